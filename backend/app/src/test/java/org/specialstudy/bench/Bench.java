package org.specialstudy.bench;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientHttpException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.specialstudy.Application;
import org.specialstudy.TestSystem;
import org.specialstudy.directory.Accounts;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What `make bench` prints of the application and the engine seam, each figure beside the raw limit of the same run. Machines differ and are
 * noisy: the ratios are what is meant to be read.
 */
public final class Bench {

    private static final int WARM_UP = 500;
    private static final int INSTANCES = 300;
    private static final int ROUNDS = 3;
    private static final int SIGNALS = 100;

    private final ConfigurableApplicationContext application;
    private final CamundaClient client;
    private final JdbcClient jdbc;
    private final String base;

    private Bench(ConfigurableApplicationContext application, CamundaClient client) {
        this.application = application;
        this.client = client;
        this.jdbc = application.getBean(JdbcClient.class);
        this.base = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
    }

    public static void main(String[] args) throws Exception {
        System.setProperty(TestSystem.DURABLE, "true");
        var application = new SpringApplicationBuilder(Application.class)
            .profiles("bench").initializers(new TestSystem()).run("--server.port=0");
        try (application; var client = rawClient()) {
            client.newDeployResourceCommand().addResourceFromClasspath("bench/bench-three.bpmn").send().join();
            var bench = new Bench(application, client);
            var wanted = args.length == 0 ? List.of("inbox", "completions", "signals", "study", "board", "previews") : List.of(args);
            if (wanted.contains("completions")) bench.completions();
            if (wanted.contains("signals")) bench.signals();
            if (wanted.contains("study")) bench.study();
            if (wanted.contains("inbox")) bench.inbox();
            if (wanted.contains("board")) bench.board();
            if (wanted.contains("previews")) new PreviewBench(application, bench.base).print();
        }
    }

    /** (b) Tasks per second through our HTTP interface, against the engine's own client; some rounds of each, turn about. */
    private void completions() throws Exception {
        var runs = new Completions(client, jdbc);
        var person = person("bench-b");
        Completions.Way raw = task -> {
            while (!taken(task.key())) Thread.sleep(50);
        };
        Completions.Way ours = task -> {
            var answer = person.send("POST", "/api/bench/completions",
                "{\"study\":\"%s\",\"element\":\"%s\"}".formatted(task.study(), task.element()));
            if (answer.statusCode() != 204) throw new IllegalStateException(answer.body());
        };
        runs.run(WARM_UP, raw);
        runs.run(WARM_UP, ours);
        var engine = Completions.Pace.NONE;
        var house = Completions.Pace.NONE;
        for (int round = 0; round < ROUNDS; round++) {
            var one = runs.run(INSTANCES, raw);
            var other = runs.run(INSTANCES, ours);
            System.out.printf("(b) round %d: raw client %s; our API %s; ratio %.2f%n", round + 1, one, other, other.perSecond() / one.perSecond());
            engine = engine.plus(one);
            house = house.plus(other);
        }
        System.out.printf("(b) completions: raw client %s; our API %s; ratio %.2f%n", engine, house, house.perSecond() / engine.perSecond());
    }

    /** False when the broker has too much to do at the moment: anybody's client asks again then, ours does too. */
    private boolean taken(long task) {
        try {
            client.newCompleteUserTaskCommand(task).send().join();
            return true;
        } catch (ClientHttpException refused) {
            if (refused.code() == 429 || refused.code() == 503) return false;
            throw refused;
        }
    }

