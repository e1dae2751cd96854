package org.specialstudy.supervision;

/** What is said of a deadline {@code e} wherever deadlines are listed, in SQL: the thing that it belongs to. */
public final class DeadlineLine {

    /** Wherever {@link #JOINS} are. */
    public static final String SUBJECT = "coalesce(a.title, me.title, v.title, r.title, p.title, cn.title, sm.title, g.name, rc.text, o.name, ex.subject)";

    public static final String JOINS = """
        left join assignment.card a on e.id_variable = 'assignmentId' and a.assignment_id = e.aggregate_id
        left join meeting.card me on e.id_variable = 'meetingId' and me.meeting_id = e.aggregate_id
        left join fieldvisit.card v on e.id_variable = 'visitId' and v.visit_id = e.aggregate_id
        left join report.card r on e.id_variable = 'reportId' and r.report_id = e.aggregate_id
        left join workplan.card p on e.id_variable = 'planId' and p.plan_id = e.aggregate_id
        left join consultation.card cn on e.id_variable = 'consultationId' and cn.consultation_id = e.aggregate_id
        left join consultation.subject sm on e.id_variable = 'submissionId' and sm.submission_id = e.aggregate_id
        left join topic.card g on e.id_variable = 'groupId' and g.group_id = e.aggregate_id
        left join recommendation.card rc on e.id_variable = 'recommendationId' and rc.recommendation_id = e.aggregate_id
        left join opinion.subject op on e.id_variable = 'opinionId' and op.opinion_id = e.aggregate_id
        left join directory.organisation_ref o on o.id = op.org_id
        left join replan.card ex on e.id_variable = 'extensionId' and ex.extension_id = e.aggregate_id
        """;

    private DeadlineLine() {}
}
