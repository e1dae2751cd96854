package org.specialstudy.walk;

import static org.specialstudy.walk.Rule.READERS;
import static org.specialstudy.walk.Rule.business;
import static org.specialstudy.walk.Rule.offices;
import static org.specialstudy.walk.Rule.only;
import static org.specialstudy.walk.Rule.open;
import static org.specialstudy.walk.Rule.signedIn;
import static org.specialstudy.walk.Rule.study;

import java.util.Map;
import java.util.TreeMap;
import org.specialstudy.directory.Role;

/** The rule of every endpoint, in one place to read. An endpoint that is missing here fails the walk, and so does a rule without endpoint. */
final class Rules {

    /** Something of a meeting that is not there: who may not touch the meeting hears no more of it than who may. */
    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    /** A finding that nobody has written yet. */
    private static final String FINDING = "5f0c8f0e-8d2f-4c1e-9d55-0d5a8b0f6a11";

    private Rules() {}

    static Map<String, Rule> all() {
        var rules = new TreeMap<String, Rule>();
        session(rules);
        administration(rules);
        studies(rules);
        workPlans(rules);
        groups(rules);
        visits(rules);
        reports(rules);
        consultations(rules);
        deliveries(rules);
        recommendations(rules);
        assignments(rules);
        supervision(rules);
        meetings(rules);
        tasks(rules);
        calendar(rules);
        schedule(rules);
        papers(rules);
        notifications(rules);
        return rules;
    }

    /** Each person's own; somebody else's is not there, which NotificationIT shows. */
    private static void notifications(Map<String, Rule> rules) {
        rules.put("GET /api/notifications", business());
        rules.put("GET /api/notifications/count", business());
        rules.put("GET /api/notifications/studies", business());
        rules.put("PUT /api/notifications/{id}/read", business().with("{id}", "1"));
        rules.put("POST /api/notifications/reading", business());
        rules.put("GET /api/notification-settings", business());
        rules.put("PUT /api/notification-settings", business());
        rules.put("GET /api/notification-settings/address", business());
        rules.put("PUT /api/notification-settings/address", business());
        rules.put("DELETE /api/notification-settings/address", business());
        rules.put("POST /api/notification-settings/address/letters", business());
        rules.put("DELETE /api/notification-settings/address/claim", business());
        rules.put("GET /api/notification-settings/address/confirmation", business().with("?token=unknown"));
        rules.put("POST /api/notification-settings/address/confirmation", business());
        rules.put("GET /api/admin/channels", only(Role.SYSADMIN));
        rules.put("PUT /api/admin/webhook", only(Role.SYSADMIN));
        rules.put("DELETE /api/admin/webhook", only(Role.SYSADMIN));
        rules.put("GET /api/admin/deliveries", only(Role.SYSADMIN));
        rules.put("GET /api/admin/deliveries/export", only(Role.SYSADMIN));
        rules.put("POST /api/admin/deliveries/{id}/retry", only(Role.SYSADMIN));
    }

    private static void session(Map<String, Rule> rules) {
        rules.put("GET /api/session", open());
        rules.put("POST /api/session", open());
        rules.put("DELETE /api/session", open());
        rules.put("POST /api/account/password", signedIn());
        rules.put("DELETE /api/account/sessions", signedIn());
        rules.put("GET /api/people", signedIn());
        rules.put("GET /api/organisations", signedIn());
        rules.put("GET /api/people/export", signedIn());
        rules.put("GET /api/organisations/export", signedIn());
        rules.put("GET /api/signals", signedIn());                  // each hears what concerns them
    }

    private static void calendar(Map<String, Rule> rules) {
        rules.put("GET /api/calendar/days/{date}", business().with("{date}", "2024-02-21"));
        rules.put("GET /api/calendar/years", business());
        rules.put("GET /api/calendar/years/{year}", business().with("{year}", "2026"));
        rules.put("POST /api/calendar/notice-previews", offices());
        rules.put("GET /api/calendar/notice-proposals", offices());
        rules.put("GET /api/calendar/notice-proposals/export", offices());
        rules.put("POST /api/calendar/notice-proposals", offices());
        rules.put("GET /api/calendar/notice-proposals/{id}", offices());
        rules.put("POST /api/calendar/notice-proposals/{id}/decision", offices());
        rules.put("DELETE /api/calendar/notice-proposals/{id}", offices());
        rules.put("GET /api/studies/{study}/day-marks", study("{study}", Scene.STUDY, READERS));
        rules.put("PUT /api/studies/{study}/day-marks/{thing}/kept", study("{study}", Scene.STUDY, Role.OFFICE).with("{thing}", NOTHING));
        rules.put("GET /api/escalation", business());
        rules.put("GET /api/escalation/{urgency}/versions", business().with("{urgency}", "DEFAULT"));
        rules.put("POST /api/escalation/{urgency}/versions", offices().with("{urgency}", "DEFAULT"));
        rules.put("POST /api/escalation/{urgency}/trials", offices().with("{urgency}", "DEFAULT"));
    }

