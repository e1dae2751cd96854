package org.specialstudy.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specialstudy.engine.Command.Kind;
import org.specialstudy.kernel.Loop;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends what the outbox holds until the engine has it. One thread per replica leases and settles in batches while the sendings themselves
 * are asynchronous and bounded; it is woken by commits, by answers, by the link to the broker and by a timer. Rows that this replica leased
 * as it wrote them are sent at once; the table is only read for the others.
 */
@Component
class Dispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** Answers are written together, those of this while in one statement; nothing that waits is held up by it. */
    private static final Duration TOGETHER = Duration.ofMillis(20);

    /** So much younger than a lease that a request which begins now has ended before the lease. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final OutboxLeases leases;
    private final Sender sender;
    private final Gateways gateways;
    private final BrokerLink link;
    private final Deployment deployment;
    private final EngineSettings settings;
    private final Replica replica;
    private final Pressure pressure;
    private final Semaphore wake = new Semaphore(0);
    private final ConcurrentLinkedQueue<Outbox.Appended> own = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Outcome> answered = new ConcurrentLinkedQueue<>();
    private final List<Outcome> unsettled = new ArrayList<>();
    private long unsettledSince;
    private long lookedAt = System.nanoTime();
    private volatile boolean look;
    private volatile boolean more;
    private volatile boolean wakingSoon;
    private final Loop loop = new Loop("dispatcher", this::turn);

    Dispatcher(OutboxLeases leases, Sender sender, Gateways gateways, BrokerLink link, Deployment deployment, EngineSettings settings,
        Replica replica) {
        this.leases = leases;
        this.sender = sender;
        this.gateways = gateways;
        this.link = link;
        this.deployment = deployment;
        this.settings = settings;
        this.replica = replica;
        this.pressure = new Pressure(settings.inFlight());
        link.whenReady(this::look);
        deployment.whenDone(this::look);
    }

    @TransactionalEventListener
    void committed(Outbox.Appended appended) {
        if (appended.mine() == null) {
            look();
        } else {
            own.add(appended);
            wake();
        }
    }

    /** There may be rows to lease. */
    private void look() {
        look = true;
        wake();
    }

    private void wake() {
        if (wake.availablePermits() == 0) wake.release();
    }

    private void turn() throws InterruptedException {
        wake.tryAcquire(pause(), TimeUnit.NANOSECONDS);
        wake.drainPermits();
        try {
            round();
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.warn("The outbox cannot be read: {}", databaseAway.getClass().getSimpleName());
        } catch (RuntimeException bug) {
            LOG.error("The dispatcher failed and goes on: {} at {}", bug.getClass().getName(), Failures.place(bug));
        }
    }

    /** Until the answers that came are enough to be written together, or until others' rows are looked for again. */
    private long pause() {
        var now = System.nanoTime();
        wakingSoon = !unsettled.isEmpty();
        var untilLook = lookedAt + settings.idle().toNanos() - now;
        var soon = wakingSoon ? unsettledSince + TOGETHER.toNanos() - now : answered.isEmpty() ? untilLook : 0;
        return Math.max(0, Math.min(soon, untilLook));
    }

    /** Nothing is sent before the models are there: a message that comes before the process it starts would start nothing, ever. */
    private void round() {
        var ready = link.state().ready() && deployment.isDone();
        replica.sending(ready);
        sendOwn(ready);
        collect();
        var now = System.nanoTime();
        if (!look && now - lookedAt < settings.idle().toNanos() && (unsettled.isEmpty() || now - unsettledSince < TOGETHER.toNanos())) return;
        look = false;
        lookedAt = now;
        settle();
        var free = pressure.free();
        more = free == 0;
        if (free == 0 || !ready) return;
        var rows = leases.lease(replica.id(), free, settings.lease());
        more = rows.size() == free;
        rows.forEach(this::send);
    }

    /** Rows that this replica wrote and leased: sent while that is certain to happen within the lease, otherwise given back. */
    private void sendOwn(boolean ready) {
        var late = new ArrayList<Long>();
        for (var next = own.peek(); next != null; next = own.peek()) {
            var fresh = System.nanoTime() - next.at() < FRESH.toNanos();
            if (ready && fresh && pressure.free() == 0) {
                more = true;
                break;
            }
            own.remove();
            if (ready && fresh) {
                send(next.mine());
            } else {
                late.add(next.mine().id());
            }
        }
        if (!late.isEmpty()) giveBack(late);
    }

    private void giveBack(List<Long> rows) {
        leases.release(replica.id(), rows);
        look = true;
    }

    private void collect() {
        for (var outcome = answered.poll(); outcome != null; outcome = answered.poll()) {
            if (unsettled.isEmpty()) unsettledSince = System.nanoTime();
            unsettled.add(outcome);
        }
    }

    /** What could not be written stays here: its rows are leased by nobody else before their leases end, and a repeat is harmless. */
    private void settle() {
        collect();
        if (unsettled.isEmpty()) return;
        leases.settle(replica.id(), unsettled);
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
                answered(new Outcome(row, verdict, row.kind() == Kind.MIGRATE ? Verdict.fullReason(failure) : Verdict.reason(failure)));
            });
        } catch (RuntimeException unsendable) {
            answered(new Outcome(row, Verdict.NEVER, unsendable.getClass().getSimpleName()));
        }
    }

    private void answered(Outcome outcome) {
        pressure.answered(outcome.verdict());
        answered.add(outcome);
        if (more || outcome.verdict() != Verdict.DONE) {
            look();
        } else if (!wakingSoon) {
            wake();
        }
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
            replica.sending(false);
            loop.stop(Duration.ofSeconds(2));
            settle();
            sendOwn(false);
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
