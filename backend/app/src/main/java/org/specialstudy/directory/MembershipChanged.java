package org.specialstudy.directory;

import java.util.UUID;

/** A role was given to a person, or ended. Published in the transaction that made it true; {@code by} is null where the system did it. */
public record MembershipChanged(boolean granted, UUID person, Role role, ScopeType scopeType, UUID scope, UUID by) {}