    /** What is mine and what I may see of others; the feed is open to whoever knows its address, which FeedIT shows. */
    private static void schedule(Map<String, Rule> rules) {
        rules.put("GET /api/studies/{id}/schedule", study("{id}", Scene.STUDY, READERS));
        rules.put("GET /api/schedule", business().with("?from=2026-02-01&to=2026-02-28"));
        rules.put("GET /api/schedule/selections", business());
        rules.put("GET /api/schedule/feed", business());
        rules.put("POST /api/schedule/feed", business());
        rules.put("DELETE /api/schedule/feed", business());
        rules.put("GET /api/feeds/{token}.ics", open());
    }

    private static void administration(Map<String, Rule> rules) {
        rules.put("POST /api/admin/people", only(Role.SYSADMIN));
        rules.put("PUT /api/admin/people/{id}", only(Role.SYSADMIN));
        rules.put("PUT /api/admin/people/{id}/active", only(Role.SYSADMIN));
        rules.put("POST /api/admin/people/{id}/account", only(Role.SYSADMIN));
        rules.put("POST /api/admin/people/{id}/account/reset", only(Role.SYSADMIN));
        rules.put("POST /api/admin/organisations", only(Role.SYSADMIN));
        rules.put("PUT /api/admin/organisations/{id}", only(Role.SYSADMIN));
        rules.put("GET /api/admin/imports", only(Role.SYSADMIN));
        rules.put("GET /api/admin/imports/export", only(Role.SYSADMIN));
        rules.put("GET /api/admin/imports/template", only(Role.SYSADMIN));
        rules.put("POST /api/admin/imports", only(Role.SYSADMIN));
        rules.put("GET /api/admin/imports/{id}", only(Role.SYSADMIN).with("{id}", Scene.IMPORT));
        rules.put("GET /api/admin/imports/{id}/lines", only(Role.SYSADMIN).with("{id}", Scene.IMPORT));
        rules.put("GET /api/admin/imports/{id}/lines/export", only(Role.SYSADMIN).with("{id}", Scene.IMPORT));
        rules.put("POST /api/admin/imports/{id}/check", only(Role.SYSADMIN));
        rules.put("POST /api/admin/imports/{id}/application", only(Role.SYSADMIN));
        rules.put("POST /api/admin/imports/{id}/undo", only(Role.SYSADMIN));
        rules.put("DELETE /api/admin/imports/{id}", only(Role.SYSADMIN));
        rules.put("GET /api/admin/import-roles", only(Role.SECADMIN));
        rules.put("GET /api/admin/import-roles/export", only(Role.SECADMIN));
        rules.put("GET /api/admin/import-roles/{id}/lines", only(Role.SECADMIN));
        rules.put("POST /api/admin/import-roles/{id}/decision", only(Role.SECADMIN));
        rules.put("DELETE /api/admin/import-roles/{id}/decision", only(Role.SECADMIN));
        rules.put("GET /api/admin/versions", only(Role.SYSADMIN));
        rules.put("GET /api/admin/versions/{processId}/outdated", only(Role.SYSADMIN).with("{processId}", "work-plan"));
        rules.put("GET /api/admin/versions/export", only(Role.SYSADMIN));
        rules.put("GET /api/admin/versions/{processId}/outdated/export", only(Role.SYSADMIN).with("{processId}", "work-plan"));
        rules.put("GET /api/admin/versions/instances/{key}", only(Role.SYSADMIN).with("{key}", Scene.INSTANCE));
        rules.put("POST /api/admin/versions/migrations", only(Role.SYSADMIN));
        rules.put("GET /api/admin/commands", only(Role.SYSADMIN));
        rules.put("GET /api/admin/commands/export", only(Role.SYSADMIN));
        rules.put("POST /api/admin/commands/{id}/retry", only(Role.SYSADMIN).with("{id}", "1"));
        rules.put("POST /api/admin/commands/{id}/drop", only(Role.SYSADMIN).with("{id}", "1"));
        rules.put("GET /api/admin/incidents", only(Role.SYSADMIN));
        rules.put("GET /api/admin/incidents/export", only(Role.SYSADMIN));
        rules.put("POST /api/admin/incidents/{key}/retry", only(Role.SYSADMIN));
        rules.put("GET /api/admin/catch-ups", only(Role.SYSADMIN));
        rules.put("GET /api/admin/catch-ups/export", only(Role.SYSADMIN));
        rules.put("POST /api/admin/catch-ups/retry", only(Role.SYSADMIN));
        rules.put("POST /api/admin/catch-ups/{study}/retry", only(Role.SYSADMIN).with("{study}", Scene.STUDY));
        rules.put("GET /api/admin/health", only(Role.SYSADMIN));
        rules.put("GET /api/admin/memberships", only(Role.SECADMIN));
        rules.put("GET /api/admin/memberships/export", only(Role.SECADMIN));
        rules.put("POST /api/admin/memberships", only(Role.SECADMIN));
        rules.put("DELETE /api/admin/memberships/{id}", only(Role.SECADMIN));
        rules.put("GET /api/admin/audit", only(Role.AUDITOR));
        rules.put("GET /api/admin/audit/chain", only(Role.AUDITOR));
        rules.put("GET /api/admin/audit/export", only(Role.AUDITOR));
    }

