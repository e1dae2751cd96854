package org.specialstudy.topic;

import java.time.Instant;
import java.util.List;

/** The appointment of a study's groups: what stands, what the person who asked may do, who has it now. */
record AppointmentView(long version, Instant due, Instant appointedAt, List<GroupView> groups, String taskKey, List<String> actions, List<Next> next) {

    record Next(String elementId, List<String> holders) {}
}
