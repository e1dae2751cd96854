package org.specialstudy.directory;

import java.util.UUID;

/** An organisation as every screen names it. */
public record OrgRef(UUID id, String name) {}
