package org.specialstudy.fieldvisit;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialstudy.topic.GroupQuery;
import org.springframework.stereotype.Component;

/** What a group asks, and whether it is in the field. Apart from {@link VisitGroups}, because papers ask that one who belongs to a group. */
@Component
class Topics {

    private final GroupQuery groups;

    Topics(GroupQuery groups) {
        this.groups = groups;
    }

    /** Whether the group's outline is agreed and its research not yet concluded. */
    boolean researching(UUID group) {
        return groups.researching(group);
    }

    /** The questions of the group's outline, in its order; after them those that it asks no more, as long as {@code named} still speaks of them. */
    List<GroupQuery.OutlinePoint> outline(UUID group, Set<UUID> named) {
        var former = groups.formerPoints(group).stream().filter(point -> named.contains(point.id()));
        return Stream.concat(groups.points(group).stream(), former).toList();
    }

    /** What may be named: a question that the outline asks no more keeps what was found for it. */
    Set<UUID> points(UUID group) {
        return Stream.concat(groups.points(group).stream(), groups.formerPoints(group).stream()).map(GroupQuery.OutlinePoint::id).collect(Collectors.toSet());
    }
}
