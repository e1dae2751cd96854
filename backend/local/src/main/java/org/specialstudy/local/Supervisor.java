package org.specialstudy.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the parts running: a part that ends by itself is started again, but not for ever, and one that hangs, alive without answering, is
 * ended for that. Stops them in the reverse order of their start, once, whoever asks first.
 */
final class Supervisor {

    private static final int RESTARTS = 5;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int UNANSWERED = 6;

    private final List<Part> started = new ArrayList<>();
    private final Map<Part, Deque<Instant>> restarts = new HashMap<>();
    private final Map<Part, Integer> unanswered = new HashMap<>();          // of the parts that are ready
    private final Duration interval;
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean asking;
    private boolean stopping;
    private LocalProblem problem;

    /** {@code interval}: how often each part is asked whether it answers. */
    Supervisor(Duration interval) {
        this.interval = interval;
    }

    /** Starts the program; {@link #awaitReady} tells when it does its work. */
    synchronized void launch(Part part) {
        if (stopping) {
            throw new LocalProblem("启动已取消。", "The start was cancelled.");
        }
        part.launch();
        started.add(part);
        restarts.put(part, new ArrayDeque<>());
    }

    void awaitReady(Part part) {
        var since = Instant.now();
        part.awaitReady();
        var took = Duration.between(since, Instant.now()).toMillis() / 1000.0;
        Say.step("%s已就绪（%.1f 秒）".formatted(part.chinese(), took), "%s is ready".formatted(part.english()));
        watch(part);
    }

    /** Returns when everything has been stopped; throws when it was because a part would not stay alive. */
    void awaitEnd() throws InterruptedException {
        over.await();
        if (problem != null) {
            throw problem;
        }
    }

    synchronized boolean stopping() {
        return stopping;
    }

    synchronized boolean gaveUp() {
        return problem != null;
    }

    /** Returns when everything is stopped, also when somebody else has begun with it. */
    void stop() {
        List<Part> toStop;
        synchronized (this) {
            toStop = stopping ? null : List.copyOf(started.reversed());
            stopping = true;
        }
        if (toStop == null) {
            awaitOver();
            return;
        }
        for (var part : toStop) {
            Say.step("正在停止" + part.chinese(), "stopping " + part.english());
            part.stop();
        }
        if (!toStop.isEmpty()) {
            Say.step("已全部停止，数据已保存", "everything is stopped, all data is saved");
        }
        over.countDown();
    }

    private void awaitOver() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(Part part) {
        synchronized (this) {
            unanswered.put(part, 0);
            if (!asking) {
                asking = true;
                Thread.ofPlatform().daemon().name("health").start(this::ask);
            }
        }
        part.child().onExit().thenAccept(process -> ended(part, process));
    }

    private void ended(Part part, Process process) {
        synchronized (this) {
            if (stopping || part.child().process() != process) {
                return;
            }
            unanswered.remove(part);
        }
        Say.step("%s意外退出（代码 %d），正在重新启动".formatted(part.chinese(), process.exitValue()),
            "%s ended by itself (code %d), starting it again".formatted(part.english(), process.exitValue()));
        new Thread(() -> restart(part), "restart").start();
    }

    private void ask() {
        try {
            while (!over.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                ready().forEach(this::ask);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Part> ready() {
        return List.copyOf(unanswered.keySet());
    }

    /** Asked outside the lock, since it may take seconds; whoever ended meanwhile is no longer in the list. */
    private void ask(Part part) {
        var child = part.child();
        var answered = part.answers();
        synchronized (this) {
            var times = unanswered.computeIfPresent(part, (one, before) -> answered ? 0 : before + 1);
            if (stopping || times == null || times < UNANSWERED || part.child() != child) {
                return;
            }
            unanswered.put(part, 0);
        }
        Say.step("%s连续 %d 次没有回应，将强制结束".formatted(part.chinese(), UNANSWERED),
            "%s has not answered %d times in a row and is ended by force".formatted(part.english(), UNANSWERED));
        child.kill();
    }

    private void restart(Part part) {
        try {
            synchronized (this) {
                if (stopping) {
                    return;
                }
                count(part);
                part.launch();
            }
            awaitReady(part);
        } catch (LocalProblem givenUp) {
            synchronized (this) {
                if (stopping) {
                    return;
                }
                problem = givenUp;
            }
            stop();
        }
    }

    private void count(Part part) {
        var recent = restarts.get(part);
        recent.removeIf(at -> at.isBefore(Instant.now().minus(WITHIN)));
        if (recent.size() >= RESTARTS) {
            throw new LocalProblem(
                "%s在 %d 分钟内退出了 %d 次，不再重新启动，日志：%s".formatted(part.chinese(), WITHIN.toMinutes(), RESTARTS + 1, part.child().log()),
                "%s ended %d times within %d minutes and is not started again; its log says:\n%s"
                    .formatted(part.english(), RESTARTS + 1, WITHIN.toMinutes(), part.child().lastWords()));
        }
        recent.add(Instant.now());
    }
}
