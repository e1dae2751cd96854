package org.specialstudy.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.Secret;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.notification.AddressClaim.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps people's confirmed addresses, what they typed, and the letters about either. */
@Repository
class AddressStore {

    /** Where a person's letters go; not confirmed where they went there before addresses were. */
    record Used(String email, boolean confirmed) {}

    /** How often letters with a link were asked for lately; {@code last} and {@code first} are null for none. */
    record Asked(int letters, Instant first, Instant last) {}

    /** The newest letter of a claim; {@code sentAt} is when one last left. */
    record Sending(String state, int attempts, Instant sentAt) {}

    /** A letter about an address. */
    record AddressLetter(String kind, String address, UUID claim, boolean wanted) {}

    /** A link that somebody opened. */
    record Link(AddressClaim claim, Instant sentAt) {}

    private static final String CLAIM = "select c.id, c.person_id, c.email, c.outcome%s from notification.address_claim c ";

    private final JdbcClient jdbc;

    AddressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Used> used(UUID person) {
        return jdbc.sql("select email, confirmed_at is not null as confirmed from notification.address where person_id = :person").param("person", person)
            .query(Used.class).optional();
    }

    void confirm(UUID person, String email, Instant now) {
        jdbc.sql("""
            insert into notification.address (person_id, email, confirmed_at)
            values (:person, :email, :now)
            on conflict (person_id) do update set email = excluded.email, confirmed_at = excluded.confirmed_at
            """).param("person", person).param("email", email).param("now", Timestamptz.of(now)).update();
    }

    boolean remove(UUID person) {
        return jdbc.sql("delete from notification.address where person_id = :person").param("person", person).update() == 1;
    }

    Optional<AddressClaim> waiting(UUID person) {
        return jdbc.sql(CLAIM.formatted("") + "where c.person_id = :person and c.outcome is null").param("person", person).query(AddressStore::claim)
            .optional();
    }

    /** The same, and nobody else changes it or asks for its letters meanwhile. */
    Optional<AddressClaim> hold(UUID person) {
        return jdbc.sql(CLAIM.formatted("") + "where c.person_id = :person and c.outcome is null for update").param("person", person)
            .query(AddressStore::claim).optional();
    }

    /** Nothing when another of the same person's came first. */
    Optional<AddressClaim> claim(UUID person, String email, Instant now) {
        var id = UUID.randomUUID();
        var made = jdbc.sql("""
            insert into notification.address_claim (id, person_id, email, asked_at)
            values (:id, :person, :email, :now)
            on conflict (person_id) where outcome is null do nothing
            """).param("id", id).param("person", person).param("email", email).param("now", Timestamptz.of(now)).update();
        return made == 1 ? Optional.of(new AddressClaim(id, person, email, null)) : Optional.empty();
    }

    void end(AddressClaim claim, Outcome outcome) {
        jdbc.sql("update notification.address_claim set outcome = :outcome where id = :id").param("outcome", outcome.name()).param("id", claim.id()).update();
    }

    Optional<Link> link(Secret token) {
        return jdbc.sql(CLAIM.formatted(", l.sent_at") + "join notification.address_link l on l.claim_id = c.id where l.token_hash = :hash for update of c")
            .param("hash", token.hash()).query((row, n) -> new Link(claim(row, n), Timestamptz.of(row, "sent_at"))).optional();
    }

    void link(Secret token, UUID claim, Instant now) {
        jdbc.sql("insert into notification.address_link (token_hash, claim_id, sent_at) values (:hash, :claim, :now)").param("hash", token.hash())
            .param("claim", claim).param("now", Timestamptz.of(now)).update();
    }

    /** A letter with a link to the claimed address. */
    void askToConfirm(AddressClaim claim, Instant now) {
        post(claim.person(), "CONFIRM", claim.email(), claim.id(), now);
    }

    /** A letter to an address that is used no more. */
    void tellMoved(UUID person, String address, Instant now) {
        post(person, "MOVED", address, null, now);
    }

    /** Closed from the start: no news is put into it. */
    private void post(UUID person, String letter, String address, UUID claim, Instant now) {
        jdbc.sql("""
            insert into notification.delivery (id, person_id, channel, urgent, state, due_at, letter, address, claim_id)
            values (:id, :person, 'EMAIL', true, 'SENDING', :now, :letter, :address, :claim)
            """)
            .param("id", UUID.randomUUID()).param("person", person).param("now", Timestamptz.of(now)).param("letter", letter).param("address", address)
            .param("claim", claim).update();
    }

    Asked asked(UUID person, Instant since) {
        return jdbc.sql("""
            select count(*) as letters, min(due_at) as first, max(due_at) as last
              from notification.delivery
             where letter = 'CONFIRM'
               and person_id = :person
               and due_at > :since
            """).param("person", person).param("since", Timestamptz.of(since))
            .query((row, n) -> new Asked(row.getInt("letters"), Timestamptz.of(row, "first"), Timestamptz.of(row, "last"))).single();
    }

    Sending sending(AddressClaim claim) {
        return jdbc.sql("""
            select d.state, d.attempts, (select max(l.sent_at) from notification.address_link l where l.claim_id = d.claim_id) as sent_at
              from notification.delivery d
             where d.claim_id = :claim
             order by d.due_at desc
             limit 1
            """).param("claim", claim.id())
            .query((row, n) -> new Sending(row.getString("state"), row.getInt("attempts"), Timestamptz.of(row, "sent_at"))).single();
    }

    AddressLetter letter(UUID delivery) {
        return jdbc.sql("""
            select d.letter, d.address, d.claim_id, c.id is null or c.outcome is null as wanted
              from notification.delivery d
              left join notification.address_claim c on c.id = d.claim_id
             where d.id = :id
            """).param("id", delivery)
            .query((row, n) -> new AddressLetter(row.getString("letter"), row.getString("address"), row.getObject("claim_id", UUID.class),
                row.getBoolean("wanted"))).single();
    }

    private static AddressClaim claim(ResultSet row, int line) throws SQLException {
        var outcome = row.getString("outcome");
        return new AddressClaim(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), row.getString("email"),
            outcome == null ? null : Outcome.valueOf(outcome));
    }
}
