package org.specialstudy.engine;

import java.util.List;

/** How the engine seam is: {@code UP} or {@code DEGRADED}, part by part, with the reason in words. */
record HealthView(String status, List<Part> parts) {

    record Part(String name, String status, String reason) {}

    static HealthView of(List<Part> parts) {
        return new HealthView(parts.stream().anyMatch(part -> part.status().equals("DEGRADED")) ? "DEGRADED" : "UP", parts);
    }
}
