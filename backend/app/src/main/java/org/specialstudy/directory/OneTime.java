package org.specialstudy.directory;

/** A user name with a password that is shown once and must be replaced at the first sign-in. */
public record OneTime(String username, String oneTimePassword) {

    @Override
    public String toString() {
        return "one-time password of " + username;            // never into a log
    }
}
