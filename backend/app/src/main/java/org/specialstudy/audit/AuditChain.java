package org.specialstudy.audit;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specialstudy.kernel.Loop;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what was recorded, a moment later and for all replicas together, and follows the chain when the auditor wants to know whether
 * anything was changed since. The database does both: the application itself can neither write a seal nor change one.
 */
@Service
class AuditChain implements SmartLifecycle {

    /**
     * How the chain stands.
     *
     * @param head what the auditor may write down: as long as it is found again in the chain, nothing before it was changed or cut off
     * @param firstBreak null when the chain holds to its end
     */
    record State(long sealed, String head, Break firstBreak) {}

    /** The first place where the chain does not hold; {@code entry} is null where a seal itself is missing. */
    record Break(long no, String entry, Why why) {}

    enum Why { ENTRY_CHANGED, ENTRY_MISSING, SEAL_MISSING }

    private static final Logger log = LoggerFactory.getLogger(AuditChain.class);
    private static final long PAUSE_MS = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Loop loop = new Loop("audit-seals", this::round);

    AuditChain(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Seals what is still open and follows the whole chain: seconds for a million entries. */
    State check() {
        transaction.executeWithoutResult(status -> seal(true));
        var broken = firstBreak().orElse(null);
        return jdbc.sql("select no, encode(hash, 'hex') as head from audit.seal order by no desc limit 1")
            .query((row, number) -> new State(row.getLong("no"), row.getString("head"), broken)).optional()
            .orElse(new State(0, "", broken));
    }

    private Optional<Break> firstBreak() {
        return jdbc.sql("select no, entry_id, why from audit.first_break()")
            .query((row, number) -> new Break(row.getLong("no"), row.getString("entry_id"), Why.valueOf(row.getString("why")))).optional();
    }

    private void round() throws InterruptedException {
        Thread.sleep(PAUSE_MS);
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("set local synchronous_commit = off").update();              // a seal that a crash takes back is made again
                seal(false);
            });
        } catch (DataAccessException | TransactionException databaseAway) {
            log.debug("Sealing waits: {}", databaseAway.getClass().getSimpleName());
        }
    }

    private void seal(boolean everything) {
        jdbc.sql("select audit.seal_entries(:everything)").param("everything", everything).query(Integer.class).single();
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
