package org.specialstudy.topic;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What another module has linked to questions of an outline. Modules to the right answer for their own things. */
public interface PointUse {

    /** The words of one thing and where it stands; screens have words for its kind. */
    record Use(UUID point, String kind, UUID id, String text, String where, String link) {}

    List<Use> of(UUID group, Collection<UUID> points);
}
