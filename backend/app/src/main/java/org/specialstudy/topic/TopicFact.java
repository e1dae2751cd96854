package org.specialstudy.topic;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** The groups of a study came to life, or were appointed; with the names they had then. */
record TopicFact(UUID study, String kind, UUID by, Instant at, List<String> groups) implements Fact {

    static TopicFact established(UUID study, UUID by, Instant at, List<TopicGroup> groups) {
        return new TopicFact(study, "topic.groups-established", by, at, groups.stream().map(TopicGroup::name).toList());
    }

    static TopicFact appointed(UUID study, UUID by, Instant at, List<TopicGroup> groups) {
        return new TopicFact(study, "topic.groups-appointed", by, at, groups.stream().map(TopicGroup::name).toList());
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("groups", groups);
    }
}
