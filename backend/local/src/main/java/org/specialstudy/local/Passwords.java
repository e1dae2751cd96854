package org.specialstudy.local;

import java.security.SecureRandom;
import java.util.Base64;

/** The passwords of the four database roles. */
public record Passwords(String superuser, String owner, String exporter, String app) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Passwords generate() {
        return new Passwords(random(), random(), random(), random());
    }

    static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Passwords[…]";              // never in a log
    }
}
