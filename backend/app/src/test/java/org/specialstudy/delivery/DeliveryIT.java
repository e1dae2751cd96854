package org.specialstudy.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.specialstudy.StudyCase.ok;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.BrokerClock;
import org.specialstudy.Spreadsheet;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Every way that the delivery of a report can take, walked through the interface on the real broker. */
@SystemTest
class DeliveryIT {

    @Autowired
    ApplicationContext application;
    @Autowired
    BusinessClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    DocNumbers numbers;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    TransactionTemplate transaction;

    private final List<DeliveryCase> cases = new ArrayList<>();

    @BeforeEach
    void bothClocksTellTheSameTime() {
        clock.moveTo(BrokerClock.now());
    }

    @AfterEach
    void nothingWentWrongInTheEngine() {
        clock.reset();
        for (var one : cases) assertThat(one.study.picture.incidents(one.study.id)).isEmpty();
    }

    @Test
    void a_returned_report_is_signed_the_second_time_and_its_instructions_become_assignments_whenever_they_come() {
        var delivery = begun();
        var organ = organ();
        var year = delivery.study.today().getYear();
        delivery.awaitTask("PREPARING");
        movesADayOn(delivery);
        assertThat(delivery.study.office.post(delivery.path + "/submission", delivery.body("recipients", List.of(), "signatory", UUID.randomUUID()))
            .body().path("errors")).hasSize(2);
        assertThat(delivery.study.leader.post(delivery.path + "/submission", delivery.body()).code()).isEqualTo("not-office");
        ok(delivery.submit(delivery.leader()));
        assertThat(delivery.sign("RETURNED", " ", false).code()).isEqualTo("reason-required");
        assertThat(delivery.sign("SIGNED", "", false).code()).isEqualTo("delivery-opinion-or-circle");
        assertThat(delivery.study.inCharge.post(delivery.path + "/signature", delivery.body("outcome", "SIGNED", "circled", true, "signedOn",
            delivery.today())).code()).isEqualTo("delivery-not-signatory");
        ok(delivery.sign("RETURNED", "请补充抄送单位。", false));

        ok(delivery.submit(delivery.leader()));
        ok(delivery.sign("SIGNED", "同意报送。", false));
        delivery.awaitTask("SENDING");
        assertThat(delivery.view().path("signings").valueStream().map(one -> one.path("outcome").asString())).containsExactly("RETURNED", "SIGNED");
        assertThat(ok(delivery.study.office.get(delivery.path + "/next-number?organCode=" + encoded(organ) + "&year=" + year)).path("no").asInt()).isEqualTo(1);
        ok(delivery.send(organ, null));
        assertThat(delivery.instruct().code()).isEqualTo("delivery-not-received");
        ok(delivery.receive(1));
        assertThat(delivery.view().at("/sending/docNumber").asString()).isEqualTo(organ + "〔" + year + "〕1号");
        assertThat(openDeliveryDeadlines(delivery)).isEmpty();
        assertThat(ok(delivery.study.office.get("/api/studies/" + delivery.study.id)).path("stage").asString()).isEqualTo("FOLLOW");

        ok(delivery.instruct());
        delivery.study.picture.awaitTimes("report-delivery", "studyId", delivery.study.id, "Event_Instructed", 1);
        var early = delivery.view().path("instructions").get(0);
        given(delivery, early);
        delivery.waitingOver();
        delivery.awaitTask("ASKING");
        assertThat(delivery.view().path("next").get(0).path("elementId").asString()).isEqualTo("UserTask_DecideWaiting");
        ok(delivery.instruct("author", "省长"));
        ok(delivery.decide("WAIT", 1));
        delivery.waitingOver();
        delivery.awaitTask("ASKING");
        ok(delivery.decide("CLOSE", null));
        delivery.study.picture.awaitInstances("delivery-test", "studyId", delivery.study.id, "COMPLETED");
        assertThat(delivery.study.picture.instances("report-delivery", "studyId", delivery.study.id)).as("the second start ended itself")
            .containsExactly("COMPLETED", "COMPLETED");

        ok(delivery.instruct("author", "常务副省长"));
        var all = delivery.view().path("instructions");
        assertThat(all.valueStream().map(one -> one.path("moment").asString())).containsExactly("WAITING", "AFTER_WAITING", "AFTER_CLOSE");
        given(delivery, all.get(2));
        assertThat(delivery.decide("CLOSE", null).code()).isEqualTo("delivery-not-asking");
        assertThat(openDeliveryDeadlines(delivery)).isEmpty();
        assertThat(delivery.study.facts()).contains("delivery.opened", "delivery.submitted", "delivery.returned", "delivery.signed", "delivery.sent",
            "delivery.received", "delivery.instructed", "delivery.waiting-over", "delivery.waiting-extended", "delivery.closed");
    }

