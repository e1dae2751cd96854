package org.specialstudy.engine;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the models of this version and the decisions written from data to the broker, each only when it has changed, one replica at a time.
 * Runs whenever the broker can be reached again, so that it does not matter which of the two starts first.
 */
@Component
class Deployment {

    private static final Logger LOG = LoggerFactory.getLogger(Deployment.class);
    private static final long LOCK = 0x6d6f64656c73L;     // "models"

    private final Gateways gateways;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<GeneratedDecision> decisions;
    private final List<Models.Model> models = Models.onClasspath();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean done;
    private volatile String problem;
    private volatile boolean refused;
    private volatile Runnable whenDone = () -> {};

    Deployment(Gateways gateways, BrokerLink link, List<GeneratedDecision> decisions, JdbcClient jdbc, TransactionTemplate transaction) {
        this.gateways = gateways;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.transaction = transaction;
        link.whenReady(() -> Thread.ofPlatform().daemon().name("deployment").start(this::deploy));
    }

    /** Whether the broker has the models of this version. */
    boolean isDone() {
        return done;
    }

    void whenDone(Runnable action) {
        whenDone = action;
    }

    /** Why a model could not be deployed, or null. */
    String problem() {
        return problem;
    }

    /** Would trying again be in vain? */
    boolean isRefused() {
        return refused;
    }

    void deploy() {
        if (done || !busy.compareAndSet(false, true)) return;
        try {
            decisions.forEach(decision -> deployIfChanged(decision.fileName(), decision::content));
            models.forEach(model -> deployIfChanged(model.name(), model::content));
            done = true;
            problem = null;
            whenDone.run();
        } catch (RuntimeException failure) {
            refused = Verdict.of(failure) == Verdict.NEVER;
            problem = refused ? "The broker refuses a model: " + failure.getMessage() : Verdict.reason(failure);
            LOG.warn("The models are not deployed yet: {}", problem);
        } finally {
            busy.set(false);
        }
    }

    /**
     * Not a person's transaction: the lock is held while the broker answers. The content is read under it, so that what is deployed last is
     * what was written last.
     */
    void deployIfChanged(String name, Supplier<byte[]> content) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select 1 from (select pg_advisory_xact_lock(:lock)) as taken").param("lock", LOCK).query(Integer.class).single();
            deployIfChanged(new Models.Model(name, content.get()));
        });
    }

    private void deployIfChanged(Models.Model model) {
        var known = jdbc.sql("select sha256 from engine.deployed_model where name = :name")
            .param("name", model.name())
            .query(String.class)
            .optional();
        if (known.filter(model.sha256()::equals).isPresent()) return;
        gateways.current().newDeployResourceCommand().addResourceBytes(model.content(), model.name()).send().join(30, TimeUnit.SECONDS);
        jdbc.sql("""
                insert into engine.deployed_model (name, sha256)
                values (:name, :sha256)
                on conflict (name) do update set sha256 = excluded.sha256, deployed_at = now()
                """)
            .param("name", model.name())
            .param("sha256", model.sha256())
            .update();
        LOG.info("Deployed {}.", model.name());
    }
}
