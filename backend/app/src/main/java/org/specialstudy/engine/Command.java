package org.specialstudy.engine;

import java.util.Map;
import java.util.UUID;

/** One thing to tell the engine. Commands of one stream reach it one after the other. */
record Command(
    String stream, Kind kind, Long taskKey, String name, String correlation, String messageId, String elementId, UUID studyId, UUID by,
    String payload) {

    enum Kind { START, PUBLISH, COMPLETE, ASSIGN, UNASSIGN, RESCHEDULE, RESOLVE, MIGRATE }

    /** Messages with one correlation key keep their order: a change never overtakes the start it belongs to. */
    static Command message(Kind kind, String name, UUID correlation, String messageId, Map<String, Object> variables) {
        var study = variables.get("studyId");
        return new Command("msg:" + correlation, kind, null, name, correlation.toString(), messageId, null,
            study == null ? null : UUID.fromString(study.toString()), null, Variables.json(variables));
    }

    static Command onTask(Kind kind, OpenTask task, UUID by, Map<String, Object> payload) {
        return new Command("pi:" + task.processInstanceKey(), kind, task.key(), null, null, null, task.elementId(), task.studyId(), by,
            Variables.json(payload));
    }

    /** In a stream of its own: a migration that the engine refuses holds up nothing that the instance waits for. */
    static Command migrate(long instance, String processId, long target, Map<String, String> elements, UUID studyId, UUID by) {
        return new Command("migrate:" + instance, Kind.MIGRATE, instance, null, null, null, processId, studyId, by,
            Variables.json(Map.of("target", target, "elements", elements)));
    }

    static Command resolve(long incidentKey, String elementId, UUID studyId, Long jobKey) {
        return new Command("incident:" + incidentKey, Kind.RESOLVE, incidentKey, null, null, null, elementId, studyId, null,
            jobKey == null ? "{}" : Variables.json(Map.of("jobKey", jobKey)));
    }
}
