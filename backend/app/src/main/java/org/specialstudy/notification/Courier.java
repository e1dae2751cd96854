package org.specialstudy.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.People;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Loop;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.notification.Gateway.Parcel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Carries letters out, one after the other, on a thread of its own: a server that hangs holds up nothing else. A letter is taken in one
 * statement, by one replica, and comes back by itself when whoever took it dies; what was sent and not yet written down is then sent once
 * more, under the same id.
 */
@Component
class Courier implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private static final String TAKE = """
        update notification.delivery
           set state = 'SENDING', attempts = attempts + 1, last_error = null, retry_at = now() + make_interval(secs => :lease)
         where id = (
               select id
                 from notification.delivery
                where channel = :channel
                  and state in ('OPEN', 'SENDING')
                  and due_at <= :now
                  and retry_at <= now()
                order by retry_at, id
                limit 1
                  for update skip locked)
        returning id, person_id, attempts, letter
        """;

    /** Twice as long each time, an hour at most, and no longer than a week. */
    private static final String LATER = """
        update notification.delivery
           set retry_at = now() + least(interval '1 hour', make_interval(secs => :pause * 2 ^ least(attempts - 1, 12))),
               state = case when created_at < now() - interval '7 days' then 'GIVEN_UP' else 'SENDING' end,
               last_error = :error
         where id = :id
           and attempts = :attempt
           and state = 'SENDING'
        """;

    private static final String OVER = """
        update notification.delivery
           set state = :state, ended_at = now(), last_error = :error
         where id = :id
           and attempts = :attempt
           and state = 'SENDING'
        """;

    private static final String NEWS = NotificationQuery.COLUMNS + """
          join notification.delivered d on d.notification_id = n.id
         where d.delivery_id = :delivery
           and n.read_at is null
           and
        """ + NotificationQuery.OWN + "order by n.at, n.id";

    private record Taken(UUID id, UUID person, int attempt, boolean news) {

        static Taken of(ResultSet row, int line) throws SQLException {
            return new Taken(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), row.getInt("attempts"),
                row.getString("letter").equals("NEWS"));
        }
    }

    private final JdbcClient jdbc;
    private final Batches batches;
    private final Preferences preferences;
    private final AddressLetters addresses;
    private final NotificationQuery notifications;
    private final People people;
    private final List<Gateway> gateways;
    private final BusinessClock clock;
    private final Duration every;
    private final Duration lease;
    private final Duration pause;
    private final Loop loop = new Loop("courier", this::round);

    Courier(JdbcClient jdbc, Batches batches, Preferences preferences, AddressLetters addresses, NotificationQuery notifications, People people,
        List<Gateway> gateways, BusinessClock clock, @Value("${specialstudy.notification.courier-every:5s}") Duration every,
        @Value("${specialstudy.notification.lease:5m}") Duration lease, @Value("${specialstudy.notification.first-pause:30s}") Duration pause) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.preferences = preferences;
        this.addresses = addresses;
        this.notifications = notifications;
        this.people = people;
        this.gateways = gateways;
        this.clock = clock;
        this.every = every;
        this.lease = lease;
        this.pause = pause;
    }

    private void round() throws InterruptedException {
        try {
            batches.collect();
            gateways.stream().filter(Gateway::open).forEach(this::carry);
        } catch (DataAccessException | TransactionException databaseAway) {
            log.warn("Letters wait: {}", databaseAway.getClass().getSimpleName());
        }
        Thread.sleep(every);
    }

    /** All that are due; where one cannot be delivered now, the others wait as well. */
    private void carry(Gateway gateway) {
        while (loop.goesOn()) {
            var taken = take(gateway);
            if (taken.isEmpty() || !deliver(gateway, taken.get())) return;
        }
    }

    private Optional<Taken> take(Gateway gateway) {
        return jdbc.sql(TAKE).param("lease", lease.toSeconds()).param("channel", gateway.channel().name()).param("now", Timestamptz.of(clock.instant()))
            .query(Taken::of).optional();
    }

    private boolean deliver(Gateway gateway, Taken taken) {
        var errand = people.me(taken.person()).flatMap(me -> taken.news() ? news(gateway, taken, me) : addresses.errand(taken.id(), me));
        if (errand.isEmpty()) {
            over(taken, "EMPTY", null);
            return true;
        }
        try {
            errand.get().run();
            over(taken, "SENT", null);
            return true;
        } catch (Gateway.Never refused) {
            over(taken, "GIVEN_UP", refused.getMessage());
            return true;
        } catch (Gateway.NotNow failed) {
            jdbc.sql(LATER).param("pause", pause.toMillis() / 1000.0).param("error", failed.getMessage()).param("id", taken.id())
                .param("attempt", taken.attempt()).update();
            return false;
        }
    }

    /** What its reader has not read meanwhile and may still know. */
    private Optional<Runnable> news(Gateway gateway, Taken taken, Me me) {
        var news = jdbc.sql(NEWS).param("delivery", taken.id()).param("me", me.id()).param("principals", me.principals().toArray(String[]::new))
            .query(notifications::view).list();
        var preference = preferences.of(me.id());
        if (news.isEmpty() || !gateway.reaches(preference)) return Optional.empty();
        return Optional.of(() -> gateway.send(new Parcel(taken.id(), me, preference, news)));
    }

    private void over(Taken taken, String state, String error) {
        jdbc.sql(OVER).param("state", state).param("error", error).param("id", taken.id()).param("attempt", taken.attempt()).update();
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
