package org.specialstudy.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.specialstudy.StudyCase.ok;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.BrokerClock;
import org.specialstudy.Spreadsheet;
import org.specialstudy.StudyCase;
import org.specialstudy.StudyCase.Asked;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.specialstudy.Visitor.Answer;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.engine.Engine;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Every way that the follow-up of a recommendation can take, and the archive after it, walked through the interface on the real broker. */
@SystemTest
class RecommendationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    ApplicationContext application;
    @Autowired
    BusinessClock clock;
    @Autowired
    TransactionTemplate transaction;

    private StudyCase study;
    private Asked bureau;
    private Asked other;

    @BeforeEach
    void bothClocksTellTheSameTime() {
        clock.moveTo(BrokerClock.now());
        study = new StudyCase(application);
        bureau = study.organisation("科技厅");
        other = study.organisation("工信厅");
    }

    @AfterEach
    void nothingWentWrongInTheEngine() {
        clock.reset();
        assertThat(study.picture.incidents(study.id)).isEmpty();
    }

    @Test
    void a_recommendation_is_asked_again_another_comes_late_and_only_then_is_the_study_archived() {
        var source = source();
        var heading = add(source, "做好总体规划", "followUp", false);
        var asked = add(source, "以大模型的引进培育和应用为抓手", "parent", heading, "tags", List.of("顶层设计"));
        var known = add(source, "扶持本地大模型企业", "parent", heading, "lead", bureau.org(), "days", 10);
        refusals(source, heading, asked);
        moves(source, heading, asked, known);
        begin();

        awaitStatus(asked, "NAMING");
        var replying = awaitStatus(known, "REPLYING");
        assertThat(replying.path("replies")).as("the lead unit was known, so it is asked at once").hasSize(1);
        assertThat(bureau.contact().get(path(asked)).status()).as("not asked yet").isEqualTo(404);
        assertThat(study.office.post(path(asked) + "/duty", body(asked, "lead", null, "days", 999)).body().path("errors")).hasSize(2);
        ok(study.office.post(path(asked) + "/duty", body(asked, "lead", bureau.org(), "cooperating", List.of(other.org()), "days", 15, "question", "请答复进度。")));
        var both = awaitStatus(asked, "REPLYING");
        assertThat(both.path("replies")).hasSize(2);
        exported(both);

        ok(reply(asked, other.contact(), other.org(), "已提供场景清单。"));
        assertThat(seen(asked).at("/row/status").asString()).as("the lead unit has not answered").isEqualTo("REPLYING");
        assertThat(reply(asked, other.contact(), other.org(), "再答一次。").code()).isEqualTo("recommendation-not-replying");
        assertThat(reply(asked, study.leader, bureau.org(), "代答。").code()).isEqualTo("recommendation-not-contact");
        ok(reply(asked, bureau.contact(), bureau.org(), "正在研究。"));
        awaitStatus(asked, "ASSESSING");
        assertThat(assess(asked, "outcome", "AGAIN", "reason", "").code()).isEqualTo("reason-required");
        ok(assess(asked, "outcome", "AGAIN", "reason", "请说明列入哪项计划。", "lead", bureau.org(), "cooperating", List.of(), "days", 5));
        awaitStatus(asked, "REPLYING");
        assertThat(reply(asked, study.office, other.org(), "补充。").body().at("/errors/0/field").asString()).isEqualTo("org");
        assertThat(reply(asked, other.contact(), other.org(), "补充。").code()).isEqualTo("recommendation-unit-not-asked");
        var contactSees = ok(bureau.contact().get(path(asked)));
        assertThat(contactSees.path("inside").asBoolean()).isFalse();
        assertThat(contactSees.path("replies").valueStream().map(one -> one.at("/org/id").asString()).distinct()).containsExactly(bureau.org().toString());
        assertThat(contactSees.path("assessments")).isEmpty();
        assertThat(study.office.put(path(asked), draft(source, "改写", "version", version(asked), "parent", heading)).body().at("/errors/0/code").asString())
            .isEqualTo("recommendation-text-asked");
        var recorded = ok(reply(asked, study.office, bureau.org(), "列入三年行动计划。"));
        assertThat(recorded.at("/replies/0/recorded").asBoolean()).isTrue();
        awaitStatus(asked, "ASSESSING");
        assertThat(assess(asked, "outcome", "CLOSED", "classCode", "NOT_ADOPTED").code()).isEqualTo("reason-required");
        var closed = ok(assess(asked, "outcome", "CLOSED", "classCode", "PLANNED"));
        assertThat(closed.path("replies").valueStream().map(one -> one.path("round").asInt())).containsExactly(2, 1, 1);

        var late = add(source, "会后补充：建立评估机制");
        awaitStatus(late, "NAMING");
        assertThat(ok(study.office.get(path(late))).at("/row/late").asBoolean()).isTrue();
        ok(reply(known, bureau.contact(), bureau.org(), "采纳。"));
        awaitStatus(known, "ASSESSING");
        ok(assess(known, "outcome", "CLOSED", "classCode", "ADOPTED"));

        var archive = awaitArchive();
        assertThat(archive.path("open").get(0).path("kind").asString()).isEqualTo("RECOMMENDATION");
        var refused = study.office.post(archivePath(), archiving(archive));
        assertThat(refused.code()).isEqualTo("study-still-open");
        assertThat(refused.body().path("detail").asString()).contains("建议跟踪 1 条");
        assertThat(study.leader.post(archivePath(), archiving(archive)).code()).isEqualTo("not-office");
        ok(study.office.post(path(late) + "/duty", body(late, "lead", bureau.org(), "cooperating", List.of(other.org()), "days", 5)));
        awaitStatus(late, "REPLYING");
        var done = ok(reply(late, bureau.contact(), bureau.org(), "采纳。"));
        assertThat(done.path("replies").valueStream().map(one -> one.path("state").asString())).as("the contact sees its own only").containsExactly("GIVEN");
        assertThat(seen(late).path("replies").valueStream().map(one -> one.path("state").asString())).containsExactly("GIVEN", "OVER");
        awaitStatus(late, "ASSESSING");
        classes(late);
        ok(assess(late, "outcome", "CLOSED", "classCode", "NOT_ADOPTED", "reason", "条件不具备。"));

        register(source, closed);
        var archived = ok(study.office.post(archivePath(), archiving(awaitArchive())));
        assertThat(archived.path("status").asString()).isEqualTo("ARCHIVED");
        assertThat(ok(study.office.get("/api/studies/" + study.id)).path("stages").valueStream().anyMatch(stage -> stage.path("current").asBoolean()))
            .isFalse();
        study.picture.awaitInstances("recommendation-test", "studyId", study.id, "COMPLETED");
        assertThat(study.openDeadlines()).isEmpty();
        assertThat(study.office.post("/api/studies/" + study.id + "/recommendations", draft(source, "太晚")).code()).isEqualTo("study-archived");
        assertThat(study.office.post("/api/studies/" + study.id + "/meetings", Map.of("kind", "SYMPOSIUM", "title", "座谈会")).code())
            .isEqualTo("study-archived");
        assertThat(ok(study.office.get("/api/studies/" + study.id)).at("/archival/note").asString()).isEqualTo("任务完成。");
        assertThat(study.facts()).contains("recommendation.listed", "recommendation.duty-named", "recommendation.replied", "recommendation.asked-again",
            "recommendation.closed", "recommendation.added", "recommendation.taken-up", "study.ready-to-archive", "study.archived");
    }

    @Test
    void a_study_without_recommendations_goes_on_to_its_archive() {
        begin();
        var archive = awaitArchive();
        assertThat(archive.path("open")).isEmpty();
        ok(study.office.post(archivePath(), archiving(archive)));
        study.picture.awaitInstances("recommendation-test", "studyId", study.id, "COMPLETED");
        assertThat(study.picture.instances("recommendation-follow-up", "studyId", study.id)).isEmpty();
    }

    @Test
    void withdrawing_the_study_ends_every_follow_up_wherever_it_stands_and_keeps_what_was_answered() {
        var source = source();
        var naming = add(source, "待明确");
        var replying = add(source, "待答复", "lead", bureau.org(), "cooperating", List.of(other.org()));
        begin();
        awaitStatus(naming, "NAMING");
        awaitStatus(replying, "REPLYING");
        ok(reply(replying, other.contact(), other.org(), "已配合。"));
        study.withdrawn();
        await().atMost(PATIENCE).until(() -> study.openTasks() == 0 && study.running().isEmpty());
        assertThat(study.openDeadlines()).isEmpty();
        for (var id : List.of(naming, replying)) {
            assertThat(seen(id).at("/row/status").asString()).isEqualTo("WITHDRAWN");
            assertThat(seen(id).path("actions")).isEmpty();
        }
        assertThat(seen(replying).path("replies").valueStream().map(one -> one.path("state").asString())).containsExactly("OVER", "GIVEN");
        assertThat(reply(replying, bureau.contact(), bureau.org(), "迟到的答复。").code()).isEqualTo("study-withdrawn");
    }

    private void refusals(String source, String heading, String asked) {
        var circle = study.office.put(path(heading), draft(source, "做好总体规划", "version", version(heading), "parent", asked, "followUp", false));
        assertThat(circle.body().at("/errors/0/field").asString()).isEqualTo("parent");
        assertThat(circle.body().at("/errors/0/code").asString()).isEqualTo("recommendation-parent-circle");
        assertThat(study.office.post("/api/studies/" + study.id + "/recommendations", draft(source, " ")).code()).isEqualTo("text-required");
        assertThat(study.leader.post("/api/studies/" + study.id + "/recommendations", draft(source, "越权")).code()).isEqualTo("not-office");
        assertThat(study.office.delete(path(heading) + "?version=" + version(heading)).code()).isEqualTo("recommendation-has-children");
        assertThat(study.office.put(path(asked), draft(source, "改写", "version", 99)).code()).isEqualTo("changed-meanwhile");
        var gone = add(source, "录错");
        assertThat(study.office.delete(path(gone) + "?version=0").status()).isEqualTo(204);
        var rows = ok(study.leader.get("/api/studies/" + study.id + "/recommendations")).path("rows");
        assertThat(rows.valueStream().map(row -> row.path("path").asString())).containsExactly("一、", "一、 （一）", "一、 （二）");
    }

    private void moves(String source, String heading, String asked, String known) {
        ok(move(known, Map.of("version", version(known), "source", source, "parent", heading, "place", 1)));
        assertThat(seen(asked).at("/row/path").asString()).as("the numbering follows").isEqualTo("一、 （二）");
        var circle = move(heading, Map.of("version", version(heading), "source", source, "parent", known));
        assertThat(circle.body().at("/errors/0/field").asString()).isEqualTo("parent");
        assertThat(circle.body().at("/errors/0/code").asString()).isEqualTo("recommendation-parent-circle");
        assertThat(move(known, Map.of("version", 0, "source", source)).code()).isEqualTo("changed-meanwhile");
        var speech = source();
        ok(move(heading, Map.of("version", version(heading), "source", speech, "place", 1)));
        assertThat(seen(asked).at("/source/id").asString()).as("what hangs below goes along").isEqualTo(speech);
        ok(move(heading, Map.of("version", version(heading), "source", source)));
        assertThat(ok(move(known, Map.of("version", version(known), "source", source, "place", 1))).at("/row/path").asString()).isEqualTo("一、");
        assertThat(seen(asked).at("/row/path").asString()).isEqualTo("二、 （一）");
        ok(move(known, Map.of("version", version(known), "source", source, "parent", heading)));
        assertThat(seen(known).at("/row/path").asString()).isEqualTo("一、 （二）");
    }

    /** The register as a file: every recommendation a line, its due day a date. */
    private void exported(JsonNode replying) {
        var file = new Spreadsheet(study.leader.download("/api/studies/" + study.id + "/recommendations/export?status=REPLYING"));
        assertThat(file.title()).startsWith("建议台账 专题研究");
        assertThat(file.heads()).containsExactly("出处", "序号", "建议", "所在条款", "标签", "牵头单位", "配合单位", "进展", "评估结论", "期限", "办结日期", "依据数", "政策措施数");
        assertThat(file.size()).isEqualTo(2);
        assertThat(file.column("序号")).containsExactly("一、 （一）", "一、 （二）");
        assertThat(file.column("进展")).containsOnly("待答复");
        assertThat(file.column("标签").getFirst()).isEqualTo("顶层设计");
        assertThat(file.column("期限").getFirst())
            .isEqualTo(LocalDate.ofInstant(Instant.parse(replying.at("/row/due").asString()), BusinessClock.ZONE).atStartOfDay());
        assertThat(file.width("建议")).as("room for a sentence").isGreaterThanOrEqualTo(50);
    }

    /** The administrator's list of classes; put back as it was, for it belongs to everybody. */
    private void classes(String assessing) {
        var person = study.person("系统管理员");
        application.getBean(Memberships.class).grant(person, Role.SYSADMIN, ScopeType.SYSTEM, null, null, null);
        var administrator = study.signedIn(person, "sysadmin");
        var list = "/api/admin/recommendation-classes";
        var before = ok(administrator.get(list));
        var codes = new ArrayList<>(texts(before, "code"));
        try {
            assertThat(codes).startsWith("ADOPTED", "PARTLY", "PLANNED", "REFERENCE", "NOT_ADOPTED");
            var wanted = entries(before);
            wanted.removeIf(one -> one.get("code").equals("PLANNED"));
            var used = administrator.put(list, Map.of("version", before.path("version").asLong(), "classes", wanted));
            assertThat(used.body().at("/errors/0/code").asString()).isEqualTo("class-used");

            wanted = entries(before);
            var reference = wanted.remove(codes.indexOf("REFERENCE"));
            reference.putAll(Map.of("nameZh", "供参考", "nameEn", "For reference", "active", false));
            wanted.addFirst(reference);
            wanted.add(new HashMap<>(Map.of("nameZh", "采纳", "nameEn", "Under study", "needsReason", true, "active", true)));
            var twice = administrator.put(list, Map.of("version", before.path("version").asLong(), "classes", wanted));
            assertThat(twice.body().at("/errors/0/field").asString()).isEqualTo("classes[" + (wanted.size() - 1) + "].nameZh");
            assertThat(twice.body().at("/errors/0/code").asString()).isEqualTo("class-name-twice");
            wanted.getLast().put("nameZh", "正在研究");
            var saved = ok(administrator.put(list, Map.of("version", before.path("version").asLong(), "classes", wanted)));
            assertThat(texts(saved, "nameZh")).startsWith("供参考", "采纳").endsWith("正在研究");
            assertThat(saved.path("classes").get(wanted.size() - 1).path("code").asString()).startsWith("CLASS_");
            assertThat(administrator.put(list, Map.of("version", before.path("version").asLong(), "classes", wanted)).code())
                .isEqualTo("changed-meanwhile");
            assertThat(assess(assessing, "outcome", "CLOSED", "classCode", "REFERENCE").code()).as("retired").isEqualTo("recommendation-class-missing");
            assertThat(study.office.put(list, Map.of("version", 0, "classes", wanted)).status()).isEqualTo(403);
        } finally {
            var now = ok(administrator.get(list));
            ok(administrator.put(list, Map.of("version", now.path("version").asLong(), "classes", entries(before))));
        }
        assertThat(texts(ok(administrator.get(list)), "code")).isEqualTo(codes);
    }

    private static List<Map<String, Object>> entries(JsonNode list) {
        var entries = new ArrayList<Map<String, Object>>();
        for (var one : list.path("classes")) {
            entries.add(new HashMap<>(Map.of("code", one.path("code").asString(), "nameZh", one.path("nameZh").asString(), "nameEn",
                one.path("nameEn").asString(), "needsReason", one.path("needsReason").asBoolean(), "active", one.path("active").asBoolean())));
        }
        return entries;
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.path("classes").valueStream().map(one -> one.path(field).asString()).toList();
    }

    private Answer move(String id, Map<String, Object> to) {
        return study.office.put(path(id) + "/place", to);
    }

    /** What the register says, how the measure is linked, and the chain that comes of it. */
    private void register(String source, JsonNode closed) {
        var id = closed.at("/row/id").asString();
        var policy = ok(study.office.post("/api/studies/" + study.id + "/policies", Map.of("title", "行动计划", "issuer", "省政府办公厅", "number", "豫政办〔2024〕64号",
            "issuedOn", "2024-10-23", "measures", List.of(Map.of("label", "大模型创新", "text", "培育行业大模型", "indicators", List.of(Map.of("name", "行业大模型", "op",
                "GE", "value", 10, "unit", "个", "byDate", "2026-12-31")))))));
        var measure = policy.at("/measures/0/id").asString();
        var taken = new Spreadsheet(study.office.download("/api/studies/" + study.id + "/policies/export"));
        assertThat(taken.column("文件名称")).isNotEmpty().containsOnly("行动计划");
        var policies = "/api/studies/" + study.id + "/policies/export?sort=-issued&q=";
        assertThat(new Spreadsheet(study.office.download(policies + URLEncoder.encode("行业大模型", StandardCharsets.UTF_8))).size()).isOne();
        assertThat(new Spreadsheet(study.office.download(policies + "x")).size()).isZero();
        assertThat(study.office.put(path(id) + "/measures", Map.of("version", version(id), "measures", List.of(Map.of("measure", UUID.randomUUID(), "basis",
            "TOPIC")))).code()).isEqualTo("measure-unknown");
        ok(study.office.put(path(id), draft(source, closed.at("/row/text").asString(), "version", version(id), "parent", closed.at("/row/parentId").asString(),
            "passages", List.of(Map.of("kind", "OTHER", "origin", "大会发言", "quote", "缺少领军企业")))));
        ok(study.office.put(path(id) + "/measures", Map.of("version", version(id), "measures", List.of(Map.of("measure", measure, "basis", "TOPIC")))));
        var chain = ok(study.leader.get("/api/studies/" + study.id + "/recommendation-chain")).path("links");
        assertThat(chain).hasSize(1);
        assertThat(chain.get(0).at("/takenUp/0/indicators/0/name").asString()).isEqualTo("行业大模型");
        assertThat(chain.get(0).at("/passages/0/quote").asString()).isEqualTo("缺少领军企业");
        var file = new Spreadsheet(study.leader.download("/api/studies/" + study.id + "/recommendation-chain/export"));
        assertThat(file.heads()).containsExactly("依据类别", "来源", "依据", "序号", "建议", "牵头单位", "评估结论", "政策文件", "措施内容", "对应依据", "指标", "目标值", "期限");
        assertThat(file.column("依据")).containsExactly("缺少领军企业");
        assertThat(file.column("政策文件")).containsExactly("行动计划 豫政办〔2024〕64号");
        assertThat(file.column("目标值")).containsExactly("≥10个");
        assertThat(file.column("期限")).containsExactly(LocalDate.of(2026, 12, 31).atStartOfDay());
        var register = ok(study.leader.get("/api/studies/" + study.id + "/recommendations?class=PLANNED"));
        assertThat(register.path("rows")).hasSize(1);
        assertThat(register.at("/counts/all").asInt()).isEqualTo(4);
        assertThat(register.at("/counts/byClass/PLANNED").asInt()).isEqualTo(1);
        var without = new HashMap<String, Object>(Map.of("title", "行动计划", "issuer", "省政府办公厅", "measures", List.of()));
        assertThat(study.office.put("/api/policies/" + policy.path("id").asString(), Map.of("version", 0, "policy", without)).code()).isEqualTo("measure-used");
    }

    private String source() {
        return ok(study.office.post("/api/studies/" + study.id + "/recommendation-sources", Map.of("kind", "SPEECH", "title", "大会发言", "dated", "2024-03-08")))
            .path("id").asString();
    }

    private String add(String source, String text, Object... more) {
        return ok(study.office.post("/api/studies/" + study.id + "/recommendations", draft(source, text, more))).at("/row/id").asString();
    }

    private static Map<String, Object> draft(String source, String text, Object... more) {
        var draft = new HashMap<String, Object>(Map.of("source", source, "text", text));
        for (var i = 0; i < more.length; i += 2) draft.put((String) more[i], more[i + 1]);
        return draft;
    }

    private void begin() {
        transaction.executeWithoutResult(status -> application.getBean(Engine.class).start("recommendation-test.begun", study.id,
            Map.of("studyId", study.id)));
    }

    private JsonNode seen(String id) {
        return ok(study.office.get(path(id)));
    }

    private long version(String id) {
        return seen(id).at("/row/version").asLong();
    }

    /** In this status, with all that somebody has to do now ready to be done. */
    private JsonNode awaitStatus(String id, String status) {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> seen(id),
            view -> view.at("/row/status").asString().equals(status) && (status.equals("REPLYING")
                ? view.path("replies").valueStream().filter(one -> one.path("state").asString().equals("ASKED")).allMatch(one -> one.path("taskKey").isString())
                : view.path("taskKey").isString()));
    }

    private Map<String, Object> body(String id, Object... said) {
        var body = new HashMap<String, Object>();
        body.put("version", version(id));
        for (var i = 0; i < said.length; i += 2) body.put((String) said[i], said[i + 1]);
        return body;
    }

    private Answer reply(String id, Visitor who, UUID org, String text) {
        return who.post(path(id) + "/replies", Map.of("org", org, "text", text));
    }

    private Answer assess(String id, Object... said) {
        return study.office.post(path(id) + "/assessment", body(id, said));
    }

    private JsonNode awaitArchive() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> ok(study.office.get(archivePath())),
            view -> view.path("taskKey").isString());
    }

    private static Map<String, Object> archiving(JsonNode view) {
        return Map.of("version", view.path("version").asLong(), "note", "任务完成。");
    }

    private String archivePath() {
        return "/api/studies/" + study.id + "/archive";
    }

    private static String path(String id) {
        return "/api/recommendations/" + id;
    }
}
