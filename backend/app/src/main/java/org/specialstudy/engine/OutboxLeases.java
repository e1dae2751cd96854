package org.specialstudy.engine;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.specialstudy.engine.Command.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The dispatcher's side of the outbox: many rows per statement, and never the same row for two dispatchers. These transactions do not wait
 * for the disk: what a crash of the database takes back is sent again, and the engine knows it already.
 */
@Repository
class OutboxLeases {

    /** True, and the transaction of this statement does not wait for the disk. */
    private static final String NO_WAIT = "set_config('synchronous_commit', 'off', true) = 'off'";

    /**
     * Only the first row of a stream can be leased, so a stream keeps its order and a parked row stops its own stream only. A row that
     * another dispatcher is leasing at this moment is skipped; one that it has just leased is looked at again and no longer matches.
     */
    private static final String LEASE = """
        update engine.outbox
           set leased_by = :me,
               lease_until = now() + :lease * interval '1 millisecond',
               attempts = attempts + 1
         where id in (
               select first.id
                 from engine.outbox first
                where first.state = 'PENDING'
                  and first.next_attempt_at <= now()
                  and (first.lease_until is null or first.lease_until < now())
                  and not exists (
                      select 1
                        from engine.outbox earlier
                       where earlier.stream = first.stream
                         and earlier.id < first.id)
                order by first.id
                limit :limit
                  for update skip locked)
           and """ + " " + NO_WAIT + """

        returning id, kind, task_key, name, correlation, message_id, payload, attempts
        """;

    private final JdbcClient jdbc;
    private final Tasks tasks;

    OutboxLeases(JdbcClient jdbc, Tasks tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    List<Leased> lease(UUID me, int limit, Duration lease) {
        return jdbc.sql(LEASE)
            .param("me", me)
            .param("lease", lease.toMillis())
            .param("limit", limit)
            .query((row, index) -> new Leased(row.getLong("id"), Kind.valueOf(row.getString("kind")), row.getObject("task_key", Long.class),
                row.getString("name"), row.getString("correlation"), row.getString("message_id"), row.getString("payload"),
                row.getInt("attempts")))
            .list();
    }

    /** Finished rows go, the others wait for their next attempt or for a person. Safe to repeat. */
    void settle(UUID me, List<Outcome> outcomes) {
        var gone = outcomes.stream()
            .filter(outcome -> outcome.verdict() == Verdict.GONE && !isOverWhenGone(outcome.row().kind()))
            .map(outcome -> outcome.row().taskKey())
            .toList();
        var ended = gone.isEmpty() ? gone : tasks.ended(gone);
        var done = outcomes.stream().filter(outcome -> isDone(outcome, ended)).toList();
        finish(me, done);
        putBack(me, outcomes.stream().filter(outcome -> !done.contains(outcome)).toList());
    }

    /** These were leased and not sent: as if they had never been leased. */
    void release(UUID me, List<Long> ids) {
        jdbc.sql("""
                update engine.outbox
                   set leased_by = null,
                       lease_until = null,
                       attempts = attempts - 1
                 where id = any(:ids)
                   and leased_by = :me
                   and """ + " " + NO_WAIT)
            .param("ids", ids.toArray(Long[]::new))
            .param("me", me)
            .update();
    }

    /** Parked as gone, and now the projection shows that the task had ended: nobody needs to look at it. */
    int forgetParkedForEndedTasks() {
        return jdbc.sql("""
                delete from engine.outbox o
                 using engine.user_task t
                 where o.state = 'PARKED'
                   and o.last_error like 'GONE%'
                   and t.key = o.task_key
                   and t.state <> 'OPEN'
                """).update();
    }

    private static boolean isDone(Outcome outcome, List<Long> ended) {
        return switch (outcome.verdict()) {
            case DONE -> true;
            case GONE -> isOverWhenGone(outcome.row().kind()) || ended.contains(outcome.row().taskKey());
            default -> false;
        };
    }

    /** An incident that the engine does not know is one that is resolved, and an instance that it does not know has ended. */
    private static boolean isOverWhenGone(Kind kind) {
        return kind == Kind.RESOLVE || kind == Kind.MIGRATE;
    }

    private void finish(UUID me, List<Outcome> done) {
        if (done.isEmpty()) return;
        jdbc.sql("delete from engine.outbox where id = any(:ids) and leased_by = :me and " + NO_WAIT)
            .param("ids", done.stream().map(outcome -> outcome.row().id()).toArray(Long[]::new))
            .param("me", me)
            .update();
    }

    private void putBack(UUID me, List<Outcome> failed) {
        if (failed.isEmpty()) return;
        jdbc.sql("""
                update engine.outbox o
                   set leased_by = null,
                       lease_until = null,
                       state = case when f.hopeless then 'PARKED' else 'PENDING' end,
                       attempts = case when f.counts then o.attempts else o.attempts - 1 end,
                       next_attempt_at = now() + f.delay * interval '1 millisecond',
                       last_error = f.reason
                  from unnest(:ids::bigint[], :hopeless::boolean[], :counts::boolean[], :delays::bigint[], :reasons::text[])
                       as f(id, hopeless, counts, delay, reason)
                 where o.id = f.id
                   and o.leased_by = :me
                   and """ + " " + NO_WAIT)
            .param("me", me)
            .param("ids", failed.stream().map(outcome -> outcome.row().id()).toArray(Long[]::new))
            .param("hopeless", failed.stream().map(Outcome::hopeless).toArray(Boolean[]::new))
            .param("counts", failed.stream().map(Outcome::counts).toArray(Boolean[]::new))
            .param("delays", failed.stream().map(Outcome::delayMillis).toArray(Long[]::new))
            .param("reasons", failed.stream().map(outcome -> outcome.verdict() + ": " + outcome.reason()).toArray(String[]::new))
            .update();
    }
}
