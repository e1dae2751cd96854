package org.specialstudy.consultation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** A step of a consultation, as the timeline keeps it: {@code consultation.called}, {@code submission.received}. */
public record ConsultationFact(UUID study, String kind, UUID by, UUID recordedBy, Instant at, Map<String, Object> details) implements Fact {

    static ConsultationFact of(Consultation consultation, String what, UUID by, Instant at, Object... details) {
        return of(consultation.study(), consultation.id(), "consultation." + what, by, null, at, with("title", consultation.title(), details));
    }

    /** Of one submission; {@code org} is the name of the organisation that it speaks for. */
    static ConsultationFact of(UUID study, Submission submission, String org, String what, UUID by, UUID recordedBy, Instant at, Object... details) {
        var said = with("title", submission.text().title(), details);
        said.put("submissionId", submission.id().value());
        said.put("organisation", org);
        return of(study, submission.consultation(), "submission." + what, by, recordedBy, at, said);
    }

    private static ConsultationFact of(UUID study, Consultation.Id id, String kind, UUID by, UUID recordedBy, Instant at, Map<String, Object> said) {
        said.put("consultationId", id.value());
        return new ConsultationFact(study, kind, by, recordedBy, at, said);
    }

    static Map<String, Object> with(String key, Object value, Object... more) {
        var said = new LinkedHashMap<String, Object>();
        said.put(key, value);
        for (var i = 0; i < more.length; i += 2) {
            if (more[i + 1] != null) said.put((String) more[i], more[i + 1]);
        }
        return said;
    }
}
