package org.specialstudy.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** With what people sign in. A password is only ever handed out once, by whoever made it; afterwards there is its hash. */
@Service
public class Accounts {

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    Accounts(JdbcClient jdbc, Passwords passwords, Sessions sessions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
    }

    /** An account for a demonstration person; its password stays as it is, and it opens nothing unless the application listens on loopback. */
    @Transactional
    public String createDemo(UUID person, String username) {
        var password = passwords.random();
        insert(person, username, passwords.hashOfRandom(password), false);
        events.publishEvent(new AccountChanged("account.created", person, username, null));
        return password;
    }

    /** Makes the account with a one-time password, which must be replaced at the first sign-in. */
    @Transactional
    public OneTime create(UUID person, String username, UUID by) {
        jdbc.sql("select id from directory.person where id = :id and active for update").param("id", person)
            .query(UUID.class).optional().orElseThrow(Refusal::notFound);
        var password = passwords.random();
        insert(person, username, passwords.hashOfRandom(password), true);
        events.publishEvent(new AccountChanged("account.created", person, username, by));
        return new OneTime(username, password);
    }

    /** An account with a one-time password for each of these new people, in their order. */
    @Transactional
    public List<OneTime> createAll(Map<UUID, String> usernames, UUID by) {
        return usernames.entrySet().stream().map(one -> {
            var password = passwords.random();
            insert(one.getKey(), one.getValue(), passwords.hashOfRandom(password), true);
            events.publishEvent(new AccountChanged("account.created", one.getKey(), one.getValue(), by));
            return new OneTime(one.getValue(), password);
        }).toList();
    }

    /** A new one-time password; whoever is signed in with the old one is signed out. */
    @Transactional
    public OneTime reset(UUID person, UUID by) {
        var account = of(person).orElseThrow(Refusal::notFound);
        var password = passwords.random();
        store(account, passwords.hashOfRandom(password), true);
        sessions.endAllOf(person, null);
        events.publishEvent(new AccountChanged("account.reset", person, account.username(), by));
        return new OneTime(account.username(), password);
    }

    /** A person replaces their password; every other session of theirs ends. */
    @Transactional
    void change(UUID person, String current, String next, String sessionId, Runnable whenCurrentIsRight) {
        var account = of(person).orElseThrow(Refusal::notFound);
        Refusal.unless(passwords.matches(current, account.password()), () -> Refusal.invalid("current", "password-wrong"));
        whenCurrentIsRight.run();
        passwords.check(next, account.username(), former(account));
        store(account, passwords.hash(next), false);
        sessions.endAllOf(person, sessionId);
        events.publishEvent(new AccountChanged("account.password-changed", person, account.username(), person));
    }

    Optional<Account> named(String username) {
        return jdbc.sql(SELECT + " where lower(a.username) = lower(:username)").param("username", username).query(Account.class).optional();
    }

    Optional<Account> of(UUID person) {
        return jdbc.sql(SELECT + " where a.person_id = :person").param("person", person).query(Account.class).optional();
    }

    private static final String SELECT = """
        select a.person_id, a.username, a.password, a.must_change, p.active, p.demo
          from directory.account a
          join directory.person p on p.id = a.person_id
        """;

    private void insert(UUID person, String username, String hash, boolean mustChange) {
        Refusal.unless(of(person).isEmpty(), () -> Refusal.conflict("account-exists"));
        var made = jdbc.sql("""
            insert into directory.account (person_id, username, password, must_change)
            values (:person, :name, :hash, :mustChange)
            on conflict do nothing
            """)
            .param("person", person).param("name", username.strip()).param("hash", hash).param("mustChange", mustChange)
            .update();
        Refusal.unless(made == 1, () -> Refusal.invalid("username", "username-taken"));
    }

    private void store(Account account, String hash, boolean mustChange) {
        jdbc.sql("insert into directory.former_password (person_id, password, until_at) values (:person, :hash, clock_timestamp())")
            .param("person", account.personId()).param("hash", account.password()).update();
        jdbc.sql("""
            delete from directory.former_password
             where person_id = :person
               and until_at not in (select until_at from directory.former_password where person_id = :person order by until_at desc limit 4)
            """)
            .param("person", account.personId()).update();
        jdbc.sql("update directory.account set password = :hash, must_change = :mustChange, changed_at = now() where person_id = :person")
            .param("hash", hash).param("mustChange", mustChange).param("person", account.personId()).update();
    }

    private List<String> former(Account account) {
        return jdbc.sql("""
            select password from directory.former_password where person_id = :person
             union all
            select :present
            """)
            .param("person", account.personId()).param("present", account.password())
            .query(String.class).list();
    }
}
