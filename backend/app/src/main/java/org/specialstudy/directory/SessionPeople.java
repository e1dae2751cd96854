package org.specialstudy.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Turns a session into the person who asks. The session holds nothing but whose it is; rights are read when a request needs them, so none
 * outlives its end, and no class of ours or of Spring Security is ever kept serialised. One query answers all of it; Spring's own copy of the
 * session is read by those who sign in, sign out or open a stream, and by nobody else.
 */
@Component
class SessionPeople implements SecurityContextRepository {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final Sessions sessions;
    private final CookieSerializer cookies;

    SessionPeople(Sessions sessions, CookieSerializer cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        var context = SingletonSupplier.of(() -> load(request));
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return context.obtain();
            }

            @Override
            public boolean isGenerated() {
                return context.obtain().getAuthentication() == null;
            }
        };
    }

    private SecurityContext load(HttpServletRequest request) {
        var context = new SecurityContextImpl();
        var own = causedByPerson(request);
        ids(request).flatMap(id -> sessions.known(id, own).stream()).findFirst().ifPresent(known -> {
            request.setAttribute(Me.class.getName(), known.me());
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(known.me(), null, AuthorityUtils.createAuthorityList(rights(known))));
        });
        return context;
    }

    /** What the browser sent and what could be the id of a session. */
    private Stream<String> ids(HttpServletRequest request) {
        return cookies.readCookieValues(request).stream().filter(id -> ID.matcher(id).matches());
    }

    /** Somebody with a one-time password may do one thing only: replace it. */
    private static Collection<String> rights(People.Known known) {
        return known.mustChangePassword() ? java.util.List.of("password-change-required") : known.me().authorities();
    }

    private static boolean causedByPerson(HttpServletRequest request) {
        return request.getHeader("X-Background") == null && !request.getRequestURI().equals("/api/signals");
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** Signing in and out writes the session itself. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return ids(request).findAny().isPresent();
    }
}
