package org.specialstudy.topic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What another module knows of a group's work. Modules to the right answer for their own things; whoever shows a group counts what they
 * say and types nothing.
 */
public interface GroupProgress {

    /** So many of a kind are done, of so many planned; {@code planned} null where nothing was planned. The screens have words for the kind. */
    record Figure(String kind, int done, Integer planned) {}

    /** Something of the group that is still under way, with its title for the sentence that refuses to conclude. */
    record Open(String kind, UUID id, String title) {}

    /** For all these groups in one question; a group without anything may be missing. */
    Map<UUID, List<Figure>> figures(Collection<UUID> groups);

    /** What must end before the group's research can be concluded. */
    List<Open> open(UUID group);
}
