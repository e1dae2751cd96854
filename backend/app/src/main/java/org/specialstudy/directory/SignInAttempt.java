package org.specialstudy.directory;

import java.util.UUID;

/** Somebody tried to sign in. {@code outcome} is "signed-in" or the code of the refusal; person is null where the name is nobody's. */
public record SignInAttempt(String username, UUID person, String outcome, String address) {

    public boolean succeeded() {
        return outcome.equals("signed-in");
    }
}
