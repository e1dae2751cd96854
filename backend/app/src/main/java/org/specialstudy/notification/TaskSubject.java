package org.specialstudy.notification;

/** What a user task {@code t} is about, in SQL: the ids in its scope and the name of the nearest thing they lead to. */
public final class TaskSubject {

    public static final String NAME =
        "coalesce(f.title || '（' || g.name || '）', a.title, sm.title, e.title, cn.title, g.name, o.name, p.title, rp.title, ex.subject)";

    public static final String JOINS = """
          left join lateral (
               select jsonb_object_agg(v.name, v.value order by v.scope_key) as refs
                 from engine.variable_ref v
                where v.scope_key in (t.process_instance_key, t.element_instance_key)) as r on true
          left join directory.organisation_ref o on o.id = (r.refs ->> 'orgId')::uuid
          left join topic.card g on g.group_id = (r.refs ->> 'groupId')::uuid
          left join fieldvisit.card f on f.visit_id = (r.refs ->> 'visitId')::uuid
          left join workplan.card p on p.plan_id = (r.refs ->> 'planId')::uuid
          left join report.card rp on rp.report_id = (r.refs ->> 'reportId')::uuid
          left join assignment.card a on a.assignment_id = (r.refs ->> 'assignmentId')::uuid
          left join meeting.card e on e.meeting_id = (r.refs ->> 'meetingId')::uuid
          left join consultation.card cn on cn.consultation_id = (r.refs ->> 'consultationId')::uuid
          left join consultation.subject sm on sm.submission_id = (r.refs ->> 'submissionId')::uuid
          left join replan.card ex on ex.extension_id = (r.refs ->> 'extensionId')::uuid
        """;

    private TaskSubject() {}
}
