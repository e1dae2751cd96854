package org.specialstudy.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.web.CurrentPerson;
import org.specialstudy.web.SignInFailed;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, asking who one is, signing out. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    record Credentials(@NotBlank @Size(max = 100) String username, @NotBlank @Size(max = 1000) String password) {

        @Override
        public String toString() {
            return "credentials of " + username;              // never into a log
        }
    }

    private final SignIn signIn;
    private final People people;
    private final Sessions sessions;
    private final CsrfTokenRepository csrf;

    SessionController(SignIn signIn, People people, Sessions sessions, CsrfTokenRepository csrf) {
        this.signIn = signIn;
        this.people = people;
        this.sessions = sessions;
        this.csrf = csrf;
    }

    @GetMapping
    @PreAuthorize("permitAll()")
    SessionView who(@CurrentPerson Me me) {
        if (me == null) throw new SignInFailed("sign-in-required");
        return view(me.id());
    }

    /** A new session with a new id and a new CSRF token, whatever the browser brought along. */
    @PostMapping
    @PreAuthorize("permitAll()")
    SessionView signIn(@Valid @RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
        var account = signIn.signIn(given.username(), given.password(), request.getRemoteAddr());
        end(request, null);
        request.getSession(true).setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.personId().toString());
        csrf.saveToken(csrf.generateToken(request), request, response);
        return view(account.personId());
    }

    @DeleteMapping
    @PreAuthorize("permitAll()")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@CurrentPerson Me me, HttpServletRequest request) {
        end(request, me);
    }

    private void end(HttpServletRequest request, Me me) {
        var session = request.getSession(false);
        if (session == null) return;
        if (me != null) sessions.end(me.id(), session.getId());
        session.invalidate();
    }

    private SessionView view(UUID person) {
        var known = people.known(person).orElseThrow(Refusal::notFound);
        return new SessionView(known.me().ref(), people.posts(person), known.me().authorities().stream().sorted().toList(),
            known.mustChangePassword(), known.me().demo(), true, sessions.idle().toMinutes(), people.commissioning(person));
    }
}
