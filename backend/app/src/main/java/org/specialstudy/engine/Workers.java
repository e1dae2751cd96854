package org.specialstudy.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens one stream of jobs per job type and gateway; they reconnect by themselves, so the broker may come later or go meanwhile. */
@Component
class Workers implements SmartLifecycle {

    private static final int AT_ONCE = 16;

    private final Gateways gateways;
    private final WorkerMethods methods;
    private final EngineSettings settings;
    private final List<JobWorker> open = new ArrayList<>();

    Workers(Gateways gateways, WorkerMethods methods, EngineSettings settings) {
        this.gateways = gateways;
        this.methods = methods;
        this.settings = settings;
    }

    @Override
    public void start() {
        methods.all().forEach(method -> gateways.all().forEach(gateway -> open.add(open(gateway, method))));
    }

    /** A lost job comes back after its timeout, so that is short; streams hand out most jobs, polls the rest. */
    private JobWorker open(CamundaClient gateway, WorkerMethod method) {
        return gateway.newWorker()
            .jobType(method.type())
            .handler(new JobHandling(method, settings.jobTimeout()))
            .name("special-study")
            .timeout(settings.jobTimeout())
            .requestTimeout(settings.requestTimeout())
            .pollInterval(Duration.ofMillis(100))
            .maxJobsActive(AT_ONCE)
            .streamEnabled(true)
            .open();
    }

    @Override
    public void stop() {
        open.forEach(JobWorker::close);
        open.clear();
    }

    @Override
    public boolean isRunning() {
        return !open.isEmpty();
    }
}
