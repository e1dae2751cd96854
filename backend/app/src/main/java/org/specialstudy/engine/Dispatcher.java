package org.specialstudy.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specialstudy.kernel.Loop;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends what the outbox holds until the engine has it. One thread per replica leases and settles in batches while the sendings themselves
 * are asynchronous and bounded; it is woken by commits, by answers, by the link to the broker and by a timer.
 */
@Component
class Dispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final OutboxLeases leases;
    private final Sender sender;
    private final Gateways gateways;
    private final BrokerLink link;
    private final Deployment deployment;
    private final EngineSettings settings;
    private final UUID me = UUID.randomUUID();
    private final Pressure pressure;
    private final Semaphore wake = new Semaphore(0);
    private final ConcurrentLinkedQueue<Outcome> answered = new ConcurrentLinkedQueue<>();
    private final List<Outcome> unsettled = new ArrayList<>();
    private final Loop loop = new Loop("dispatcher", this::turn);

    Dispatcher(OutboxLeases leases, Sender sender, Gateways gateways, BrokerLink link, Deployment deployment, EngineSettings settings) {
        this.leases = leases;
        this.sender = sender;
        this.gateways = gateways;
        this.link = link;
        this.deployment = deployment;
        this.settings = settings;
        this.pressure = new Pressure(settings.inFlight());
        link.whenReady(this::wake);
        deployment.whenDone(this::wake);
    }

    @TransactionalEventListener
    void committed(Outbox.Appended appended) {
        wake();
    }

    void wake() {
        if (wake.availablePermits() == 0) wake.release();
    }

    private void turn() throws InterruptedException {
        wake.tryAcquire(settings.idle().toMillis(), TimeUnit.MILLISECONDS);
        wake.drainPermits();
        try {
            round();
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.warn("The outbox cannot be read: {}", databaseAway.getClass().getSimpleName());
        } catch (RuntimeException bug) {
            LOG.error("The dispatcher failed and goes on: {} at {}", bug.getClass().getName(), Failures.place(bug));
        }
    }

    /** Nothing is sent before the models are there: a message that comes before the process it starts would start nothing, ever. */
    private void round() {
        settle();
        var free = pressure.free();
        if (free == 0 || !link.state().ready() || !deployment.isDone()) return;
        leases.lease(me, free, settings.lease()).forEach(this::send);
    }

    /** What could not be written stays here: its rows are leased by nobody else before their leases end, and a repeat is harmless. */
    private void settle() {
        for (var outcome = answered.poll(); outcome != null; outcome = answered.poll()) unsettled.add(outcome);
        if (unsettled.isEmpty()) return;
        leases.settle(me, unsettled);
        unsettled.stream().filter(Outcome::hopeless)
            .forEach(outcome -> LOG.warn("Command {} ({}) is parked: {}", outcome.row().id(), outcome.row().kind(), outcome.reason()));
        unsettled.clear();
    }

    private void send(Leased row) {
        var gateway = gateways.current();
        pressure.sent();
        try {
            sender.send(gateway, row).whenComplete((answer, failure) -> {
                var verdict = Verdict.of(failure);
                if (verdict == Verdict.UNREACHABLE) link.doubt(gateway);
                answered(new Outcome(row, verdict, Verdict.reason(failure)));
            });
        } catch (RuntimeException unsendable) {
            answered(new Outcome(row, Verdict.NEVER, unsendable.getClass().getSimpleName()));
        }
    }

    private void answered(Outcome outcome) {
        pressure.answered(outcome.verdict());
        answered.add(outcome);
        wake();
    }

    @Override
    public void start() {
        loop.start();
    }

    /** What is on the way stays leased; another replica sends it again when the lease ends. */
    @Override
    public void stop() {
        if (!loop.isRunning()) return;
        try {
            loop.stop(Duration.ofSeconds(2));
            settle();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException databaseAway) {
            LOG.warn("Answers were lost at the end and will be asked for again: {}", databaseAway.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
