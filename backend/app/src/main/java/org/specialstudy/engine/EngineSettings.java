package org.specialstudy.engine;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the broker's gateways are and how hard it is pressed. The n-th REST address belongs to the n-th gRPC address.
 *
 * @param inFlight commands on the way at once; beyond about 60 the broker answers with back-pressure
 * @param lease    longer than any request may take, so that a row is sent again only when its sender is dead
 */
@ConfigurationProperties("specialstudy.zeebe")
record EngineSettings(
    List<URI> grpcAddresses,
    List<URI> restAddresses,
    @DefaultValue("40") int inFlight,
    @DefaultValue("30s") Duration lease,
    @DefaultValue("10s") Duration requestTimeout,
    @DefaultValue("15s") Duration jobTimeout,
    @DefaultValue("500ms") Duration idle,
    @DefaultValue("60s") Duration lateAfter) {

    EngineSettings {
        if (grpcAddresses.isEmpty() || grpcAddresses.size() != restAddresses.size()) {
            throw new IllegalArgumentException("specialstudy.zeebe.grpc-addresses and rest-addresses must name the same gateways.");
        }
        if (lease.compareTo(requestTimeout.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("specialstudy.zeebe.lease must be at least twice the request-timeout.");
        }
    }
}
