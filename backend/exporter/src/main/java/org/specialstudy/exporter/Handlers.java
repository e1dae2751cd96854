package org.specialstudy.exporter;

import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_ACTIVATING;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_COMPLETED;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_MIGRATED;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_TERMINATED;

import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What becomes a row: for each type of record the intents that count, and the row they make. Everything else only moves the position. */
final class Handlers {

    /** Ids of our aggregates. A variable that is not on this list never reaches the database. */
    static final Set<String> REFERENCES = Set.of("studyId", "planId", "roundId", "opinionId", "orgId", "groupId", "deadlineId", "meetingId",
        "invitationId", "visitId", "reportId", "assignmentId", "recommendationId", "replyId", "consultationId",
        "requestId", "submissionId", "extensionId");

    private static final Pattern QUOTED_UUID = Pattern.compile("\"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\"");

    private record Handler(Set<? extends Intent> intents, BiConsumer<Record<?>, Batch> row) {}

    private static final Map<ValueType, Handler> BY_TYPE = new EnumMap<>(Map.of(
        ValueType.USER_TASK, new Handler(Set.of(UserTaskIntent.CREATED, UserTaskIntent.ASSIGNED, UserTaskIntent.UPDATED,
            UserTaskIntent.MIGRATED, UserTaskIntent.COMPLETED, UserTaskIntent.CANCELED), Handlers::task),
        ValueType.PROCESS_INSTANCE, new Handler(Set.of(ELEMENT_ACTIVATING, ELEMENT_COMPLETED, ELEMENT_TERMINATED, ELEMENT_MIGRATED),
            Handlers::element),
        ValueType.VARIABLE, new Handler(Set.of(VariableIntent.CREATED, VariableIntent.UPDATED), Handlers::variable),
        ValueType.PROCESS, new Handler(Set.of(ProcessIntent.CREATED), Handlers::model),
        ValueType.INCIDENT, new Handler(Set.of(IncidentIntent.CREATED, IncidentIntent.RESOLVED, IncidentIntent.MIGRATED),
            Handlers::incident)));

    /** Also lets deployments through, which write nothing: they are the first thing in an emptied broker, and give it away. */
    static class Filter implements Context.RecordFilter {

        @Override
        public boolean acceptType(RecordType type) {
            return type == RecordType.EVENT;
        }

        @Override
        public boolean acceptValue(ValueType type) {
            return BY_TYPE.containsKey(type) || type == ValueType.DEPLOYMENT;
        }
    }

    private Handlers() {}

    static void add(Record<?> record, Batch batch) {
        batch.reached(record.getPosition(), record.getTimestamp());
        var handler = BY_TYPE.get(record.getValueType());
        if (handler != null && record.getRecordType() == RecordType.EVENT && handler.intents.contains(record.getIntent())) {
            handler.row.accept(record, batch);
        }
    }

    private static void task(Record<?> record, Batch batch) {
        var task = (UserTaskRecordValue) record.getValue();
        var groups = Rows.texts(task.getCandidateGroupsList());
        var users = Rows.texts(task.getCandidateUsersList());
        var assignee = Rows.text(task.getAssignee());
        var state = record.getIntent() == UserTaskIntent.COMPLETED ? "COMPLETED"
            : record.getIntent() == UserTaskIntent.CANCELED ? "CANCELED" : "OPEN";
        var all = Stream.of(Stream.of(groups), Stream.of(users), Stream.ofNullable(assignee)).flatMap(each -> each).distinct();
        batch.add(Sql.TASK, record.getKey(), task.getElementId(), task.getElementInstanceKey(), task.getProcessInstanceKey(),
            task.getBpmnProcessId(), task.getProcessDefinitionVersion(), assignee, groups, users, Rows.date(task.getDueDate()),
            Rows.date(task.getFollowUpDate()), Rows.at(task.getCreationTimestamp() > 0 ? task.getCreationTimestamp() : record.getTimestamp()),
            state, state.equals("OPEN") ? null : Rows.at(record.getTimestamp()), record.getPosition(), all.toArray(String[]::new));
        batch.taskChanged(record.getKey());
    }

    private static void element(Record<?> record, Batch batch) {
        var element = (ProcessInstanceRecordValue) record.getValue();
        if (element.getBpmnElementType() == BpmnElementType.SEQUENCE_FLOW) return;
        var state = record.getIntent() == ELEMENT_COMPLETED ? "COMPLETED" : record.getIntent() == ELEMENT_TERMINATED ? "TERMINATED" : "ACTIVE";
        var at = Rows.at(record.getTimestamp());
        var ended = state.equals("ACTIVE") ? null : at;
        if (element.getBpmnElementType() == BpmnElementType.PROCESS) {
            batch.add(Sql.PROCESS, record.getKey(), element.getBpmnProcessId(), element.getVersion(), element.getProcessDefinitionKey(),
                Rows.key(element.getParentProcessInstanceKey()), Rows.key(element.getParentElementInstanceKey()), state, at, ended,
                record.getPosition());
        } else {
            batch.add(Sql.ELEMENT, record.getKey(), element.getProcessInstanceKey(), element.getElementId(),
                element.getBpmnElementType().name(), Rows.key(element.getFlowScopeKey()), state, at, ended, record.getPosition());
        }
        batch.processChanged(element.getProcessInstanceKey());
    }

    private static void variable(Record<?> record, Batch batch) {
        var variable = (VariableRecordValue) record.getValue();
        if (!REFERENCES.contains(variable.getName()) || !QUOTED_UUID.matcher(variable.getValue()).matches()) return;
        var id = variable.getValue().substring(1, variable.getValue().length() - 1).toLowerCase();
        batch.add(Sql.VARIABLE, variable.getScopeKey(), variable.getName(), id, variable.getProcessInstanceKey(), record.getPosition());
        if (variable.getName().equals("studyId") && variable.getScopeKey() == variable.getProcessInstanceKey()) {
            batch.add(Sql.STUDY_OF_PROCESS, id, variable.getProcessInstanceKey());
        }
    }

    /** A model never changes once it has a key; each partition writes it again. */
    private static void model(Record<?> record, Batch batch) {
        var model = (Process) record.getValue();
        var xml = Rows.text(new String(model.getResource(), StandardCharsets.UTF_8));
        if (xml == null || model.isDuplicate()) return;
        batch.add(Sql.MODEL, model.getProcessDefinitionKey(), model.getBpmnProcessId(), model.getVersion(), xml, record.getPosition());
    }

    private static void incident(Record<?> record, Batch batch) {
        var incident = (IncidentRecordValue) record.getValue();
        var at = Rows.at(record.getTimestamp());
        var resolved = record.getIntent() == IncidentIntent.RESOLVED;
        var message = Rows.text(incident.getErrorMessage());
        batch.add(Sql.INCIDENT, record.getKey(), incident.getProcessInstanceKey(), Rows.key(incident.getElementInstanceKey()),
            Rows.text(incident.getElementId()), Rows.key(incident.getJobKey()), incident.getErrorType().name(),
            message == null ? "" : message, resolved ? "RESOLVED" : "OPEN", at, resolved ? at : null, record.getPosition());
        batch.processChanged(incident.getProcessInstanceKey());
    }
}
