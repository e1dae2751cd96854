package org.specialstudy.engine;

import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specialstudy.kernel.Refusal;

/**
 * Answers one kind of job: with its variables, with a BPMN error, or with a failure that is tried again and in the end becomes an incident.
 * A database that is away never becomes one.
 */
final class JobHandling implements JobHandler {

    private static final Logger LOG = LoggerFactory.getLogger(JobHandling.class);
    private static final Duration DATABASE_AWAY = Duration.ofSeconds(2);

    private final WorkerMethod worker;
    private final Duration timeout;

    JobHandling(WorkerMethod worker, Duration timeout) {
        this.worker = worker;
        this.timeout = timeout;
    }

    @Override
    public void handle(JobClient client, ActivatedJob job) {
        var ours = System.nanoTime() + timeout.toNanos();  // the broker's clock may be another one
        deliver(ours, answer(client, job));
    }

    private FinalCommandStep<?> answer(JobClient client, ActivatedJob job) {
        try {
            var variables = worker.answer(Job.of(job.getVariablesAsMap(), job.getProcessInstanceKey()));
            return client.newCompleteCommand(job).variables(Variables.json(variables));
        } catch (BpmnError expected) {
            return client.newThrowErrorCommand(job).errorCode(expected.code()).errorMessage(expected.code());
        } catch (Refusal refusal) {
            return failed(client, job, refusal.code());
        } catch (Throwable failure) {
            if (Failures.passes(failure)) return later(client, job);
            var reason = Failures.describe(failure);
            LOG.warn("Job {} of type {} failed: {}", job.getKey(), job.getType(), reason);
            return failed(client, job, reason);
        }
    }

    private static FinalCommandStep<?> failed(JobClient client, ActivatedJob job, String reason) {
        var left = Math.max(0, job.getRetries() - 1);
        return client.newFailCommand(job).retries(left).retryBackoff(Duration.ofSeconds(left > 1 ? 1 : 5)).errorMessage(reason);
    }

    private static FinalCommandStep<?> later(JobClient client, ActivatedJob job) {
        return client.newFailCommand(job).retries(job.getRetries()).retryBackoff(DATABASE_AWAY).errorMessage("database-away");
    }

    /** Until the job's timeout it is ours, so the answer is offered until then; afterwards the engine hands the job out again. */
    private static void deliver(long ours, FinalCommandStep<?> answer) {
        for (long pause = 50; System.nanoTime() < ours; pause = Math.min(2 * pause, 1_000)) {
            try {
                answer.requestTimeout(Duration.ofSeconds(5)).send().join();
                return;
            } catch (RuntimeException failure) {
                var verdict = Verdict.of(failure);
                if (verdict != Verdict.UNREACHABLE && verdict != Verdict.BUSY && verdict != Verdict.AGAIN) return;
                LockSupport.parkNanos(Duration.ofMillis(pause).toNanos());
                if (Thread.currentThread().isInterrupted()) return;
            }
        }
    }
}
