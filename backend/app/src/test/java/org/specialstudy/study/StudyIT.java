package org.specialstudy.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.House;
import org.specialstudy.SystemTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Setting up, finding and reading studies over HTTP; what their process asks, asked twice. */
@SystemTest
class StudyIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Studies studies;

    House house;

    @BeforeEach
    void newHouse() {
        house = new House(context);
    }

    @Test
    void the_office_of_the_host_sets_up_a_study_and_nobody_else() {
        assertThat(house.as(house.chair).post("/api/studies", house.newStudy()).code()).isEqualTo("not-office-of-host");
        var elsewhere = house.newStudy();
        elsewhere.put("hostOrg", house.bureau);
        assertThat(house.as(house.clerk).post("/api/studies", elsewhere).code()).isEqualTo("not-office-of-host");
        var incomplete = house.newStudy();
        incomplete.put("title", " ");
        incomplete.put("inCharge", null);
        var refused = house.as(house.clerk).post("/api/studies", incomplete);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("errors")).extracting(error -> error.get("field").asString()).containsExactlyInAnyOrder("title", "inCharge");
    }

    @Test
    void an_administrator_is_given_no_part_in_a_study() {
        var auditor = jdbc.sql("select person_id from directory.active_membership where role = 'AUDITOR' limit 1").query(UUID.class).single();
        var body = house.newStudy();
        body.put("office", List.of(auditor));

        var refused = house.as(house.clerk).post("/api/studies", body);

        assertThat(refused.body().get("errors")).extracting(error -> error.get("code").asString()).containsExactly("person-unknown");
    }

    @Test
    void a_study_is_found_by_its_people() {
        var study = house.commissioned();

        var row = house.as(house.chair).get("/api/studies?sort=-created").body().get("items").get(0);
        assertThat(row.get("id").asString()).isEqualTo(study.toString());
        assertThat(row.get("openTasks").asInt()).isEqualTo(1);
        assertThat(row.get("nextDue").isNull()).isFalse();
        assertThat(house.as(house.chair).get("/api/studies?status=WITHDRAWN").body().get("items").isEmpty()).isTrue();
        assertThat(house.as(house.chair).get("/api/studies?q=%25").body().get("items").isEmpty()).isTrue();
        assertThat(house.as(house.chair).get("/api/studies?sort=nonsense").status()).isEqualTo(422);
        assertThat(house.as(house.chair).get("/api/studies/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(house.as(house.chair).get("/api/studies/nonsense").status()).isEqualTo(404);
    }

    @Test
    void only_the_first_process_instance_carries_a_study() {
        var study = house.commissioned();
        var carrier = jdbc.sql("select process_key from study.study where id = :id").param("id", study).query(Long.class).single();

        assertThat(studies.claim(study, carrier)).isTrue();
        assertThat(studies.claim(study, carrier + 1)).isFalse();
    }

    @Test
    void a_timeline_is_read_page_by_page_by_kind_and_by_person() {
        var study = house.commissioned();
        for (var i = 0; i < 40; i++) {
            jdbc.sql("insert into timeline.entry (study_id, at, kind, by_id, details) values (:study, now(), 'meeting.held', :by, '{}')")
                .param("study", study).param("by", house.chair).update();
        }
        var path = "/api/studies/" + study + "/timeline";
        var seen = new HashSet<String>();

        var first = house.as(house.vice).get(path).body();
        first.get("items").forEach(entry -> seen.add(entry.get("id").asString()));
        var second = house.as(house.vice).get(path + "?after=" + first.get("next").asString()).body();
        second.get("items").forEach(entry -> seen.add(entry.get("id").asString()));

        assertThat(seen).hasSize(42);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(house.as(house.vice).get(path + "?kind=study").body().get("items").size()).isEqualTo(1);
        assertThat(house.as(house.vice).get(path + "?kind=work-plan.opened").body().get("items").size()).isEqualTo(1);
        assertThat(house.as(house.vice).get(path + "?person=" + house.clerk).body().get("items").size()).isEqualTo(1);
        assertThat(house.as(house.vice).get(path + "?after=nonsense").status()).isEqualTo(422);
    }
}
