package org.specialstudy.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.MigrateProcessInstanceCommandStep1.MigrateProcessInstanceCommandFinalStep;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/** Turns a row into the engine's command. A repeated row is recognised by the engine: by its message id or because the task has ended. */
@Component
class Sender {

    /** Longer than any row is retried, so that a repeat meets the id it was first sent with. */
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int RETRIES = 3;

    CompletionStage<?> send(CamundaClient client, Leased row) {
        return switch (row.kind()) {
            case START, PUBLISH -> client.newPublishMessageCommand()
                .messageName(row.name())
                .correlationKey(row.correlation())
                .messageId(row.messageId())
                .timeToLive(REMEMBERED)
                .variables(row.payload())
                .send();
            case COMPLETE -> client.newCompleteUserTaskCommand(row.taskKey()).action("complete").variables(row.payload()).send();
            case ASSIGN -> client.newAssignUserTaskCommand(row.taskKey())
                .assignee(payload(row).get("assignee").toString())
                .allowOverride(true)
                .send();
            case UNASSIGN -> client.newUnassignUserTaskCommand(row.taskKey()).send();
            case RESCHEDULE -> client.newUpdateUserTaskCommand(row.taskKey()).dueDate(payload(row).get("dueDate").toString()).send();
            case RESOLVE -> resolve(client, row);
            case MIGRATE -> migrate(client, row);
        };
    }

    private static CompletionStage<?> migrate(CamundaClient client, Leased row) {
        var migration = client.newMigrateProcessInstanceCommand(row.taskKey()).migrationPlan(((Number) payload(row).get("target")).longValue());
        MigrateProcessInstanceCommandFinalStep last = null;
        for (var element : ((Map<?, ?>) payload(row).get("elements")).entrySet()) {
            last = (last == null ? migration : last).addMappingInstruction(element.getKey().toString(), element.getValue().toString());
        }
        return Objects.requireNonNull(last, "an instance is always somewhere").send();
    }

    /** A job without retries would raise the incident again at once. */
    private static CompletionStage<?> resolve(CamundaClient client, Leased row) {
        var job = payload(row).get("jobKey");
        var resolve = (java.util.function.Supplier<CompletionStage<?>>) () -> client.newResolveIncidentCommand(row.taskKey()).send();
        return job == null
            ? resolve.get()
            : client.newUpdateRetriesCommand(((Number) job).longValue()).retries(RETRIES).send().thenCompose(done -> resolve.get());
    }

    private static Map<String, Object> payload(Leased row) {
        return Variables.parse(row.payload());
    }
}
