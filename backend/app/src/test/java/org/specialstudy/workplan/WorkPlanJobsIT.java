package org.specialstudy.workplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.specialstudy.House;
import org.specialstudy.SystemTest;
import org.specialstudy.engine.Job;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the process asks of plans may be asked again at any time, and then changes nothing. */
@SystemTest
class WorkPlanJobsIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    WorkPlanWorkers workers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_repeated_job_changes_nothing() {
        var house = new House(context);
        var study = house.commissioned();
        var plan = house.plan(study);
        var again = workers.open(Job.of(Map.of("studyId", study.toString())));
        assertThat(again.get("planId")).isEqualTo(UUID.fromString(plan.get("id").asString()));
        assertThat(again.get("due").toString()).isEqualTo(plan.get("due").asString());

        house.issued(study);
        var before = facts(study);
        var version = house.plan(study).get("version").asLong();
        var job = Job.of(Map.of("planId", plan.get("id").asString()));
        workers.prepareRevision(job);
        workers.apply(job);

        assertThat(facts(study)).isEqualTo(before);
        assertThat(house.plan(study).get("version").asLong()).isEqualTo(version);
        assertThat(jdbc.sql("select count(*) from topic.topic_group where study_id = :study").param("study", study).query(Integer.class).single()).isEqualTo(1);
    }

    private long facts(UUID study) {
        return jdbc.sql("select count(*) from timeline.entry where study_id = :study").param("study", study).query(Long.class).single();
    }
}
