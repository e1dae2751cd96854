package org.specialstudy.demo;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody of the case who works with the system as people do, through its interface. What is refused because the process is not there yet is
 * tried again: refused means untouched.
 */
final class Participant {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(30);
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final String name;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Participant(String base, String name) {
        this.base = base;
        this.name = name;
    }

    Participant signedIn(String username, String password) {
        send("GET", "/api/session", null);                            // brings the token that every later request sends back
        asked("POST", "/api/session", Map.of("username", username, "password", password));
        return this;
    }

    void leave() {
        send("DELETE", "/api/session", null);
    }

    JsonNode get(String path) {
        return patiently(() -> send("GET", path, null), "GET " + path);
    }

    JsonNode post(String path, Map<String, ?> body) {
        return asked("POST", path, body);
    }

    JsonNode put(String path, Map<String, ?> body) {
        return asked("PUT", path, body);
    }

    private JsonNode asked(String method, String path, Map<String, ?> body) {
        return patiently(() -> send(method, path, body), method + " " + path);
    }

    /** Does something to what is read at {@code view}, resting on the version that it has at that moment. */
    JsonNode act(String method, String view, String act, Map<String, ?> body) {
        return patiently(() -> {
            var seen = send("GET", view, null);
            if (seen.statusCode() != 200) return seen;
            var whole = new LinkedHashMap<String, Object>(body);
            whole.put("version", version(JSON.readTree(seen.body())));
            return send(method, view + act, whole);
        }, method + " " + view + act);
    }

    /** Most views have their version at the root, that of a recommendation in its row of the register. */
    private static long version(JsonNode view) {
        return view.path("version").isNumber() ? view.path("version").asLong() : view.at("/row/version").asLong();
    }

    JsonNode act(String view, String act, Map<String, ?> body) {
        return act("POST", view, act, body);
    }

    /** Until a task whose element begins like this, and which is about this, lies in this person's inbox. */
    void awaitTask(String element, String ref, String id) {
        eventually(element + " of " + name, () -> {
            for (var row : get("/api/inbox?box=mine").path("rows")) {
                if (row.path("elementId").asString().startsWith(element) && row.path("refs").path(ref).asString("").equals(id)) return row;
            }
            return null;
        });
    }

    /** As long as the process needs; longer than that means that it will not come. */
    static <T> T eventually(String what, java.util.function.Supplier<T> question) {
        var until = Instant.now().plus(PATIENCE);
        while (true) {
            var answer = question.get();
            if (answer != null) return answer;
            if (Instant.now().isAfter(until)) throw new IllegalStateException("Waited in vain for " + what + ".");
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private JsonNode patiently(java.util.function.Supplier<HttpResponse<String>> request, String what) {
        var until = Instant.now().plus(PATIENCE);
        while (true) {
            var answer = request.get();
            var status = answer.statusCode();
            if (status / 100 == 2) return answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body());
            var early = status == NOT_FOUND || status == CONFLICT;
            if (!early || Instant.now().isAfter(until)) {
                throw new IllegalStateException(name + " was refused: " + what + " answered " + status + " " + answer.body());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private HttpResponse<String> send(String method, String path, Object body) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (body != null) request.header("Content-Type", "application/json");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("; ")));
        }
        if (cookies.containsKey("XSRF-TOKEN")) request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer.headers().allValues("Set-Cookie").stream().flatMap(said -> HttpCookie.parse(said).stream())
                .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(name + " could not reach " + base + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