    private static void studies(Map<String, Rule> rules) {
        rules.put("GET /api/studies", business());
        rules.put("GET /api/studies/export", business());
        rules.put("POST /api/studies", business());
        rules.put("GET /api/calendar/due", business().with("?from=2024-02-02&term=5&unit=WORKING_DAYS"));
        rules.put("GET /api/studies/{id}", study("{id}", Scene.STUDY, READERS));
        rules.put("POST /api/studies/{id}/withdrawal", study("{id}", Scene.STUDY, Role.OFFICE, Role.INCHARGE));
        rules.put("GET /api/studies/{id}/archive", study("{id}", Scene.STUDY, READERS));
        rules.put("POST /api/studies/{id}/archive", study("{id}", Scene.STUDY, Role.OFFICE));
        rules.put("GET /api/models/{processId}/{version}", business().with("{processId}", "work-plan").with("{version}", "1"));
        rules.put("GET /api/studies/{id}/processes", study("{id}", Scene.STUDY, READERS));
        rules.put("GET /api/studies/{id}/timeline", study("{id}", Scene.STUDY, READERS));
        rules.put("GET /api/studies/{id}/timeline/export", study("{id}", Scene.STUDY, READERS));
        rules.put("GET /api/studies/{study}/groups", study("{study}", Scene.STUDY, READERS));
        rules.put("GET /api/studies/{study}/groups/export", study("{study}", Scene.STUDY, READERS));
        rules.put("GET /api/studies/{study}/members", study("{study}", Scene.STUDY, READERS));
        rules.put("GET /api/studies/{study}/members/export", study("{study}", Scene.STUDY, READERS));
        rules.put("GET /api/studies/{study}/appointment", study("{study}", Scene.STUDY, READERS));
        rules.put("POST /api/studies/{study}/appointment", study("{study}", Scene.STUDY, Role.OFFICE));
    }

    private static void workPlans(Map<String, Rule> rules) {
        rules.put("GET /api/studies/{study}/work-plan", study("{study}", Scene.STUDY, READERS));
        rules.put("GET /api/work-plans/{id}", study("{id}", Scene.PLAN, READERS));
        rules.put("GET /api/work-plans/{id}/opinions/export", study("{id}", Scene.PLAN, READERS));
        rules.put("GET /api/work-plans/{id}/versions/{no}", study("{id}", Scene.SENT_PLAN, READERS).with("{no}", "1"));
        rules.put("PUT /api/work-plans/{id}", study("{id}", Scene.PLAN, Role.OFFICE));
        rules.put("POST /api/work-plans/{id}/discussion-draft", study("{id}", Scene.PLAN, Role.OFFICE));
        rules.put("POST /api/work-plans/{id}/revision", study("{id}", Scene.PLAN, Role.OFFICE));
        rules.put("POST /api/work-plans/{id}/review", study("{id}", Scene.PLAN, Role.OFFICE, Role.INCHARGE));
        rules.put("POST /api/work-plans/{id}/decision", study("{id}", Scene.PLAN, Role.OFFICE, Role.LEADERS, Role.INCHARGE));
        rules.put("POST /api/work-plans/{id}/amendment", study("{id}", Scene.PLAN, Role.OFFICE));
        rules.put("POST /api/work-plans/{id}/issue", study("{id}", Scene.PLAN, Role.OFFICE));
        rules.put("GET /api/work-plans/{id}/amendments", study("{id}", Scene.PLAN, READERS));
        rules.put("POST /api/work-plans/{id}/amendments", study("{id}", Scene.PLAN, Role.OFFICE));
        rules.put("GET /api/work-plans/{id}/document", study("{id}", Scene.PLAN, READERS));
        rules.put("GET /api/work-plans/{id}/versions/{no}/document", study("{id}", Scene.SENT_PLAN, READERS).with("{no}", "1"));
        rules.put("GET /api/meetings/{meeting}/amendments", study("{meeting}", Scene.MEETING, READERS));
        rules.put("POST /api/decisions/{decision}/amendment", study("{decision}", Scene.DECISION, Role.OFFICE));
        rules.put("GET /api/amendments/{id}", study("{id}", Scene.AMENDMENT, READERS));
        rules.put("PUT /api/amendments/{id}", study("{id}", Scene.AMENDMENT, Role.OFFICE));
        rules.put("POST /api/amendments/{id}/submission", study("{id}", Scene.AMENDMENT, Role.OFFICE));
        rules.put("POST /api/amendments/{id}/decision", study("{id}", Scene.AMENDMENT, Role.OFFICE, Role.LEADERS, Role.INCHARGE));
        rules.put("POST /api/amendments/{id}/drop", study("{id}", Scene.AMENDMENT, Role.OFFICE));
        rules.put("GET /api/opinions/{id}", study("{id}", Scene.OPINION, Role.CONTACT, Role.LEADERS, Role.INCHARGE, Role.OFFICE));
        rules.put("GET /api/opinions/{id}/mentionable", study("{id}", Scene.OPINION, Role.CONTACT, Role.LEADERS, Role.INCHARGE, Role.OFFICE));
        rules.put("POST /api/opinions/{id}/reply", study("{id}", Scene.OPINION, Role.CONTACT));
        rules.put("PUT /api/opinions/{id}/answer", study("{id}", Scene.OPINION, Role.OFFICE));
    }

