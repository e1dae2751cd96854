package org.specialstudy.delivery;

import static org.awaitility.Awaitility.await;
import static org.specialstudy.StudyCase.ok;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.BrokerClock;
import org.specialstudy.StudyCase;
import org.specialstudy.StudyCase.Asked;
import org.specialstudy.Visitor.Answer;
import org.specialstudy.engine.Engine;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A study whose overall report has been accepted, and what its people do to deliver it, through the interface. */
final class DeliveryCase {

    static final Duration PATIENCE = Duration.ofSeconds(40);

    final StudyCase study;
    final UUID report = UUID.randomUUID();
    final Asked committee;
    final String path = "/api/reports/" + report + "/delivery";
    private final BusinessClock clock;

    DeliveryCase(ApplicationContext application) {
        study = new StudyCase(application);
        committee = study.organisation("省委办公厅");
        clock = application.getBean(BusinessClock.class);
        var jdbc = application.getBean(JdbcClient.class);
        jdbc.sql("""
            insert into report.report (id, study_id, kind, writer_id, title, status, opinion_orgs, opened_at, accepted_version, accepted_at, versions,
                                       rulings, version)
            values (:id, :study, 'OVERALL', :study, '总报告', 'ACCEPTED', '{}', now(), 1, now(), 1, 1, 3)
            """).param("id", report).param("study", study.id).update();
        jdbc.sql("insert into report.version (report_id, no, label, title, by_id, at) values (:id, 1, 'FOR_REVIEW', '总报告', :id, now())")
            .param("id", report).update();
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> application.getBean(Engine.class)
            .start("delivery-test.begun", study.id, Map.of("studyId", study.id)));
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> !ok(study.office.get("/api/studies/" + study.id + "/deliveries")).isEmpty());
    }

    JsonNode view() {
        return ok(study.office.get(path));
    }

    /** The step can be done now. */
    JsonNode awaitTask(String status) {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(this::view,
            view -> view.path("status").asString().equals(status) && view.path("taskKey").isString());
    }

    Map<String, Object> body(Object... said) {
        var body = new HashMap<String, Object>();
        body.put("version", view().path("version").asLong());
        for (var i = 0; i < said.length; i += 2) body.put((String) said[i], said[i + 1]);
        return body;
    }

    /** The one who sits at {@code study.leader}; the leader in charge belongs to the leading group as well. */
    UUID leader() {
        return ok(study.office.get("/api/studies/" + study.id)).at("/leadingGroup/members").valueStream()
            .filter(member -> member.path("name").asString().startsWith("领导小组成员")).map(member -> UUID.fromString(member.path("id").asString()))
            .findFirst().orElseThrow();
    }

    Answer submit(UUID signatory) {
        awaitTask("PREPARING");
        return study.office.post(path + "/submission", body("recipients", List.of(committee.org()), "copies", List.of(), "signatory", signatory,
            "note", "请签发。"));
    }

    Answer sign(String outcome, String opinion, boolean circled) {
        awaitTask("SIGNING");
        return study.leader.post(path + "/signature", body("outcome", outcome, "opinion", opinion, "circled", circled, "signedOn", today()));
    }

    Answer send(String organ, Integer no) {
        return study.office.post(path + "/dispatch", body("organCode", organ, "no", no, "sentOn", today()));
    }

    Answer receive(int waitDays) {
        awaitTask("RECEIVING");
        return study.office.post(path + "/receipt", body("receiver", "省委办公厅秘书处", "receivedOn", today(), "waitDays", waitDays));
    }

    Answer decide(String outcome, Integer waitDays) {
        return study.office.post(path + "/decision", body("outcome", outcome, "waitDays", waitDays, "conclusion", "已按批示办理。"));
    }

    Answer instruct(Object... said) {
        var body = new HashMap<String, Object>(Map.of("author", "省委书记", "text", "请有关部门研究采纳。", "givenOn", today(), "receivedOn", today(),
            "restricted", false,
            "addressees", List.of(Map.of("type", "ORG", "id", committee.org()))));
        for (var i = 0; i < said.length; i += 2) body.put((String) said[i], said[i + 1]);
        return study.office.post(path + "/instructions", body);
    }

    /** Signed and about to be sent. */
    DeliveryCase signed() {
        ok(submit(leader()));
        ok(sign("SIGNED", "", true));
        awaitTask("SENDING");
        return this;
    }

    /** The time for which the office wanted to wait is over. */
    void waitingOver() {
        BrokerClock.forwardTo(Instant.parse(view().at("/waiting/until").asString()).plusSeconds(1));
        clock.moveTo(BrokerClock.now());
    }

    String today() {
        return study.today().toString();
    }
}
