package org.specialstudy.walk;

import java.util.Map;
import java.util.UUID;
import org.specialstudy.directory.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is put on the scene past the processes, which would first have to be walked to each of them: what is tried are the rules of these things. */
final class Props {

    private final JdbcClient jdbc;
    private final Map<Role, UUID> people;
    private final UUID asked;
    private final Map<String, String> things;

    /** {@code things}: takes the id of each under its stand-in. */
    Props(JdbcClient jdbc, Map<Role, UUID> people, UUID asked, Map<String, String> things) {
        this.jdbc = jdbc;
        this.people = people;
        this.asked = asked;
        this.things = things;
    }

    void comparison() {
        things.put(Scene.IMPORT, jdbc.sql("""
            insert into roster.import (id, files, sha256, state, by_id, at)
            values (gen_random_uuid(), '人员.csv', '', 'CHECKED', :by, now())
            returning id::text
            """).param("by", people.get(Role.OFFICE)).query(String.class).single());
    }

    /** Being planned, without the research that it would need. */
    void visit(UUID study, UUID group) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            insert into fieldvisit.visit (id, study_id, group_id, in_charge_of, no, title, purpose, points, itinerary, checklist, status, called_by,
                   called_at, rulings, version)
            values (?, ?, ?, ?, 1, '调研', '', '{}', '{}', '[]', 'PLANNING', ?, now(), 0, 0)
            """)
            .params(id, study, group, study, people.get(Role.LEAD)).update();
        things.put(Scene.VISIT, id.toString());
    }

    /** Being drafted. */
    void outlineChange(UUID study, UUID group) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            insert into topic.outline_change (id, group_id, study_id, no, status, base_no, reason, content, opened_by, opened_at, version)
            values (?, ?, ?, 1, 'DRAFT', 1, '增加数据要素', '{}', ?, now(), 0)
            """)
            .params(id, group, study, people.get(Role.LEAD)).update();
        things.put(Scene.OUTLINE_CHANGE, id.toString());
    }

    void report(UUID study) {
        var group = jdbc.sql("select scope_id from directory.active_membership where study_id = :study and role = 'LEAD'").param("study", study)
            .query(UUID.class).single();
        var report = UUID.randomUUID();
        var chapter = UUID.randomUUID();
        jdbc.sql("""
            insert into report.report (id, study_id, kind, group_id, writer_id, title, status, opinion_orgs, opened_at, accepted_version, versions,
                                       rulings, version)
            values (:id, :study, 'TOPIC', :group, :group, '课题报告', 'REVISING', '{}', now(), 1, 1, 0, 0)
            """).param("id", report).param("study", study).param("group", group).update();
        jdbc.sql("""
            insert into report.chapter (id, report_id, place, heading, html, text, source_report, source_version, source_chapter, changed_at, version)
            values (:id, :report, 0, '现状', '<p>算力</p>', '算力', :report, 1, :id, now(), 0)
            """).param("id", chapter).param("report", report).update();
        jdbc.sql("insert into report.version (report_id, no, label, title, by_id, at) values (:report, 1, 'FOR_REVIEW', '课题报告', :by, now())")
            .param("report", report).param("by", people.get(Role.LEAD)).update();
        jdbc.sql("""
            insert into report.version_chapter (report_id, no, chapter_id, place, heading, html, text)
            values (:report, 1, :chapter, 0, '现状', '<p>算力</p>', '算力')
            """).param("report", report).param("chapter", chapter).update();
        things.put(Scene.REPORT, report.toString());
        things.put(Scene.CHAPTER, chapter.toString());
    }

    void delivery(UUID study) {
        var delivery = UUID.randomUUID();
        var instruction = UUID.randomUUID();
        jdbc.sql("""
            insert into delivery.delivery (report_id, study_id, report_version, title, status, recipients, copies, signatory_id, note, opened_at,
                                           process_key, signings, version)
            values (:id, :study, 1, '总报告', 'WAITING', '{}', '{}', :signatory, '', now(), 1, 0, 0)
            """).param("id", delivery).param("study", study).param("signatory", people.get(Role.LEADERS)).update();
        jdbc.sql("""
            insert into delivery.instruction (id, report_id, no, author, text, given_on, received_on, moment, restricted, recorded_by, recorded_at)
            values (:id, :report, 1, '省委书记', '请研究', current_date, current_date, 'WAITING', true, :by, now())
            """).param("id", instruction).param("report", delivery).param("by", people.get(Role.OFFICE)).update();
        things.put(Scene.DELIVERY, delivery.toString());
        things.put(Scene.INSTRUCTION, instruction.toString());
    }

    void consultation(UUID study) {
        var consultation = UUID.randomUUID();
        var request = UUID.randomUUID();
        var submission = UUID.randomUUID();
        jdbc.sql("""
            insert into consultation.consultation (id, study_id, title, status, notice, orgs, preface, opened_at, process_key, receipts, papers, version)
            values (:id, :study, '协商', 'SELECTING', '请提交', '{}', '', now(), 1, 1, 1, 0)
            """).param("id", consultation).param("study", study).update();
        jdbc.sql("insert into consultation.request (id, consultation_id, org_id, place, state) values (:id, :consultation, :org, 0, 'WAITING')")
            .param("id", request).param("consultation", consultation).param("org", asked).update();
        jdbc.sql("""
            insert into consultation.submission (id, request_id, title, author, wish, text, status, no, received_on, received_at, choice_reason, place,
                                                 speaker, created_by, created_at, versions, version)
            values (:id, :request, '书面发言', '处长', 'ORAL', '正文', 'RECEIVED', 1, current_date, now(), '', 1, '', :by, now(), 0, 0)
            """).param("id", submission).param("request", request).param("by", people.get(Role.CONTACT)).update();
        jdbc.sql("""
            insert into consultation.paper (consultation_id, no, label, content, by_id, at)
            values (:id, 1, 'MATERIALS', '{"title": "协商", "preface": "", "entries": [], "lines": []}', :by, now())
            """).param("id", consultation).param("by", people.get(Role.OFFICE)).update();
        things.put(Scene.CONSULTATION, consultation.toString());
        things.put(Scene.REQUEST, request.toString());
        things.put(Scene.SUBMISSION, submission.toString());
    }

    void recommendation(UUID study) {
        var recommendation = UUID.randomUUID();
        var source = UUID.randomUUID();
        var policy = UUID.randomUUID();
        jdbc.sql("insert into recommendation.source (id, study_id, kind, title, place, version) values (:id, :study, 'SPEECH', '大会发言', 1, 0)")
            .param("id", source).param("study", study).update();
        jdbc.sql("""
            insert into recommendation.recommendation (id, study_id, source_id, place, label, text, tags, clause, follow_up, lead_id, cooperating, reply_days,
                                                       status, late, round, created_by, created_at, version)
            values (:id, :study, :source, 1, '', '做好总体规划', '{}', '', true, :asked, '{}', 20, 'REPLYING', false, 1, :by, now(), 0)
            """).param("id", recommendation).param("study", study).param("source", source).param("asked", asked)
            .param("by", people.get(Role.OFFICE)).update();
        jdbc.sql("""
            insert into recommendation.reply (id, recommendation_id, round, place, org_id, lead, question, state, asked_at, due_at, recorded)
            values (gen_random_uuid(), :recommendation, 1, 1, :asked, true, '', 'ASKED', now(), now(), false)
            """).param("recommendation", recommendation).param("asked", asked).update();
        jdbc.sql("insert into recommendation.policy (id, study_id, title, issuer, number, place, version) values (:id, :study, '行动计划', '省政府办公厅', '', 1, 0)")
            .param("id", policy).param("study", study).update();
        things.put(Scene.RECOMMENDATION, recommendation.toString());
        things.put(Scene.SOURCE, source.toString());
        things.put(Scene.POLICY, policy.toString());
    }
}