    /** (c) From one person's request to the signal at another person's connection. */
    private void signals() throws Exception {
        var study = UUID.randomUUID();
        var one = person("bench-c1", study);
        var other = person("bench-c2", study);
        client.newCreateInstanceCommand().bpmnProcessId("bench-three").latestVersion().variables(Map.of("studyId", study)).send().join();
        var key = Awaitility.await().until(() -> jdbc.sql("select key from engine.user_task where study_id = :study and state = 'OPEN'")
            .param("study", study).query(Long.class).optional(), Optional::isPresent).get();
        var nanos = new long[SIGNALS];
        try (var heard = new Signals(other)) {
            for (int i = 0; i < SIGNALS; i++) {
                heard.quiet();
                var sent = System.nanoTime();
                var answer = one.send(i % 2 == 0 ? "PUT" : "DELETE", "/api/tasks/" + key + "/claim", "");
                if (answer.statusCode() >= 300) throw new IllegalStateException(answer.body());
                nanos[i] = heard.next(sent);
            }
        }
        System.out.println("(c) request to another browser's signal: " + Figures.ofNanos(nanos));
    }

    /** (a) One page of the inbox, over HTTP and as the bare query. */
    private void inbox() throws Exception {
        var inbox = new InboxBench(TestSystem.postgres(), application.getBean(Accounts.class), base);
        var small = inbox.measure(10_000);
        var large = inbox.measure(1_000_000);
        System.out.println("(a) inbox, 10,000 open tasks: " + small);
        System.out.println("(a) inbox, 1,000,000 open tasks: " + large);
        System.out.printf("(a) growth of the page over HTTP, p50: %.2f×; HTTP against raw query at 1,000,000, p50: %.1f×%n",
            large.http().p(50) / small.http().p(50), large.http().p(50) / large.raw().p(50));
    }

    /** (f) The first answers to every screen of a study as large as one may become. */
    private void study() throws Exception {
        var large = new LargeStudy(application, Integer.getInteger("bench.groups", 60), Integer.getInteger("bench.participants", 300),
            Integer.getInteger("bench.characters", 200_000), Integer.getInteger("bench.recommendations", 500)).built().settled();
        System.out.println("(f) " + large.size());
        new StudyBench(person("bench-f", large.study()), large.things()).print();
    }

    /** (g) The supervision board among a million deadlines. */
    private void board() throws Exception {
        var board = new BoardBench(TestSystem.postgres(), application.getBean(Accounts.class), base);
        for (int every : new int[] {10, 1}) {
            board.seed(every);
            var open = "(g) board, 1,000,000 deadlines, %,d open".formatted(BoardSeeder.STUDIES * BoardSeeder.OF_STUDY / every);
            System.out.println(open + ", overseeing 10 of 500 studies: " + board.measure(BoardSeeder.OF_TEN));
            System.out.println(open + ", overseeing all: " + board.measure(BoardSeeder.OF_ALL));
        }
    }

    /** A person of the office of these studies, signed in. */
    private SignedIn person(String username, UUID... studies) {
        var password = new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
            .execute(status -> {
                var id = application.getBean(Directory.class).createPerson(username, true);
                for (var study : studies) {
                    application.getBean(Memberships.class).grant(id, Role.OFFICE, ScopeType.STUDY, study, study, id);
                }
                if (studies.length == 0) {
                    var scope = UUID.randomUUID();
                    application.getBean(Memberships.class).grant(id, Role.OFFICE, ScopeType.STUDY, scope, scope, id);
                }
                return application.getBean(Accounts.class).createDemo(id, username);
            });
        try {
            return new SignedIn(base, username, password);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The engine's own client, as anybody would set it up; 8.5 answers task commands under the older path. */
    private static CamundaClient rawClient() {
        return CamundaClient.newClientBuilder()
            .grpcAddress(URI.create("http://" + TestSystem.zeebe().grpcAddress().replaceFirst("^https?://", "")))
            .restAddress(URI.create("http://" + TestSystem.zeebe().restAddress().replaceFirst("^https?://", "")))
            .preferRestOverGrpc(false)
            .maxHttpConnections(Completions.IN_FLIGHT)
            .defaultRequestTimeout(Duration.ofSeconds(20))
            .withChainHandlers((request, entity, scope, chain, callback) -> {
                request.setPath(request.getPath().replaceFirst("/v2/", "/v1/"));
                chain.proceed(request, entity, scope, callback);
            })
            .build();
    }
}
