package org.specialstudy.directory;

import java.util.UUID;

/** An organisation of the directory, with the one above it. */
record OrgView(UUID id, String name, String type, String level, UUID parent, boolean demo, long version) {}
