package org.specialstudy.opinion;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.deadline.Deadlines;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.study.Studies;
import org.specialstudy.study.StudyWithdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a round asks: whom to wait for and until when, and what becomes of those who did not answer. */
@Service
@Transactional
class Rounds {

    private final OpinionStore opinions;
    private final Deadlines deadlines;
    private final Studies studies;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Rounds(OpinionStore opinions, Deadlines deadlines, Studies studies, ApplicationEventPublisher events, BusinessClock clock) {
        this.opinions = opinions;
        this.deadlines = deadlines;
        this.studies = studies;
        this.events = events;
        this.clock = clock;
    }

    Map<String, Object> begin(UUID round) {
        List<Map<String, Object>> asked = opinions.ofRound(round).stream()
            .map(opinion -> Map.<String, Object>of("opinionId", opinion.id(), "orgId", opinion.org().id())).toList();
        return Map.of("opinions", asked, "roundEndsAt", clock.ofEngine(opinions.endsAt(round)));
    }

    /** The study was stopped, and with it the asking. */
    @EventListener
    @Transactional(propagation = MANDATORY)
    public void stopped(StudyWithdrawn withdrawn) {
        opinions.closeAllOf(withdrawn.study(), withdrawn.at());
    }

    void recordSilence(UUID round) {
        studies.active(opinions.studyOfRound(round));                 // locks in the order of everybody else: study, round, deadline
        var now = clock.instant();
        var silent = opinions.silence(round);
        opinions.close(round, now);
        opinions.ofRound(round).stream().filter(opinion -> silent.contains(opinion.id())).forEach(opinion -> {
            deadlines.cancel(OpinionProcess.ID, opinion.id(), OpinionProcess.ANSWER);
            events.publishEvent(new OpinionSilent(opinion.round().study(), round, opinion.id(), opinion.org(), now));
        });
    }
}
