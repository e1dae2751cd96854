package org.specialstudy.meeting;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.StudyPeople.StudyPerson;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Mention;
import org.specialstudy.study.Mentions;
import org.specialstudy.study.Mentions.Circle;
import org.specialstudy.study.Mentions.Written;
import org.springframework.stereotype.Component;

/** Who is mentioned in what is written about a meeting. Everybody in the study may read all of it; whoever is only invited mentions nobody. */
@Component
class MeetingMentions {

    private final Mentions mentions;
    private final MeetingStore meetings;

    MeetingMentions(Mentions mentions, MeetingStore meetings) {
        this.mentions = mentions;
        this.meetings = meetings;
    }

    List<StudyPerson> mentionable(UUID meeting, String q, Me me) {
        unless(meetings.mayRead(meeting, me), Refusal::notFound);
        return mentions.mentionable(Circle.everybody(meetings.study(meeting).orElseThrow(Refusal::notFound)), q, me);
    }

    /** {@code field} is the name that the text has in its request, {@code what} the kind of the text. */
    void keep(Meeting meeting, UUID thing, String field, String text, String what, List<Mention> said, Me me, Instant at) {
        var link = "/meetings/" + meeting.id().value() + "#" + thing;
        mentions.keep(Circle.everybody(meeting.study()), new Written(thing, field, text, what, link, Map.of("title", meeting.plan().title())), said, me, at);
    }
}