    @Test
    void the_office_records_a_signature_on_paper_and_closes_before_the_time_is_over_without_any_instruction() {
        var delivery = begun();
        var leader = delivery.leader();
        ok(delivery.submit(leader));
        delivery.awaitTask("SIGNING");
        var unproven = delivery.body("outcome", "SIGNED", "circled", true, "signedOn", delivery.today(), "recordedFor", leader);
        assertThat(delivery.study.office.post(delivery.path + "/signature", unproven).code()).isEqualTo("scan-required");
        var scan = upload(delivery, "DELIVERY");
        ok(delivery.study.office.post(delivery.path + "/signature", delivery.body("outcome", "SIGNED", "circled", true, "signedOn", delivery.today(),
            "recordedFor", leader, "scan", scan)));
        var signing = delivery.awaitTask("SENDING").path("signings").get(0);
        assertThat(signing.path("by").path("id").asString()).isEqualTo(leader.toString());
        assertThat(signing.path("recordedBy").path("name").asString()).startsWith("办公室工作人员");
        assertThat(signing.path("circled").asBoolean()).isTrue();
        assertThat(signing.path("scan").path("id").asString()).isEqualTo(scan);

        var organ = organ();
        var year = delivery.study.today().getYear();
        assertThat(delivery.study.office.post(delivery.path + "/dispatch", delivery.body("organCode", "A3", "sentOn", delivery.today())).code())
            .isEqualTo("doc-number-organ");
        transaction.executeWithoutResult(status -> numbers.take(organ, year, 7));
        assertThat(delivery.send(organ, 7).code()).isEqualTo("doc-number-used");
        assertThat(delivery.send(organ, 5).code()).isEqualTo("doc-number-used");
        assertThat(delivery.send(organ, 9).code()).isEqualTo("doc-number-gap");
        assertThat(delivery.send(organ, 8).body().at("/sending/docNumber").asString()).isEqualTo(organ + "〔" + year + "〕8号");
        assertThat(delivery.receive(501).code()).isEqualTo("delivery-wait-range");
        ok(delivery.receive(30));
        assertThat(delivery.view().at("/waiting/daysLeft").asInt()).isEqualTo(30);
        assertThat(delivery.decide("WAIT", 3).code()).isEqualTo("delivery-not-asking");
        ok(delivery.decide("CLOSE", null));
        delivery.study.picture.awaitInstances("delivery-test", "studyId", delivery.study.id, "COMPLETED");
        assertThat(delivery.view().at("/closing/conclusion").asString()).isEqualTo("已按批示办理。");
        assertThat(delivery.view().path("instructions")).isEmpty();
    }

