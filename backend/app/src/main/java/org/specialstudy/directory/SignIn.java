package org.specialstudy.directory;

import java.util.Optional;
import org.specialstudy.web.Listening;
import org.specialstudy.web.Locked;
import org.specialstudy.web.SignInFailed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Lets people in by user name and password, in the same time and with the same words for a wrong password and for a name nobody has. */
@Service
class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final ApplicationEventPublisher events;
    private final boolean onLoopback;

    SignIn(Accounts accounts, Passwords passwords, SignInGuard guard, ApplicationEventPublisher events, @Value("${server.address:}") String address) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guard = guard;
        this.events = events;
        this.onLoopback = Listening.onLoopback(address);
    }

    Account signIn(String username, String password, String address) {
        var account = accounts.named(username.strip());
        try {
            guard.attempt(username, address);
        } catch (Locked e) {
            tell(username, account, "sign-in-locked", address);
            throw e;
        }
        var right = passwords.matches(password, account.map(Account::password).orElse(null)) && account.map(Account::active).orElse(false);
        var refusal = !right ? "sign-in-failed" : account.get().demo() && !onLoopback ? "demo-only-local" : null;
        if (refusal != null) {
            tell(username, account, refusal, address);
            throw new SignInFailed(refusal);
        }
        guard.succeeded(username, address);
        tell(username, account, "signed-in", address);
        return account.get();
    }

    private void tell(String username, Optional<Account> account, String outcome, String address) {
        events.publishEvent(new SignInAttempt(username, account.map(Account::personId).orElse(null), outcome, address));
    }
}
