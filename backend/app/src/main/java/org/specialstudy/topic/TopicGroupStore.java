package org.specialstudy.topic;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.workplan.PlannedGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Topic groups and their appointment in their tables. */
@Repository
class TopicGroupStore {

    /** The appointment of a study's groups; {@code version} guards it. */
    record Appointment(Instant due, Instant appointedAt, long version) {}

    private final JdbcClient jdbc;

    TopicGroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the plan's group lives already. */
    boolean insert(TopicGroup group, UUID study, UUID plan, PlannedGroup planned, int place) {
        var inserted = jdbc.sql("""
            insert into topic.topic_group (id, study_id, plan_id, key, place, no, name, kind, duty, lead_id, lead_org, state)
            values (:id, :study, :plan, :key, :place, :no, :name, :kind, :duty, :lead, :leadOrg, :state)
            on conflict (study_id, key) do nothing
            """)
            .param("id", group.id().value()).param("study", study).param("plan", plan).param("key", planned.key()).param("place", place)
            .param("no", planned.no()).param("name", group.name()).param("kind", planned.kind().name()).param("duty", planned.duty())
            .param("lead", group.lead()).param("leadOrg", planned.leadOrg()).param("state", group.state().name())
            .update() == 1;
        if (inserted) members(group);
        return inserted;
    }

    List<TopicGroup> ofStudy(UUID study) {
        return jdbc.sql("""
            select g.id, g.name, g.lead_id, g.state,
                   array(select m.person_id from topic.group_member m where m.group_id = g.id order by m.place) as members
              from topic.topic_group g
             where g.study_id = :study
             order by g.place
            """)
            .param("study", study)
            .query((row, n) -> new TopicGroup(new TopicGroup.Id(row.getObject("id", UUID.class)), row.getString("name"),
                row.getObject("lead_id", UUID.class), List.of((UUID[]) row.getArray("members").getArray()),
                TopicGroup.State.valueOf(row.getString("state"))))
            .list();
    }

    void save(TopicGroup group) {
        jdbc.sql("update topic.topic_group set lead_id = :lead, state = :state where id = :id")
            .param("lead", group.lead()).param("state", group.state().name()).param("id", group.id().value())
            .update();
        jdbc.sql("delete from topic.group_member where group_id = :id").param("id", group.id().value()).update();
        members(group);
    }

    Optional<Appointment> appointment(UUID study) {
        return jdbc.sql("select due_at, appointed_at, version from topic.appointment where study_id = :study").param("study", study)
            .query((row, n) -> new Appointment(instant(row.getTimestamp("due_at")), instant(row.getTimestamp("appointed_at")), row.getLong("version")))
            .optional();
    }

    /** False when the appointment has been prepared before. */
    boolean prepare(UUID study, Instant due) {
        return jdbc.sql("insert into topic.appointment (study_id, due_at, version) values (:study, :due, 0) on conflict do nothing")
            .param("study", study).param("due", Timestamp.from(due)).update() == 1;
    }

    /** False when somebody was faster. */
    boolean appointed(UUID study, long version, UUID by, Instant at) {
        return jdbc.sql("""
            update topic.appointment
               set appointed_by = :by, appointed_at = :at, version = version + 1
             where study_id = :study
               and version = :version
               and appointed_at is null
            """)
            .param("study", study).param("version", version).param("by", by).param("at", Timestamp.from(at))
            .update() == 1;
    }

    private void members(TopicGroup group) {
        var place = 0;
        for (var member : group.members()) {
            jdbc.sql("insert into topic.group_member (group_id, person_id, place) values (:group, :person, :place)")
                .param("group", group.id().value()).param("person", member).param("place", place++)
                .update();
        }
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
