package org.specialstudy.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.DeadlineMoved;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.workplan.PlannedGroup;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Topic groups and their appointment in their tables. */
@Repository
class TopicGroupStore {

    /** The appointment of a study's groups; {@code version} guards it, {@code gatheredAt} says that all have finished. */
    record Appointment(Instant due, Instant appointedAt, Instant gatheredAt, long version) {}

    /** What is said of a group beside its name and its people. */
    record Words(Integer no, PlannedGroup.Kind kind, String duty, UUID leadOrg) {}

    /** A group with its number and what it is at. */
    record Standing(TopicGroup group, Integer no, TopicStudy.Phase phase, Instant stepDue) {}

    private static final String GROUPS = """
        select g.id, g.key, g.name, g.lead_id, g.in_charge_id, g.state, g.version,
               array(select m.person_id from topic.group_member m where m.group_id = g.id order by m.place) as members
          from topic.topic_group g
         where %s
         order by g.place
        """;

    private final JdbcClient jdbc;

    TopicGroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the plan's group lives already. */
    boolean insert(TopicGroup group, UUID study, UUID plan, PlannedGroup planned, int place) {
        return insert(group, study, plan, new Words(planned.no(), planned.kind(), planned.duty(), planned.leadOrg()), place, false);
    }

    /** After all the others; the plan of the study stays the plan it belongs to. */
    void join(TopicGroup group, UUID study, Words words) {
        var last = jdbc.sql("select max(place) as place, (array_agg(plan_id order by place))[1] as plan from topic.topic_group where study_id = :study")
            .param("study", study).query((row, n) -> Map.entry(row.getInt("place"), row.getObject("plan", UUID.class))).single();
        insert(group, study, last.getValue(), words, last.getKey() + 1, true);
    }

    /** What an amended plan says of the group beside its people. */
    void describe(TopicGroup group, Words words) {
        jdbc.sql("update topic.topic_group set no = :no, name = :name, duty = :duty, lead_org = :leadOrg where id = :id")
            .param("no", words.no()).param("name", group.name()).param("duty", words.duty()).param("leadOrg", words.leadOrg())
            .param("id", group.id().value()).update();
    }

    /** Every group of a study with what it is at, those that were given up included. */
    List<Standing> standing(UUID study) {
        return jdbc.sql("""
            select g.id, g.key, g.name, g.no, g.lead_id, g.in_charge_id, g.state, g.version, r.phase, r.step_due,
                   array(select m.person_id from topic.group_member m where m.group_id = g.id order by m.place) as members
              from topic.topic_group g
              left join topic.research r on r.group_id = g.id
             where g.study_id = :study
             order by g.place
            """)
            .param("study", study).query((row, n) -> new Standing(group(row), row.getObject("no", Integer.class),
                row.getString("phase") == null ? null : TopicStudy.Phase.valueOf(row.getString("phase")), Timestamptz.of(row, "step_due")))
            .list();
    }

    boolean numberTaken(UUID study, int no) {
        return jdbc.sql("select exists (select 1 from topic.topic_group where study_id = :study and no = :no and state <> 'CLOSED')").param("study", study)
            .param("no", no)
            .query(Boolean.class).single();
    }

    boolean nameTaken(UUID study, String name) {
        return jdbc.sql("select exists (select 1 from topic.topic_group where study_id = :study and name = :name and state <> 'CLOSED')").param("study", study)
            .param("name", name).query(Boolean.class).single();
    }

    private boolean insert(TopicGroup group, UUID study, UUID plan, Words words, int place, boolean late) {
        var inserted = jdbc.sql("""
            insert into topic.topic_group (id, study_id, plan_id, key, place, no, name, kind, duty, lead_id, lead_org, in_charge_id,
                                           joined_late, state)
            values (:id, :study, :plan, :key, :place, :no, :name, :kind, :duty, :lead, :leadOrg, :inCharge, :late, :state)
            on conflict (study_id, key) do nothing
            """)
            .param("id", group.id().value()).param("study", study).param("plan", plan).param("key", group.key()).param("place", place)
            .param("no", words.no()).param("name", group.name()).param("kind", words.kind().name()).param("duty", words.duty())
            .param("lead", group.lead()).param("leadOrg", words.leadOrg()).param("inCharge", group.crew().inCharge()).param("late", late)
            .param("state", group.state().name())
            .update() == 1;
        if (inserted) members(group);
        return inserted;
    }

