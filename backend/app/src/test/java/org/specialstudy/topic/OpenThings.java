package org.specialstudy.topic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Stands for a module to the right that has something under way in a group. */
@Component
class OpenThings implements GroupProgress {

    static final Set<UUID> GROUPS = ConcurrentHashMap.newKeySet();

    @Override
    public Map<UUID, List<Figure>> figures(Collection<UUID> groups) {
        return groups.stream().filter(GROUPS::contains).collect(Collectors.toMap(group -> group, group -> List.of(new Figure("things", 1, 2))));
    }

    @Override
    public List<Open> open(UUID group) {
        return GROUPS.contains(group) ? List.of(new Open("things", group, "郑州调研")) : List.of();
    }
}
