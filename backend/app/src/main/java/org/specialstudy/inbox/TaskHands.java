package org.specialstudy.inbox;

import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.engine.Engine;
import org.specialstudy.inbox.TaskQuery.Seen;
import org.specialstudy.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has a task in hand: claimed, released, handed on. Only its candidates may take it, and only its holder may pass it on. */
@Service
class TaskHands {

    private final Engine engine;
    private final TaskQuery tasks;

    TaskHands(Engine engine, TaskQuery tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    @Transactional
    void claim(long key, Me me) {
        refuseUnlessMine(tasks.seen(key, me));
        engine.claim(key, me.id());
    }

    @Transactional
    void release(long key, Me me) {
        tasks.seen(key, me);
        engine.unclaim(key, me.id());
    }

    @Transactional
    void handOver(long key, Me me, UUID to) {
        tasks.seen(key, me);
        Refusal.unless(tasks.couldTake(key, to), () -> Refusal.invalid("person", "person-cannot-take"));
        engine.handOver(key, me.id(), to);
    }

    private static void refuseUnlessMine(Seen seen) {
        Refusal.unless(seen.mayDo(), () -> Refusal.notAllowed("task-not-for-you"));
    }
}
