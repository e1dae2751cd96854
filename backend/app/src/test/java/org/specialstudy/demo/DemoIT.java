package org.specialstudy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specialstudy.OwnSystem;
import org.specialstudy.Picture;
import org.specialstudy.Visitor;
import org.specialstudy.deadline.PastAlerts;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The demonstration as somebody finds it after the first start: the main study in the middle of its field research. */
class DemoIT {

    @TempDir
    Path folder;

    private OwnSystem own;
    private DemoProgress progress;
    private BusinessClock clock;
    private WorkingCalendar calendar;
    private Environment environment;
    private JdbcClient jdbc;

    @BeforeEach
    void startEmpty() {
        own = new OwnSystem(folder);
        progress = own.application().getBean(DemoProgress.class);
        clock = own.application().getBean(BusinessClock.class);
        calendar = own.application().getBean(WorkingCalendar.class);
        environment = own.application().getEnvironment();
        jdbc = own.application().getBean(JdbcClient.class);
    }

    @AfterEach
    void stop() {
        own.close();
    }

    @Test
    void the_main_study_stands_in_the_middle_of_its_field_research() throws Exception {
        var tempo = new Tempo(clock, own.application().getBean(PastAlerts.class));

        var play = own.application().getBean(DemoLoader.class).load(tempo, LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE));

        assertThat(Duration.between(Instant.now(), clock.instant()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(progress.finished()).contains(true);
        assertThat(folder.resolve(DemoLoader.LOADING)).doesNotExist();
        var office = Visitor.at(environment).signedIn("office", password("office"));
        var id = progress.thing("st.hn.ai").orElseThrow();
        var study = office.get("/api/studies/" + id).body();
        assertThat(study.get("demo").asBoolean()).isTrue();
        assertThat(study.get("stage").asString()).isEqualTo("FIELD");
        assertThat(study.get("leadingGroup").get("head").isNull()).as("who heads the leading group is not known").isTrue();
        assertThat(office.get("/api/studies/" + id + "/work-plan").body().get("status").asString()).isEqualTo("ISSUED");
        assertThat(texts(office.get("/api/studies/" + id + "/groups").body(), "/work/phase")).hasSize(5).containsOnly("RESEARCH");
        assertThat(texts(office.get("/api/studies/" + id + "/visits").body(), "/status"))
            .containsExactlyInAnyOrder("CONFIRMED", "CONFIRMED", "FINDINGS", "FINDINGS", "APPROVAL", "PLANNING");
        assertThat(texts(office.get("/api/studies/" + id + "/meetings").body().get("items"), "/status")).hasSize(3).containsOnly("FROZEN");

        var late = office.get("/api/assignments/" + play.id("t07.4")).body();
        assertThat(late.get("status").asString() + " " + late.get("lateDays").asInt()).isEqualTo("CLOSED 2");
        var open = office.get("/api/studies/" + id + "/assignments?status=OPEN").body();
        assertThat(open.at("/counts/closed").asInt()).isEqualTo(10);
        assertThat(open.at("/counts/open").asInt()).isEqualTo(14);
        assertThat(open.at("/counts/overdue").asInt()).isZero();
        assertThat(workingDaysTo(office.get("/api/assignments/" + play.id("t08.2")).body().get("due").asString())).isEqualTo(10);

        assertThat(alertsOf(play.id("t07.4"))).containsExactly("REMINDER 5", "NEAR 3", "DUE 0", "URGE -1");
        assertThat(jdbc.sql("""
            select count(*) from deadline.deadline d
             where d.study_id = :id and d.status = 'OPEN' and d.estimated <> (extract(year from d.due_at) not in (2024, 2025, 2026))
            """).param("id", id).query(Integer.class).single()).as("a year without a notice is estimated").isZero();
        assertThat(new Picture(jdbc).incidents(id)).isEmpty();
        var early = Visitor.at(environment).signedIn("sx-office", password("sx-office")).get("/api/studies/" + progress.thing("st.sx.intel").orElseThrow())
            .body();
        assertThat(early.get("stage").asString() + " " + early.get("labels")).isEqualTo("PLAN_DRAFT [\"演示副本\"]");
        var clerk = Visitor.at(environment).signedIn("zz-office", password("zz-office"));
        var finished = "/api/studies/" + progress.thing("st.zz.chain").orElseThrow();
        assertThat(clerk.get(finished + "/consultations").body().at("/items/0/submissions")).hasSize(10);
        assertThat(clerk.get(finished).body().get("status").asString()).isEqualTo("ARCHIVED");
        var register = clerk.get(finished + "/recommendations").body();
        assertThat(texts(register.get("rows"), "/status")).hasSize(10).containsOnly("CLOSED");
        assertThat(texts(register.get("rows"), "/passages")).as("each rests on its submission").containsOnly("1");
        assertThat(texts(register.get("rows"), "/classCode")).containsOnly("ADOPTED", "PARTLY", "PLANNED", "REFERENCE", "NOT_ADOPTED");
        assertThat(new Picture(jdbc).incidents(progress.thing("st.zz.chain").orElseThrow())).isEmpty();
        var contact = Visitor.at(environment).signedIn("jyt", password("jyt"));
        assertThat(contact.get("/api/studies/" + id).status()).isEqualTo(404);
        for (var told : List.of("jyt", "zz-gxq", "g3-lead")) newsLeadsToWhatMayBeRead(told);
    }

    /** A page of the front end reads what the interface has under the same address; the tabs of a study belong to its page. */
    private void newsLeadsToWhatMayBeRead(String username) throws Exception {
        var person = Visitor.at(environment).signedIn(username, password(username));
        var news = person.get("/api/notifications").body().get("items");
        assertThat(news).isNotEmpty();
        assertThat(news.valueStream()).allSatisfy(one -> {
            var page = one.get("link").asString().replaceFirst("[?#].*", "").replaceFirst("(/studies/[^/]+)/.*", "$1");
            assertThat(person.get("/api" + page).status()).as("%s is led to %s by %s", username, page, one.get("kind")).isEqualTo(200);
        });
    }

    private int workingDaysTo(String due) {
        return calendar.workingDaysLeft(clock.instant(), Instant.parse(due));
    }

    private List<String> alertsOf(UUID assignment) {
        return jdbc.sql("""
            select a.level || ' ' || a.days_left
              from deadline.alert a
              join deadline.deadline d on d.id = a.deadline_id
             where d.aggregate_id = :id
               and d.element_id = 'UserTask_CompleteAssignment'
             order by a.at
            """).param("id", assignment).query(String.class).list();
    }

    private static Stream<String> texts(JsonNode rows, String pointer) {
        return rows.valueStream().map(row -> row.at(pointer).asString());
    }

    private String password(String username) throws Exception {
        return Files.readAllLines(folder.resolve("first-start.txt")).stream()
            .filter(line -> line.startsWith(username + "\t")).map(line -> line.split("\t")[1]).findFirst().orElseThrow();
    }
}
