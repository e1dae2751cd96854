package org.specialstudy.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Turns a session into the person who asks. The session holds nothing but whose it is; rights are read when a request needs them, so none
 * outlives its end, and no class of ours or of Spring Security is ever kept serialised.
 */
@Component
class SessionPeople implements SecurityContextRepository {

    private final Sessions sessions;
    private final People people;

    SessionPeople(Sessions sessions, People people) {
        this.sessions = sessions;
        this.people = people;
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
        var session = request.getSession(false);
        if (session == null) return context;
        sessions.personOf(session.getId(), causedByPerson(request)).flatMap(people::known).ifPresent(known -> {
            request.setAttribute(Me.class.getName(), known.me());
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(known.me(), null, AuthorityUtils.createAuthorityList(rights(known))));
        });
        return context;
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
        return request.getSession(false) != null;
    }
}
