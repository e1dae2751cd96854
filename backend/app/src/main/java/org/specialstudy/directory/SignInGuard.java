package org.specialstudy.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.specialstudy.web.Locked;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever guesses. Every attempt counts as failed before the password is looked at, so that a thousand at the same moment are
 * still a thousand; success takes it back. User names that nobody has are counted like the others and therefore betray nothing.
 */
@Component
class SignInGuard {

    private final JdbcClient jdbc;
    private final int perName;
    private final int perAddress;
    private final Duration lock;

    SignInGuard(JdbcClient jdbc, @Value("${specialstudy.sign-in.failures:5}") int perName,
        @Value("${specialstudy.sign-in.failures-per-address:50}") int perAddress, @Value("${specialstudy.sign-in.lock:15m}") Duration lock) {
        this.jdbc = jdbc;
        this.perName = perName;
        this.perAddress = perAddress;
        this.lock = lock;
    }

    /** Counts the attempt, in a transaction of its own; throws {@link Locked} while the name or the address is locked. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = Locked.class)
    public void attempt(String username, String address) {
        count(address(address), perAddress);
        count(name(username), perName);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String username, String address) {
        jdbc.sql("delete from directory.sign_in_guard where key = :name or last_at < now() - interval '1 day'")
            .param("name", name(username)).update();
        jdbc.sql("update directory.sign_in_guard set failures = greatest(failures - 1, 0), locked_until = null where key = :address")
            .param("address", address(address)).update();
    }

    private void count(String key, int limit) {
        var counted = jdbc.sql("""
            insert into directory.sign_in_guard as g (key, failures, last_at, locked_until)
            values (:key, 1, now(), case when :limit <= 1 then now() + make_interval(secs => :lock) end)
            on conflict (key) do update
               set failures = case when g.locked_until is not null or g.last_at < now() - make_interval(secs => :lock) then 1 else g.failures + 1 end,
                   locked_until = case when g.failures + 1 >= :limit and g.locked_until is null and g.last_at >= now() - make_interval(secs => :lock)
                                       then now() + make_interval(secs => :lock) end,
                   last_at = now()
             where g.locked_until is null or g.locked_until <= now()
            """)
            .param("key", key).param("limit", limit).param("lock", lock.toMillis() / 1000.0)
            .update();
        if (counted == 0) throw new Locked(lockedUntil(key));
    }

    private Instant lockedUntil(String key) {
        return jdbc.sql("select locked_until from directory.sign_in_guard where key = :key").param("key", key)
            .query(OffsetDateTime.class).single().toInstant();
    }

    private static String name(String username) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        return "name:" + name.substring(0, Math.min(name.length(), 100));
    }

    private static String address(String address) {
        return "address:" + address;
    }
}
