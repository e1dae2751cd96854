package org.specialstudy.engine;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The broker's gateways, one client each. Commands use one of them until it stops answering, then the next. The client knows only the REST
 * path of newer engines; 8.5 serves the same user-task commands under another, so the path follows the version the gateway told.
 */
@Component
class Gateways implements DisposableBean {

    private static final Duration CLOSE = Duration.ofSeconds(3);
    private static final int JOBS_AT_ONCE = 32;                // more would only wait for the database

    private final List<CamundaClient> clients = new ArrayList<>();
    private final AtomicInteger current = new AtomicInteger();
    private final ExecutorService jobs = Executors.newFixedThreadPool(JOBS_AT_ONCE, Thread.ofPlatform().daemon().name("job-", 1).factory());
    private volatile boolean oldPath;

    Gateways(EngineSettings settings) {
        for (int i = 0; i < settings.grpcAddresses().size(); i++) {
            clients.add(client(settings, settings.grpcAddresses().get(i), settings.restAddresses().get(i)));
        }
    }

    CamundaClient current() {
        return clients.get(current.get());
    }

    List<CamundaClient> all() {
        return clients;
    }

    /** The gateway that failed is left, unless somebody left it already. */
    void leave(CamundaClient failed) {
        var index = clients.indexOf(failed);
        current.compareAndSet(index, (index + 1) % clients.size());
    }

    void speaks(String gatewayVersion) {
        oldPath = gatewayVersion.startsWith("8.5.");
    }

    /** Streams of jobs end first, then the threads that answer them. A client whose gateway is gone would wait half a minute for it. */
    @Override
    public void destroy() throws InterruptedException {
        var closing = clients.stream().map(client -> Thread.ofPlatform().daemon().name("gateway-close").start(client::close)).toList();
        var end = Instant.now().plus(CLOSE);
        for (var one : closing) one.join(Duration.between(Instant.now(), end));
        jobs.shutdownNow();
    }

    private CamundaClient client(EngineSettings settings, URI grpc, URI rest) {
        return CamundaClient.newClientBuilder()
            .grpcAddress(grpc)
            .restAddress(rest)
            .preferRestOverGrpc(false)                     // over REST, job activation on 8.6 loses jobs
            .defaultRequestTimeout(settings.requestTimeout())
            .maxHttpConnections(settings.inFlight() + 20)
            .jobHandlingExecutor(jobs, false)
            .withChainHandlers((request, entity, scope, chain, callback) -> {
                if (oldPath) request.setPath(request.getPath().replaceFirst("/v2/", "/v1/"));
                chain.proceed(request, entity, scope, callback);
            })
            .build();
    }
}
