package org.specialstudy.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Study;
import org.specialstudy.study.StudyQuery;
import org.specialstudy.workplan.PlannedGroup;
import org.specialstudy.workplan.WorkPlanQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Topic groups and members for reading, by the people of the study. */
@Repository
@Transactional(readOnly = true)          // one connection for all the questions of one view
class TopicQuery {

    private static final String MEMBERS = """
        select m.person_id, p.name, m.role, m.scope_type, m.scope_id, coalesce(g.name, s.title) as scope_name,
               array(select o.name || ' ' || post.title
                       from directory.post post
                       join directory.organisation_ref o on o.id = post.organisation_id
                      where post.person_id = m.person_id
                      order by post.place) as posts
          from directory.study_member m
          join directory.person_ref p on p.id = m.person_id
          join study.card s on s.study_id = m.study_id
          left join topic.topic_group g on g.id = m.scope_id
         where m.study_id = :study
           and (:role::text is null or m.role = :role)
           and (:q::text is null
                or p.name ilike :q
                or coalesce(g.name, s.title) ilike :q
                or exists (select from directory.post post
                             join directory.organisation_ref o on o.id = post.organisation_id
                            where post.person_id = m.person_id
                              and o.name || post.title ilike :q))
         order by %s
        """;

    private final JdbcClient jdbc;
    private final Engine engine;
    private final TopicGroupStore groups;
    private final GroupQuery lives;
    private final StudyQuery studies;
    private final WorkPlanQuery plans;
    private final Directory directory;

    TopicQuery(JdbcClient jdbc, Engine engine, TopicGroupStore groups, GroupQuery lives, StudyQuery studies, WorkPlanQuery plans, Directory directory) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.groups = groups;
        this.lives = lives;
        this.studies = studies;
        this.plans = plans;
        this.directory = directory;
    }

    /** The living groups; before the plan is issued those that it foresees. */
    List<GroupView> groups(UUID study, Me me) {
        Refusal.unless(studies.mayRead(study, me.id()), Refusal::notFound);
        var living = lives.living(study);
        return living.isEmpty() ? planned(study) : living;
    }

    AppointmentView appointment(UUID study, Me me) {
        Refusal.unless(studies.mayRead(study, me.id()), Refusal::notFound);
        var appointment = groups.appointment(study);
        var running = !studies.study(study, me).status().over();
        var open = running && appointment.filter(found -> found.appointedAt() == null).isPresent();
        var joinable = running && appointment.filter(found -> found.appointedAt() != null && found.gatheredAt() == null).isPresent();
        var next = new ArrayList<AppointmentView.Next>();
        if (open) {
            var office = directory.membersOf(Role.OFFICE, ScopeType.STUDY, study).stream().map(PersonRef::name).toList();
            next.add(new AppointmentView.Next(TopicProcess.APPOINT, office));
        }
        var actions = new ArrayList<String>();
        if (open && me.has(Role.OFFICE.word(), study)) actions.add("appoint");
        if (joinable && me.has(Role.OFFICE.word(), study)) actions.add("join");
        return new AppointmentView(appointment.map(TopicGroupStore.Appointment::version).orElse(0L),
            appointment.map(TopicGroupStore.Appointment::due).orElse(null), appointment.map(TopicGroupStore.Appointment::appointedAt).orElse(null),
            groups(study, me).stream().filter(group -> !group.state().equals("CLOSED")).toList(), open ? engine.openTask(new Waiting(TopicProcess.STUDY, study,
                TopicProcess.APPOINT)).map(String::valueOf).orElse(null) : null, actions, next);
    }

    List<MemberView> members(UUID study, MemberFilter filter, Me me) {
        Refusal.unless(studies.mayRead(study, me.id()), Refusal::notFound);
        return jdbc.sql(MEMBERS.formatted(filter.order())).param("study", study).param("role", filter.role()).param("q", filter.pattern())
            .query(TopicQuery::member).list();
    }

    private List<GroupView> planned(UUID study) {
        var planned = plans.plannedGroups(study);
        var people = new HashSet<UUID>();
        var orgs = new HashSet<UUID>();
        for (var group : planned) {
            if (group.lead() != null) people.add(group.lead());
            if (group.leadOrg() != null) orgs.add(group.leadOrg());
            people.addAll(group.members());
        }
        var names = directory.people(people);
        var orgNames = directory.organisations(orgs);
        return planned.stream().map((PlannedGroup group) -> new GroupView(
            UUID.nameUUIDFromBytes((study + "/" + group.key()).getBytes(java.nio.charset.StandardCharsets.UTF_8)), group.no(), group.name(),
            group.kind() == null ? null : group.kind().name(), group.duty(), names.get(group.lead()), orgNames.get(group.leadOrg()),
            group.members().stream().map(names::get).filter(java.util.Objects::nonNull).toList(), "PLANNED", null, false, null)).toList();
    }

    private static MemberView member(ResultSet row, int number) throws SQLException {
        return new MemberView(PersonRef.of(row, "person_id", "name"),
            List.of((String[]) row.getArray("posts").getArray()), row.getString("role"),
            new MemberView.Scope(row.getString("scope_type"), row.getObject("scope_id", UUID.class), row.getString("scope_name")));
    }
}
