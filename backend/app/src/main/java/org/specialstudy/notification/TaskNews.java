package org.specialstudy.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those who may do a task that it has come. The exporter writes the tasks of a partition in the order of their keys, so that the last
 * key told says where to go on; one replica at a time does.
 */
@Component
class TaskNews {

    /** So many at once; the rest follows in the next round. */
    private static final int MOST = 200;

    private static final String NEXT = """
        select t.key, t.element_id, t.study_id, t.candidate_groups || t.candidate_users || array_remove(array[t.assignee], null) as principals,
               t.state, r.refs, %s as subject,
               (select d.by_id
                  from engine.user_task before
                  join engine.task_completion d on d.task_key = before.key
                 where before.process_instance_key = t.process_instance_key
                 order by d.recorded_at desc
                 limit 1) as by_id
          from (select * from engine.user_task where key > :after and key < :end order by key limit :most) as t
        %s
         order by t.key
        """.formatted(TaskSubject.NAME, TaskSubject.JOINS);

    /** What was just returned comes back as a task: whoever was told the one need not be told the other. */
    private static final String RETURNED = """
        select distinct n.person_id
          from notification.notification n
         where n.study_id = :study
           and n.reason = 'RETURNED'
           and n.told_at > now() - interval '2 minutes'
           and exists (
               select from jsonb_each_text(:refs::jsonb) as ref
                where ref.key <> 'studyId'
                  and n.details ->> ref.key = ref.value)
        """;

    private record Partition(int id, long after) {

        long end() {
            return (long) (id + 1) << 51;
        }
    }

    private record Came(long key, String element, UUID study, List<String> principals, boolean open, String refs, String subject, UUID by) {

        static Came of(ResultSet row, int line) throws SQLException {
            return new Came(row.getLong("key"), row.getString("element_id"), row.getObject("study_id", UUID.class),
                List.of((String[]) row.getArray("principals").getArray()), row.getString("state").equals("OPEN"), row.getString("refs"),
                row.getString("subject"), row.getObject("by_id", UUID.class));
        }

        Map<String, Object> details() {
            var details = new LinkedHashMap<String, Object>();
            details.put("taskKey", String.valueOf(key));
            details.put("elementId", element);
            if (subject != null) details.put("subject", subject);
            return details;
        }
    }

    private final JdbcClient jdbc;
    private final Notifications notifications;
    private final BusinessClock clock;

    TaskNews(JdbcClient jdbc, Notifications notifications, BusinessClock clock) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${specialstudy.notification.tasks-every:1s}")
    @Transactional
    public void tellNew() {
        jdbc.sql("""
            insert into notification.heard (partition_id, task_key)
            select partition_id, partition_id::bigint << 51
              from engine.exporter_position
             where partition_id <> all (array(select partition_id from notification.heard))
            on conflict do nothing
            """).update();
        jdbc.sql("select partition_id, task_key from notification.heard order by partition_id for update skip locked")
            .query((row, n) -> new Partition(row.getInt("partition_id"), row.getLong("task_key"))).list().forEach(this::tellNew);
    }

    private void tellNew(Partition partition) {
        var came = jdbc.sql(NEXT).param("after", partition.after()).param("end", partition.end()).param("most", MOST).query(Came::of).list();
        if (came.isEmpty()) return;
        came.stream().filter(task -> task.open() && task.study() != null).forEach(this::tell);
        jdbc.sql("update notification.heard set task_key = :key where partition_id = :id").param("key", came.getLast().key()).param("id", partition.id())
            .update();
    }

    /** Whoever did the step before it is already at it. */
    private void tell(Came task) {
        var knowing = new ArrayList<>(jdbc.sql(RETURNED).param("study", task.study()).param("refs", task.refs() == null ? "{}" : task.refs())
            .query(UUID.class).list());
        if (task.by() != null) knowing.add(task.by());
        notifications.tell(new News(Reason.ASSIGNED, "task.came", task.study(), null, task.principals(), knowing, task.details(), "/tasks/" + task.key(),
            "task:" + task.key(), clock.instant()));
    }
}
