package org.specialstudy.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoopTest {

    private final AtomicInteger rounds = new AtomicInteger();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void a_loop_that_many_start_at_once_is_one_thread() {
        var loop = new Loop("once", this::once);
        IntStream.range(0, 50).parallel().forEach(n -> loop.start());
        await().until(() -> rounds.get() == 1);
        assertThat(threads).hasSize(1);
        assertThat(loop.isRunning()).isTrue();
        loop.stop();
        ended();
    }

    @Test
    void every_start_reaches_its_first_step_and_every_stop_ends_it() throws InterruptedException {
        var loop = new Loop("often", this::once);
        for (var start = 1; start <= 500; start++) {
            loop.start();
            assertThat(begun.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
            loop.stop();
            assertThat(loop.isRunning()).isFalse();
        }
        ended();
        assertThat(threads).hasSize(500);
    }

    @Test
    void a_step_that_fails_is_tried_again() {
        var loop = new Loop("fails", () -> {
            if (rounds.incrementAndGet() == 1) throw new IllegalStateException("for this test");
            never.await();
        });
        loop.start();
        await().until(() -> rounds.get() == 2);
        loop.stop();
    }

    @Test
    void a_step_that_swallows_the_interruption_still_learns_that_it_is_over() {
        var loop = new Loop[1];
        loop[0] = new Loop("deaf", () -> {
            threads.add(Thread.currentThread());
            while (loop[0].goesOn()) Thread.onSpinWait();
        });
        loop[0].start();
        await().until(() -> threads.size() == 1);
        loop[0].stop();
        ended();
    }

    private void once() throws InterruptedException {
        threads.add(Thread.currentThread());
        rounds.incrementAndGet();
        begun.release();
        never.await();
    }

    private void ended() {
        await().until(() -> threads.stream().noneMatch(Thread::isAlive));
    }
}
