package org.specialstudy.exporter;

import io.camunda.zeebe.protocol.record.ImmutableRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ErrorType;
import io.camunda.zeebe.protocol.record.value.ImmutableIncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableUserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableVariableRecordValue;
import java.time.Instant;
import java.util.List;

/** Records as the broker writes them, for one study with one process instance. */
final class Records {

    static final String STUDY = "0198c0de-0000-7000-8000-000000000001";
    static final long INSTANCE = 100;
    static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private Records() {}

    static Record<?> task(long position, UserTaskIntent intent, long key, String assignee, String... groups) {
        return task(position, intent, key, assignee, "2026-03-09T18:00:00+08:00", groups);
    }

    static Record<?> task(long position, UserTaskIntent intent, long key, String assignee, String due, String[] groups) {
        return record(position, ValueType.USER_TASK, intent, key, ImmutableUserTaskRecordValue.builder()
            .withUserTaskKey(key).withElementId("UserTask_DraftWorkPlan").withElementInstanceKey(key - 1).withProcessInstanceKey(INSTANCE)
            .withBpmnProcessId("work-plan").withProcessDefinitionVersion(1).withProcessDefinitionKey(7).withAssignee(assignee)
            .withCandidateGroupsList(List.of(groups)).withCandidateUsersList(List.of()).withDueDate(due).withFollowUpDate("")
            .withCreationTimestamp(START.toEpochMilli()).build());
    }

    static Record<?> process(long position, ProcessInstanceIntent intent) {
        return element(position, intent, INSTANCE, "work-plan", BpmnElementType.PROCESS);
    }

    static Record<?> element(long position, ProcessInstanceIntent intent, long key, String id, BpmnElementType type) {
        return record(position, ValueType.PROCESS_INSTANCE, intent, key, ImmutableProcessInstanceRecordValue.builder()
            .withBpmnProcessId("work-plan").withVersion(1).withProcessDefinitionKey(7).withProcessInstanceKey(INSTANCE).withElementId(id)
            .withBpmnElementType(type).withFlowScopeKey(type == BpmnElementType.PROCESS ? -1 : INSTANCE).withParentProcessInstanceKey(-1)
            .withParentElementInstanceKey(-1).build());
    }

    static Record<?> variable(long position, String name, String json) {
        return record(position, ValueType.VARIABLE, VariableIntent.CREATED, 1_000 + position, ImmutableVariableRecordValue.builder()
            .withName(name).withValue(json).withScopeKey(INSTANCE).withProcessInstanceKey(INSTANCE).withProcessDefinitionKey(7)
            .withBpmnProcessId("work-plan").build());
    }

    static Record<?> incident(long position, IncidentIntent intent, long key) {
        return record(position, ValueType.INCIDENT, intent, key, ImmutableIncidentRecordValue.builder()
            .withErrorType(ErrorType.JOB_NO_RETRIES).withErrorMessage("no more\0retries").withBpmnProcessId("work-plan")
            .withProcessDefinitionKey(7).withProcessInstanceKey(INSTANCE).withElementId("ServiceTask_OpenWorkPlan")
            .withElementInstanceKey(110).withJobKey(111).withVariableScopeKey(110).build());
    }

    /** The log's time runs one second per position. */
    static Record<?> record(long position, ValueType type, Intent intent, long key, RecordValue value) {
        return record(position, START.plusSeconds(position), type, intent, key, value);
    }

    static Record<?> record(long position, Instant at, ValueType type, Intent intent, long key, RecordValue value) {
        return ImmutableRecord.builder().withPosition(position).withTimestamp(at.toEpochMilli()).withPartitionId(1)
            .withRecordType(RecordType.EVENT).withValueType(type).withIntent(intent).withKey(key).withValue(value).build();
    }
}
