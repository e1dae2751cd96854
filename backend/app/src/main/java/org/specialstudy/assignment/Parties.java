package org.specialstudy.assignment;

import java.util.Optional;
import java.util.UUID;

/** Finds parties of one type. Each module that has such bodies says here what they are called and who represents them. */
public interface Parties {

    Party.Type type();

    /** Empty when there is no such party for this study. */
    Optional<Party> find(UUID study, UUID id);
}
