package org.specialstudy.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What the person who starts the system may choose, read from the environment. */
record Settings(
    Path dataFolder,
    String httpAddress,
    int httpPort,
    int postgresPort,
    ZeebePorts zeebePorts,
    Optional<String> databaseUrl,
    Optional<String> zeebeGrpcAddresses,
    Path appJar,
    Optional<Path> exporterJar,
    Optional<Path> frontend,
    boolean demo,
    Duration healthInterval,
    Map<String, String> environment) {

    static Settings of(Map<String, String> environment) {
        var home = Path.of(environment.getOrDefault("PROJECT_HOME", ".")).toAbsolutePath().normalize();
        return new Settings(
            Path.of(text(environment, "DATA_DIR").orElse(home.resolve("data").toString())).toAbsolutePath().normalize(),
            text(environment, "HTTP_ADDRESS").orElse("127.0.0.1"),
            port(environment, "HTTP_PORT", 28080),
            port(environment, "POSTGRES_PORT", 28032),
            new ZeebePorts(
                port(environment, "ZEEBE_REST_PORT", 28081),
                port(environment, "ZEEBE_MANAGEMENT_PORT", 28096),
                port(environment, "ZEEBE_GRPC_PORT", 28026),
                port(environment, "ZEEBE_COMMAND_PORT", 28027),
                port(environment, "ZEEBE_INTERNAL_PORT", 28028)),
            text(environment, "DATABASE_URL"),
            text(environment, "ZEEBE_GRPC_ADDRESSES"),
            text(environment, "APP_JAR").map(Path::of).orElseThrow(
                () -> new LocalProblem("应用尚未构建：请用 make run 启动。", "The application is not built yet: start it with make run.")),
            text(environment, "EXPORTER_JAR").map(Path::of),
            Optional.of(home.resolve("frontend/dist")).filter(Files::isDirectory),
            !"off".equalsIgnoreCase(environment.get("DEMO")),
            seconds(environment, "HEALTH_INTERVAL", 10),
            environment);
    }

    boolean ownDatabase() {
        return databaseUrl.isEmpty();
    }

    boolean ownZeebe() {
        return zeebeGrpcAddresses.isEmpty();
    }

    /** A setting that has to be there because another one is. */
    String required(String name, String because) {
        return text(environment, name).orElseThrow(() -> new LocalProblem(
            "已设置 %s，因此还必须设置 %s。".formatted(because, name), "%s is set, so %s must be set too.".formatted(because, name)));
    }

    Optional<String> optional(String name) {
        return text(environment, name);
    }

    private static Optional<String> text(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Duration seconds(Map<String, String> environment, String name, int usual) {
        return Duration.ofSeconds(text(environment, name).map(value -> {
            if (!value.matches("[1-9]\\d{0,3}")) {
                throw new LocalProblem("%s=%s 不是秒数。".formatted(name, value), "%s=%s is not a number of seconds.".formatted(name, value));
            }
            return Integer.parseInt(value);
        }).orElse(usual));
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        return text(environment, name).map(value -> {
            if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
                throw new LocalProblem("%s=%s 不是端口号。".formatted(name, value), "%s=%s is not a port number.".formatted(name, value));
            }
            return Integer.parseInt(value);
        }).orElse(usual);
    }
}
