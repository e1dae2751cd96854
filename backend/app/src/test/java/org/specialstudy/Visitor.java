package org.specialstudy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person at a browser of their own, as the server sees one: keeps cookies, sends the CSRF token back, reads JSON. */
public final class Visitor {

    /** What the server answered. */
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        /** The code of a problem, or the empty text. */
        public String code() {
            return body.path("code").asString("");
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new LinkedHashMap<>();

    public Visitor(String base) {
        this.base = base;
    }

    /** Somebody at the application that runs in this test. */
    public static Visitor at(Environment environment) {
        return new Visitor("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }

    /** The same, signed in; fails the test when the server refuses. */
    public Visitor signedIn(String username, String password) {
        var answer = signIn(username, password);
        if (answer.status() != 200) throw new AssertionError("Sign-in answered " + answer.status() + " " + answer.body());
        return this;
    }

    public Answer signIn(String username, String password) {
        get("/api/session");
        return post("/api/session", Map.of("username", username, "password", password));
    }

    /** A header for every further request, for example {@code X-Background}. */
    public Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Visitor without(String header) {
        headers.remove(header);
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** A file under the name {@code file}, as a browser's form sends it. */
    public Answer upload(String path, String filename, byte[] content) {
        var boundary = "visitor-" + System.nanoTime();
        var head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(boundary, filename);
        var body = HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(head), HttpRequest.BodyPublishers.ofByteArray(content),
            HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(HttpRequest.newBuilder(URI.create(base + path)).POST(body).header("Content-Type", "multipart/form-data; boundary=" + boundary));
    }

    /** The same for a file too large to be kept in memory: sent as it is read, with its length said before. */
    public Answer upload(String path, String filename, InputStream content, long size) {
        var boundary = "visitor-" + System.nanoTime();
        var head = ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(boundary, filename)).getBytes(StandardCharsets.UTF_8);
        var tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        var whole = new SequenceInputStream(Collections.enumeration(List.of(new ByteArrayInputStream(head), content, new ByteArrayInputStream(tail))));
        var body = HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofInputStream(() -> whole), head.length + size + tail.length);
        return send(HttpRequest.newBuilder(URI.create(base + path)).POST(body).header("Content-Type", "multipart/form-data; boundary=" + boundary));
    }

    /** A file as it came over the wire; fails the test when the server refuses. */
    public byte[] download(String path) {
        var response = exchange(HttpRequest.newBuilder(URI.create(base + path)), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) throw new AssertionError("Download answered " + response.statusCode());
        return response.body();
    }

    public Answer send(String method, String path, Object body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
            .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (body != null) request.header("Content-Type", "application/json");
        return send(request);
    }

    private Answer send(HttpRequest.Builder request) {
        var response = exchange(request, BodyHandlers.ofString());
        var json = response.headers().firstValue("Content-Type").orElse("").contains("json") && !response.body().isBlank();
        return new Answer(response.statusCode(), json ? JSON.readTree(response.body()) : JSON.nullNode(), response);
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        request.timeout(Duration.ofSeconds(30));
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        headers.forEach(request::setHeader);
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public java.util.Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue).findFirst();
    }

    public void forget(String cookie) {
        var store = cookies.getCookieStore();
        store.getCookies().stream().filter(one -> one.getName().equals(cookie)).toList().forEach(one -> store.remove(null, one));
    }
}