    private static void meetings(Map<String, Rule> rules) {
        Role[] invited = {Role.LEADERS, Role.INCHARGE, Role.OFFICE, Role.LEAD, Role.MEMBER, Role.EXPERT, Role.CONTACT};
        rules.put("GET /api/studies/{study}/meetings", study("{study}", Scene.STUDY, READERS));
        rules.put("GET /api/studies/{study}/meetings/export", study("{study}", Scene.STUDY, READERS));
        rules.put("POST /api/studies/{study}/meetings", study("{study}", Scene.STUDY, Role.OFFICE));
        rules.put("GET /api/meetings/{id}", study("{id}", Scene.MEETING, invited));
        rules.put("GET /api/meetings/{id}/mentionable", study("{id}", Scene.MEETING, invited));
        rules.put("PUT /api/meetings/{id}", study("{id}", Scene.MEETING, Role.OFFICE));
        rules.put("GET /api/meetings/{id}/invitations/export", study("{id}", Scene.MEETING, READERS));
        rules.put("POST /api/meetings/{id}/invitation", study("{id}", Scene.MEETING, Role.OFFICE));
        rules.put("POST /api/meetings/{id}/cancellation", study("{id}", Scene.MEETING, Role.OFFICE));
        rules.put("GET /api/meetings/{id}/calendar", study("{id}", Scene.MEETING, invited));
        rules.put("POST /api/meetings/{id}/invitations/{invitation}/reply", study("{id}", Scene.MEETING, Role.OFFICE, Role.CONTACT).with("{invitation}",
            NOTHING));
        rules.put("PUT /api/meetings/{id}/attendance", study("{id}", Scene.MEETING, Role.OFFICE));
        rules.put("POST /api/meetings/{id}/statements", study("{id}", Scene.MEETING, Role.OFFICE));
        rules.put("PUT /api/meetings/{id}/statements/{statement}", study("{id}", Scene.MEETING, Role.OFFICE).with("{statement}", NOTHING));
        rules.put("DELETE /api/meetings/{id}/statements/{statement}", study("{id}", Scene.MEETING, Role.OFFICE).with("{statement}", NOTHING));
        rules.put("POST /api/meetings/{id}/decisions", study("{id}", Scene.MEETING, Role.OFFICE));
        rules.put("PUT /api/meetings/{id}/decisions/{decision}", study("{id}", Scene.MEETING, Role.OFFICE).with("{decision}", NOTHING));
        rules.put("DELETE /api/meetings/{id}/decisions/{decision}", study("{id}", Scene.MEETING, Role.OFFICE).with("{decision}", NOTHING));
        rules.put("POST /api/meetings/{id}/decisions/{decision}/assignment", study("{id}", Scene.MEETING, Role.OFFICE).with("{decision}", NOTHING));
        rules.put("POST /api/meetings/{id}/sitting", study("{id}", Scene.MEETING, Role.OFFICE));
        rules.put("GET /api/meetings/{id}/minutes/outline", study("{id}", Scene.MEETING, Role.OFFICE));
        rules.put("GET /api/meetings/{id}/minutes/versions/{no}", study("{id}", Scene.MEETING, READERS).with("{no}", "1"));
        rules.put("GET /api/meetings/{id}/minutes/document", study("{id}", Scene.MEETING, invited));
        rules.put("GET /api/meetings/{id}/minutes/versions/{no}/document", study("{id}", Scene.MEETING, READERS).with("{no}", "1"));
        rules.put("PUT /api/meetings/{id}/minutes", study("{id}", Scene.MEETING, Role.OFFICE));
        rules.put("POST /api/meetings/{id}/minutes/circulation", study("{id}", Scene.MEETING, Role.OFFICE));
        rules.put("POST /api/meetings/{id}/corrections", study("{id}", Scene.MEETING, Role.CONTACT));
        rules.put("PUT /api/meetings/{id}/corrections/{correction}/outcome", study("{id}", Scene.MEETING, Role.OFFICE).with("{correction}", NOTHING));
        rules.put("POST /api/meetings/{id}/minutes/submission", study("{id}", Scene.MEETING, Role.OFFICE));
        rules.put("POST /api/meetings/{id}/minutes/approval", study("{id}", Scene.MEETING, Role.OFFICE, Role.INCHARGE));
    }

