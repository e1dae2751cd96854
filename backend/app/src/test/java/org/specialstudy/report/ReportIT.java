package org.specialstudy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.specialstudy.StudyCase.ok;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.BrokerClock;
import org.specialstudy.Spreadsheet;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Every way that the reports of a study can take, walked through the interface on the real broker. */
@SystemTest
class ReportIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    ApplicationContext application;
    @Autowired
    BusinessClock clock;

    private ReportCase reports;

    @BeforeEach
    void bothClocksTellTheSameTime() {
        clock.moveTo(BrokerClock.now());
    }

    @AfterEach
    void nothingWentWrongInTheEngine() {
        clock.reset();
        assertThat(reports.study.picture.incidents(reports.study.id)).isEmpty();
    }

    @Test
    void a_chapter_rests_on_findings_and_says_which_of_them_have_changed_since() {
        reports = new ReportCase(application, "第一课题组", "第二课题组").begun();
        var team = reports.team(0);
        var report = "/api/reports/" + reports.awaitTask(team.id(), "DRAFT");
        var finding = reports.found(team.id(), "算力调度平台利用率不足四成。");
        var foreign = reports.found(reports.team(1).id(), "数据要素登记尚未统一。");
        var chapter = report + "/chapters/" + ok(team.lead().get(report)).at("/chapters/0/id").asString() + "/citations";

        var citable = ok(team.member().get(report + "/findings"));
        assertThat(citable).hasSize(1);
        assertThat(citable.at("/0/figures/0/basis").asString()).isEqualTo("平台统计口径");
        assertThat(team.lead().put(chapter + "/" + foreign, null).code()).isEqualTo("citation-finding-unknown");
        assertThat(reports.study.office.put(chapter + "/" + finding, null).code()).isEqualTo("report-not-writer");
        var cited = ok(team.lead().put(chapter + "/" + finding, null));
        assertThat(cited.at("/0/cited/text").asString()).isEqualTo("算力调度平台利用率不足四成。");
        assertThat(cited.at("/0/cited/version").asInt()).isEqualTo(1);
        assertThat(cited.at("/0/now").isNull()).isTrue();

        reports.refound(finding, "算力调度平台利用率不足三成。");
        var changed = ok(reports.study.office.get(chapter));
        assertThat(changed.at("/0/cited/text").asString()).as("as it was cited").isEqualTo("算力调度平台利用率不足四成。");
        assertThat(changed.at("/0/now/text").asString()).isEqualTo("算力调度平台利用率不足三成。");
        var taken = ok(team.member().put(chapter + "/" + finding, null));
        assertThat(taken.at("/0/cited/version").asInt()).isEqualTo(2);
        assertThat(taken.at("/0/now").isNull()).isTrue();

        reports.struck(finding);
        assertThat(ok(team.lead().get(chapter)).at("/0/now/gone").asBoolean()).isTrue();
        assertThat(ok(team.lead().delete(chapter + "/" + finding))).isEmpty();
    }

    @Test
    void groups_finish_at_different_times_and_the_office_puts_their_reports_together() {
        reports = new ReportCase(application, "第一课题组", "第二课题组").begun();
        var first = reports.accepted(reports.team(0), "算力布局现状。");
        assertThat(stage()).isEqualTo("PRELIM");
        var second = reports.awaitTask(reports.team(1).id(), "DRAFT");
        assertThat(reports.row(null)).isNull();

        reports.fill(second, reports.team(1).lead(), "数据要素现状。");
        reports.submit(second, reports.team(1).lead(), "draft");
        reports.awaitTask(reports.team(1).id(), "REVIEW");
        var returned = reports.decide(second, reports.study.leader, "RETURNED");
        assertThat(returned.path("next").get(0).path("elementId").asString()).isEqualTo("UserTask_ReviseTopicReport");
        reports.awaitTask(reports.team(1).id(), "REVISING");
        assertThat(reports.report(second).path("rulings").get(0).path("reason").asString()).isEqualTo("请补充数据来源。");
        reports.submit(second, reports.team(1).lead(), "revision");
        reports.awaitTask(reports.team(1).id(), "REVIEW");
        reports.decide(second, reports.study.leader, "ACCEPTED");

        var overall = reports.awaitTask(null, "DRAFT");
        var view = ok(reports.study.office.get("/api/reports/" + overall));
        assertThat(texts(view.path("chapters"), "heading")).containsExactly("研究背景与总体情况", "第一课题组", "现状与趋势", "基础与问题", "对策建议",
            "第二课题组", "现状与趋势", "基础与问题", "对策建议", "总体判断与对策建议");
        var taken = view.path("chapters").get(2).path("source");
        assertThat(taken.path("reportId").asString()).isEqualTo(first);
        assertThat(taken.path("version").asInt()).isEqualTo(1);
        assertThat(view.path("chapters").get(6).path("source").path("version").asInt()).isEqualTo(2);
        assertThat(reports.chapter(overall, reports.study.office, 2).path("text").asString()).isEqualTo("算力布局现状。");

        reports.fill(overall, reports.study.office, "总体情况。");
        reports.submit(overall, reports.study.office, "draft");
        reports.awaitTask(null, "REVIEW");
        reports.decide(overall, reports.study.leader, "RETURNED");
        reports.awaitTask(null, "REVISING");
        reports.submit(overall, reports.study.office, "revision");
        reports.awaitTask(null, "REVIEW");
        reports.decide(overall, reports.study.leader, "ACCEPTED");

        reports.study.picture.awaitInstances("report-test", "studyId", reports.study.id, "COMPLETED");
        assertThat(stage()).isEqualTo("PRELIM");
        var kept = reports.report(overall);
        assertThat(kept.path("acceptedVersion").asInt()).isEqualTo(2);
        assertThat(kept.path("actions")).isEmpty();
        assertThat(reports.study.office.put("/api/reports/" + overall + "/chapters/" + kept.path("chapters").get(0).path("id").asString(),
            Map.of("version", 1, "heading", "改", "html", "<p>改</p>")).code()).isEqualTo("report-not-editable");
        assertThat(openReportDeadlines()).isEmpty();
        assertThat(reports.study.facts()).contains("topic-report.opened", "topic-report.submitted", "topic-report.returned", "topic-report.accepted",
            "overall-report.opened", "overall-report.submitted", "overall-report.returned", "overall-report.accepted");
    }

    @Test
    void organisations_are_asked_about_a_topic_report_and_the_general_group_writes_the_overall_one() {
        reports = new ReportCase(application, "总课题组", "第一课题组").begun();
        var team = reports.team(1);
        var general = reports.team(0);
        var science = reports.study.organisation("省科技厅");
        var report = reports.awaitTask(team.id(), "DRAFT");
        reports.fill(report, team.member(), "算力布局现状。");
        reports.ask(report, team.member(), science);
        assertThat(team.member().post("/api/reports/" + report + "/draft", reports.version(report)).code()).isEqualTo("report-lead-submits");

        var sent = reports.submit(report, team.lead(), "draft");
        assertThat(sent.path("status").asString()).isEqualTo("OPINIONS");
        reports.study.awaitAsked(1);
        var opinion = reports.report(report).path("round").path("opinions").get(0).path("id").asString();
        var task = ok(science.contact().get("/api/opinions/" + opinion));
        assertThat(task.path("about").asString()).isEqualTo("REPORT");
        assertThat(task.at("/text/chapters/0/text").asString()).isEqualTo("算力布局现状。");
        ok(science.contact().post("/api/opinions/" + opinion + "/reply", Map.of("version", 0, "none", false, "text", "建议补充能耗数据。")));

        reports.awaitTask(team.id(), "REVISING");
        assertThat(team.lead().post("/api/reports/" + report + "/revision", reports.version(report)).code()).isEqualTo("opinions-unanswered");
        assertThat(reports.study.office.put("/api/opinions/" + opinion + "/answer", Map.of("version", 1, "outcome", "ADOPTED")).code())
            .isEqualTo("opinion-office-answers");
        ok(team.member().put("/api/opinions/" + opinion + "/answer", Map.of("version", 1, "outcome", "ADOPTED")));
        reports.submit(report, team.lead(), "revision");
        reports.awaitTask(team.id(), "REVIEW");
        reports.decide(report, reports.study.leader, "ACCEPTED");

        var overall = reports.awaitTask(null, "DRAFT");
        assertThat(ok(general.member().get("/api/reports/" + overall)).path("actions").toString()).isEqualTo("[\"write\"]");
        assertThat(ok(general.lead().get("/api/reports/" + overall)).path("actions").toString()).isEqualTo("[\"write\",\"submit-draft\"]");
        assertThat(reports.report(overall).path("actions")).isEmpty();
        reports.fill(overall, general.member(), "总体情况。");
        reports.ask(overall, general.lead(), science);
        reports.submit(overall, general.lead(), "draft");
        reports.study.awaitAsked(1);
        var second = reports.report(overall).path("round").path("opinions").get(0).path("id").asString();
        ok(science.contact().post("/api/opinions/" + second + "/reply", Map.of("version", 0, "none", true, "text", "")));
        reports.awaitTask(null, "REVISING");
        reports.submit(overall, general.lead(), "revision");
        reports.awaitTask(null, "REVIEW");
        var scan = scan(overall);
        var leader = ok(reports.study.office.get("/api/studies/" + reports.study.id)).at("/leadingGroup/members/0/id").asString();
        var body = reports.version(overall, "outcome", "ACCEPTED", "recordedFor", leader, "scan", scan);
        ok(reports.study.office.post("/api/reports/" + overall + "/decision", body));
        var ruling = reports.report(overall).path("rulings").get(0);
        assertThat(ruling.path("by").path("id").asString()).isEqualTo(leader);
        assertThat(ruling.path("recordedBy").path("name").asString()).startsWith("办公室");
        assertThat(ruling.path("scan").path("id").asString()).isEqualTo(scan);
        reports.study.picture.awaitInstances("report-test", "studyId", reports.study.id, "COMPLETED");

        var asked = new Spreadsheet(reports.study.office.download("/api/reports/" + report + "/opinions/export"));
        assertThat(asked.column("意见内容")).containsExactly("建议补充能耗数据。");
        assertThat(asked.column("答复")).containsExactly("采纳");
        assertThat(reports.study.office.get("/api/reports/" + report + "/opinions/export?sort=text").code()).isEqualTo("sort-unknown");
        assertThat(new Spreadsheet(reports.study.office.download("/api/reports/" + report + "/opinions/export?answer=ADOPTED&sort=-given")).size()).isOne();
        assertThat(new Spreadsheet(reports.study.office.download("/api/reports/" + report + "/opinions/export?answer=OPEN&state=GIVEN")).size()).isZero();
        var list = "/api/studies/" + reports.study.id + "/reports/export";
        assertThat(new Spreadsheet(reports.study.office.download(list)).column("状态")).containsExactly("已定稿", "已审定");
        assertThat(new Spreadsheet(reports.study.office.download(list + "?sort=due&status=ACCEPTED&q=%E7%AC%AC%E4%B8%80")).column("范围"))
            .containsExactly("第一课题组");
    }

    @Test
    void an_accepted_report_is_corrected_and_the_overall_report_takes_the_new_version() {
        reports = new ReportCase(application, "第一课题组").begun();
        var team = reports.team(0);
        var report = reports.accepted(team, "算力布局现状。");
        var overall = reports.awaitTask(null, "DRAFT");
        assertThat(team.lead().post("/api/reports/" + report + "/reopening", reports.version(report, "reason", "数据有误")).code())
            .isEqualTo("report-reopening");
        ok(reports.study.office.post("/api/reports/" + report + "/reopening", reports.version(report, "reason", "数据有误")));
        reports.awaitTask(team.id(), "REVISING");
        assertThat(reports.row(null).path("newerSources").asInt()).isZero();
        reports.write(report, team.lead(), reports.chapter(report, team.lead(), 0).path("id").asString(), "<p>算力布局现状（更正）。</p>");
        reports.submit(report, team.lead(), "revision");
        reports.awaitTask(team.id(), "REVIEW");
        reports.decide(report, reports.study.leader, "ACCEPTED");
        reports.study.picture.awaitTimes("report-test", "studyId", reports.study.id, "AgainDone", 1);

        assertThat(reports.row(null).path("newerSources").asInt()).isEqualTo(3);
        var chapter = reports.chapter(overall, reports.study.office, 2);
        assertThat(chapter.path("source").path("newer").asInt()).isEqualTo(2);
        var path = "/api/reports/" + overall + "/chapters/" + chapter.path("id").asString() + "/source";
        var change = ok(reports.study.office.get(path));
        assertThat(change.path("before").asString()).isEqualTo("<p>算力布局现状。</p>");
        assertThat(change.path("after").asString()).isEqualTo("<p>算力布局现状（更正）。</p>");
        var followed = ok(reports.study.office.post(path, Map.of("version", chapter.path("version").asLong())));
        assertThat(followed.path("text").asString()).isEqualTo("算力布局现状（更正）。");
        assertThat(followed.path("source").path("newer").isNull()).isTrue();
        assertThat(reports.study.office.post(path, Map.of("version", followed.path("version").asLong())).code()).isEqualTo("source-not-newer");

        reports.fill(overall, reports.study.office, "总体情况。");
        reports.submit(overall, reports.study.office, "draft");
        reports.awaitTask(null, "REVIEW");
        reports.decide(overall, reports.study.leader, "ACCEPTED");
        assertThat(reports.study.office.post("/api/reports/" + report + "/reopening", reports.version(report, "reason", "再改")).code())
            .isEqualTo("overall-report-final");
    }

    @Test
    void a_withdrawn_study_leaves_no_report_open() {
        reports = new ReportCase(application, "第一课题组", "第二课题组").begun();
        var first = reports.awaitTask(reports.team(0).id(), "DRAFT");
        var second = reports.awaitTask(reports.team(1).id(), "DRAFT");
        reports.fill(second, reports.team(1).lead(), "数据要素现状。");
        reports.submit(second, reports.team(1).lead(), "draft");
        reports.awaitTask(reports.team(1).id(), "REVIEW");

        reports.study.withdrawn();

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(reports.study.running()).isEmpty();
            assertThat(reports.study.openTasks()).isZero();
        });
        assertThat(reports.study.openDeadlines()).isEmpty();
        assertThat(reports.report(first).path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(reports.report(second).path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(reports.report(second).path("versions")).hasSize(1);
        assertThat(reports.study.leader.post("/api/reports/" + second + "/decision", reports.version(second, "outcome", "ACCEPTED")).code())
            .isEqualTo("study-withdrawn");
    }

    @Test
    void two_people_write_at_once_and_the_second_of_two_in_one_chapter_sees_both_texts() {
        reports = new ReportCase(application, "第一课题组", "第二课题组").begun();
        var team = reports.team(0);
        var report = reports.awaitTask(team.id(), "DRAFT");
        var path = "/api/reports/" + report + "/chapters/";
        var first = reports.chapter(report, team.lead(), 0).path("id").asString();
        var second = reports.chapter(report, team.lead(), 1).path("id").asString();

        ok(team.lead().put(path + first, text(0, "现状", "<p>组长写的。</p>")));
        ok(team.member().put(path + second, text(0, "问题", "<p>成员写的。</p>")));
        var clash = team.member().put(path + first, text(0, "现状", "<p>成员也写了。</p>"));
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.code()).isEqualTo("changed-meanwhile");
        assertThat(clash.body().at("/current/html").asString()).isEqualTo("<p>组长写的。</p>");
        assertThat(clash.body().at("/current/changedBy/name").asString()).startsWith("第一课题组组长");
        var merged = ok(team.member().put(path + first, text(1, "现状", "<p>组长写的。</p><p onclick=\"x()\">成员也<b>写</b>了。</p><script>1</script>")));
        assertThat(merged.path("html").asString()).isEqualTo("<p>组长写的。</p><p>成员也<strong>写</strong>了。</p>");
        assertThat(merged.path("text").asString()).isEqualTo("组长写的。\n成员也写了。");

        refusals(report, path + first);
        orderAndRemove(report);
        strangersSeeNothingThatIsBeingWritten(report);
        aLongChapterIsSavedWithinASecond(report, path + first);
    }

    private void refusals(String report, String chapter) {
        var lead = reports.team(0).lead();
        assertThat(lead.put(chapter, text(2, " ", "<p>正文</p>")).body().at("/errors/0/field").asString()).isEqualTo("heading");
        assertThat(lead.put(chapter, text(2, "现状", "<p>机密★ 内容</p>")).code()).isEqualTo("classified-mark");
        assertThat(lead.put(chapter, text(2, "现状", "<p>" + "字".repeat(200_001) + "</p>")).code()).isEqualTo("text-too-long");
        assertThat(lead.post("/api/reports/" + report + "/draft", reports.version(report)).body().at("/errors/0/field").asString())
            .isEqualTo("chapters[2].text");
        assertThat(reports.study.office.put(chapter, text(2, "现状", "<p>办公室</p>")).code()).isEqualTo("report-not-writer");
        assertThat(reports.study.leader.post("/api/reports/" + report + "/decision", reports.version(report, "outcome", "ACCEPTED")).code())
            .isEqualTo("report-not-in-review");
        assertThat(lead.post("/api/reports/" + report + "/draft", Map.of("version", 99)).code()).isEqualTo("changed-meanwhile");
    }

    private void orderAndRemove(String report) {
        var lead = reports.team(0).lead();
        var part = ok(lead.post("/api/reports/" + report + "/chapters", Map.of("heading", "算力", "parent", reports.chapter(report, lead, 0).path("id")
            .asString())));
        var view = reports.report(report);
        assertThat(texts(view.path("chapters"), "heading")).containsExactly("现状", "算力", "问题", "对策建议");
        var order = List.of(placed(view, 2, null), placed(view, 0, null), placed(view, 3, null), placed(view, 1, view.path("chapters").get(2)));
        assertThat(lead.put("/api/reports/" + report + "/outline", Map.of("version", view.path("version").asLong(), "chapters", order.subList(0, 2))).code())
            .isEqualTo("chapter-order");
        var ordered = ok(lead.put("/api/reports/" + report + "/outline", Map.of("version", view.path("version").asLong(), "chapters", order)));
        assertThat(texts(ordered.path("chapters"), "heading")).containsExactly("问题", "算力", "现状", "对策建议");
        var path = "/api/reports/" + report + "/chapters/" + part.path("id").asString();
        assertThat(lead.delete(path + "?version=7").code()).isEqualTo("changed-meanwhile");
        assertThat(texts(ok(lead.delete(path + "?version=0")).path("chapters"), "heading")).containsExactly("问题", "现状", "对策建议");
    }

    private void strangersSeeNothingThatIsBeingWritten(String report) {
        var other = reports.team(1).lead();
        assertThat(ok(other.get("/api/reports/" + report)).path("chapters")).isEmpty();
        assertThat(other.get("/api/reports/" + report + "/text").status()).isEqualTo(404);
        assertThat(other.get("/api/reports/" + report + "/document").status()).isEqualTo(404);
        var stranger = reports.study.signedIn(reports.study.person("外人"), "stranger-" + UUID.randomUUID().toString().substring(0, 6));
        assertThat(stranger.get("/api/reports/" + report).status()).isEqualTo(404);
        assertThat(stranger.get("/api/studies/" + reports.study.id + "/reports").status()).isEqualTo(404);
        var paper = reports.team(0).lead().download("/api/reports/" + report + "/document");
        assertThat(paper).startsWith('P', 'K');
    }

    /** 200,000 Chinese characters. */
    private void aLongChapterIsSavedWithinASecond(String report, String chapter) {
        var lead = reports.team(0).lead();
        var paragraph = "<p>" + "人工智能创新发展专题研究。".repeat(14) + "</p>";
        var html = paragraph.repeat(1_080);
        var version = ok(lead.get(chapter)).path("version").asLong();
        var before = System.nanoTime();
        var saved = ok(lead.put(chapter, text(version, "现状", html)));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        assertThat(saved.path("text").asString().length()).isGreaterThan(195_000);
    }

    private static Map<String, Object> placed(JsonNode view, int place, JsonNode parent) {
        var id = view.path("chapters").get(place).path("id").asString();
        return parent == null ? Map.of("id", id) : Map.of("id", id, "parent", parent.path("id").asString());
    }

    private static Map<String, Object> text(long version, String heading, String html) {
        return Map.of("version", version, "heading", heading, "html", html);
    }

    private String scan(String report) {
        Visitor office = reports.study.office;
        return ok(office.upload("/api/documents?ownerType=REPORT&ownerId=" + report, "签批.txt", "同意".getBytes(StandardCharsets.UTF_8)))
            .path("id").asString();
    }

    private String stage() {
        return ok(reports.study.office.get("/api/studies/" + reports.study.id)).path("stage").asString();
    }

    private List<String> openReportDeadlines() {
        return reports.study.openDeadlines().stream().filter(step -> step.contains("Report")).toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(one -> one.path(field).asString()).toList();
    }
}
