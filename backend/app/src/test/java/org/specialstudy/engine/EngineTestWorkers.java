package org.specialstudy.engine;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The one job of the small test process: the first instance of a study goes on, a second one ends; some are told to fail. */
@Component
class EngineTestWorkers {

    private final Map<UUID, Long> first = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> failures = new ConcurrentHashMap<>();

    void failNext(UUID study, int times) {
        failures.put(study, times);
    }

    @Worker("engine-test.claim")
    Map<String, Object> claim(Job job) {
        var study = job.id("studyId");
        if (job.optional("declined").isPresent()) throw new BpmnError("declined", "Not this one.");
        if (failures.merge(study, -1, Integer::sum) >= 0) throw new IllegalArgumentException("secret words of a plan");
        return Map.of("first", first.computeIfAbsent(study, id -> job.processInstance()) == job.processInstance());
    }
}
