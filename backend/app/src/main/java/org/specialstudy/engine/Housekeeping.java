package org.specialstudy.engine;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specialstudy.kernel.Loop;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Every few seconds: models that could not be deployed are tried again, and rows about tasks that have ended meanwhile are dropped. */
@Component
class Housekeeping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final BrokerLink link;
    private final Deployment deployment;
    private final OutboxLeases leases;
    private final Tasks tasks;
    private final Loop loop = new Loop("engine-housekeeping", this::round);

    Housekeeping(BrokerLink link, Deployment deployment, OutboxLeases leases, Tasks tasks) {
        this.link = link;
        this.deployment = deployment;
        this.leases = leases;
        this.tasks = tasks;
    }

    private void round() throws InterruptedException {
        Thread.sleep(PAUSE);
        tidy();
    }

    private void tidy() {
        try {
            if (link.state().ready()) deployment.deploy();
            leases.forgetParkedForEndedTasks();
            tasks.forgetClaimsOfEndedTasks();
        } catch (RuntimeException databaseAway) {
            LOG.debug("Tidying failed: {}", databaseAway.getClass().getSimpleName());
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
