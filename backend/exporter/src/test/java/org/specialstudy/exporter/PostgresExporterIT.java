package org.specialstudy.exporter;

import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_ACTIVATED;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_ACTIVATING;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_COMPLETED;
import static io.camunda.zeebe.protocol.record.intent.UserTaskIntent.ASSIGNED;
import static io.camunda.zeebe.protocol.record.intent.UserTaskIntent.COMPLETED;
import static io.camunda.zeebe.protocol.record.intent.UserTaskIntent.CREATED;
import static io.camunda.zeebe.protocol.record.intent.UserTaskIntent.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.specialstudy.exporter.Records.STUDY;
import static org.specialstudy.exporter.Records.element;
import static org.specialstudy.exporter.Records.incident;
import static org.specialstudy.exporter.Records.process;
import static org.specialstudy.exporter.Records.task;
import static org.specialstudy.exporter.Records.variable;

import io.camunda.zeebe.exporter.api.ExporterException;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.specialstudy.local.LocalPostgres;
import org.specialstudy.local.Passwords;
import org.specialstudy.local.Ports;

class PostgresExporterIT {

    @TempDir
    static Path folder;

    static LocalPostgres postgres;
    static Map<String, Object> arguments;

    final Broker broker = new Broker();

    @BeforeAll
    static void start() {
        postgres = LocalPostgres.started(new LocalPostgres.Settings(folder, Ports.free(), Passwords.generate(), false));
        arguments = Map.of("url", postgres.url(), "user", LocalPostgres.EXPORTER, "password", postgres.passwords().exporter());
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void an_empty_schema() throws Exception {
        var migration = Files.readString(Path.of("../app/src/main/resources/db/engine/V1__projection.sql"));
        owner("drop schema if exists engine cascade", "create schema engine", "set search_path = engine", migration);
    }

    @Test
    void a_task_knows_its_study_its_due_time_and_everybody_who_could_act() {
        broker.start("postgres", arguments).append(workPlanWithTask()).export();

        assertThat(rows("select key, study_id::text, element_id, state, due_at = '2026-03-09 10:00Z' from engine.user_task"))
            .containsExactly("120|" + STUDY + "|UserTask_DraftWorkPlan|OPEN|t");
        assertThat(rows("select candidate from engine.task_candidate")).containsExactly("office@" + STUDY);
        assertThat(rows("select process_id, study_id::text, state from engine.process_instance")).containsExactly("work-plan|" + STUDY + "|ACTIVE");
        assertThat(broker.acknowledged()).isEqualTo(6);
    }

    @Test
    void only_listed_ids_leave_the_engine() {
        broker.start("postgres", arguments)
            .append(variable(1, "studyId", quoted(STUDY)), variable(2, "reason", "\"confidential\""), variable(3, "planId", "\"no id\""))
            .export();

        assertThat(rows("select name, value from engine.variable_ref")).containsExactly("studyId|" + STUDY);
        assertThat(broker.acknowledged()).isEqualTo(3);
    }

    @Test
    void candidates_follow_the_task_and_go_with_it() {
        var candidates = "select candidate from engine.task_candidate order by candidate";
        broker.start("postgres", arguments).append(workPlanWithTask()).append(task(7, ASSIGNED, 120, "anna", "office@" + STUDY)).export();
        assertThat(rows(candidates)).containsExactly("anna", "office@" + STUDY);

        broker.append(task(8, UPDATED, 120, "", "lead@x")).export();
        assertThat(rows(candidates)).containsExactly("lead@x");

        broker.append(task(9, COMPLETED, 120, "", "lead@x")).export();
        assertThat(rows(candidates)).isEmpty();
        assertThat(rows("select state from engine.user_task")).containsExactly("COMPLETED");
    }

    @Test
    void whoever_gains_or_loses_a_task_is_told_with_the_commit_and_told_nothing_else() throws Exception {
        broker.start("postgres", arguments).append(workPlanWithTask()).append(task(7, ASSIGNED, 120, "anna", "office@" + STUDY)).export();
        try (var listener = DriverManager.getConnection(postgres.url(), LocalPostgres.APP, postgres.passwords().app())) {
            listener.createStatement().execute("listen engine_changed");
            broker.append(task(8, ASSIGNED, 120, "boris", "lead@x")).export();
            var heard = new ArrayList<String>();
            for (var notification : listener.unwrap(PGConnection.class).getNotifications(2_000)) heard.add(notification.getParameter());
            assertThat(heard).containsExactlyInAnyOrder(
                "{\"s\":\"" + STUDY + "\",\"c\":[\"lead@x\",\"office@" + STUDY + "\"],\"a\":[]}",
                "{\"s\":\"" + STUDY + "\",\"c\":[],\"a\":[\"anna\",\"boris\"]}");
        }
    }

    @Test
    void killed_between_commit_and_acknowledgement_it_writes_nothing_twice() {
        broker.start("postgres", arguments).dieBeforeAcknowledging().append(workPlanWithTask()).export();
        assertThat(broker.acknowledged()).isEqualTo(-1);
        var before = everything();

        broker.start("postgres", arguments).export();

        assertThat(everything()).isEqualTo(before);
        broker.append(task(7, COMPLETED, 120, "")).export();
        assertThat(broker.acknowledged()).isEqualTo(7);
        assertThat(rows("select key, state from engine.user_task")).containsExactly("120|COMPLETED");
    }

    @Test
    void replayed_records_change_nothing_even_when_the_stored_position_is_lost() throws Exception {
        broker.start("postgres", arguments).append(workPlanWithTask()).append(task(7, COMPLETED, 120, "")).export();
        broker.append(process(8, ELEMENT_COMPLETED), incident(9, IncidentIntent.CREATED, 130), incident(10, IncidentIntent.RESOLVED, 130)).export();
        var before = projection();

        owner("update engine.exporter_position set position = -1");
        broker.stop();
        broker.start("another-id", arguments).exportFromTheStart();

        assertThat(projection()).isEqualTo(before);
        assertThat(rows("select exporter_id, position from engine.exporter_position")).containsExactly("another-id|10");
    }

    @Test
    void without_postgres_nothing_is_acknowledged_and_with_postgres_back_everything_arrives() {
        broker.start("postgres", arguments).append(workPlanWithTask()).export();
        postgres.kill();
        try {
            broker.append(task(7, ASSIGNED, 120, "anna")).export();
            assertThat(broker.acknowledged()).isEqualTo(6);
            assertThat(broker.hasScheduled()).as("tries again by itself").isTrue();
        } finally {
            postgres.start();
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> broker.runScheduled().acknowledged() == 7);
        assertThat(rows("select assignee from engine.user_task")).containsExactly("anna");
    }

    @Test
    void postgres_absent_at_the_start_does_not_stop_the_broker_and_is_an_error_until_it_is_there() {
        postgres.kill();
        try {
            broker.start("postgres", arguments).append(workPlanWithTask());
            assertThatExceptionOfType(ExporterException.class).isThrownBy(broker::export).withMessageContaining("cannot be reached");
        } finally {
            postgres.start();
        }
        broker.export();
        assertThat(broker.acknowledged()).isEqualTo(6);
    }

    @Test
    void the_brokers_data_emptied_under_a_kept_database_is_refused_and_said() {
        broker.start("postgres", arguments).append(workPlanWithTask()).export().stop();
        broker.forget();

        broker.start("postgres", arguments)
            .append(Records.record(2, Records.START.plus(Duration.ofDays(1)), io.camunda.zeebe.protocol.record.ValueType.DEPLOYMENT,
                io.camunda.zeebe.protocol.record.intent.DeploymentIntent.CREATED, 1, variable(1, "studyId", quoted(STUDY)).getValue()));

        assertThatExceptionOfType(ForeignLog.class).isThrownBy(broker::export).withMessageContaining("ahead of the broker's log");
        assertThatExceptionOfType(ForeignLog.class).as("and stays refused").isThrownBy(broker::export);
        assertThat(rows("select problem is not null from engine.exporter_position")).containsExactly("t");
        assertThat(rows("select count(*) from engine.user_task where state = 'OPEN'")).containsExactly("1");
    }

    @Test
    void a_database_emptied_or_put_back_under_a_kept_broker_is_refused_and_said() throws Exception {
        broker.start("postgres", arguments).append(workPlanWithTask()).export().stop();
        owner("update engine.exporter_position set position = 3");
        broker.start("postgres", arguments).append(task(7, COMPLETED, 120, ""));
        assertThatExceptionOfType(ForeignLog.class).isThrownBy(broker::export).withMessageContaining("older state");

        owner("delete from engine.exporter_position");
        broker.start("postgres", arguments);
        assertThatExceptionOfType(ForeignLog.class).isThrownBy(broker::export).withMessageContaining("empty");
        assertThat(rows("select problem is not null from engine.exporter_position")).containsExactly("t");
    }

    @Test
    void its_role_writes_the_projection_and_nothing_else() throws Exception {
        owner("create table engine.outbox (id bigint)", "create schema if not exists study", "create table if not exists study.study (id uuid)");
        try (var exporter = DriverManager.getConnection(postgres.url(), LocalPostgres.EXPORTER, postgres.passwords().exporter());
            var sql = exporter.createStatement()) {
            for (var forbidden : List.of("insert into engine.outbox values (1)", "select * from engine.outbox", "select * from study.study",
                "delete from engine.user_task", "truncate engine.user_task", "drop table engine.user_task", "create table engine.mine (id int)",
                "create table public.mine (id int)")) {
                assertThatExceptionOfType(SQLException.class).as(forbidden).isThrownBy(() -> sql.execute(forbidden))
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    private static Record<?>[] workPlanWithTask() {
        return new Record<?>[] {
            process(1, ELEMENT_ACTIVATING), process(2, ELEMENT_ACTIVATED), variable(3, "studyId", quoted(STUDY)),
            element(4, ELEMENT_ACTIVATING, 119, "UserTask_DraftWorkPlan", BpmnElementType.USER_TASK),
            element(5, ELEMENT_ACTIVATING, 118, "Flow_1", BpmnElementType.SEQUENCE_FLOW),
            task(6, CREATED, 120, "", "office@" + STUDY)};
    }

    private static String quoted(String value) {
        return "\"" + value + "\"";
    }

    private static List<String> projection() {
        var all = new ArrayList<String>();
        for (var table : List.of("process_instance", "element_instance", "variable_ref", "user_task", "task_candidate", "incident", "process_model")) {
            all.addAll(rows("select '" + table + "', t::text from engine." + table + " t order by 2"));
        }
        return all;
    }

    private static List<String> everything() {
        var all = new ArrayList<>(projection());
        all.addAll(rows("select position, log_id, newest from engine.exporter_position"));
        return all;
    }

    private static List<String> rows(String query) {
        try (var app = DriverManager.getConnection(postgres.url(), LocalPostgres.APP, postgres.passwords().app());
            var rows = app.createStatement().executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var columns = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) columns.add(rows.getString(i));
                found.add(String.join("|", columns));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void owner(String... statements) throws SQLException {
        try (var owner = DriverManager.getConnection(postgres.url(), LocalPostgres.OWNER, postgres.passwords().owner());
            var sql = owner.createStatement()) {
            for (var statement : statements) sql.execute(statement);
        }
    }
}
