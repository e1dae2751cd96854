package org.specialstudy.topic;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.PersonRef;

/** A change of an outline as the people of its study see it, with the outline that it changes and what hangs on the questions that it drops. */
record OutlineChangeView(UUID id, UUID studyId, UUID groupId, String group, int no, OutlineChange.Status status, long version, String reason,
    Outline content, Outline base, int baseNo, Integer outlineNo, List<PersonRef> people, List<Dropped> dropped, List<GroupPage.RulingView> rulings,
    List<PersonRef> reviewers, PersonRef openedBy, Instant openedAt, Instant endedAt, Instant due, List<String> actions, String taskKey,
    List<GroupPage.Next> next) {

    /** A question that the changed outline asks no more; what was found for it keeps its words. */
    record Dropped(Outline.Point point, List<PointUse.Use> uses) {}

    /** One change among those of its group. */
    record Row(UUID id, int no, OutlineChange.Status status, String reason, Integer outlineNo, PersonRef openedBy, Instant openedAt, Instant endedAt) {}
}
