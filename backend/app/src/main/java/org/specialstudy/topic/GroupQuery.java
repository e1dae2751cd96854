package org.specialstudy.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.document.Documents;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.study.Study;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Groups that live, for reading: in rows with their progress, and one by one with all that they do. By the people of the study only. */
@Repository
@Transactional(readOnly = true)          // one connection for all the questions of one view
public class GroupQuery {

    /** A research question of a group's agreed or running outline; {@code gone}: a changed outline asks it no more. */
    public record OutlinePoint(UUID id, int level, String number, String text, boolean agreed, boolean gone) {}

    private static final String ROWS = """
        select g.*, o.name as lead_org_name, r.phase, r.step_due, r.versions, r.agreed_at,
               coalesce(jsonb_array_length(r.content -> 'points'), 0) as points,
               array(select m.person_id from topic.group_member m where m.group_id = g.id order by m.place) as members
          from topic.topic_group g
          left join directory.organisation_ref o on o.id = g.lead_org
          left join topic.research r on r.group_id = g.id
         where %s = :id
         order by g.place
        """;

    /** One group of a study that this person may read. */
    private static final String PAGE = """
        select r.*, s.title, s.status as study_status, g.version as people_version, g.in_charge_id,
               exists (select from topic.outline_change c where c.group_id = r.group_id and c.status in ('DRAFT', 'REVIEW')) as changing
          from topic.research r
          join topic.topic_group g on g.id = r.group_id
          join study.card s on s.study_id = r.study_id
         where r.group_id = :id
           and exists (select 1 from directory.study_member m where m.study_id = r.study_id and m.person_id = :me)
        """;

    private final JdbcClient jdbc;
    private final Engine engine;
    private final JsonMapper json;
    private final Directory directory;
    private final Documents documents;
    private final ObjectProvider<GroupProgress> progress;
    private final WorkingCalendar calendar;
    private final Clock clock;

