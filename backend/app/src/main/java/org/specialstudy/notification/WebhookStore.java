package org.specialstudy.notification;

import java.util.Optional;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The address of the gateway and the secret that signs what goes there. */
@Repository
class WebhookStore {

    record Webhook(String url, String secret, boolean withText) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    WebhookStore(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Webhook> find() {
        return jdbc.sql("select url, secret, with_text from notification.webhook").query(Webhook.class).optional();
    }

    void save(Webhook webhook) {
        jdbc.sql("""
            insert into notification.webhook (url, secret, with_text, changed_at)
            values (:url, :secret, :withText, :now)
            on conflict (one) do update
               set url = excluded.url, secret = excluded.secret, with_text = excluded.with_text, changed_at = excluded.changed_at
            """)
            .param("url", webhook.url()).param("secret", webhook.secret()).param("withText", webhook.withText())
            .param("now", Timestamptz.of(clock.instant())).update();
    }

    void remove() {
        jdbc.sql("delete from notification.webhook").update();
    }
}
