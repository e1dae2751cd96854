package org.specialstudy.engine;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specialstudy.kernel.Loop;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Knows whether the broker can be talked to, and whether it is the one this database belongs to. Asks it again every few seconds and at
 * once after a failure; nothing in the application waits for it.
 */
@Component
class BrokerLink implements SmartLifecycle {

    /** @param problem why commands are held back, in words; null when they flow */
    record State(boolean reachable, String version, String problem) {

        boolean ready() {
            return reachable && problem == null;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(BrokerLink.class);
    private static final Duration WHEN_UP = Duration.ofSeconds(5);
    private static final Duration WHEN_DOWN = Duration.ofMillis(500);

    private final Gateways gateways;
    private final BrokerIdentity identity;
    private final Semaphore doubt = new Semaphore(0);
    private volatile State state = new State(false, null, "The broker has not answered yet.");
    private volatile Runnable whenReady = () -> {};
    private final Loop loop = new Loop("broker-link", this::watch);

    BrokerLink(Gateways gateways, BrokerIdentity identity) {
        this.gateways = gateways;
        this.identity = identity;
    }

    State state() {
        return state;
    }

    /** Called each time commands may flow again. */
    void whenReady(Runnable action) {
        var before = whenReady;
        whenReady = () -> {
            before.run();
            action.run();
        };
    }

    /** A command could not be delivered through this gateway: nothing more is sent until the broker has answered again. */
    void doubt(CamundaClient gateway) {
        if (!state.reachable()) return;
        gateways.leave(gateway);
        state = new State(false, state.version(), "The broker does not answer.");
        doubt.release();
    }

    private void watch() throws InterruptedException {
        check();
        var asked = doubt.tryAcquire((state.reachable() ? WHEN_UP : WHEN_DOWN).toMillis(), TimeUnit.MILLISECONDS);
        if (asked) doubt.drainPermits();
    }

    private void check() {
        var before = state;
        var gateway = gateways.current();
        try {
            var topology = gateway.newTopologyRequest().requestTimeout(Duration.ofSeconds(3)).send().join(4, TimeUnit.SECONDS);
            if (topology.getBrokers().isEmpty()) throw new IllegalStateException("A gateway without brokers.");
            gateways.speaks(topology.getGatewayVersion());
            var mismatch = before.ready() ? identity.exporterProblem() : mismatch(gateway);
            become(before, new State(true, topology.getGatewayVersion(), mismatch.orElse(null)));
        } catch (DataAccessException databaseAway) {
            LOG.debug("Nothing is known about the broker while the database is away.");
        } catch (RuntimeException unreachable) {
            gateways.leave(gateway);
            become(before, new State(false, before.version(), "The broker does not answer."));
        }
    }

    private Optional<String> mismatch(CamundaClient gateway) {
        var problem = identity.exporterProblem();
        return problem.isPresent() ? problem : identity.olderThanProjection(gateway);
    }

    private void become(State before, State now) {
        state = now;
        if (now.equals(before)) return;
        if (now.ready()) {
            LOG.info("The broker answers, version {}.", now.version());
            whenReady.run();
        } else {
            LOG.warn("Commands wait: {}", now.problem());
        }
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
