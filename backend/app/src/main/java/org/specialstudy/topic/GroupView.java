package org.specialstudy.topic;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.Light;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;

/** A topic group as the people of its study see it; PLANNED while only the plan speaks of it, {@code work} only once it is appointed. */
record GroupView(UUID id, Integer no, String name, String kind, String duty, PersonRef lead, OrgRef leadOrg, List<PersonRef> members, String state,
    PersonRef inCharge, boolean joinedLate, Work work) {

    /** How far it has come, from what exists: the outline's versions and questions, and what other modules count. */
    record Work(TopicStudy.Phase phase, Instant due, Light light, int outlineVersion, Instant agreedAt, int points, List<GroupProgress.Figure> figures) {}
}
