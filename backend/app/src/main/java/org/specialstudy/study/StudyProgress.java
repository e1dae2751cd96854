package org.specialstudy.study;

import org.specialstudy.kernel.Fact;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Derives stage and status of a study from what happened in it, in the transaction in which it happened. */
@Component
class StudyProgress {

    private final StudyStore studies;

    StudyProgress(StudyStore studies) {
        this.studies = studies;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void happened(Fact fact) {
        Stage.openedBy(fact.kind()).ifPresent(stage -> studies.reached(fact.study(), stage, fact.at()));
        if (fact.kind().equals("topic.groups-appointed")) studies.researching(fact.study());
    }
}
