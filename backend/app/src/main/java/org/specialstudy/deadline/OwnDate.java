package org.specialstudy.deadline;

import java.util.Optional;
import java.util.UUID;

/** A module whose own rule names the date of some of its deadlines says where that is changed, so that there are never two dates. */
public interface OwnDate {

    /** The code of the refusal for whoever would move this deadline by itself; empty where nothing stands against it. */
    Optional<String> keeps(String idVariable, UUID aggregate, String elementId);
}
