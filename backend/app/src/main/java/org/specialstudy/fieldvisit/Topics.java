package org.specialstudy.fieldvisit;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** The questions of the group's outline, in its order. */
    List<GroupQuery.OutlinePoint> outline(UUID group) {
        return groups.points(group);
    }

    Set<UUID> points(UUID group) {
        return outline(group).stream().map(GroupQuery.OutlinePoint::id).collect(Collectors.toSet());
    }
}