    @Test
    void a_restricted_instruction_and_its_scan_are_known_to_the_people_named_the_leaders_and_the_office_only() {
        var delivery = begun().signed();
        ok(delivery.send(organ(), null));
        ok(delivery.receive(30));
        var named = expert(delivery, "知情人员");
        var other = expert(delivery, "其他人员");
        var outside = delivery.study.person("外人");
        assertThat(delivery.instruct("text", "", "restricted", true).code()).isEqualTo("instruction-text-or-scan");
        assertThat(delivery.instruct("restricted", true, "readers", List.of(outside)).code()).isEqualTo("instruction-reader-outside");
        var unknown = delivery.instruct("addressees", List.of(Map.of("type", "ORG", "id", UUID.randomUUID())));
        assertThat(unknown.body().at("/errors/0/field").asString("")).as("%s", unknown.body()).isEqualTo("addressees[0]");
        var scan = upload(delivery, "INSTRUCTION_DRAFT");
        assertThat(delivery.study.leader.get("/api/documents/" + scan + "/content").status()).isEqualTo(404);
        ok(delivery.instruct("text", "", "restricted", true, "readers", List.of(named.person), "scans", List.of(scan)));
        ok(delivery.instruct());

        assertThat(authorsSeen(delivery, named.visitor)).isEqualTo(2);
        assertThat(authorsSeen(delivery, delivery.study.leader)).isEqualTo(2);
        assertThat(authorsSeen(delivery, delivery.study.inCharge)).isEqualTo(2);
        assertThat(authorsSeen(delivery, other.visitor)).isEqualTo(1);
        assertThat(named.visitor.get("/api/documents/" + scan + "/content").status()).isEqualTo(200);
        assertThat(other.visitor.get("/api/documents/" + scan + "/content").status()).isEqualTo(404);
        assertThat(delivery.committee.contact().get(delivery.path).status()).isEqualTo(404);
        var restricted = delivery.view().path("instructions").get(0);
        assertThat(restricted.path("scans").get(0).path("removable").asBoolean()).isFalse();
        assertThat(give(delivery, other.visitor, restricted).status()).isEqualTo(404);
        assertThat(give(delivery, named.visitor, restricted).status()).isEqualTo(403);
        var facts = jdbc.sql("select details::text from timeline.entry where study_id = :id and kind = 'delivery.instructed'").param("id", delivery.study.id)
            .query(String.class).list();
        assertThat(facts).hasSize(2).noneMatch(details -> details.contains("省委书记"));
        takenHome(delivery, named.visitor, other.visitor);
    }

    private void takenHome(DeliveryCase delivery, Visitor named, Visitor other) {
        var lists = "/api/studies/" + delivery.study.id;
        var seen = new Spreadsheet(named.download(lists + "/deliveries/export"));
        assertThat(seen.column("批示人职务")).containsExactly("省委书记", "省委书记");
        assertThat(seen.column("限知")).containsExactly("限知", "");
        assertThat(seen.column("发文字号").getFirst().toString()).isEqualTo(delivery.view().at("/sending/docNumber").asString());
        assertThat(new Spreadsheet(other.download(lists + "/deliveries/export")).size()).isEqualTo(1);
        assertThat(new Spreadsheet(named.download(lists + "/documents/export")).column("所属")).contains("批示");
        assertThat(new Spreadsheet(other.download(lists + "/documents/export")).column("所属")).doesNotContain("批示");
        var facts = new Spreadsheet(other.download(lists + "/timeline/export?kind=delivery"));
        assertThat(facts.column("事项类型")).startsWith("收到批示", "收到批示", "登记回执").endsWith("开始报送");
        assertThat(facts.column("内容").get(2).toString()).endsWith("等待批示30个工作日");
        assertThat(new Spreadsheet(other.download(lists + "/timeline/export?kind=delivery&sort=at")).column("事项类型")).isEqualTo(facts.column("事项类型").reversed());
        jdbc.sql(
            "insert into timeline.entry (study_id, kind, by_id, at, details) select :study, 'study.commissioned', null, now(), '{}' from generate_series(1, 40)")
            .param("study", delivery.study.id).update();
        assertThat(told(other, lists + "/timeline?sort=at")).as("pages of the same moment").doesNotHaveDuplicates().hasSizeGreaterThan(40)
            .isEqualTo(told(other, lists + "/timeline?sort=-at").reversed());
        var author = "&q=" + URLEncoder.encode("省委书记", StandardCharsets.UTF_8);
        assertThat(new Spreadsheet(named.download(lists + "/deliveries/export?handed=OPEN&sort=-given" + author)).size()).isEqualTo(
            (int) delivery.view().path("instructions").valueStream().filter(one -> one.path("assignments").isEmpty()).count());
        assertThat(new Spreadsheet(named.download(lists + "/deliveries/export?q=nobody")).size()).as("a delivery without what is looked for").isZero();
    }

