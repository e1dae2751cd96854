package org.specialstudy.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;

/** Stands in for the application: signs in to the database, leaves a file and answers that it is ready. */
public final class StandInApp {

    private StandInApp() {}

    public static void main(String[] arguments) throws Exception {
        signIn();
        var data = Path.of(System.getenv("SPECIALSTUDY_DATA_DIR"));
        Files.createDirectories(data.resolve("documents"));
        Files.writeString(data.resolve("documents/kept"), "a paper");
        Files.writeString(data.resolve("first-start.txt"), "first start " + System.getenv("SPECIALSTUDY_FIRST_START")
            + ", demo " + System.getenv("SPECIALSTUDY_DEMO"));
        serve();
    }

    private static void signIn() throws Exception {
        try (var connection = DriverManager.getConnection(
            System.getenv("DATABASE_URL"), System.getenv("DATABASE_USER"), System.getenv("DATABASE_PASSWORD"));
            var sql = connection.createStatement()) {
            sql.execute("select 1");
        }
    }

    private static void serve() throws IOException {
        var server = HttpServer.create(
            new InetSocketAddress(System.getenv("HTTP_ADDRESS"), Integer.parseInt(System.getenv("HTTP_PORT"))), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
