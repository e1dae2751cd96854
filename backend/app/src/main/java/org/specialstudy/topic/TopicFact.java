package org.specialstudy.topic;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** A step in the life of a study's groups, with the names they had then. */
record TopicFact(UUID study, String kind, UUID by, UUID recordedBy, Instant at, Map<String, Object> details) implements Fact {

    static TopicFact established(UUID study, UUID by, Instant at, List<TopicGroup> groups) {
        return all(study, "topic.groups-established", by, at, groups);
    }

    static TopicFact appointed(UUID study, UUID by, Instant at, List<TopicGroup> groups) {
        return all(study, "topic.groups-appointed", by, at, groups);
    }

    /** A fact of one group; details that are null are left out. */
    static TopicFact of(TopicGroup group, UUID study, String kind, UUID by, UUID recordedBy, Instant at, Object... details) {
        var said = new LinkedHashMap<String, Object>();
        said.put("groupId", group.id().value());
        said.put("group", group.name());
        for (var i = 0; i < details.length; i += 2) {
            if (details[i + 1] != null) said.put((String) details[i], details[i + 1]);
        }
        return new TopicFact(study, kind, by, recordedBy, at, said);
    }

    private static TopicFact all(UUID study, String kind, UUID by, Instant at, List<TopicGroup> groups) {
        return new TopicFact(study, kind, by, null, at, Map.of("groups", groups.stream().map(TopicGroup::name).toList()));
    }
}