    /** The facts of all pages. */
    private static List<String> told(Visitor reader, String list) {
        var all = new ArrayList<String>();
        for (var after = ""; after != null;) {
            var page = ok(reader.get(list + after));
            page.path("items").forEach(one -> all.add(one.path("id").asString()));
            after = page.path("next").isNull() ? null : "&after=" + page.path("next").asString();
        }
        return all;
    }

    @Test
    void withdrawing_the_study_ends_the_delivery_wherever_it_stands_and_keeps_what_was_written() {
        var signing = begun();
        ok(signing.submit(signing.leader()));
        signing.awaitTask("SIGNING");
        var waiting = begun().signed();
        ok(waiting.send(organ(), null));
        ok(waiting.receive(30));
        ok(waiting.instruct());
        for (var one : List.of(signing, waiting)) {
            one.study.withdrawn();
            one.study.picture.awaitInstances("report-delivery", "studyId", one.study.id, "TERMINATED");
            await().atMost(DeliveryCase.PATIENCE).until(() -> one.study.openTasks() == 0 && one.study.running().isEmpty());
            assertThat(one.study.openDeadlines()).isEmpty();
            assertThat(one.view().path("status").asString()).isEqualTo("WITHDRAWN");
            assertThat(one.view().path("actions")).isEmpty();
            assertThat(one.instruct().code()).isEqualTo("study-withdrawn");
        }
        assertThat(waiting.view().path("instructions")).hasSize(1);
    }

    @Test
    void many_who_send_at_once_get_each_its_own_number_and_a_failed_sending_leaves_no_gap() {
        var organ = organ();
        var year = clock.instant().atZone(BusinessClock.ZONE).getYear();
        var taken = atOnce(IntStream.range(0, 40).<Callable<Integer>>mapToObj(i -> () -> transaction.execute(status -> {
            var no = numbers.take(organ, year, null).no();
            if (i % 4 == 3) status.setRollbackOnly();
            return i % 4 == 3 ? 0 : no;
        })).toList());
        assertThat(taken.stream().filter(no -> no > 0).sorted()).containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
        var twice = atOnce(IntStream.range(0, 8).<Callable<Integer>>mapToObj(i -> () -> {
            try {
                return transaction.execute(status -> numbers.take(organ, year, 31).no());
            } catch (Refusal used) {
                return 0;
            }
        }).toList());
        assertThat(twice.stream().filter(no -> no > 0)).containsExactly(31);

        var several = IntStream.range(0, 4).mapToObj(i -> begun().signed()).toList();
        var bodies = several.stream().collect(Collectors.toMap(one -> one, one -> one.body("organCode", organ, "sentOn", one.today())));
        var presses = several.stream().flatMap(one -> IntStream.range(0, 3).<Callable<Integer>>mapToObj(press -> () -> one.study.office.post(one.path
            + "/dispatch", bodies.get(one)).status())).toList();
        assertThat(atOnce(presses).stream().filter(status -> status == 200)).hasSize(4);
        assertThat(several.stream().map(one -> one.view().at("/sending/docNumber").asString()))
            .containsExactlyInAnyOrder(IntStream.rangeClosed(32, 35).mapToObj(no -> organ + "〔" + year + "〕" + no + "号").toArray(String[]::new));
    }