    GroupQuery(JdbcClient jdbc, Engine engine, JsonMapper json, Directory directory, Documents documents, ObjectProvider<GroupProgress> progress,
        WorkingCalendar calendar,
        Clock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.json = json;
        this.directory = directory;
        this.documents = documents;
        this.progress = progress;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What a group asks, in the order of its outline; for callers that have found the study readable. */
    public List<OutlinePoint> points(UUID group) {
        return jdbc.sql("select point_id as id, level, number, text, agreed, false as gone from topic.outline_point where group_id = :group order by place")
            .param("group", group).query(OutlinePoint.class).list();
    }

    /** What it asked once, agreed, and asks no more; for callers that have found the study readable. */
    public List<OutlinePoint> formerPoints(UUID group) {
        return jdbc.sql(
            "select point_id as id, level, number, text, true as agreed, true as gone from topic.former_point where group_id = :group order by place")
            .param("group", group).query(OutlinePoint.class).list();
    }

    /** Whether the group's outline is agreed and its research goes on; for callers that have found the study readable. */
    public boolean researching(UUID group) {
        return jdbc.sql("select exists (select from topic.research where group_id = :group and phase = 'RESEARCH')").param("group", group)
            .query(Boolean.class).single();
    }

    /** The living groups of a study, for a caller that has found it readable. */
    List<GroupView> living(UUID study) {
        return views("g.study_id", study);
    }

    GroupPage group(UUID id, Me me) {
        return jdbc.sql(PAGE).param("id", id).param("me", me.id()).query((row, n) -> page(row, me)).optional().orElseThrow(Refusal::notFound);
    }

    /** Not found for whoever may not read the group. */
    void requireReadable(UUID group, Me me) {
        var readable = jdbc.sql("""
            select exists (
                   select from topic.research r
                     join directory.study_member m on m.study_id = r.study_id
                    where r.group_id = :group
                      and m.person_id = :me)
            """)
            .param("group", group).param("me", me.id()).query(Boolean.class).single();
        Refusal.unless(readable, Refusal::notFound);
    }

    Outline version(UUID group, int no, Me me) {
        return jdbc.sql("""
            select v.content
              from topic.outline_version v
              join topic.research r on r.group_id = v.group_id
             where v.group_id = :group
               and v.no = :no
               and exists (select 1 from directory.study_member m where m.study_id = r.study_id and m.person_id = :me)
            """)
            .param("group", group).param("no", no).param("me", me.id()).query((row, n) -> outline(row)).optional().orElseThrow(Refusal::notFound);
    }

    private List<GroupView> views(String column, UUID id) {
        record Row(GroupView view, UUID lead, UUID inCharge, List<UUID> members) {}
        var rows = jdbc.sql(ROWS.formatted(column)).param("id", id)
            .query((row, n) -> new Row(bare(row), row.getObject("lead_id", UUID.class), row.getObject("in_charge_id", UUID.class),
                List.of((UUID[]) row.getArray("members").getArray())))
            .list();
        var people = new HashSet<UUID>();
        rows.forEach(row -> {
            people.addAll(row.members());
            people.addAll(Arrays.asList(row.lead(), row.inCharge()));
        });
        people.remove(null);
        var names = directory.people(people);
        var figures = figures(rows.stream().map(row -> row.view().id()).toList());
        return rows.stream().map(row -> {
            var view = row.view();
            var work = view.work();
            var counted = work == null ? null
                : new GroupView.Work(work.phase(), work.due(), work.light(), work.outlineVersion(), work.agreedAt(), work.points(),
                    figures.getOrDefault(view.id(), List.of()));
            return new GroupView(view.id(), view.no(), view.name(), view.kind(), view.duty(), names.get(row.lead()), view.leadOrg(),
                row.members().stream().map(names::get).filter(Objects::nonNull).toList(), view.state(),
                row.inCharge() == null ? null : names.get(row.inCharge()), view.joinedLate(), counted);
        }).toList();
    }

    private Map<UUID, List<GroupProgress.Figure>> figures(Collection<UUID> groups) {
        var all = new HashMap<UUID, List<GroupProgress.Figure>>();
        if (groups.isEmpty()) return all;
        progress.orderedStream().forEach(one -> one.figures(groups).forEach((group, figures) -> all.computeIfAbsent(group, none -> new ArrayList<>()).addAll(
            figures)));
        return all;
    }

    private GroupView bare(ResultSet row) throws SQLException {
        var org = row.getObject("lead_org", UUID.class);
        var phase = row.getString("phase");
        var due = Timestamptz.of(row, "step_due");
        var light = due == null ? null : calendar.light(clock.instant(), due);
        var work = phase == null ? null
            : new GroupView.Work(TopicStudy.Phase.valueOf(phase), due, light, row.getInt("versions"), Timestamptz.of(row, "agreed_at"), row.getInt("points"),
                List.of());
        return new GroupView(row.getObject("id", UUID.class), row.getObject("no", Integer.class), row.getString("name"), row.getString("kind"),
            row.getString("duty"), null, org == null ? null : new OrgRef(org, row.getString("lead_org_name")), List.of(), row.getString("state"), null,
            row.getBoolean("joined_late"), work);
    }

    private GroupPage page(ResultSet row, Me me) throws SQLException {
        var id = row.getObject("group_id", UUID.class);
        var study = row.getObject("study_id", UUID.class);
        var phase = TopicStudy.Phase.valueOf(row.getString("phase"));
        var content = outline(row);
        var own = row.getObject("in_charge_id", UUID.class) != null;
        var reviewers = own ? directory.membersOf(Role.INCHARGE, ScopeType.GROUP, id) : directory.membersOf(Role.INCHARGE, ScopeType.STUDY, study);
        var running = !Study.Status.valueOf(row.getString("study_status")).over();
        var concludedAt = Timestamptz.of(row, "concluded_at");
        var conclusion = concludedAt == null ? null
            : new GroupPage.ConclusionView(row.getString("conclusion"), directory.person(row.getObject("concluded_by", UUID.class)).orElse(null),
                concludedAt);
        var open = phase == TopicStudy.Phase.RESEARCH ? progress.orderedStream().flatMap(one -> one.open(id).stream()).toList() : List.<GroupProgress.Open>of();
        return new GroupPage(study, row.getString("title"), views("g.id", id).getFirst(), row.getLong("version"), row.getLong("people_version"),
            content, people(content), versions(id), rulings(id, me), conclusion, open, documents.of(TopicStudies.OWNER_TYPE, id, me.id()), reviewers,
            running ? actions(phase, study, id, own ? id : study, row.getObject("submitted_by", UUID.class), row.getBoolean("changing"),
                me) : List.of(),
            running ? Step.of(phase).flatMap(step -> engine.openTask(new Waiting(GroupProcess.GROUP, id, step.elementId))).map(String::valueOf).orElse(null)
                : null,
            running ? next(phase, id, reviewers) : List.of());
    }

    private static List<String> actions(TopicStudy.Phase phase, UUID study, UUID group, UUID inChargeOf, UUID submittedBy, boolean changing,
        Me me) {
        var office = me.has(Role.OFFICE.word(), study);
        var lead = me.has(Role.LEAD.word(), group);
        var actions = new ArrayList<String>();
        if (office && phase != TopicStudy.Phase.WITHDRAWN) actions.add("change-people");
        switch (phase) {
            case OUTLINE -> {
                if (lead || me.has(Role.MEMBER.word(), group)) actions.add("write");
                if (lead) actions.add("submit");
            }
            case REVIEW -> {
                if (me.has(Role.INCHARGE.word(), inChargeOf) && !me.id().equals(submittedBy)) actions.add("review");
                if (office) actions.add("record-review");
            }
            case RESEARCH -> {
                if (lead) actions.add("conclude");
                if (lead && !changing) actions.add("change-outline");
            }
            case CONCLUDED, WITHDRAWN -> {}
        }
        return actions;
    }

    private List<GroupPage.Next> next(TopicStudy.Phase phase, UUID group, List<PersonRef> reviewers) {
        return Step.of(phase).map(step -> {
            var holders = step == Step.REVIEW ? reviewers : directory.membersOf(Role.LEAD, ScopeType.GROUP, group);
            return new GroupPage.Next(step.elementId, holders.stream().map(PersonRef::name).toList());
        }).stream().toList();
    }

    List<PersonRef> people(Outline... outlines) {
        var guests = Arrays.stream(outlines).flatMap(one -> one.guests().stream()).map(Outline.Guest::person).filter(Objects::nonNull).distinct().toList();
        return List.copyOf(directory.people(guests).values());
    }

    private List<GroupPage.VersionView> versions(UUID group) {
        return jdbc.sql("""
            select v.no, v.at, v.by_id, p.name
              from topic.outline_version v
              join directory.person_ref p on p.id = v.by_id
             where v.group_id = :group
             order by v.no
            """)
            .param("group", group)
            .query((row, n) -> new GroupPage.VersionView(row.getInt("no"), Timestamptz.of(row, "at"), PersonRef.of(row, "by_id", "name")))
            .list();
    }

    private List<GroupPage.RulingView> rulings(UUID group, Me me) {
        return jdbc.sql("""
            select r.*, b.name as by_name, w.name as recorded_name
              from topic.outline_ruling r
              join directory.person_ref b on b.id = r.by_id
              left join directory.person_ref w on w.id = r.recorded_by
             where r.group_id = :group
             order by r.no
            """)
            .param("group", group).query((row, n) -> ruling(row, me)).list();
    }

    private GroupPage.RulingView ruling(ResultSet row, Me me) throws SQLException {
        var scan = row.getObject("scan_id", UUID.class);
        return new GroupPage.RulingView(row.getInt("version_no"), TopicStudy.Outcome.valueOf(row.getString("outcome")), row.getString("reason"),
            PersonRef.of(row, "by_id", "by_name"), Timestamptz.of(row, "at"),
            PersonRef.of(row, "recorded_by", "recorded_name"),
            scan == null ? null : documents.find(scan, me.id()).orElse(null));
    }

    private Outline outline(ResultSet row) throws SQLException {
        return json.readValue(row.getString("content"), Outline.class);
    }
}
