package org.specialstudy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.BrokerClock;
import org.specialstudy.SystemTest;
import org.specialstudy.TestSystem;
import org.specialstudy.Visitor;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The demonstration as somebody finds it after the first start. */
@SystemTest
class DemoIT {

    @Autowired
    DemoLoader loader;

    @Autowired
    DemoProgress progress;

    @Autowired
    BusinessClock clock;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Environment environment;

    @BeforeEach
    void today() {
        clock.moveTo(BrokerClock.now());
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void the_study_stands_where_departments_are_still_asked_and_a_second_load_changes_nothing() throws Exception {
        loader.load();
        loader.load();

        assertThat(Duration.between(BrokerClock.now(), clock.instant()).abs()).isLessThan(Duration.ofMinutes(1));
        var office = Visitor.at(environment).signedIn("office", password("office"));
        var study = office.get("/api/studies/" + progress.load().orElseThrow().study()).body();
        assertThat(study.get("demo").asBoolean()).isTrue();
        assertThat(study.get("stage").asString()).isEqualTo("PLAN_DRAFT");
        assertThat(study.get("leadingGroup").get("head").isNull()).isTrue();
        var plan = office.get("/api/studies/" + study.get("id").asString() + "/work-plan").body();
        assertThat(plan.get("status").asString()).isEqualTo("OPINIONS");
        assertThat(plan.get("groups").size()).isEqualTo(5);
        assertThat(plan.get("round").get("opinions")).extracting(opinion -> opinion.get("state").asString())
            .containsExactlyInAnyOrder("GIVEN", "GIVEN", "WAITING", "WAITING");
        assertThat(daysFromToday(LocalDate.parse(plan.get("opinionsDue").asString()))).isEqualTo(5);
        var timeline = office.get("/api/studies/" + study.get("id").asString() + "/timeline").body().get("items");
        assertThat(timeline).extracting(entry -> entry.get("kind").asString()).contains("meeting.held", "work-plan.draft-submitted", "study.commissioned");
        var contact = Visitor.at(environment).signedIn("jyt", password("jyt"));
        assertThat(contact.get("/api/studies/" + study.get("id").asString()).status()).isEqualTo(404);
    }

    private int daysFromToday(LocalDate day) {
        return calendar.workingDaysLeft(clock.instant(), day.atTime(18, 0).atZone(BusinessClock.ZONE).toInstant());
    }

    private static String password(String username) throws Exception {
        return Files.readAllLines(TestSystem.dataFolder().resolve("first-start.txt")).stream()
            .filter(line -> line.startsWith(username + "\t")).map(line -> line.split("\t")[1]).findFirst().orElseThrow();
    }
}
