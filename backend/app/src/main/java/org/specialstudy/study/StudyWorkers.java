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
    private final Archive archive;

    StudyWorkers(Studies studies, StudyQuery views, Archive archive) {
        this.studies = studies;
        this.views = views;
        this.archive = archive;
    }

    /** Safe to repeat: the instance that claimed the study once is the first one ever after; a second start ends itself. */
    @Worker("study.claim")
    Map<String, Object> claim(Job job) {
        var study = job.id("studyId");
        return Map.of("first", studies.claim(study, job.processInstance()), "groupsNeeded", views.kind(study).needsGroups());
    }

    /** Safe to repeat: a study is asked for once, and keeps its day. */
    @Worker("study.prepare-archive")
    Map<String, Object> prepareArchive(Job job) {
        return Map.of("due", archive.prepare(job.id("studyId")));
    }
}
