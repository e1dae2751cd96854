package org.specialstudy.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specialstudy.Migrations;
import org.specialstudy.TestSystem;
import org.specialstudy.local.LocalPostgres;
import org.specialstudy.local.LocalZeebe;
import org.specialstudy.local.ZeebePorts;

/** The exporter where it lives: in a real broker of its own that is killed, emptied and told to tell everything again. */
class ExporterOnBrokerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MIGRATED = database();
    private static final List<String> TABLES = List.of("process_instance", "element_instance", "variable_ref", "user_task", "task_candidate",
        "incident", "process_model");

    @TempDir
    Path folder;

    private final ZeebePorts ports = ZeebePorts.free();
    private final LocalPostgres postgres = TestSystem.postgres();
    private String url;
    private LocalZeebe zeebe;

    /** Migrated once; what the tests use are copies of it. */
    @BeforeAll
    static void migrate() throws SQLException {
        create(MIGRATED, "template1");
        Migrations.run(url(MIGRATED), LocalPostgres.OWNER, TestSystem.postgres().passwords().owner());
    }

    @BeforeEach
    void start() throws SQLException {
        url = copied();
        zeebe = broker("zeebe", url, "POSTGRES");
    }

    @AfterEach
    void stop() {
        zeebe.close();
    }

    @Test
    void a_broker_that_was_killed_goes_on_where_it_was_and_a_rebuild_shows_the_same() throws Exception {
        begin(20);
        complete(12);
        zeebe.kill();
        zeebe.start();
        complete(13);
        await().atMost(PATIENCE).until(() -> count("user_task where state = 'COMPLETED'") == 25 && count("user_task where state = 'OPEN'") == 20 - count(
            "process_instance where state = 'COMPLETED'"));
        var projection = projection(url);

        zeebe.close();
        var rebuilt = copied();
        zeebe = broker("zeebe", rebuilt, "REBUILD");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(projection(rebuilt)).isEqualTo(projection));
    }

    @Test
    void an_emptied_broker_is_refused_as_soon_as_models_are_deployed_to_it() throws Exception {
        begin(3);
        zeebe.close();
        zeebe = broker("zeebe-emptied", url, "POSTGRES");

        deploy();

        await().atMost(PATIENCE).until(() -> text("select problem from engine.exporter_position").contains("emptied"));
        assertThat(count("user_task where state = 'OPEN'")).isEqualTo(3);
    }

    @Test
    void an_emptied_database_is_refused_when_the_broker_has_a_snapshot() throws Exception {
        begin(3);
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(zeebe.managementAddress() + "/actuator/partitions/takeSnapshot"))
            .POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        await().atMost(PATIENCE).until(() -> HttpClient.newHttpClient().send(HttpRequest.newBuilder(
            URI.create(zeebe.managementAddress() + "/actuator/partitions")).build(), BodyHandlers.ofString()).body().matches("(?s).*\"snapshotId\":\"[0-9].*"));
        zeebe.kill();
        try (var owner = connection(url, LocalPostgres.OWNER, postgres.passwords().owner()); var sql = owner.createStatement()) {
            sql.execute("truncate engine.exporter_position, engine.user_task, engine.task_candidate, engine.process_instance");
        }
        zeebe.start();
        await().atMost(PATIENCE).until(() -> text("select problem from engine.exporter_position").contains("The database is empty"));
    }

    private void begin(int instances) throws Exception {
        deploy();
        try (var client = client()) {
            for (int i = 0; i < instances; i++) {
                client.newCreateInstanceCommand().bpmnProcessId("bench-three").latestVersion().variables(Map.of("studyId", UUID.randomUUID())).send().join();
            }
        }
        await().atMost(PATIENCE).until(() -> count("user_task where state = 'OPEN'") == instances);
    }

    private void deploy() {
        try (var client = client()) {
            answered(() -> client.newDeployResourceCommand().addResourceFromClasspath("bench/bench-three.bpmn").send().join());
        }
    }

    /** One task after the other, always the newest that is open. */
    private void complete(int tasks) throws Exception {
        try (var client = client()) {
            for (int i = 0; i < tasks; i++) {
                var key = Long.parseLong(text("select max(key) from engine.user_task where state = 'OPEN'"));
                answered(() -> client.newCompleteUserTaskCommand(key).send().join());
                await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10)).until(() -> text(
                    "select state from engine.user_task where key = " + key).equals("COMPLETED"));
                await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10)).until(() -> count(
                    "element_instance where element_type = 'USER_TASK' and state = 'ACTIVE'")
                    == count("user_task where state = 'OPEN'"));
            }
        }
    }

    /** A broker that has just started is ready some moments before its gateway knows of its partition. */
    private static void answered(Runnable command) {
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(100)).ignoreExceptions().until(() -> {
            command.run();
            return true;
        });
    }

    private LocalZeebe broker(String name, String url, String exporterId) {
        var exporter = new LocalZeebe.Exporter(jar(), url, LocalPostgres.EXPORTER, postgres.passwords().exporter(), exporterId);
        return LocalZeebe.started(new LocalZeebe.Settings(folder.resolve(name), ports, Optional.of(exporter), false));
    }

    private static Path jar() {
        return Path.of("..", "exporter", "target", "special-study-exporter-0.1.0-SNAPSHOT-broker.jar").toAbsolutePath().normalize();
    }

    private CamundaClient client() {
        return CamundaClient.newClientBuilder().grpcAddress(URI.create(zeebe.grpcAddress())).restAddress(URI.create(zeebe.restAddress()))
            .preferRestOverGrpc(false).defaultRequestTimeout(Duration.ofSeconds(20))
            .withChainHandlers((request, entity, scope, chain, callback) -> {
                request.setPath(request.getPath().replaceFirst("/v2/", "/v1/"));
                chain.proceed(request, entity, scope, callback);
            })
            .build();
    }

    private List<String> projection(String url) throws SQLException {
        var rows = new ArrayList<String>();
        try (var app = connection(url, "postgres", postgres.passwords().superuser()); var sql = app.createStatement()) {
            for (var table : TABLES) {
                try (var found = sql.executeQuery("select '" + table + " ' || t::text from engine." + table + " t order by 1")) {
                    while (found.next()) rows.add(found.getString(1));
                }
            }
        }
        return rows;
    }

    private long count(String rows) throws SQLException {
        return Long.parseLong(text("select count(*) from engine." + rows));
    }

    private String text(String query) throws SQLException {
        try (var app = connection(url, LocalPostgres.APP, postgres.passwords().app()); var row = app.createStatement().executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    private static String copied() throws SQLException {
        var name = database();
        create(name, MIGRATED);
        return url(name);
    }

    private static String database() {
        return "exporter_" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static void create(String database, String template) throws SQLException {
        try (var superuser = TestSystem.postgres().superuser(); var sql = superuser.createStatement()) {
            sql.execute("create database " + database + " owner " + LocalPostgres.OWNER + " template " + template);
        }
    }

    private static String url(String database) {
        return TestSystem.postgres().url().replace("/" + LocalPostgres.DATABASE, "/" + database);
    }

    private static Connection connection(String url, String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
