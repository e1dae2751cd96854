package org.specialstudy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** The broker's time, which runs ahead of real time by what the tests have added so far. It only moves forward. */
public final class BrokerClock {

    private static final Pattern EPOCH = Pattern.compile("\"epochMilli\"\\s*:\\s*(\\d+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private BrokerClock() {}

    public static Instant now() {
        return instantIn(send(HttpRequest.newBuilder(uri("")).GET()));
    }

    /** Timers that fall due in between fire within about half a second. Returns the broker's new time. */
    public static Instant forward(Duration step) {
        return instantIn(send(HttpRequest.newBuilder(uri("/add"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"offsetMilli\":" + step.toMillis() + "}"))));
    }

    /** Moves to this instant, or leaves the clock alone when it is past already. */
    public static Instant forwardTo(Instant instant) {
        var step = Duration.between(now(), instant);
        return step.isPositive() ? forward(step) : now();
    }

    private static URI uri(String path) {
        return URI.create(TestSystem.zeebe().managementAddress() + "/actuator/clock" + path);
    }

    private static Instant instantIn(String answer) {
        var match = EPOCH.matcher(answer);
        if (!match.find()) {
            throw new IllegalStateException("The broker's clock answered " + answer);
        }
        return Instant.ofEpochMilli(Long.parseLong(match.group(1)));
    }

    private static String send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException("The broker's clock does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
