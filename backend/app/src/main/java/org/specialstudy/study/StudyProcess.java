package org.specialstudy.study;

import java.util.Map;
import java.util.UUID;
import org.specialstudy.engine.Engine;
import org.springframework.stereotype.Component;

/** What a study's life tells the process. */
@Component
class StudyProcess {

    private final Engine engine;

    StudyProcess(Engine engine) {
        this.engine = engine;
    }

    void commissioned(Study study) {
        engine.start("study.commissioned", study.id().value(), Map.of("studyId", study.id().value(), "kind", study.kind().name()));
    }

    void withdrawn(UUID study) {
        engine.publish("study.withdrawn", study, Map.of());
    }
}