    private static void groups(Map<String, Rule> rules) {
        rules.put("POST /api/studies/{study}/groups", study("{study}", Scene.STUDY, Role.OFFICE));
        rules.put("GET /api/groups/{id}", study("{id}", Scene.GROUP, READERS));
        rules.put("GET /api/groups/{id}/outline-versions/{no}", study("{id}", Scene.GROUP, READERS).with("{no}", "1"));
        rules.put("PUT /api/groups/{id}/outline", study("{id}", Scene.GROUP, Role.LEAD, Role.MEMBER));
        rules.put("POST /api/groups/{id}/outline-submission", study("{id}", Scene.GROUP, Role.LEAD));
        rules.put("POST /api/groups/{id}/outline-review", study("{id}", Scene.GROUP, Role.OFFICE, Role.INCHARGE));
        rules.put("POST /api/groups/{id}/research-conclusion", study("{id}", Scene.GROUP, Role.LEAD));
        rules.put("PUT /api/groups/{id}/people", study("{id}", Scene.GROUP, Role.OFFICE));
        rules.put("GET /api/groups/{id}/outline-changes", study("{id}", Scene.GROUP, READERS));
        rules.put("POST /api/groups/{id}/outline-changes", study("{id}", Scene.GROUP, Role.LEAD));
        rules.put("GET /api/outline-changes/{id}", study("{id}", Scene.OUTLINE_CHANGE, READERS));
        rules.put("PUT /api/outline-changes/{id}", study("{id}", Scene.OUTLINE_CHANGE, Role.LEAD, Role.MEMBER));
        rules.put("POST /api/outline-changes/{id}/submission", study("{id}", Scene.OUTLINE_CHANGE, Role.LEAD));
        rules.put("POST /api/outline-changes/{id}/review", study("{id}", Scene.OUTLINE_CHANGE, Role.OFFICE, Role.INCHARGE));
        rules.put("POST /api/outline-changes/{id}/drop", study("{id}", Scene.OUTLINE_CHANGE, Role.LEAD));
    }

    private static void reports(Map<String, Rule> rules) {
        var drafters = new Role[] {Role.LEADERS, Role.INCHARGE, Role.OFFICE, Role.LEAD, Role.MEMBER};
        var writers = new Role[] {Role.LEAD, Role.MEMBER};
        rules.put("GET /api/studies/{study}/reports", study("{study}", Scene.STUDY, READERS));
        rules.put("GET /api/studies/{study}/reports/export", study("{study}", Scene.STUDY, READERS));
        rules.put("GET /api/reports/{id}", study("{id}", Scene.REPORT, READERS));
        rules.put("GET /api/reports/{id}/opinions/export", study("{id}", Scene.REPORT, READERS));
        rules.put("PUT /api/reports/{id}", study("{id}", Scene.REPORT, writers));
        rules.put("POST /api/reports/{id}/draft", study("{id}", Scene.REPORT, Role.LEAD));
        rules.put("POST /api/reports/{id}/revision", study("{id}", Scene.REPORT, Role.LEAD));
        rules.put("POST /api/reports/{id}/decision", study("{id}", Scene.REPORT, Role.OFFICE, Role.LEADERS, Role.INCHARGE));
        rules.put("POST /api/reports/{id}/reopening", study("{id}", Scene.REPORT, Role.OFFICE, Role.LEADERS, Role.INCHARGE));
        rules.put("GET /api/reports/{id}/versions/{no}", study("{id}", Scene.REPORT, READERS).with("{no}", "1"));
        rules.put("GET /api/reports/{id}/versions/{no}/document", study("{id}", Scene.REPORT, READERS).with("{no}", "1"));
        rules.put("GET /api/reports/{id}/text", study("{id}", Scene.REPORT, drafters));
        rules.put("GET /api/reports/{id}/findings", study("{id}", Scene.REPORT, drafters));
        rules.put("GET /api/reports/{id}/chapters/{chapter}/citations", study("{id}", Scene.REPORT, drafters).with("{chapter}", Scene.CHAPTER));
        rules.put("PUT /api/reports/{id}/chapters/{chapter}/citations/{finding}", study("{id}", Scene.REPORT, Role.LEAD, Role.MEMBER)
            .with("{chapter}", Scene.CHAPTER).with("{finding}", FINDING));
        rules.put("DELETE /api/reports/{id}/chapters/{chapter}/citations/{finding}", study("{id}", Scene.REPORT, Role.LEAD, Role.MEMBER)
            .with("{chapter}", Scene.CHAPTER).with("{finding}", FINDING));
        rules.put("GET /api/reports/{id}/document", study("{id}", Scene.REPORT, drafters));
        rules.put("PUT /api/reports/{id}/outline", study("{id}", Scene.REPORT, writers));
        rules.put("POST /api/reports/{id}/chapters", study("{id}", Scene.REPORT, writers));
        rules.put("GET /api/reports/{id}/chapters/{chapter}", study("{id}", Scene.REPORT, drafters).with("{chapter}", Scene.CHAPTER));
        rules.put("PUT /api/reports/{id}/chapters/{chapter}", study("{id}", Scene.REPORT, writers).with("{chapter}", Scene.CHAPTER));
        rules.put("DELETE /api/reports/{id}/chapters/{chapter}", study("{id}", Scene.REPORT, writers).with("{chapter}", Scene.CHAPTER));
        rules.put("GET /api/reports/{id}/chapters/{chapter}/source", study("{id}", Scene.REPORT, drafters).with("{chapter}", Scene.CHAPTER));
        rules.put("POST /api/reports/{id}/chapters/{chapter}/source", study("{id}", Scene.REPORT, writers).with("{chapter}", Scene.CHAPTER));
    }