    /** Without those that were given up. */
    List<TopicGroup> ofStudy(UUID study) {
        return jdbc.sql(GROUPS.formatted("g.study_id = :id and g.state <> 'CLOSED'")).param("id", study).query((row, n) -> group(row)).list();
    }

    Optional<TopicGroup> find(TopicGroup.Id id) {
        return jdbc.sql(GROUPS.formatted("g.id = :id")).param("id", id.value()).query((row, n) -> group(row)).optional();
    }

    Optional<UUID> study(TopicGroup.Id id) {
        return jdbc.sql("select study_id from topic.topic_group where id = :id").param("id", id.value()).query(UUID.class).optional();
    }

    /** False when somebody saved in between; then nothing was written. */
    boolean save(TopicGroup group) {
        var saved = jdbc.sql("""
            update topic.topic_group
               set lead_id = :lead, in_charge_id = :inCharge, state = :state, version = version + 1
             where id = :id
               and version = :version
            """)
            .param("lead", group.lead()).param("inCharge", group.crew().inCharge()).param("state", group.state().name())
            .param("id", group.id().value()).param("version", group.version())
            .update() == 1;
        if (!saved) return false;
        jdbc.sql("delete from topic.group_member where group_id = :id").param("id", group.id().value()).update();
        members(group);
        return true;
    }

    Optional<Appointment> appointment(UUID study) {
        return jdbc.sql("select due_at, appointed_at, gathered_at, version from topic.appointment where study_id = :study").param("study", study)
            .query((row, n) -> new Appointment(Timestamptz.of(row, "due_at"), Timestamptz.of(row, "appointed_at"),
                Timestamptz.of(row, "gathered_at"), row.getLong("version")))
            .optional();
    }

    void gathered(UUID study, Instant at) {
        jdbc.sql("update topic.appointment set gathered_at = :at where study_id = :study and gathered_at is null").param("study", study)
            .param("at", Timestamptz.of(at)).update();
    }

    /** False when the appointment has been prepared before. */
    boolean prepare(UUID study, Instant due) {
        return jdbc.sql("insert into topic.appointment (study_id, due_at, version) values (:study, :due, 0) on conflict do nothing")
            .param("study", study).param("due", Timestamptz.of(due)).update() == 1;
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
            .param("study", study).param("version", version).param("by", by).param("at", Timestamptz.of(at))
            .update() == 1;
    }

    private static TopicGroup group(ResultSet row) throws SQLException {
        var crew = new TopicGroup.Crew(row.getObject("lead_id", UUID.class), List.of((UUID[]) row.getArray("members").getArray()),
            row.getObject("in_charge_id", UUID.class));
        return new TopicGroup(new TopicGroup.Id(row.getObject("id", UUID.class)), row.getString("key"), row.getString("name"), crew,
            TopicGroup.State.valueOf(row.getString("state")), row.getLong("version"));
    }

    private void members(TopicGroup group) {
        var place = 0;
        for (var member : group.members()) {
            jdbc.sql("insert into topic.group_member (group_id, person_id, place) values (:group, :person, :place)")
                .param("group", group.id().value()).param("person", member).param("place", place++)
                .update();
        }
    }

    /** The calendar moved the day of the appointment. */
    @EventListener
    public void follow(DeadlineMoved moved) {
        moved.keptIn(jdbc, TopicProcess.STUDY, "update topic.appointment set due_at = :after where study_id = :aggregate and due_at = :before");
    }
}
