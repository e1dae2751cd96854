package org.specialstudy.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.BrokerClock;
import org.specialstudy.House;
import org.specialstudy.SystemTest;
import org.specialstudy.TestSystem;
import org.specialstudy.Visitor;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Secret;
import org.specialstudy.local.LocalPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An address that somebody typed is used for nothing until that person has opened its link and confirmed it. */
@SystemTest
class AddressIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ADDRESS = "/api/notification-settings/address";
    private static final Pattern LINK = Pattern.compile("/notifications/address\\?token=(\\S+)");

    @Autowired
    ApplicationContext context;
    @Autowired
    BusinessClock clock;
    @Autowired
    JdbcClient jdbc;

    private House house;
    private Visitor owner;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somebodyWithAnAddress() {
        clock.moveTo(BrokerClock.now());
        house = new House(context);
        owner = house.as(house.clerk);
        jdbc.sql("insert into notification.address (person_id, email, confirmed_at) values (?, ?, now())").params(house.clerk, of("old")).update();
    }

    @AfterEach
    void bothClocksTellTheSameTime() {
        clock.moveTo(BrokerClock.now());
    }

    @Test
    void the_address_before_stays_in_use_until_the_person_and_nobody_else_confirms_the_new_one() {
        assertThat(asks("nobody").code()).isEqualTo("email-unreadable");
        assertThat(asks(of("old").toUpperCase()).code()).isEqualTo("email-confirmed-already");
        house.ok(asks(of("new")));
        assertThat(owner.post(ADDRESS + "/letters", null).code()).isEqualTo("address-letter-too-soon");
        awaitLetter("DELAYED");

        try (var mail = Mailbox.open()) {
            awaitLetter("SENT");
            assertThat(mail.to(of("new"))).hasSize(1);
            var token = token(mail, "new");
            assertThat(jdbc.sql("select count(*) from notification.address_link where token_hash = ?").param(new Secret(token).hash()).query(Integer.class)
                .single()).isEqualTo(1);

            var another = house.as(house.secondClerk);
            assertThat(another.get(ADDRESS + "/confirmation?token=" + token).code()).isEqualTo("address-link-of-another");
            assertThat(confirms(another, token).code()).isEqualTo("address-link-of-another");
            assertThat(Visitor.at(context.getEnvironment()).get(ADDRESS + "/confirmation?token=" + token).status()).isEqualTo(401);
            assertThat(confirms(owner, token + "x").code()).isEqualTo("address-link-unknown");
            assertThat(house.ok(another.get(ADDRESS)).path("waiting").isNull()).isTrue();

            assertThat(house.ok(owner.get(ADDRESS + "/confirmation?token=" + token)).path("email").asString()).isEqualTo(of("new"));
            assertThat(mine().path("email").asString()).as("looking confirms nothing").isEqualTo(of("old"));
            var confirmed = house.ok(confirms(owner, token));
            assertThat(confirmed.path("email").asString()).isEqualTo(of("new"));
            assertThat(confirmed.path("waiting").isNull()).isTrue();
            assertThat(confirms(owner, token).code()).isEqualTo("address-link-used");
            await().atMost(PATIENCE).until(() -> mail.to(of("old")).size() == 1);
            assertThat(Mailbox.plain(mail.to(of("old")).getFirst())).contains(of("old")).doesNotContain(of("new"));

            expired(mail);
            replacedAndWithdrawn(mail);
            assertThat(house.ok(owner.delete(ADDRESS)).path("email").isNull()).isTrue();
            await().atMost(PATIENCE).until(() -> mail.to(of("new")).size() == 2);
        }
    }

    @Test
    void an_address_from_before_stays_in_use_and_can_be_confirmed() throws Exception {
        var person = UUID.randomUUID();
        assertThat(takenOver(person, of("before"))).containsExactly(of("before") + " unconfirmed");

        jdbc.sql("update notification.address set confirmed_at = null where person_id = ?").param(house.clerk).update();
        assertThat(mine().path("email").asString()).isEqualTo(of("old"));
        assertThat(mine().path("confirmed").asBoolean()).isFalse();
        house.ok(asks(of("old")));
        try (var mail = Mailbox.open()) {
            awaitLetter("SENT");
            assertThat(house.ok(confirms(owner, token(mail, "old"))).path("confirmed").asBoolean()).isTrue();
            assertThat(mail.to(of("old"))).as("nobody is told that it moved").hasSize(1);
        }
    }

    /** The module's first migrations once more, in a schema of their own that goes with the transaction; in between somebody has an address. */
    private List<String> takenOver(UUID person, String email) throws Exception {
        var postgres = TestSystem.postgres();
        try (var connection = DriverManager.getConnection(postgres.url(), LocalPostgres.OWNER, postgres.passwords().owner());
            var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var schema = "before_" + mark;
            statement.execute("create schema " + schema);
            for (var file : new String[] {"V1__notification", "V2__outside", "V3__confirmed_addresses"}) {
                if (file.startsWith("V3")) {
                    statement.execute("insert into %s.preference values ('%s', '%s', 'zh', 'AT_ONCE', null, null, 1)".formatted(schema, person, email));
                }
                var sql = new ClassPathResource("db/notification/" + file + ".sql").getContentAsString(StandardCharsets.UTF_8);
                statement.execute(sql.replace("notification.", schema + ".").replace("schema notification", "schema " + schema));
            }
            var rows = statement.executeQuery("select email || case when confirmed_at is null then ' unconfirmed' else ' confirmed' end from %s.address"
                .formatted(schema));
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            connection.rollback();
            return found;
        }
    }

    private void expired(Mailbox mail) {
        pass(Duration.ofDays(2));
        house.ok(asks(of("late")));
        awaitLetter("SENT");
        var token = token(mail, "late");
        pass(Duration.ofHours(48));
        assertThat(mine().path("waiting").path("letter").asString()).isEqualTo("EXPIRED");
        assertThat(confirms(owner, token).code()).isEqualTo("address-link-expired");
    }

    /** Five letters a day, whatever address they go to. */
    private void replacedAndWithdrawn(Mailbox mail) {
        house.ok(owner.post(ADDRESS + "/letters", null));
        await().atMost(PATIENCE).until(() -> mail.to(of("late")).size() == 2);
        var token = token(mail, "late");
        for (var name : new String[] {"a", "b", "c", "d"}) {
            pass(Duration.ofSeconds(61));
            house.ok(asks(of(name)));
        }
        assertThat(confirms(owner, token).code()).isEqualTo("address-link-ended");
        pass(Duration.ofSeconds(61));
        assertThat(asks(of("e")).code()).isEqualTo("address-letters-too-many");
        var waiting = mine().path("waiting");
        assertThat(waiting.path("email").asString()).as("refused means untouched").isEqualTo(of("d"));
        assertThat(waiting.path("lettersLeft").asInt()).isZero();
        assertThat(house.ok(owner.delete(ADDRESS + "/claim")).path("waiting").isNull()).isTrue();
        assertThat(owner.delete(ADDRESS + "/claim").status()).isEqualTo(404);
        assertThat(mine().path("email").asString()).isEqualTo(of("new"));
    }

    private Visitor.Answer asks(String email) {
        return owner.put(ADDRESS, Map.of("email", email));
    }

    private static Visitor.Answer confirms(Visitor who, String token) {
        return who.post(ADDRESS + "/confirmation", Map.of("token", token));
    }

    private JsonNode mine() {
        return house.ok(owner.get(ADDRESS));
    }

    private void awaitLetter(String state) {
        await().atMost(PATIENCE).until(() -> mine().path("waiting").path("letter").asString().equals(state));
    }

    private String token(Mailbox mail, String name) {
        var link = LINK.matcher(Mailbox.plain(mail.to(of(name)).getLast()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private void pass(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    private String of(String name) {
        return name + "-" + mark + "@example.org";
    }
}
