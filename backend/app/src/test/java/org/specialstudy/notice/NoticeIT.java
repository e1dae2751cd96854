package org.specialstudy.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.Spreadsheet;
import org.specialstudy.StudyCase;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Deadlines;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * A notice's way through the house, for a year so far away that nothing else in this database is due in it. One day in the first full week of
 * March is made a holiday, and the Sunday before it a working day.
 */
@SystemTest
class NoticeIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String DRAFT = "UserTask_DraftWorkPlan";

    @Autowired
    ApplicationContext application;
    @Autowired
    Deadlines deadlines;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    Directory directory;
    @Autowired
    Memberships memberships;
    @Autowired
    BusinessClock clock;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;

    private StudyCase study;
    private Visitor proposer;
    private Visitor second;
    private int year;
    private LocalDate monday;
    private Map<String, Object> draft;

    @BeforeEach
    void aFreeYear() {
        study = new StudyCase(application);
        proposer = study.office;
        second = officeOf("市政协办公室");
        year = IntStream.rangeClosed(2041, 2099)
            .filter(one -> jdbc.sql("select not exists (select from deadline.notice where year = ?)").param(one).query(Boolean.class).single())
            .findFirst().orElseThrow();
        monday = LocalDate.of(year, 3, 1).datesUntil(LocalDate.of(year, 3, 8)).filter(day -> day.getDayOfWeek().getValue() == 1).findFirst().orElseThrow();
        draft = Map.of("year", year, "number", "国办发明电〔" + (year - 1) + "〕1号", "issued", LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).toString(),
            "days", "元旦1月1日放假。劳动节5月1日至2日放假。\n国庆节10月1日至3日放假。\n清明节 " + monday.plusDays(2) + " 放假\n" + monday.minusDays(1) + " 上班");
    }

    @AfterEach
    void nothingWaits() {
        jdbc.sql("select id from notice.proposal where status = 'WAITING'").query(UUID.class).list()
            .forEach(id -> second.post("/api/calendar/notice-proposals/" + id + "/decision", Map.of("confirmed", false, "reason", "清理")));
        transaction.executeWithoutResult(status -> deadlines.closeAllOf(study.id));
    }

    @Test
    void what_one_proposes_and_another_confirms_moves_every_running_deadline_that_counts_over_it() {
        study.awaitTask("work-plan", DRAFT);
        var plan = study.planId();
        var before = calendar.due(monday, 4, Unit.WORKING_DAYS).at();
        var after = calendar.endOf(monday.plusDays(7));
        inTransaction(() -> deadlines.change("planId", plan, DRAFT, before, Basis.after(monday, 4, Unit.WORKING_DAYS)));
        jdbc.sql("update workplan.plan set step_due = ? where id = ?").param(Timestamptz.of(before)).param(plan).update();
        var fixed = open(calendar.endOf(monday.plusDays(1)), Basis.FIXED);
        var announced = open(calendar.endOf(monday.plusDays(2)), Basis.FIXED);
        var bounded = open(calendar.endOf(monday.plusDays(1)), Basis.after(monday, 4, Unit.WORKING_DAYS));
        var backward = open(calendar.before(monday.plusDays(3), 3).at(), Basis.workingDaysBefore(monday.plusDays(3), 3));
        var outside = open(calendar.due(monday.plusDays(14), 3, Unit.WORKING_DAYS).at(), Basis.after(monday.plusDays(14), 3, Unit.WORKING_DAYS));
        assertThat(estimated()).isEqualTo(6);
        var meeting = ok(proposer.post("/api/studies/" + study.id + "/meetings", Map.of("kind", "PROGRESS", "title", "推进会"))).path("id").asString();
        heldOn(meeting, monday.plusDays(2));

        var foreseen = ok(proposer.post("/api/calendar/notice-previews", draft));
        assertThat(foreseen.path("days")).hasSize(2);
        assertThat(foreseen.at("/days/0/after").isNull()).as("the Sunday is worked").isTrue();
        assertThat(foreseen.at("/days/1/after").asString()).isEqualTo("清明节");
        assertThat(foreseen.path("moved").asInt()).isEqualTo(2);
        assertThat(foreseen.at("/moves/1/elementId").asString()).isEqualTo(DRAFT);
        assertThat(foreseen.at("/moves/1/rule").asString()).isEqualTo("4 WORKING_DAYS");
        assertThat(foreseen.at("/moves/1/from").asString()).isEqualTo(before.toString());
        assertThat(foreseen.at("/moves/1/to").asString()).isEqualTo(after.toString());
        assertThat(foreseen.at("/moves/1/study/id").asString()).isEqualTo(study.id.toString());
        assertThat(foreseen.path("settled").asInt()).isEqualTo(6);
        assertThat(foreseen.path("stays")).as("what was announced for the new holiday").hasSize(1);
        assertThat(foreseen.at("/stays/0/day").asString() + " " + foreseen.at("/stays/0/next").asString() + " " + foreseen.at("/stays/0/deadlines").asInt())
            .isEqualTo(monday.plusDays(2) + " " + monday.plusDays(3) + " 1");

        var proposed = ok(proposer.post("/api/calendar/notice-proposals", draft));
        var path = "/api/calendar/notice-proposals/" + proposed.at("/proposal/id").asString();
        assertThat(proposed.path("actions").toString()).isEqualTo("[\"withdraw\"]");
        assertThat(second.post("/api/calendar/notice-proposals", draft).code()).isEqualTo("calendar-proposal-waits");
        var seen = ok(second.get(path));
        assertThat(seen.path("actions").toString()).isEqualTo("[\"confirm\",\"reject\"]");
        assertThat(seen.at("/preview/moves/0/study").isNull()).as("the second person may not read the study").isTrue();
        var fingerprint = seen.at("/preview/fingerprint").asString();
        assertThat(confirm(proposer, path, fingerprint).code()).isEqualTo("calendar-own-proposal");
        assertThat(confirm(study.leader, path, fingerprint).code()).isEqualTo("calendar-not-office");

        var late = open(before, Basis.after(monday, 4, Unit.WORKING_DAYS));
        assertThat(confirm(second, path, fingerprint).code()).isEqualTo("calendar-effect-changed");
        ok(confirm(second, path, ok(second.get(path)).at("/preview/fingerprint").asString()));
        assertThat(confirm(second, path, fingerprint).code()).isEqualTo("calendar-decided");

        await().atMost(SOON).untilAsserted(() -> assertThat(due(late)).isEqualTo(after));
        assertThat(due(fixed)).isEqualTo(calendar.endOf(monday.plusDays(1)));
        assertThat(due(announced)).as("nobody was told another day").isEqualTo(calendar.endOf(monday.plusDays(2)));
        assertThat(due(bounded)).isEqualTo(calendar.endOf(monday.plusDays(1)));
        assertThat(due(backward)).as("the Sunday replaces the Wednesday").isEqualTo(calendar.endOf(monday.minusDays(1)));
        assertThat(due(outside)).isEqualTo(calendar.endOf(monday.plusDays(17)));
        assertThat(estimated()).isZero();
        assertThat(jdbc.sql("select step_due from workplan.plan where id = ?").param(plan).query((row, n) -> Timestamptz.of(row, "step_due")).single())
            .isEqualTo(after);
        await().atMost(SOON).untilAsserted(() -> assertThat(jdbc.sql("select due_at from engine.user_task where study_id = ? and element_id = ?")
            .param(study.id).param(DRAFT).query((row, n) -> Timestamptz.of(row, "due_at")).single()).isEqualTo(after));
        study.picture.awaitTimes("deadline", "deadlineId", late, "Event_ChangedBeforeAlert", 1);
        assertThat(study.picture.times("deadline", "deadlineId", fixed, "Event_ChangedBeforeAlert")).as("its alerts are on other days").isEqualTo(1);
        assertThat(jdbc.sql("select details ->> 'count' from timeline.entry where study_id = ? and kind = 'deadline.recounted'").param(study.id)
            .query(String.class).list()).containsExactly("3");
        markedUntilItIsMovedOrStays(meeting);
        assertThat(ok(study.leader.get("/api/calendar/years/" + year)).at("/year/confirmedBy/name").asString()).startsWith("市政协办公室");
        assertThat(ok(proposer.get("/api/calendar/notice-proposals")).at("/0/status").asString()).isEqualTo("CONFIRMED");
    }

    private void heldOn(String meeting, LocalDate day) {
        var before = ok(proposer.get("/api/meetings/" + meeting));
        var starts = day.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant();
        ok(proposer.put("/api/meetings/" + meeting, Map.of("version", before.path("version").asLong(), "kind", "PROGRESS", "title", "推进会", "startsAt",
            starts.toString(), "endsAt", starts.plus(Duration.ofHours(2)).toString())));
    }

    /** Visits are found by the same question; nothing of one is walked here. */
    private void markedUntilItIsMovedOrStays(String meeting) {
        var marks = "/api/studies/" + study.id + "/day-marks";
        var mark = ok(proposer.get(marks)).get(0);
        assertThat(mark.path("thing").asString()).isEqualTo(meeting);
        assertThat(mark.at("/days/0/date").asString() + mark.at("/days/0/reason").asString()).isEqualTo(monday.plusDays(2) + "清明节");
        assertThat(changed(proposer)).containsExactly("day-mark.off /meetings/" + meeting);
        assertThat(changed(study.leader)).isEmpty();
        assertThat(second.get(marks).status()).isEqualTo(404);

        heldOn(meeting, monday.plusDays(3));
        assertThat(ok(proposer.get(marks))).as("moved").isEmpty();
        heldOn(meeting, monday.plusDays(2));
        assertThat(ok(study.leader.get(marks)).at("/0/mayKeep").asBoolean()).isFalse();
        assertThat(study.leader.put(marks + "/" + meeting + "/kept", null).code()).isEqualTo("day-mark-not-yours");
        assertThat(proposer.put(marks + "/" + meeting + "/kept", null).status()).isEqualTo(204);
        assertThat(proposer.put(marks + "/" + meeting + "/kept", null).status()).as("said twice").isEqualTo(204);
        assertThat(ok(proposer.get(marks))).isEmpty();
        assertThat(jdbc.sql("select count(*) from timeline.entry where study_id = ? and kind = 'day-mark.kept'").param(study.id).query(Integer.class)
            .single()).isEqualTo(1);
    }

    private static List<String> changed(Visitor reader) {
        return ok(reader.get("/api/notifications?reason=CHANGED")).path("items").valueStream().filter(one -> one.path("kind").asString().startsWith(
            "day-mark")).map(one -> one.path("kind").asString() + " " + one.path("link").asString()).toList();
    }

    @Test
    void a_draft_is_refused_at_its_fields_and_a_proposal_ends_by_withdrawal_or_with_a_reason() {
        var both = new HashMap<>(draft);
        both.put("days", "元旦 " + monday + " 放假\n" + monday + " 上班");
        both.put("number", "");
        var refused = proposer.post("/api/calendar/notice-proposals", both);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("number");
        assertThat(refused.body().at("/errors/1/field").asString()).isEqualTo("days");
        assertThat(refused.body().at("/errors/1/message").asString()).contains(monday.toString());

        var withdrawn = path(ok(proposer.post("/api/calendar/notice-proposals", draft)));
        assertThat(second.delete(withdrawn).code()).isEqualTo("calendar-not-yours");
        assertThat(ok(proposer.delete(withdrawn)).at("/proposal/status").asString()).isEqualTo("WITHDRAWN");
        var rejected = path(ok(second.post("/api/calendar/notice-proposals", draft)));
        assertThat(proposer.post(rejected + "/decision", Map.of("confirmed", false, "reason", " ")).body().at("/errors/0/field").asString()).isEqualTo(
            "reason");
        var view = ok(proposer.post(rejected + "/decision", Map.of("confirmed", false, "reason", "文号不对")));
        assertThat(view.at("/proposal/reason").asString()).isEqualTo("文号不对");
        assertThat(calendar.announced(java.time.Year.of(year))).isFalse();
        listed(List.of(rejected, withdrawn));
    }

    /** By number, since the database keeps what others proposed. */
    private void listed(List<String> newest) {
        var mine = "?q=" + URLEncoder.encode((String) draft.get("number"), StandardCharsets.UTF_8);
        assertThat(paths(mine)).containsSubsequence(newest);
        assertThat(paths(mine + "&sort=proposed")).containsSubsequence(newest.reversed());
        assertThat(paths(mine + "&status=REJECTED&sort=-decided")).contains(newest.getFirst()).doesNotContain(newest.getLast());
        var file = new Spreadsheet(proposer.download("/api/calendar/notice-proposals/export" + mine + "&status=REJECTED"));
        assertThat(file.column("理由")).contains("文号不对");
        assertThat(file.column("状态")).containsOnly("未采用");
    }

    private List<String> paths(String filter) {
        return ok(proposer.get("/api/calendar/notice-proposals" + filter)).valueStream()
            .map(row -> "/api/calendar/notice-proposals/" + row.path("id").asString()).toList();
    }

    private Visitor officeOf(String name) {
        var person = study.person(name);
        var org = directory.createOrganisation(name, "CPPCC_OFFICE", "CITY", null, true);
        memberships.grant(person, Role.OFFICE, ScopeType.ORGANISATION, org, null, null);
        return study.signedIn(person, "second");
    }

    private UUID open(Instant due, Basis basis) {
        return transaction.execute(status -> deadlines.open(study.id, "noticeTestId", UUID.randomUUID(), "UserTask_NoticeTest", "office@" + study.id,
            clock.instant(), due, basis));
    }

    private void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private Instant due(UUID deadline) {
        return jdbc.sql("select due_at from deadline.deadline where id = ?").param(deadline).query((row, n) -> Timestamptz.of(row, "due_at")).single();
    }

    private int estimated() {
        return jdbc.sql("select count(*) from deadline.deadline where study_id = ? and status = 'OPEN' and estimated").param(study.id).query(Integer.class)
            .single();
    }

    private static Visitor.Answer confirm(Visitor who, String path, String fingerprint) {
        return who.post(path + "/decision", Map.of("confirmed", true, "fingerprint", fingerprint));
    }

    private static String path(JsonNode proposal) {
        return "/api/calendar/notice-proposals/" + proposal.at("/proposal/id").asString();
    }

    private static JsonNode ok(Visitor.Answer answer) {
        return StudyCase.ok(answer);
    }
}
