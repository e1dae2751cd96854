package org.specialstudy.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialstudy.StudyCase.ok;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.specialstudy.BrokerClock;
import org.specialstudy.SystemTest;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What walks of consultations share: their cases, both clocks, the meeting that one may have. */
@SystemTest
abstract class ConsultationWalk {

    @Autowired
    ApplicationContext application;
    @Autowired
    BusinessClock clock;
    @Autowired
    WorkingCalendar calendar;

    private final List<ConsultationCase> cases = new ArrayList<>();

    @BeforeEach
    void bothClocksTellTheSameTime() {
        clock.moveTo(BrokerClock.now());
    }

    @AfterEach
    void nothingWentWrongInTheEngine() {
        clock.reset();
        for (var one : cases) assertThat(one.study.picture.incidents(one.study.id)).isEmpty();
    }

    /** A study that comes to its consultation, looked after until the test is over. */
    final ConsultationCase started(Boolean wanted) {
        return known().begun(wanted);
    }

    /** One that has not begun. */
    final ConsultationCase known() {
        var one = new ConsultationCase(application);
        cases.add(one);
        return one;
    }

    final void forwardTo(Instant end) {
        BrokerClock.forwardTo(end.plusSeconds(1));
        clock.moveTo(BrokerClock.now());
    }

    /** The meeting as it is, at another time, with the first organisation invited. */
    static Map<String, Object> invited(ConsultationCase one, JsonNode meeting, Instant starts) {
        var body = new HashMap<String, Object>();
        body.put("version", meeting.path("version").asLong());
        body.put("kind", "CONSULTATION");
        body.put("title", meeting.path("title").asString());
        body.put("convenors", List.of(Map.of("name", "市政协")));
        body.put("startsAt", starts.toString());
        body.put("endsAt", starts.plus(Duration.ofHours(2)).toString());
        body.put("place", "第一会议室");
        body.put("agenda", meeting.path("agenda").valueStream().map(line -> Map.of("id", line.path("id").asString(), "kind", line.path("kind").asString(),
            "title", line.path("title").asString(), "presenter", line.path("presenter").asString(), "minutes", line.path("minutes").asInt())).toList());
        body.put("invitations", List.of(Map.of("kind", "ORGANISATION", "orgId", one.first.org())));
        return body;
    }

    /** Up to the sitting, whose minutes are now to be written. */
    static void sat(ConsultationCase one) {
        var office = one.study.office;
        one.awaitOpen("UserTask_HoldMeeting", 1);
        var meeting = ok(office.get(one.meeting()));
        ok(office.put(one.meeting() + "/attendance", Map.of("attendance", List.of(Map.of("invitation", meeting.at("/invitations/0/id").asString(),
            "present", true)))));
        ok(office.post(one.meeting() + "/statements", Map.of("lineId", meeting.at("/agenda/0/id").asString(), "speaker", "市政协常委", "text",
            "园区要一流。")));
        ok(office.post(one.meeting() + "/sitting", Map.of("version", one.meetingVersion())));
        one.awaitOpen("UserTask_WriteMinutes", 1);
    }

    static long version(JsonNode view) {
        return view.at("/submission/version").asLong();
    }

    static List<String> texts(JsonNode rows, String field) {
        return rows.valueStream().map(row -> row.path(field).asString()).toList();
    }
}
