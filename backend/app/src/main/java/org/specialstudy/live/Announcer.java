package org.specialstudy.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specialstudy.engine.TaskChanged;
import org.specialstudy.kernel.Fact;
import org.specialstudy.kernel.Loop;
import org.specialstudy.notification.Told;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells every replica what this one's transactions changed, once they are committed and many at a time: PostgreSQL lets transactions that
 * notify commit only one after the other, so none that somebody waits for does (ADR 5). What a replica had not yet told when it died is
 * made good when one starts: everybody looks again.
 */
@Component
class Announcer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Announcer.class);
    private static final int AFTER_FAILURE_MS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** One thing that changed: a study, or a task with one of the people concerned, or with none besides its candidates; or what one person can read. */
    private record News(UUID study, Long task, UUID person) {}

    /** Waits for no disk: a notification leaves nothing behind that could be lost. */
    private static final String TELL = """
        with at_once as materialized (
             select set_config('synchronous_commit', 'off', true)),
        news as materialized (
             select *
               from unnest(:studies::uuid[], :tasks::bigint[], :people::uuid[]) as news (study, task, person)),
        touched as (
             select task, array_agg(distinct person::text) filter (where person is not null) as people
               from news
              where task is not null
              group by task),
        signal (channel, payload) as (
             select 'engine_changed', jsonb_build_object(
                    's', t.study_id,
                    'c', to_jsonb(coalesce(t.candidate_groups, '{}')),
                    'a', to_jsonb(coalesce(touched.people, '{}') || coalesce(t.candidate_users, '{}')))::text
               from touched
               join engine.user_task t on t.key = touched.task
             union
             select 'study_changed', study::text
               from news
              where study is not null
             union
             select 'people_told', person::text
               from news
              where study is null
                and task is null)
        select pg_notify(channel, payload)
          from at_once, signal
        """;

    private final JdbcClient jdbc;
    private final BlockingQueue<News> untold = new LinkedBlockingQueue<>();
    private final Loop loop = new Loop("announcer", this::turn);

    Announcer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @TransactionalEventListener
    void happened(Fact fact) {
        untold.add(new News(fact.study(), null, null));
    }

    @TransactionalEventListener
    void changed(TaskChanged task) {
        untold.add(new News(null, task.key(), null));
        task.people().forEach(person -> untold.add(new News(null, task.key(), person)));
    }

    @TransactionalEventListener
    void told(Told news) {
        news.people().forEach(person -> untold.add(new News(null, null, person)));
    }

    private void turn() throws InterruptedException {
        var batch = new ArrayList<>(List.of(untold.take()));
        untold.drainTo(batch);
        try {
            tell(batch);
        } catch (DataAccessException | TransactionException databaseAway) {
            untold.addAll(batch);
            log.warn("What changed cannot be told now: {}", databaseAway.getClass().getSimpleName());
            Thread.sleep(AFTER_FAILURE_MS);
        }
    }

    private void tell(List<News> batch) {
        jdbc.sql(TELL)
            .param("studies", batch.stream().map(News::study).toArray(UUID[]::new))
            .param("tasks", batch.stream().map(News::task).toArray(Long[]::new))
            .param("people", batch.stream().map(News::person).toArray(UUID[]::new))
            .query((row, index) -> index)
            .list();
    }

    @Override
    public void start() {
        jdbc.sql("select pg_notify('everything_changed', '')").query((row, index) -> index).single();
        loop.start();
    }

    /** After the last request has ended. */
    @Override
    public void stop() {
        try {
            loop.stop(PATIENCE);
            var rest = new ArrayList<News>();
            untold.drainTo(rest);
            if (!rest.isEmpty()) tell(rest);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException databaseAway) {
            log.warn("The last changes could not be told: {}", databaseAway.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
