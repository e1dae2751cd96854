package org.specialstudy.notification;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.notification.ChannelsView.Gate;
import org.specialstudy.notification.WebhookStore.Webhook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up the ways out of the system, and shows how deliveries fare. */
@Service
@Transactional
class Channels {

    private static final int SHORTEST_SECRET = 16;

    private final JdbcClient jdbc;
    private final WebhookStore webhooks;
    private final MailGateway mail;

    Channels(JdbcClient jdbc, WebhookStore webhooks, MailGateway mail) {
        this.jdbc = jdbc;
        this.webhooks = webhooks;
        this.mail = mail;
    }

    ChannelsView view() {
        var gate = webhooks.find().map(webhook -> new Gate(webhook.url(), webhook.withText())).orElse(null);
        return new ChannelsView(mail.description(), gate, count("state in ('OPEN', 'SENDING')"), count(
            "state = 'SENT' and ended_at > now() - interval '1 day'"));
    }

    void set(String url, String secret, boolean withText) {
        Refusal.unless(isHttp(url), () -> Refusal.invalid("url", "webhook-url-unreadable"));
        var known = webhooks.find().map(Webhook::secret).orElse("");
        var signing = secret.isEmpty() ? known : secret;
        Refusal.unless(signing.length() >= SHORTEST_SECRET, () -> Refusal.invalid("secret", "webhook-secret-short", SHORTEST_SECRET));
        webhooks.save(new Webhook(url, signing, withText));
    }

    void remove() {
        webhooks.remove();
    }

    /** Tried anew at once; one that was given up has its week again. */
    void again(UUID delivery) {
        var found = jdbc.sql("""
            update notification.delivery
               set state = 'SENDING', retry_at = now(), created_at = now(), ended_at = null
             where id = :id
               and state in ('SENDING', 'GIVEN_UP')
               and last_error is not null
            """).param("id", delivery).update();
        Refusal.unless(found == 1, Refusal::notFound);
    }

    private int count(String which) {
        return jdbc.sql("select count(*) from notification.delivery where " + which).query(Integer.class).single();
    }

    private static boolean isHttp(String url) {
        try {
            var address = new URI(url);
            return address.getHost() != null && address.getUserInfo() == null && Set.of("http", "https").contains(String.valueOf(address.getScheme()));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
