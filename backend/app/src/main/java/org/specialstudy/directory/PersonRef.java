package org.specialstudy.directory;

import java.util.UUID;

/** A person as every screen names them: by their display title. */
public record PersonRef(UUID id, String name) {}
