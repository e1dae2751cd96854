package org.specialstudy.live;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.specialstudy.Visitor;

/** A browser's open stream: keeps what it hears as {@code name data}. */
class Ear implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpResponse<Stream<String>> response;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    Ear(String base, Visitor visitor) throws Exception {
        response = http.send(HttpRequest.newBuilder(URI.create(base + "/api/signals"))
            .header("Accept", "text/event-stream")
            .header("Cookie", "SPECIALSTUDY=" + visitor.cookie("SPECIALSTUDY").orElseThrow())
            .build(), BodyHandlers.ofLines());
        Thread.ofVirtual().start(this::listen);
        if (response.statusCode() == 200) await().atMost(Duration.ofSeconds(10)).until(() -> heard.contains("open"));
        heard.clear();
    }

    private void listen() {
        try {
            var name = new String[1];
            response.body().forEach(line -> {
                if (line.startsWith(":")) heard.add(line.substring(1).strip());
                if (line.startsWith("event:")) name[0] = line.substring(6).strip();
                if (line.startsWith("data:")) heard.add(name[0] + " " + line.substring(5).strip());
            });
        } catch (RuntimeException closed) {
            // the other side is gone, which is the end either way
        } finally {
            ended = true;
        }
    }

    int status() {
        return response.statusCode();
    }

    List<String> heard() {
        return heard;
    }

    boolean ended() {
        return ended;
    }

    void hears(String signal, Duration within) {
        await().atMost(within).pollInterval(Duration.ofMillis(5)).until(() -> heard.contains(signal));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
