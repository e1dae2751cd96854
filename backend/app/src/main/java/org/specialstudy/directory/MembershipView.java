package org.specialstudy.directory;

import java.time.Instant;
import java.util.UUID;

/** One role that somebody holds now. Organisations are named; studies and groups only by id, for their titles are business content. */
record MembershipView(UUID id, PersonRef person, Role role, ScopeType scopeType, UUID scopeId, String scopeName, UUID studyId, Instant from,
    PersonRef by) {}
