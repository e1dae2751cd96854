package org.specialstudy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    Path folder;

    private final Supervisor supervisor = new Supervisor(Duration.ofMillis(20));

    @AfterEach
    void stop() {
        supervisor.stop();
    }

    @Test
    void a_part_that_hangs_is_ended_and_started_again() {
        var part = started();
        var first = part.child();
        await().until(() -> part.asked.get() > 20);
        assertThat(part.launches).as("it answers, so it is left alone").hasValue(1);

        part.answering = false;

        await().until(() -> part.launches.get() == 2);
        assertThat(first.alive()).isFalse();
        var asked = part.asked.get();
        await().until(() -> part.asked.get() > asked + 20);
        assertThat(part.launches).as("started anew it answers").hasValue(2);
    }

    @Test
    void a_part_that_hesitates_is_left_alone() {
        var part = started();
        part.silent.set(5);
        await().until(() -> part.silent.get() < -20);
        assertThat(part.launches).hasValue(1);
    }

    @Test
    void a_part_that_ends_is_started_again() {
        var part = started();
        part.child().kill();
        await().until(() -> part.launches.get() == 2);
    }

    private Sleeper started() {
        var part = new Sleeper(folder);
        supervisor.launch(part);
        supervisor.awaitReady(part);
        return part;
    }

    /** A program that does nothing, and answers or not as the test wants. */
    private static final class Sleeper implements Part {

        private final AtomicInteger launches = new AtomicInteger();
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger silent = new AtomicInteger();
        private final Path folder;
        private volatile boolean answering = true;
        private volatile Child child;

        Sleeper(Path folder) {
            this.folder = folder;
        }

        @Override
        public String chinese() {
            return "测试程序";
        }

        @Override
        public String english() {
            return "the test's program";
        }

        @Override
        public void launch() {
            child = Child.start("sleeper", folder, folder.resolve("sleeper.log"), List.of("sleep", "600"), Map.of());
            answering = true;
            launches.incrementAndGet();
        }

        @Override
        public void awaitReady() {
            assertThat(child.alive()).isTrue();
        }

        @Override
        public boolean answers() {
            asked.incrementAndGet();
            return answering && silent.getAndDecrement() <= 0;
        }

        @Override
        public void stop() {
            child.stop(Duration.ofSeconds(5));
        }

        @Override
        public Child child() {
            return child;
        }
    }
}
