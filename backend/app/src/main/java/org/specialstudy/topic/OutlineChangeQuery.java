package org.specialstudy.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Changes of agreed outlines for reading, by the people of their study. */
@Repository
@Transactional(readOnly = true)          // one connection for all the questions of one view
class OutlineChangeQuery {

    private static final String READERS = "exists (select 1 from directory.study_member m where m.study_id = c.study_id and m.person_id = :me)";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Engine engine;
    private final GroupQuery groups;
    private final ObjectProvider<PointUse> uses;

    OutlineChangeQuery(JdbcClient jdbc, JsonMapper json, Engine engine, GroupQuery groups, ObjectProvider<PointUse> uses) {
        this.jdbc = jdbc;
        this.json = json;
        this.engine = engine;
        this.groups = groups;
        this.uses = uses;
    }

    /** Newest first. Not found for whoever may not read the group. */
    List<OutlineChangeView.Row> ofGroup(UUID group, Me me) {
        groups.requireReadable(group, me);
        return jdbc.sql("""
            select c.*, p.name
              from topic.outline_change c
              join directory.person_ref p on p.id = c.opened_by
             where c.group_id = :group
             order by c.no desc
            """)
            .param("group", group).query((row, n) -> new OutlineChangeView.Row(row.getObject("id", UUID.class), row.getInt("no"), status(row),
                row.getString("reason"), row.getObject("version_no", Integer.class), PersonRef.of(row, "opened_by", "name"),
                Timestamptz.of(row, "opened_at"), Timestamptz.of(row, "ended_at")))
            .list();
    }

    OutlineChangeView change(UUID id, Me me) {
        return jdbc.sql("""
            select c.*, p.name, b.content as base
              from topic.outline_change c
              join topic.outline_version b on b.group_id = c.group_id and b.no = c.base_no
              join directory.person_ref p on p.id = c.opened_by
             where c.id = :id
               and %s
            """.formatted(READERS))
            .param("id", id).param("me", me.id()).query((row, n) -> view(row, me)).optional().orElseThrow(Refusal::notFound);
    }

    private OutlineChangeView view(ResultSet row, Me me) throws SQLException {
        var page = groups.group(row.getObject("group_id", UUID.class), me);
        var group = page.group().id();
        var status = status(row);
        var step = ChangeStep.of(status);
        var content = json.readValue(row.getString("content"), Outline.class);
        var base = json.readValue(row.getString("base"), Outline.class);
        var outlineNo = row.getObject("version_no", Integer.class);
        var submittedBy = row.getObject("submitted_by", UUID.class);
        var openedAt = Timestamptz.of(row, "opened_at");
        var endedAt = Timestamptz.of(row, "ended_at");
        return new OutlineChangeView(row.getObject("id", UUID.class), page.studyId(), group, page.group().name(), row.getInt("no"), status,
            row.getLong("version"), row.getString("reason"), content, base, row.getInt("base_no"), outlineNo, groups.people(base, content),
            dropped(group, base, content), own(page.rulings(), openedAt, endedAt), page.reviewers(),
            PersonRef.of(row, "opened_by", "name"), openedAt, endedAt, Timestamptz.of(row, "step_due"), actions(status, page, submittedBy, me),
            step.flatMap(one -> engine.openTask(new Waiting(GroupProcess.GROUP, group, one.elementId))).map(String::valueOf).orElse(null),
            step.map(one -> new GroupPage.Next(one.elementId, holders(one, page))).stream().toList());
    }

    /** A group changes its outline once at a time: what was ruled meanwhile was ruled on this change. */
    private static List<GroupPage.RulingView> own(List<GroupPage.RulingView> rulings, Instant openedAt, Instant endedAt) {
        return rulings.stream().filter(one -> !one.at().isBefore(openedAt) && (endedAt == null || !one.at().isAfter(endedAt))).toList();
    }

    private List<OutlineChangeView.Dropped> dropped(UUID group, Outline base, Outline content) {
        var kept = content.points().stream().map(Outline.Point::id).collect(Collectors.toSet());
        var gone = base.points().stream().filter(point -> !kept.contains(point.id())).toList();
        if (gone.isEmpty()) return List.of();
        var ids = gone.stream().map(Outline.Point::id).toList();
        var all = uses.orderedStream().flatMap(one -> one.of(group, ids).stream()).collect(Collectors.groupingBy(PointUse.Use::point));
        return gone.stream().map(point -> new OutlineChangeView.Dropped(point, all.getOrDefault(point.id(), List.of()))).toList();
    }

    private static List<String> holders(ChangeStep step, GroupPage page) {
        if (step == ChangeStep.REVIEW) return page.reviewers().stream().map(PersonRef::name).toList();
        return page.group().lead() == null ? List.of() : List.of(page.group().lead().name());
    }

    private static List<String> actions(OutlineChange.Status status, GroupPage page, UUID submittedBy, Me me) {
        var group = page.group().id();
        var actions = new ArrayList<String>();
        if (status == OutlineChange.Status.DRAFT) {
            var lead = me.has(Role.LEAD.word(), group);
            if (lead || me.has(Role.MEMBER.word(), group)) actions.add("write");
            if (lead) actions.addAll(List.of("submit", "drop"));
        }
        if (status == OutlineChange.Status.REVIEW) {
            if (page.reviewers().stream().anyMatch(one -> one.id().equals(me.id())) && !me.id().equals(submittedBy)) actions.add("review");
            if (me.has(Role.OFFICE.word(), page.studyId())) actions.add("record-review");
        }
        return actions;
    }

    private static OutlineChange.Status status(ResultSet row) throws SQLException {
        return OutlineChange.Status.valueOf(row.getString("status"));
    }
}