    private record Expert(UUID person, Visitor visitor) {}

    private Expert expert(DeliveryCase delivery, String name) {
        var person = delivery.study.person(name);
        application.getBean(Memberships.class).grant(person, Role.EXPERT, ScopeType.STUDY, delivery.study.id, delivery.study.id, null);
        return new Expert(person, delivery.study.signedIn(person, "expert-" + UUID.randomUUID().toString().substring(0, 6)));
    }

    private DeliveryCase begun() {
        var one = new DeliveryCase(application);
        cases.add(one);
        return one;
    }

    private void given(DeliveryCase delivery, JsonNode instruction) {
        var answer = ok(give(delivery, delivery.study.office, instruction));
        var kept = delivery.view().path("instructions").get(instruction.path("no").asInt() - 1).path("assignments").get(0);
        assertThat(kept.path("id").asString()).isEqualTo(answer.path("id").asString());
        assertThat(kept.path("ownerName").asString()).startsWith("省委办公厅");
        var assignment = ok(delivery.study.office.get("/api/assignments/" + answer.path("id").asString()));
        assertThat(assignment.at("/source/kind").asString()).isEqualTo("INSTRUCTION");
        assertThat(assignment.at("/source/id").asString()).isEqualTo(instruction.path("id").asString());
    }

    private static Visitor.Answer give(DeliveryCase delivery, Visitor who, JsonNode instruction) {
        return who.post("/api/instructions/" + instruction.path("id").asString() + "/assignments", Map.of("title", "研究采纳意见", "text", "",
            "owner", Map.of("type", "ORG", "id", delivery.committee.org()), "helpers", List.of(),
            "rule", Map.of("kind", "TERM", "term", 10, "unit", "WORKING_DAYS")));
    }

    private static int authorsSeen(DeliveryCase delivery, Visitor who) {
        return ok(who.get(delivery.path)).path("instructions").size();
    }

    private static String upload(DeliveryCase delivery, String ownerType) {
        return ok(delivery.study.office.upload("/api/documents?ownerType=" + ownerType + "&ownerId=" + delivery.report, "扫描件.txt",
            "同意".getBytes(StandardCharsets.UTF_8))).path("id").asString();
    }

    /** The office gives the step that runs one working day more, and the delivery says so. */
    private void movesADayOn(DeliveryCase delivery) {
        var due = Instant.parse(delivery.view().path("due").asString());
        var later = calendar.due(LocalDate.ofInstant(due, BusinessClock.ZONE), 1, Unit.WORKING_DAYS);
        var deadline = jdbc.sql("select deadline_id from deadline.entry where study_id = ? and element_id = 'UserTask_PrepareDelivery'")
            .param(delivery.study.id).query(UUID.class).single();
        ok(delivery.study.office.post("/api/deadlines/" + deadline + "/replan", Map.of("wish", Map.of("kind", "DAY", "day", later.day().toString()),
            "reason", "等待领导签批", "seenDue", due.toString())));
        assertThat(delivery.view().path("due").asString()).isEqualTo(later.at().toString());
    }

    private static List<String> openDeliveryDeadlines(DeliveryCase delivery) {
        return delivery.study.openDeadlines().stream().filter(step -> List.of("UserTask_PrepareDelivery", "UserTask_SignDelivery", "UserTask_SendDelivery",
            "UserTask_RecordReceipt", "UserTask_DecideWaiting").contains(step)).toList();
    }

    private static <T> List<T> atOnce(List<Callable<T>> presses) {
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(presses.size())) {
            var running = presses.stream().map(press -> threads.submit(() -> {
                gate.await();
                return press.call();
            })).toList();
            gate.countDown();
            return running.stream().map(one -> {
                try {
                    return one.get();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }).toList();
        }
    }

    /** An organ that no other test knows. */
    private static String organ() {
        return ThreadLocalRandom.current().ints(6, 0x4E00, 0x9000).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
