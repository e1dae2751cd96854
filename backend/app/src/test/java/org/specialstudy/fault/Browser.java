package org.specialstudy.fault;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person at a browser: keeps the session's cookie, sends the CSRF token back, and tells when nobody answered. */
final class Browser {

    /** @param status 0 when no answer came, so that nobody knows whether it happened */
    record Answer(int status, JsonNode body) {

        boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(2)).build();

    Browser(String address) {
        this.address = address;
    }

    /** Signs in; a one-time password is replaced at once. Returns the password that is valid now. */
    String signIn(String username, String password) {
        get("/api/session");
        var session = expect(post("/api/session", Map.of("username", username, "password", password)));
        if (!session.get("mustChangePassword").asBoolean()) return password;
        var chosen = "Gangway-" + java.util.UUID.randomUUID();
        expect(post("/api/account/password", Map.of("current", password, "next", chosen)));
        if (get("/api/session").status() == 401) return signIn(username, chosen);
        return chosen;
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    Answer post(String path, Map<String, ?> body) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer put(String path, Map<String, ?> body) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    static JsonNode expect(Answer answer) {
        if (!answer.ok()) throw new IllegalStateException("HTTP " + answer.status() + " " + answer.body());
        return answer.body();
    }

    private Answer send(HttpRequest.Builder request) {
        request.header("Content-Type", "application/json").timeout(Duration.ofSeconds(20));
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).findFirst()
            .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            var json = response.body().startsWith("{") || response.body().startsWith("[") ? response.body() : "{}";
            return new Answer(response.statusCode(), JSON.readTree(json));
        } catch (IOException nobodyAnswered) {
            return new Answer(0, JSON.createObjectNode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
