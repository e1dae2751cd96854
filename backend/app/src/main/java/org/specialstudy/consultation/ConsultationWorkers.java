package org.specialstudy.consultation;

import java.util.Map;
import org.specialstudy.engine.Job;
import org.specialstudy.engine.Worker;
import org.springframework.stereotype.Component;

/** What the processes ask of consultations. */
@Component
class ConsultationWorkers {

    private final ConsultationJobs consultations;

    ConsultationWorkers(ConsultationJobs consultations) {
        this.consultations = consultations;
    }

    /** Safe to repeat: what was said once stands, and who is asked keeps the day. */
    @Worker("consultation.ask")
    Map<String, Object> ask(Job job) {
        return consultations.ask(job.id("studyId"));
    }

    /** Safe to repeat: a study has one consultation, carried by the process instance that came first. */
    @Worker("consultation.open")
    Map<String, Object> open(Job job) {
        var opened = consultations.open(job.id("studyId"), job.processInstance());
        return Map.of("consultationId", opened.consultation(), "first", opened.first(), "due", opened.due());
    }

    /** Safe to repeat: a call that is closed stays closed. An instance of the first model cannot go back to its organisations and says no count. */
    @Worker("consultation.close-call")
    Map<String, Object> closeCall(Job job) {
        var heard = job.optional("callMoves").map(count -> ((Number) count).intValue()).orElse(Integer.MAX_VALUE);
        return consultations.closeCall(job.id("consultationId"), heard);
    }

    /** Safe to repeat: once settled, the answer is what the consultation has become. */
    @Worker("consultation.settle-meeting")
    Map<String, Object> settleMeeting(Job job) {
        var settled = consultations.settleMeeting(job.id("consultationId"));
        return Map.of("held", settled.held(), "due", settled.due());
    }
}
