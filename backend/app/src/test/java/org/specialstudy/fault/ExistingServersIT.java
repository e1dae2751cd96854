package org.specialstudy.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.specialstudy.local.Ports;

/**
 * The application's jar on servers that it did not start, told of them by configuration only: a database, and three gateways of which the
 * first is never there and the other two take turns.
 */
class ExistingServersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static FaultStack stack;
    private static Gate[] grpc;
    private static Gate[] rest;
    private static Staff staff;

    @BeforeAll
    static void everythingRunsAndPeopleAreSignedIn() throws IOException {
        stack = new FaultStack(zeebe -> {
            grpc = new Gate[] {new Gate(zeebe.grpcAddress()), new Gate(zeebe.grpcAddress())};
            rest = new Gate[] {new Gate(zeebe.restAddress()), new Gate(zeebe.restAddress())};
            open(0);
            return new FaultStack.Gateways(
                dead() + "," + grpc[0].address() + "," + grpc[1].address(),
                dead() + "," + rest[0].address() + "," + rest[1].address());
        });
        staff = new Staff(stack);
    }

    @AfterAll
    static void everythingEnds() {
        if (stack != null) stack.close();
        close(0);
        close(1);
    }

    @Test
    void a_gateway_that_goes_is_left_for_the_next_one_and_nothing_stands_still() {
        carry("one");

        close(0);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(broker()).isEqualTo("DEGRADED"));
        var waiting = new StudyCourse(staff.cast(), new StudyCourse.Told(), "Study-while-no-gateway-answers", in(PATIENCE));
        var study = waiting.commission();
        open(1);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(staff.cast().office().get("/api/studies/" + study + "/work-plan").status()).isEqualTo(200));
        carry("two");

        close(1);
        open(0);
        carry("three");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(broker()).isEqualTo("UP"));
    }

    @Test
    void a_database_that_goes_is_said_in_words_and_used_again_when_it_is_back() {
        var office = staff.cast().office();
        stack.postgres().kill();
        try {
            everybodyIsTold(office);
        } finally {
            stack.postgres().start();
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(office.get("/api/studies").status()).isEqualTo(200));
    }

    private static void everybodyIsTold(Browser office) {
        for (var path : new String[] {"/api/studies", "/api/session", "/api/tasks"}) {
            var answer = office.get(path);
            assertThat(answer.status()).as(path).isEqualTo(503);
            assertThat(answer.body().path("code").asString()).isEqualTo("database-unavailable");
            assertThat(answer.body().path("detail").asString()).isNotBlank();
        }
        var stranger = new Browser(stack.address()).get("/api/studies");
        assertThat(stranger.status()).isIn(401, 503);
        assertThat(stack.applicationAlive()).isTrue();
    }

    private static void carry(String number) {
        new StudyCourse(staff.cast(), new StudyCourse.Told(), "Study-number-" + number, in(PATIENCE)).run();
    }

    private static String broker() {
        for (var part : staff.systemAdministrator().get("/api/admin/health").body().path("parts")) {
            if (part.path("name").asString().equals("broker")) return part.path("status").asString();
        }
        return "";
    }

    private static java.util.function.BooleanSupplier in(Duration patience) {
        var end = Instant.now().plus(patience);
        return () -> Instant.now().isAfter(end);
    }

    private static String dead() {
        return "http://127.0.0.1:" + Ports.free();
    }

    private static void open(int gateway) {
        grpc[gateway].open();
        rest[gateway].open();
    }

    private static void close(int gateway) {
        grpc[gateway].close();
        rest[gateway].close();
    }
}
