package org.specialstudy.engine;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.engine.Command.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What business modules tell the process, written as rows of their own transaction: saved with the fact or not at all, and sent
 * afterwards, in order, until the engine has it or a person looks at it. Nothing here calls the network.
 */
@Component
@Transactional(propagation = MANDATORY)
public class Engine {

    private final Outbox outbox;
    private final Tasks tasks;
    private final RunningModels models;

    Engine(Outbox outbox, Tasks tasks, RunningModels models) {
        this.outbox = outbox;
        this.tasks = tasks;
        this.models = models;
    }

    /** Starts the process that waits for this message, once per aggregate; its first job must still claim the aggregate. */
    public void start(String message, UUID aggregate, Map<String, Object> variables) {
        outbox.append(Command.message(Kind.START, message, aggregate, message + ":" + aggregate, variables));
    }

    /** Tells whatever waits for this message with this key. */
    public void publish(String message, UUID correlation, Map<String, Object> variables) {
        outbox.append(Command.message(Kind.PUBLISH, message, correlation, UUID.randomUUID().toString(), variables));
    }

    /** Completes the open task; refuses {@code task-not-open}, {@code task-done} and {@code task-claimed}. One of two wins. */
    public void complete(Waiting waiting, UUID by, Map<String, Object> variables) {
        tasks.complete(waiting, by, variables);
    }

    /** Moves the due date of the open task; nothing to do when none waits. */
    public void reschedule(Waiting waiting, Instant due) {
        tasks.open(waiting).ifPresent(task -> outbox.append(Command.onTask(Kind.RESCHEDULE, task, null, Map.of("dueDate", due))));
    }

    /** The running instance goes on in the model with this key; every active element needs its counterpart there. */
    public void migrate(long instance, String processId, long targetModel, Map<String, String> elements, UUID study, UUID by) {
        outbox.append(Command.migrate(instance, processId, targetModel, elements, study, by));
    }

    /**
     * Whether the process that carries this aggregate knows the element. One that began on an older version may not, and what is told to it there
     * is lost; a version whose model the log no longer holds is taken to know it.
     */
    public boolean knows(String processId, String variable, UUID aggregate, String element) {
        return models.know(processId, variable, aggregate, element);
    }

    /** The key of the open task that nobody has completed yet. */
    public Optional<Long> openTask(Waiting waiting) {
        return tasks.open(waiting).map(OpenTask::key);
    }

    /** The task is this person's until they complete, release or hand it over; refuses when it is somebody else's. */
    public void claim(long taskKey, UUID person) {
        var task = tasks.openToClaim(taskKey);
        if (tasks.claimed(taskKey, person)) {
            outbox.append(Command.onTask(Kind.ASSIGN, task, person, Map.of("assignee", person)));
        }
    }

    /** The task is everybody's again. */
    public void unclaim(long taskKey, UUID person) {
        var task = tasks.openToClaim(taskKey);
        tasks.released(taskKey, person);
        outbox.append(Command.onTask(Kind.UNASSIGN, task, person, Map.of()));
    }

    /** Somebody who does not belong here any more lets go of the task; nothing to do where they do not hold it. */
    public void letGo(Waiting waiting, UUID person) {
        tasks.open(waiting).filter(task -> tasks.letGo(task.key(), person))
            .ifPresent(task -> outbox.append(Command.onTask(Kind.UNASSIGN, task, person, Map.of())));
    }

    /** The task goes from one person to another without a moment in which it is nobody's. */
    public void handOver(long taskKey, UUID from, UUID to) {
        var task = tasks.openToClaim(taskKey);
        tasks.handedOver(taskKey, from, to);
        outbox.append(Command.onTask(Kind.ASSIGN, task, from, Map.of("assignee", to)));
    }
}
