package org.specialstudy.topic;

import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;

/** A topic group as the people of its study see it; PLANNED while only the plan speaks of it. */
record GroupView(UUID id, Integer no, String name, String kind, String duty, PersonRef lead, OrgRef leadOrg, List<PersonRef> members, String state) {}
