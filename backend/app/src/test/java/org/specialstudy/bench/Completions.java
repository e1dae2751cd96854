package org.specialstudy.bench;

import io.camunda.client.CamundaClient;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Starts instances of a process of three user tasks and completes every task as soon as its row is in the projection, with a bounded number
 * in flight. How a task is completed is the only thing that differs between two runs.
 */
final class Completions {

    static final int IN_FLIGHT = 40;
    private static final long GIVE_UP = TimeUnit.MINUTES.toNanos(3);

    record Task(long key, UUID study, String element) {}

    /** How many tasks in how much time, and what the machine did for them. */
    record Pace(long tasks, double seconds, Cpu cpu) {

        static final Pace NONE = new Pace(0, 0, new Cpu(0, 0, 0));

        Pace plus(Pace other) {
            return new Pace(tasks + other.tasks, seconds + other.seconds, cpu.plus(other.cpu));
        }

        double perSecond() {
            return tasks / seconds;
        }

        @Override
        public String toString() {
            return "%.0f/s, processor time per task %s".formatted(perSecond(), cpu.per(tasks));
        }
    }

    interface Way {
        void complete(Task task) throws Exception;
    }

    private final CamundaClient client;
    private final JdbcClient jdbc;

    Completions(CamundaClient client, JdbcClient jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    /** From the first completion until the projection shows the last one ended. */
    Pace run(int instances, Way way) throws Exception {
        var studies = start(instances);
        var tasks = instances * 3L;
        var before = Cpu.now();
        var seen = new HashSet<Long>();
        var inFlight = new Semaphore(IN_FLIGHT);
        var failure = new AtomicReference<Exception>();
        var begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (seen.size() < tasks || ended(studies) < tasks) {
                if (failure.get() != null) throw failure.get();
                if (System.nanoTime() - begun > GIVE_UP) throw new IllegalStateException("gave up: %d of %d".formatted(ended(studies), tasks));
                for (var task : open(studies)) {
                    if (!seen.add(task.key())) continue;
                    inFlight.acquire();
                    threads.submit(() -> {
                        try {
                            way.complete(task);
                        } catch (Exception e) {
                            failure.compareAndSet(null, e);
                        } finally {
                            inFlight.release();
                        }
                    });
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        }
        return new Pace(tasks, (System.nanoTime() - begun) / 1e9, Cpu.now().since(before));
    }

    private Set<UUID> start(int instances) {
        var studies = new HashSet<UUID>();
        for (int i = 0; i < instances; i++) {
            var study = UUID.randomUUID();
            studies.add(study);
            client.newCreateInstanceCommand().bpmnProcessId("bench-three").latestVersion().variables(Map.of("studyId", study)).send().join();
        }
        return studies;
    }

    private List<Task> open(Set<UUID> studies) {
        return jdbc.sql("""
            select key, study_id as study, element_id as element
              from engine.user_task
             where state = 'OPEN'
               and study_id = any(:studies)
            """).param("studies", studies.toArray(UUID[]::new)).query(Task.class).list();
    }

    private long ended(Set<UUID> studies) {
        return jdbc.sql("select count(*) from engine.user_task where state = 'COMPLETED' and study_id = any(:studies)")
            .param("studies", studies.toArray(UUID[]::new)).query(Long.class).single();
    }
}
