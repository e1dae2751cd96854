package org.specialstudy.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The page on which a program says how it is. */
final class HealthPage {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int NO_ANSWER = 0;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI page;

    HealthPage(String page) {
        this.page = URI.create(page);
    }

    /** It does its work. */
    boolean ready() {
        return status() == 200;
    }

    /** It says something, be it that it cannot work just now: it does not hang. */
    boolean answers() {
        return status() != NO_ANSWER;
    }

    private int status() {
        try {
            return http.send(HttpRequest.newBuilder(page).timeout(PATIENCE).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }
}