    private static void assignments(Map<String, Rule> rules) {
        rules.put("GET /api/assignments", business());
        rules.put("GET /api/assignments/export", business());
        rules.put("GET /api/studies/{study}/assignments", study("{study}", Scene.STUDY, READERS));
        rules.put("GET /api/studies/{study}/assignments/export", study("{study}", Scene.STUDY, READERS));
        rules.put("POST /api/studies/{study}/assignments", study("{study}", Scene.STUDY, Role.OFFICE, Role.LEADERS, Role.INCHARGE));
        rules.put("GET /api/assignments/{id}", study("{id}", Scene.ASSIGNMENT, Role.CONTACT, Role.LEADERS, Role.INCHARGE, Role.OFFICE, Role.LEAD,
            Role.MEMBER, Role.EXPERT));
        rules.put("GET /api/assignments/{id}/mentionable", study("{id}", Scene.ASSIGNMENT, Role.CONTACT, Role.LEADERS, Role.INCHARGE, Role.OFFICE, Role.LEAD,
            Role.MEMBER, Role.EXPERT));
        rules.put("POST /api/assignments/{id}/signature", study("{id}", Scene.ASSIGNMENT, Role.CONTACT));
        rules.put("POST /api/assignments/{id}/send-back", study("{id}", Scene.ASSIGNMENT, Role.CONTACT));
        rules.put("POST /api/assignments/{id}/notes", study("{id}", Scene.ASSIGNMENT, Role.CONTACT, Role.OFFICE));
        rules.put("POST /api/assignments/{id}/completion", study("{id}", Scene.ASSIGNMENT, Role.CONTACT));
        rules.put("POST /api/assignments/{id}/review", study("{id}", Scene.ASSIGNMENT, Role.OFFICE));
        rules.put("POST /api/assignments/{id}/reassignment", study("{id}", Scene.ASSIGNMENT, Role.OFFICE));
        rules.put("POST /api/assignments/{id}/withdrawal", study("{id}", Scene.ASSIGNMENT, Role.OFFICE));
    }

    private static void supervision(Map<String, Rule> rules) {
        rules.put("GET /api/board", business());
        rules.put("GET /api/board/export", business());
        rules.put("GET /api/board/views", business());
        rules.put("POST /api/board/views", business());
        rules.put("DELETE /api/board/views/{id}", business().with("{id}", NOTHING));
        rules.put("GET /api/deadlines/{id}", study("{id}", Scene.DEADLINE, Role.CONTACT, Role.OFFICE, Role.LEADERS, Role.INCHARGE));
        rules.put("PUT /api/deadlines/{id}/urgency", study("{id}", Scene.DEADLINE, Role.OFFICE, Role.LEADERS, Role.INCHARGE));
        rules.put("POST /api/deadlines/{id}/slips", study("{id}", Scene.DEADLINE, Role.OFFICE, Role.LEADERS, Role.INCHARGE));
        rules.put("GET /api/deadlines", business().with("?of=" + NOTHING));
        rules.put("GET /api/deadlines/{id}/replan", study("{id}", Scene.DEADLINE, Role.CONTACT, Role.OFFICE, Role.LEADERS, Role.INCHARGE));
        rules.put("POST /api/deadlines/{id}/replan/preview", study("{id}", Scene.DEADLINE, Role.OFFICE, Role.LEADERS, Role.INCHARGE));
        rules.put("POST /api/deadlines/{id}/replan", study("{id}", Scene.DEADLINE, Role.OFFICE, Role.LEADERS, Role.INCHARGE));
        rules.put("POST /api/deadlines/{id}/extensions", study("{id}", Scene.DEADLINE, Role.CONTACT));
        rules.put("GET /api/extensions/{id}", study("{id}", Scene.EXTENSION, Role.CONTACT, Role.OFFICE, Role.LEADERS, Role.INCHARGE));
        rules.put("POST /api/extensions/{id}/decision", study("{id}", Scene.EXTENSION, Role.INCHARGE));
        rules.put("POST /api/extensions/{id}/withdrawal", study("{id}", Scene.EXTENSION, Role.CONTACT));
        rules.put("GET /api/meetings/{id}/move-preview", study("{id}", Scene.MEETING, READERS).with("?day=2026-12-01"));
        rules.put("GET /api/slips", business());
        rules.put("POST /api/slips/{id}/receipt", study("{id}", Scene.SLIP, Role.CONTACT));
        rules.put("POST /api/slips/{id}/reply", study("{id}", Scene.SLIP, Role.CONTACT));
    }

