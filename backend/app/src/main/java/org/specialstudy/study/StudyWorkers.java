package org.specialstudy.study;

import java.util.Map;
import org.specialstudy.engine.Job;
import org.specialstudy.engine.Worker;
import org.springframework.stereotype.Component;

/** What the process asks of studies. */
@Component
class StudyWorkers {

    private final Studies studies;

    private final StudyQuery views;

    StudyWorkers(Studies studies, StudyQuery views) {
        this.studies = studies;
        this.views = views;
    }

    /** Safe to repeat: the instance that claimed the study once is the first one ever after; a second start ends itself. */
    @Worker("study.claim")
    Map<String, Object> claim(Job job) {
        var study = job.id("studyId");
        return Map.of("first", studies.claim(study, job.processInstance()), "groupsNeeded", views.kind(study).needsGroups());
    }
}
