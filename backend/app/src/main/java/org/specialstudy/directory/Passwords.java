package org.specialstudy.directory;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.web.Listening;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What a password must be, and how it is kept. Argon2id rather than bcrypt: it costs an attacker memory as well as time, and it takes the
 * whole of a long Chinese phrase, of which bcrypt would read 24 characters. 19 MiB and two passes, the least that OWASP asks for, take about
 * 60 ms here.
 */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** No letters or digits that are mistaken for each other when read from paper. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int QUICK_KIB = 512;
    private static final String QUICK = "$m=" + QUICK_KIB + ",";

    private static final int LEAST_KIB = 19_456;

    private final int memory;
    private final Argon2PasswordEncoder argon2id;
    private final Semaphore atOnce = new Semaphore(4);        // 19 MiB each: a flood of sign-ins waits instead of exhausting the heap
    private final Argon2PasswordEncoder quick = new Argon2PasswordEncoder(16, 32, 1, QUICK_KIB, 1);
    private final SecureRandom random = new SecureRandom();
    private final String nobodys;

    /** {@code memory} of a hash in KiB: more where the server has it; less only for tests, where nobody else can reach the application. */
    Passwords(@Value("${specialstudy.sign-in.hash-memory}") int memory, @Value("${server.address:}") String address) {
        if (memory < LEAST_KIB && !Listening.onLoopback(address)) {
            throw new IllegalStateException("PASSWORD_HASH_MEMORY must be at least " + LEAST_KIB + " where the application can be reached from outside");
        }
        this.memory = memory;
        this.argon2id = new Argon2PasswordEncoder(16, 32, 1, memory, 2);
        this.nobodys = unreachable();
    }

    String hash(String password) {
        return bounded(() -> argon2id.encode(password));
    }

    /**
     * Only for what {@link #random()} made: 115 random bits need no memory-hard hash, and five thousand of the slow ones would take minutes.
     */
    String hashOfRandom(String password) {
        return quick.encode(password);
    }

    /** Takes the same time whether the account exists (hash) or not (null), and whichever of the two hashes it has. */
    boolean matches(String password, String hash) {
        var tried = password.length() <= LONGEST ? password : "";
        if (hash == null || hash.contains(QUICK)) same(tried, nobodys);
        return hash != null && same(tried, hash);
    }

    /** Twenty characters in groups of five: 115 bits. */
    String random() {
        var password = new StringBuilder();
        for (var i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) password.append('-');
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** Refuses a new password that is too short, tells the user name, or was used among the last five; {@code former} has the present one. */
    void check(String next, String username, List<String> former) {
        Refusal.unless(next.codePointCount(0, next.length()) >= SHORTEST, () -> Refusal.invalid("next", "password-short", SHORTEST));
        Refusal.unless(next.length() <= LONGEST, () -> Refusal.invalid("next", "password-long", LONGEST));
        Refusal.unless(!tells(next, username), () -> Refusal.invalid("next", "password-tells-name"));
        Refusal.unless(next.codePoints().distinct().count() >= 5, () -> Refusal.invalid("next", "password-simple"));
        Refusal.unless(former.stream().noneMatch(hash -> same(next, hash)), () -> Refusal.invalid("next", "password-used-before"));
    }

    private boolean same(String password, String hash) {
        return bounded(() -> argon2id.matches(password, hash));
    }

    /** A hash that costs as much to try as anybody's and is not known to be of any password. */
    private String unreachable() {
        return "$argon2id$v=19$m=" + memory + ",t=2,p=1$" + base64(16) + "$" + base64(32);
    }

    private String base64(int bytes) {
        var drawn = new byte[bytes];
        random.nextBytes(drawn);
        return Base64.getEncoder().withoutPadding().encodeToString(drawn);
    }

    private static boolean tells(String password, String username) {
        return password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT));
    }

    private <T> T bounded(java.util.function.Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
