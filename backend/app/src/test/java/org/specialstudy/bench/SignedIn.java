package org.specialstudy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;

/** One person's browser, without the screen: signs in, keeps the cookies, sends the CSRF token back. */
final class SignedIn {

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();

    SignedIn(String base, String username, String password) throws IOException, InterruptedException {
        this.base = URI.create(base);
        get("/api/session");
        var answer = send("POST", "/api/session", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
        if (answer.statusCode() != 200) throw new IllegalStateException("sign-in answered " + answer.statusCode() + ": " + answer.body());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<InputStream> stream(String path) throws IOException, InterruptedException {
        return http.send(request(path).header("Accept", "text/event-stream").GET().build(), (BodyHandler<InputStream>) BodyHandlers.ofInputStream());
    }

    HttpResponse<String> send(String method, String path, String json) throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path));
        cookies.getCookieStore().getCookies().stream()
            .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
            .map(HttpCookie::getValue)
            .findFirst()
            .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }
}
