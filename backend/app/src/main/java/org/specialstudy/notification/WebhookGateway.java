package org.specialstudy.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.specialstudy.notification.WebhookStore.Webhook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call per parcel to the gateway that reaches 企业微信, 钉钉 or telephones: who, why and what by their ids, and the sentence only where
 * administrators want it. {@code X-Signature} is HMAC-SHA256 over the time stamp, a dot and the body.
 */
@Component
class WebhookGateway implements Gateway {

    static final String TIMESTAMP = "X-Timestamp";
    static final String SIGNATURE = "X-Signature";
    static final String DELIVERY = "X-Delivery";

    private final WebhookStore store;
    private final Letters letters;
    private final JsonMapper json;
    private final Duration timeout;
    private final HttpClient http;

    WebhookGateway(WebhookStore store, Letters letters, JsonMapper json, @Value("${specialstudy.notification.webhook-timeout:10s}") Duration timeout) {
        this.store = store;
        this.letters = letters;
        this.json = json;
        this.timeout = timeout;
        http = HttpClient.newBuilder().connectTimeout(timeout).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean open() {
        return store.find().isPresent();
    }

    @Override
    public boolean reaches(Preference preference) {
        return true;
    }

    @Override
    public void send(Parcel parcel) {
        var webhook = store.find().orElseThrow(() -> new NotNow("no gateway", null));
        var body = json.writeValueAsString(body(parcel, webhook));
        var timestamp = String.valueOf(Instant.now().getEpochSecond());
        var request = HttpRequest.newBuilder(URI.create(webhook.url())).timeout(timeout).header("Content-Type", "application/json; charset=utf-8")
            .header(DELIVERY, parcel.id().toString()).header(TIMESTAMP, timestamp).header(SIGNATURE, "sha256=" + signature(webhook.secret(), timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) throw new NotNow("HTTP " + status, null);
        } catch (IOException away) {
            throw new NotNow(away.getClass().getSimpleName() + (away.getMessage() == null ? "" : ": " + away.getMessage()), away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotNow("stopped", stopped);
        }
    }

    private Map<String, Object> body(Parcel parcel, Webhook webhook) {
        var news = parcel.news().stream().map(one -> {
            var said = new LinkedHashMap<String, Object>(Map.of("id", one.id(), "reason", one.reason(), "kind", one.kind(), "study", one.study().id(), "at",
                one.at().toString()));
            if (webhook.withText()) {
                said.put("text", letters.sentence(one, parcel));
                said.put("link", letters.link(one));
            }
            return said;
        }).toList();
        var body = new LinkedHashMap<String, Object>();
        body.put("delivery", parcel.id());
        body.put("person", parcel.to().id());
        body.put("notifications", news);
        return body;
    }

    static String signature(String secret, String timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
