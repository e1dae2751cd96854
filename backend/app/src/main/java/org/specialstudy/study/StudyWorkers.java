package org.specialstudy.study;

import java.util.Map;
import org.specialstudy.engine.Job;
import org.specialstudy.engine.Worker;
import org.springframework.stereotype.Component;

/** What the process asks of studies. */
@Component
class StudyWorkers {

    private final Studies studies;

    StudyWorkers(Studies studies) {
        this.studies = studies;
    }

    /** Safe to repeat: the instance that claimed the study once is the first one ever after; a second start ends itself. */
    @Worker("study.claim")
    Map<String, Object> claim(Job job) {
        return Map.of("first", studies.claim(job.id("studyId"), job.processInstance()));
    }
}
