package org.specialstudy.fieldvisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.specialstudy.fieldvisit.Itinerary.Companion;
import org.specialstudy.fieldvisit.Itinerary.Site;
import org.specialstudy.fieldvisit.Visit.Outcome;
import org.specialstudy.fieldvisit.Visit.Status;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Study;
import org.specialstudy.study.Voice;

class VisitTest {

    private static final Instant NOW = Instant.parse("2024-03-04T02:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 11);
    private static final UUID LEAD = UUID.randomUUID();
    private static final UUID MEMBER = UUID.randomUUID();
    private static final UUID LEADER = UUID.randomUUID();
    private static final UUID STUDY = UUID.randomUUID();
    private static final UUID GROUP = UUID.randomUUID();
    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID POINT = UUID.randomUUID();
    private static final VisitRules.Known KNOWN = new VisitRules.Known(Set.of(LEAD, MEMBER), Set.of(UNIT), Set.of(POINT),
        new StudyDates(LocalDate.of(2024, 1, 24), LocalDate.of(2025, 1, 24)));

    private final Visit visit = Visit.called(new Visit.Id(UUID.randomUUID()), new Study.Id(STUDY), GROUP, STUDY, 1, " 赴四市调研 ");

    @Test
    void a_visit_goes_from_its_itinerary_to_confirmed_findings() {
        planned().submit(STUDY, LEAD, NOW);
        assertThat(visit.status()).isEqualTo(Status.APPROVAL);
        visit.approve(Outcome.AGREED, null, Voice.own(LEADER), NOW);
        assertThat(visit.state().approved()).isEqualTo(visit.itinerary());
        visit.check(List.of(new ChecklistLine("a", "联系接待单位", "办公室", true)));
        visit.prepared(LEADER, NOW);
        visit.submitFindings(2, MEMBER, at(MONDAY));
        var confirmed = visit.confirm(Outcome.CONFIRMED, "", LEAD, at(MONDAY));

        assertThat(visit.status()).isEqualTo(Status.CONFIRMED);
        assertThat(confirmed.kind()).isEqualTo("visit.findings-ruled");
        assertThat(confirmed.details()).containsEntry("outcome", "CONFIRMED").containsEntry("title", "赴四市调研");
    }

    @Test
    void everything_that_is_missing_is_told_at_once_and_nothing_is_submitted() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> visit.submit(STUDY, LEAD, NOW)).satisfies(no -> assertThat(no.wrong())
            .extracting(Refusal.Wrong::field)
            .containsExactly("purpose", "itinerary.from", "itinerary.to", "itinerary.sites", "itinerary.roster"));
        assertThat(visit.status()).isEqualTo(Status.PLANNING);
    }

    @Test
    void days_lie_within_the_study_and_in_their_order() {
        refused("visit-ends-before-begin", "itinerary.to", () -> visit.save(plan(itinerary(MONDAY, MONDAY.minusDays(1))), KNOWN));
        refused("visit-outside-study", "itinerary.from", () -> visit.save(plan(itinerary(LocalDate.of(2024, 1, 23), MONDAY)), KNOWN));
        refused("visit-outside-study", "itinerary.to", () -> visit.save(plan(itinerary(MONDAY, LocalDate.of(2025, 1, 25))), KNOWN));
        visit.save(plan(itinerary(LocalDate.of(2024, 1, 24), LocalDate.of(2025, 1, 24))), KNOWN);
        assertThat(visit.version()).isZero();
    }

    @Test
    void only_people_of_the_group_organisations_and_outline_points_that_exist_can_be_named() {
        var stranger = new Itinerary(MONDAY, MONDAY, "", List.of(site("a", UNIT, "")), List.of(new Companion(LEADER, "", "")));
        refused("visit-person-not-in-group", "itinerary.roster[0].person", () -> visit.save(plan(stranger), KNOWN));
        var nowhere = new Itinerary(MONDAY, MONDAY, "", List.of(site("a", STUDY, "")), List.of());
        refused("organisation-unknown", "itinerary.sites[0].org", () -> visit.save(plan(nowhere), KNOWN));
        refused("visit-point-unknown", "points[0]", () -> visit.save(new VisitRules.Plan("调研", "", List.of(STUDY), Itinerary.EMPTY), KNOWN));
        var nobody = new Itinerary(MONDAY, MONDAY, "", List.of(), List.of(new Companion(null, " ", "专家")));
        refused("visit-guest-name-required", "itinerary.roster[0].guest", () -> visit.save(plan(nobody), KNOWN));
        var twice = new Itinerary(MONDAY, MONDAY, "", List.of(), List.of(new Companion(LEAD, "", ""), new Companion(LEAD, "", "")));
        refused("visit-named-twice", "itinerary.roster[1]", () -> visit.save(plan(twice), KNOWN));
    }

    @Test
    void a_returned_itinerary_needs_a_reason_and_goes_back_to_the_group() {
        planned().submit(STUDY, LEAD, NOW);

        refused("reason-required", "reason", () -> visit.approve(Outcome.RETURNED, " ", Voice.own(LEADER), NOW));
        refused("visit-outcome-unknown", "outcome", () -> visit.approve(Outcome.CONFIRMED, "", Voice.own(LEADER), NOW));
        assertThat(visit.ruled()).isEmpty();
        visit.approve(Outcome.RETURNED, "与全会时间冲突", Voice.own(LEADER), NOW);

        assertThat(visit.status()).isEqualTo(Status.PLANNING);
        assertThat(visit.ruled().orElseThrow().reason()).isEqualTo("与全会时间冲突");
        assertThat(visit.state().approved()).isNull();
    }

    @Test
    void nobody_approves_what_they_submitted_and_paper_needs_its_scan() {
        planned().submit(STUDY, LEAD, NOW);

        refused("visit-own", null, () -> visit.approve(Outcome.AGREED, "", Voice.own(LEAD), NOW));
        refused("scan-required", "scan", () -> visit.approve(Outcome.AGREED, "", new Voice(LEADER, MEMBER, null), NOW));
        assertThat(visit.approve(Outcome.AGREED, "", new Voice(LEADER, MEMBER, UUID.randomUUID()), NOW).recordedBy()).isEqualTo(MEMBER);
    }

    @Test
    void after_the_approval_words_may_change_but_not_days_places_or_route() {
        approved();
        var moved = plan(itinerary(MONDAY.plusDays(1), MONDAY.plusDays(3)));

        refused("visit-change-needs-approval", null, () -> visit.save(moved, KNOWN));
        var otherContact = new Itinerary(MONDAY, MONDAY.plusDays(2), "郑州—许昌", List.of(new Site("a", UNIT, "改了名的单位", "许昌市", "", "新联系人"), site("b", null, "")),
            List.of(new Companion(LEAD, "", ""), new Companion(null, "省科技厅处长", "随行")));
        visit.save(plan(otherContact), KNOWN);

        assertThat(visit.status()).isEqualTo(Status.LOGISTICS);
        assertThat(visit.itinerary().roster()).hasSize(2);
        var emptied = new Itinerary(MONDAY, MONDAY.plusDays(2), "郑州—许昌", otherContact.sites(), List.of());
        refused("visit-roster-required", "itinerary.roster", () -> visit.save(plan(emptied), KNOWN));
    }

    @Test
    void changed_days_or_places_go_back_for_approval_with_the_reason() {
        approved();
        visit.prepared(LEADER, NOW);
        var moved = plan(itinerary(MONDAY.plusDays(7), MONDAY.plusDays(9)));

        refused("reason-required", "reason", () -> visit.change(moved, "", KNOWN, STUDY, MEMBER, NOW));
        refused("visit-nothing-changed", null, () -> visit.change(plan(itinerary(MONDAY, MONDAY.plusDays(2))), "改期", KNOWN, STUDY, MEMBER, NOW));
        var changed = visit.change(moved, "接待单位改期", KNOWN, STUDY, MEMBER, NOW);

        assertThat(changed.details()).containsEntry("reason", "接待单位改期").containsEntry("begins", "2024-03-18");
        assertThat(visit.status()).isEqualTo(Status.APPROVAL);
        assertThat(visit.state().approved().from()).isEqualTo(MONDAY);
        visit.approve(Outcome.AGREED, "", Voice.own(LEADER), NOW);
        assertThat(visit.state().approved().from()).isEqualTo(MONDAY.plusDays(7));
        assertThat(visit.state().changeReason()).isNull();
    }

    @Test
    void nobody_leaves_while_something_of_the_checklist_is_open() {
        approved();
        visit.check(List.of(new ChecklistLine("a", "车辆", "办公室", true), new ChecklistLine("b", "材料", "课题组", false)));

        refused("visit-line-open", "lines[1].done", () -> visit.prepared(LEADER, NOW));
        visit.check(List.of(new ChecklistLine("a", "车辆", "办公室", true)));
        visit.prepared(LEADER, NOW);

        assertThat(visit.status()).isEqualTo(Status.FINDINGS);
    }

    @Test
    void findings_are_handed_in_when_there_are_some_and_the_visit_has_begun() {
        approved();
        refused("visit-not-in-findings", null, () -> visit.submitFindings(1, LEAD, at(MONDAY)));
        visit.prepared(LEADER, NOW);

        refused("visit-not-begun", null, () -> visit.submitFindings(1, LEAD, NOW));
        refused("visit-findings-missing", null, () -> visit.submitFindings(0, LEAD, at(MONDAY)));
        visit.submitFindings(1, LEAD, at(MONDAY));
        refused("visit-not-recording", null, visit::refuseUnlessRecording);
        visit.confirm(Outcome.RETURNED, "补充照片", LEAD, at(MONDAY));

        assertThat(visit.status()).isEqualTo(Status.FINDINGS);
        visit.refuseUnlessRecording();
    }

    @Test
    void a_visit_can_be_cancelled_with_a_reason_at_every_step_until_it_is_confirmed() {
        refused("reason-required", "reason", () -> visit.cancel(null, LEAD, NOW));
        visit.cancel("任务调整", LEAD, NOW);
        refused("visit-cancelled", null, () -> visit.cancel("再次", LEAD, NOW));
        assertThat(visit.withdraw()).isFalse();
        assertThat(visit.state().cancellation().reason()).isEqualTo("任务调整");
    }

    @Test
    void a_confirmed_visit_is_neither_cancelled_nor_withdrawn() {
        approved();
        visit.prepared(LEADER, NOW);
        visit.submitFindings(1, LEAD, at(MONDAY));
        visit.confirm(Outcome.CONFIRMED, "", LEAD, at(MONDAY));

        refused("visit-confirmed", null, () -> visit.cancel("不去了", LEAD, NOW));
        assertThat(visit.withdraw()).isFalse();
    }

    @Test
    void a_finding_has_a_kind_a_text_and_figures_with_unit_day_and_basis() {
        var wrong = VisitRules.wrongInFinding(new Finding.Content(null, " ", STUDY, "nowhere",
            List.of(new Figure("算力", null, "", MONDAY.plusDays(1), ""))), Set.of("a"), Set.of(POINT), MONDAY);

        assertThat(wrong).extracting(Refusal.Wrong::field).containsExactly("kind", "text", "site", "point", "figures[0].value", "figures[0].unit",
            "figures[0].basis", "figures[0].asOf");
        assertThat(VisitRules.wrongInFinding(new Finding.Content(Finding.Kind.GAP, "算力缺口", POINT, "a",
            List.of(new Figure("算力", new BigDecimal("1.2"), "EFLOPS", MONDAY, "企业口径"))), Set.of("a"), Set.of(POINT), MONDAY)).isEmpty();
        assertThat(VisitRules.wrongInFinding(new Finding.Content(Finding.Kind.GAP, "机密★", null, null, List.of()), Set.of(), Set.of(), MONDAY))
            .extracting(Refusal.Wrong::code).containsExactly("classified-mark");
    }

    private Visit planned() {
        visit.save(plan(itinerary(MONDAY, MONDAY.plusDays(2))), KNOWN);
        return visit;
    }

    private void approved() {
        planned().submit(STUDY, LEAD, NOW);
        visit.approve(Outcome.AGREED, "", Voice.own(LEADER), NOW);
    }

    private static VisitRules.Plan plan(Itinerary itinerary) {
        return new VisitRules.Plan("赴四市调研", "了解算力供给", List.of(POINT), itinerary);
    }

    private static Itinerary itinerary(LocalDate from, LocalDate to) {
        return new Itinerary(from, to, "郑州—许昌", List.of(site("a", UNIT, "联系人"), site("b", null, "")), List.of(new Companion(LEAD, "", "带队")));
    }

    private static Site site(String key, UUID org, String contact) {
        return new Site(key, org, org == null ? "某智能制造企业" : "", "许昌市", "", contact);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(org.specialstudy.kernel.BusinessClock.ZONE).toInstant();
    }

    private static void refused(String code, String field, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).satisfies(no -> {
            assertThat(no.code()).isEqualTo(code);
            assertThat(no.field()).isEqualTo(field);
        });
    }
}