    private static void visits(Map<String, Rule> rules) {
        rules.put("GET /api/studies/{study}/visits", study("{study}", Scene.STUDY, READERS));
        rules.put("GET /api/studies/{study}/visits/export", study("{study}", Scene.STUDY, READERS));
        rules.put("POST /api/groups/{group}/visits", study("{group}", Scene.GROUP, Role.LEAD, Role.MEMBER));
        rules.put("GET /api/visits/{id}", study("{id}", Scene.VISIT, READERS));
        rules.put("PUT /api/visits/{id}", study("{id}", Scene.VISIT, Role.LEAD, Role.MEMBER));
        rules.put("POST /api/visits/{id}/submission", study("{id}", Scene.VISIT, Role.LEAD, Role.MEMBER));
        rules.put("POST /api/visits/{id}/approval", study("{id}", Scene.VISIT, Role.OFFICE, Role.INCHARGE));
        rules.put("POST /api/visits/{id}/change", study("{id}", Scene.VISIT, Role.LEAD, Role.MEMBER));
        rules.put("PUT /api/visits/{id}/checklist", study("{id}", Scene.VISIT, Role.OFFICE));
        rules.put("POST /api/visits/{id}/preparation", study("{id}", Scene.VISIT, Role.OFFICE));
        rules.put("GET /api/visits/{id}/findings/export", study("{id}", Scene.VISIT, READERS));
        rules.put("POST /api/visits/{id}/findings", study("{id}", Scene.VISIT, Role.LEAD, Role.MEMBER));
        rules.put("POST /api/visits/{id}/confirmation", study("{id}", Scene.VISIT, Role.LEAD));
        rules.put("POST /api/visits/{id}/cancellation", study("{id}", Scene.VISIT, Role.LEAD, Role.MEMBER, Role.OFFICE));
        rules.put("PUT /api/visits/{id}/findings/{finding}", study("{id}", Scene.VISIT, Role.LEAD, Role.MEMBER).with("{finding}", FINDING));
        rules.put("DELETE /api/visits/{id}/findings/{finding}", study("{id}", Scene.VISIT, Role.LEAD, Role.MEMBER).with("{finding}", FINDING));
    }

    private static void consultations(Map<String, Rule> rules) {
        var consultation = "/api/consultations/{id}";
        var both = new Role[] {Role.LEADERS, Role.INCHARGE, Role.OFFICE, Role.LEAD, Role.MEMBER, Role.EXPERT, Role.CONTACT};
        rules.put("GET /api/studies/{study}/consultations", study("{study}", Scene.STUDY, READERS));
        rules.put("PUT /api/studies/{study}/consultation-choice", study("{study}", Scene.STUDY, Role.OFFICE));
        rules.put("GET " + consultation, study("{id}", Scene.CONSULTATION, READERS));
        for (var step : new String[] {"PUT call", "POST call", "PUT call-end", "PUT selection", "POST selection", "POST schedule", "POST notice",
            "POST materials",
            "POST minutes", "PUT preface", "POST compilation", "POST submissions"}) {
            rules.put(step.replace(" ", " " + consultation + "/"), study("{id}", Scene.CONSULTATION, Role.OFFICE));
        }
        rules.put("GET " + consultation + "/compilation", study("{id}", Scene.CONSULTATION, READERS));
        rules.put("GET " + consultation + "/compilation/document", study("{id}", Scene.CONSULTATION, READERS));
        rules.put("GET " + consultation + "/compilation/versions/{no}", study("{id}", Scene.CONSULTATION, READERS).with("{no}", "1"));
        rules.put("GET " + consultation + "/compilation/versions/{no}/document", study("{id}", Scene.CONSULTATION, READERS).with("{no}", "1"));
        rules.put("GET " + consultation + "/asked/export", study("{id}", Scene.CONSULTATION, READERS));
        rules.put("GET " + consultation + "/submissions/export", study("{id}", Scene.CONSULTATION, READERS));
        rules.put("GET " + consultation + "/request", study("{id}", Scene.CONSULTATION, Role.CONTACT));
        rules.put("GET /api/submission-requests/{id}", study("{id}", Scene.REQUEST, both));
        rules.put("POST /api/submission-requests/{id}/submissions", study("{id}", Scene.REQUEST, Role.CONTACT));
        rules.put("POST /api/submission-requests/{id}/conclusion", study("{id}", Scene.REQUEST, Role.CONTACT));
        rules.put("GET /api/submissions/{id}", study("{id}", Scene.SUBMISSION, both));
        rules.put("PUT /api/submissions/{id}", study("{id}", Scene.SUBMISSION, Role.CONTACT));
        rules.put("DELETE /api/submissions/{id}", study("{id}", Scene.SUBMISSION, Role.CONTACT));
        rules.put("POST /api/submissions/{id}/receipt", study("{id}", Scene.SUBMISSION, Role.CONTACT));
        rules.put("POST /api/submissions/{id}/return", study("{id}", Scene.SUBMISSION, Role.OFFICE));
    }

