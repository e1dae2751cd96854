package org.specialstudy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One person's browser, without the screen: signs in, keeps the cookies, sends the CSRF token back. Connections are kept alive and as thin as
 * Java has them, because the load shares the processor with what it measures.
 */
final class SignedIn {

    static {
        System.setProperty("http.maxConnections", String.valueOf(Completions.IN_FLIGHT));
    }

    record Answer(int statusCode, String body) {}

    private final URI base;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    SignedIn(String base, String username, String password) throws IOException {
        this.base = URI.create(base);
        get("/api/session");
        var answer = send("POST", "/api/session", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
        if (answer.statusCode() != 200) throw new IllegalStateException("sign-in answered " + answer.statusCode() + ": " + answer.body());
    }

    Answer get(String path) throws IOException {
        return answer(request("GET", path));
    }

    /** As a browser loads it, compressed; how many bytes came. Anything but success is thrown. */
    int load(String path) throws IOException {
        var request = request("GET", path);
        request.setRequestProperty("Accept-Encoding", "gzip");
        if (request.getResponseCode() != 200) throw new IllegalStateException(path + " answered " + answer(request));
        try (var body = request.getInputStream()) {
            return body.readAllBytes().length;
        }
    }

    InputStream stream(String path) throws IOException {
        var request = request("GET", path);
        request.setRequestProperty("Accept", "text/event-stream");
        return request.getInputStream();
    }

    Answer send(String method, String path, String json) throws IOException {
        var request = request(method, path);
        request.setRequestProperty("Content-Type", "application/json");
        request.setDoOutput(true);
        try (var body = request.getOutputStream()) {
            body.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return answer(request);
    }

    private Answer answer(HttpURLConnection request) throws IOException {
        var status = request.getResponseCode();
        for (var cookie : request.getHeaderFields().getOrDefault("Set-Cookie", List.of())) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        try (var body = status < 400 ? request.getInputStream() : request.getErrorStream()) {
            return new Answer(status, body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private HttpURLConnection request(String method, String path) throws IOException {
        var request = (HttpURLConnection) base.resolve(path).toURL().openConnection();
        request.setRequestMethod(method);
        if (!cookies.isEmpty()) {
            request.setRequestProperty("Cookie", String.join("; ", cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).toList()));
        }
        var token = cookies.get("XSRF-TOKEN");
        if (token != null) request.setRequestProperty("X-XSRF-TOKEN", token);
        return request;
    }
}
