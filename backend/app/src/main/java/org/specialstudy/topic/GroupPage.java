package org.specialstudy.topic;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.document.Attachment;

/**
 * One group with all that it does; {@code actions} are what the person who asked may do now, {@code next} says who has it. The people of a
 * group have a version of their own: who changes them never collides with who writes the outline.
 */
record GroupPage(UUID studyId, String studyTitle, GroupView group, long version, long peopleVersion, Outline content, List<PersonRef> people,
    List<VersionView> versions, List<RulingView> rulings, ConclusionView conclusion, List<GroupProgress.Open> open, List<Attachment> attachments,
    List<PersonRef> reviewers, List<String> actions, String taskKey, List<Next> next) {

    record VersionView(int no, Instant at, PersonRef by) {}

    record RulingView(int version, TopicStudy.Outcome outcome, String reason, PersonRef by, Instant at, PersonRef recordedBy, Attachment scan) {}

    record ConclusionView(String text, PersonRef by, Instant at) {}

    record Next(String elementId, List<String> holders) {}
}