    private static void recommendations(Map<String, Rule> rules) {
        var one = "/api/recommendations/{id}";
        rules.put("GET /api/studies/{study}/recommendations", study("{study}", Scene.STUDY, READERS));
        rules.put("POST /api/studies/{study}/recommendations", study("{study}", Scene.STUDY, Role.OFFICE));
        rules.put("GET /api/studies/{study}/recommendations/export", study("{study}", Scene.STUDY, READERS));
        rules.put("GET /api/studies/{study}/policies/export", study("{study}", Scene.STUDY, READERS));
        rules.put("GET /api/studies/{study}/recommendation-chain/export", study("{study}", Scene.STUDY, READERS));
        rules.put("GET /api/studies/{study}/recommendation-chain", study("{study}", Scene.STUDY, READERS));
        rules.put("GET /api/studies/{study}/passages", study("{study}", Scene.STUDY, Role.OFFICE));
        rules.put("POST /api/studies/{study}/recommendation-sources", study("{study}", Scene.STUDY, Role.OFFICE));
        rules.put("PUT /api/recommendation-sources/{id}", study("{id}", Scene.SOURCE, Role.OFFICE));
        rules.put("GET /api/studies/{study}/policies", study("{study}", Scene.STUDY, READERS));
        rules.put("POST /api/studies/{study}/policies", study("{study}", Scene.STUDY, Role.OFFICE));
        rules.put("PUT /api/policies/{id}", study("{id}", Scene.POLICY, Role.OFFICE));
        rules.put("GET " + one, study("{id}", Scene.RECOMMENDATION, Role.LEADERS, Role.INCHARGE, Role.OFFICE, Role.LEAD, Role.MEMBER, Role.EXPERT,
            Role.CONTACT));
        rules.put("PUT " + one, study("{id}", Scene.RECOMMENDATION, Role.OFFICE));
        rules.put("DELETE " + one, study("{id}", Scene.RECOMMENDATION, Role.OFFICE));
        rules.put("POST " + one + "/duty", study("{id}", Scene.RECOMMENDATION, Role.OFFICE));
        rules.put("POST " + one + "/replies", study("{id}", Scene.RECOMMENDATION, Role.OFFICE, Role.CONTACT));
        rules.put("POST " + one + "/assessment", study("{id}", Scene.RECOMMENDATION, Role.OFFICE));
        rules.put("PUT " + one + "/measures", study("{id}", Scene.RECOMMENDATION, Role.OFFICE));
        rules.put("PUT " + one + "/place", study("{id}", Scene.RECOMMENDATION, Role.OFFICE));
        rules.put("GET /api/recommendation-classes", business());
        rules.put("GET /api/admin/recommendation-classes", only(Role.SYSADMIN));
        rules.put("PUT /api/admin/recommendation-classes", only(Role.SYSADMIN));
    }

    private static void deliveries(Map<String, Rule> rules) {
        var delivery = "/api/reports/{id}/delivery";
        rules.put("GET /api/studies/{study}/deliveries", study("{study}", Scene.STUDY, READERS));
        rules.put("GET /api/studies/{study}/deliveries/export", study("{study}", Scene.STUDY, READERS));
        rules.put("GET " + delivery, study("{id}", Scene.DELIVERY, READERS));
        rules.put("GET " + delivery + "/next-number", study("{id}", Scene.DELIVERY, Role.OFFICE).with("?organCode=%E8%B1%AB%E6%94%BF%E5%8D%8F&year=2026"));
        rules.put("POST " + delivery + "/submission", study("{id}", Scene.DELIVERY, Role.OFFICE));
        rules.put("POST " + delivery + "/signature", study("{id}", Scene.DELIVERY, Role.LEADERS, Role.OFFICE));
        rules.put("POST " + delivery + "/dispatch", study("{id}", Scene.DELIVERY, Role.OFFICE));
        rules.put("POST " + delivery + "/receipt", study("{id}", Scene.DELIVERY, Role.OFFICE));
        rules.put("POST " + delivery + "/decision", study("{id}", Scene.DELIVERY, Role.OFFICE));
        rules.put("POST " + delivery + "/instructions", study("{id}", Scene.DELIVERY, Role.OFFICE));
        rules.put("POST /api/instructions/{id}/assignments", study("{id}", Scene.INSTRUCTION, Role.OFFICE));
    }

    private static void tasks(Map<String, Rule> rules) {
        rules.put("GET /api/inbox", business());
        rules.put("GET /api/inbox/export", business());
        rules.put("POST /api/task-claims", business());
        rules.put("GET /api/tasks/{key}", study("{key}", Scene.TASK, Role.OFFICE, Role.LEADERS, Role.INCHARGE));
        rules.put("PUT /api/tasks/{key}/claim", study("{key}", Scene.TASK, Role.OFFICE));
        rules.put("DELETE /api/tasks/{key}/claim", study("{key}", Scene.TASK, Role.OFFICE, Role.LEADERS, Role.INCHARGE));
        rules.put("PUT /api/tasks/{key}/assignee", study("{key}", Scene.TASK, Role.OFFICE, Role.LEADERS, Role.INCHARGE));
        rules.put("PUT /api/tasks/{key}/draft", study("{key}", Scene.TASK, Role.OFFICE));
        rules.put("DELETE /api/tasks/{key}/draft", study("{key}", Scene.TASK, Role.OFFICE, Role.LEADERS, Role.INCHARGE));
    }

    private static void papers(Map<String, Rule> rules) {
        rules.put("POST /api/documents", study("", "", READERS).with("?ownerType=STUDY&ownerId=" + Scene.STUDY));
        rules.put("GET /api/documents", study("", "", READERS).with("?ownerType=STUDY&ownerId=" + Scene.STUDY));
        rules.put("GET /api/studies/{id}/documents", study("{id}", Scene.STUDY, READERS));
        rules.put("GET /api/studies/{id}/documents/export", study("{id}", Scene.STUDY, READERS));
        rules.put("GET /api/documents/{id}/content", study("{id}", Scene.DOCUMENT, READERS));
        rules.put("PUT /api/documents/{id}/sharing", study("{id}", Scene.PLAN_DOCUMENT, Role.OFFICE));
        rules.put("DELETE /api/documents/{id}", study("{id}", Scene.DOCUMENT, Role.OFFICE));
    }
}
