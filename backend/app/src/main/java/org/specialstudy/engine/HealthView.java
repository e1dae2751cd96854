package org.specialstudy.engine;

import java.util.List;

/** How the engine seam is: {@code UP} or {@code DEGRADED}, part by part, with the reason. */
record HealthView(String status, List<Part> parts) {

    /**
     * @param code   what is wrong, for the screen's words; null when nothing is
     * @param count  how many of it, where it is counted
     * @param reason the same for the log and for monitoring, with what the engine said
     */
    record Part(String name, String status, String code, Integer count, String reason) {}

    static HealthView of(List<Part> parts) {
        return new HealthView(parts.stream().anyMatch(part -> part.status().equals("DEGRADED")) ? "DEGRADED" : "UP", parts);
    }
}
