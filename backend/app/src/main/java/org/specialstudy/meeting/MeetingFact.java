package org.specialstudy.meeting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** A step in the life of a meeting, as the timeline keeps it. Made by the aggregate, from its own fields. */
public record MeetingFact(UUID study, String kind, UUID by, UUID recordedBy, Instant at, Map<String, Object> details) implements Fact {

    static MeetingFact of(Meeting meeting, String kind, UUID by, UUID recordedBy, Instant at, Object... details) {
        var said = new LinkedHashMap<String, Object>();
        said.put("meetingId", meeting.id().value());
        said.put("title", meeting.plan().title());
        said.put("meetingKind", meeting.plan().kind().name());
        for (var i = 0; i < details.length; i += 2) {
            if (details[i + 1] != null) said.put((String) details[i], details[i + 1]);
        }
        return new MeetingFact(meeting.study(), kind, by, recordedBy, at, said);
    }
}
