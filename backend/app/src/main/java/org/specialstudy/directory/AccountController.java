package org.specialstudy.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own account. */
@RestController
@RequestMapping("/api/account")
class AccountController {

    record NewPassword(@NotBlank @Size(max = 1000) String current, @NotBlank @Size(max = 1000) String next) {

        @Override
        public String toString() {
            return "a new password";                          // never into a log
        }
    }

    private final Accounts accounts;
    private final SignInGuard guard;
    private final Sessions sessions;

    AccountController(Accounts accounts, SignInGuard guard, Sessions sessions) {
        this.accounts = accounts;
        this.guard = guard;
        this.sessions = sessions;
    }

    /** Whoever sits down at an open session may not try passwords without end either. */
    @PostMapping("/password")
    @PreAuthorize("isAuthenticated()")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@Valid @RequestBody NewPassword given, @CurrentPerson Me me, HttpServletRequest request) {
        var username = accounts.of(me.id()).orElseThrow(Refusal::notFound).username();
        guard.attempt(username, request.getRemoteAddr());
        accounts.change(me.id(), given.current(), given.next(), request.getSession().getId(),
            () -> guard.succeeded(username, request.getRemoteAddr()));
    }

    /** Signs the person out wherever they are signed in, here included: for a device that was lost or left open. */
    @DeleteMapping("/sessions")
    @PreAuthorize("isAuthenticated()")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOutEverywhere(@CurrentPerson Me me, HttpServletRequest request) {
        sessions.endAllOf(me.id(), null);
        request.getSession().invalidate();
    }
}
