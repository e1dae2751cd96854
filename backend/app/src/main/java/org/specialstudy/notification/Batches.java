package org.specialstudy.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts news into the letters that are still open, or opens new ones. Its own transaction after that of the news: two that tell the same
 * people never wait for each other.
 */
@Component
class Batches {

    private static final int MOST = 500;

    /** {@code pressing}: of an urgent item, which waits for no quiet hours. */
    private record Fresh(long id, UUID person, Reason reason, boolean pressing) {}

    private record Batch(UUID person, Channel channel, boolean urgent, boolean pressing) {}

    private final JdbcClient jdbc;
    private final Preferences preferences;
    private final List<Gateway> gateways;
    private final Timing timing;
    private final BusinessClock clock;

    Batches(JdbcClient jdbc, Preferences preferences, List<Gateway> gateways, Timing timing, BusinessClock clock) {
        this.jdbc = jdbc;
        this.preferences = preferences;
        this.gateways = gateways;
        this.timing = timing;
        this.clock = clock;
    }

    @Transactional
    public void collect() {
        var fresh = jdbc.sql("""
            select id, person_id as person, reason, coalesce(details ->> 'urgent' = 'true', false) as pressing
              from notification.notification
             where outward
             order by person_id, id
             limit :most
               for update skip locked
            """).param("most", MOST).query(Fresh.class).list();
        if (fresh.isEmpty()) return;
        var open = gateways.stream().filter(Gateway::open).toList();
        var letters = new LinkedHashMap<Batch, UUID>();
        var chosen = new LinkedHashMap<UUID, Preference>();
        for (var news : fresh) {
            var preference = chosen.computeIfAbsent(news.person(), preferences::of);
            open.stream().filter(gateway -> preference.wants(news.reason(), gateway.channel()) && gateway.reaches(preference)).forEach(gateway -> {
                var batch = new Batch(news.person(), gateway.channel(), news.pressing() || news.reason().urgent(), news.pressing());
                put(news.id(), batch.channel(), letters.computeIfAbsent(batch, one -> letter(one, preference)));
            });
        }
        jdbc.sql("update notification.notification set outward = false where id = any(:ids)").param("ids", fresh.stream().map(Fresh::id).toArray(Long[]::new))
            .update();
    }

    private UUID letter(Batch batch, Preference preference) {
        var now = clock.instant();
        var due = batch.pressing() ? now : timing.due(now, preference, batch.channel(), batch.urgent());
        return jdbc.sql("""
            insert into notification.delivery (id, person_id, channel, urgent, state, due_at)
            values (:id, :person, :channel, :urgent, 'OPEN', :due)
            on conflict (person_id, channel, urgent) where state = 'OPEN'
               do update set due_at = least(delivery.due_at, excluded.due_at)
            returning id
            """)
            .param("id", UUID.randomUUID()).param("person", batch.person()).param("channel", batch.channel().name()).param("urgent", batch.urgent())
            .param("due", Timestamptz.of(due)).query(UUID.class).single();
    }

    private void put(long notification, Channel channel, UUID letter) {
        jdbc.sql("""
            insert into notification.delivered (notification_id, channel, delivery_id)
            values (:notification, :channel, :delivery)
            on conflict do nothing
            """).param("notification", notification).param("channel", channel.name()).param("delivery", letter).update();
    }
}
