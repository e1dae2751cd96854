package org.specialstudy.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application, as a child process with a small heap. Ready when its own readiness says so. */
final class LocalApp implements Part {

    static final String NAME = "app";

    private static final Duration START = Duration.ofMinutes(5);         // since its last word: the first start also loads the demonstration
    private static final Duration STOP = Duration.ofSeconds(90);          // the first one also writes down the classes: ten seconds of work

    private final Path folder;
    private final Path jar;
    private final String address;
    private final int port;
    private final Map<String, String> environment;
    private final SharedClasses classes;
    private final HealthPage health;
    private final Demonstration demonstration;
    private Child child;

    LocalApp(Path folder, Settings settings, Map<String, String> environment) {
        this.folder = folder;
        this.jar = settings.appJar();
        this.address = settings.httpAddress();
        this.port = settings.httpPort();
        this.environment = new HashMap<>(environment);
        // the log rolls over by size; only what went wrong also goes where the launcher looks for last words
        this.environment.put("LOGGING_FILE_NAME", folder.resolve("app.log").toString());
        this.environment.put("LOGGING_THRESHOLD_CONSOLE", "warn");
        this.demonstration = new Demonstration(Path.of(environment.get("SPECIALSTUDY_DATA_DIR")));
        this.health = new HealthPage(url() + "actuator/health/readiness");
        this.classes = SharedClasses.beside(jar, NAME, folder);
    }

    @Override
    public String chinese() {
        return "应用";
    }

    @Override
    public String english() {
        return "the application";
    }

    @Override
    public void launch() {
        Ports.requireFree(port, "HTTP", "HTTP_PORT");
        var command = new ArrayList<>(List.of(java(), "-Xmx256m", "-Xms48m", "-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=30", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
        command.addAll(classes.options(true));
        command.addAll(List.of("-jar", jar.toString()));
        child = Child.start(NAME, folder, folder.resolve("app.out"), command, environment);
    }

    @Override
    public void awaitReady() {
        var something = true;
        while (something && child.alive() && !health.ready()) {
            something = Waiting.until(START, () -> !child.alive() || health.ready() || demonstration.speaks());
        }
        if (!something || !child.alive()) {
            var why = child.lastWords();
            stop();
            throw new LocalProblem("应用未能启动，日志：" + child.log(), "The application did not start; its log says:\n" + why);
        }
    }

    @Override
    public boolean answers() {
        return health.answers();
    }

    @Override
    public void stop() {
        if (child != null) {
            if (classes.missing()) {
                Say.step("首次停止：记录已加载的类，约十几秒，今后启动更快", "the first stop writes down the loaded classes, some seconds once, for faster starts");
            }
            child.stop(STOP);
            classes.keep();
        }
    }

    @Override
    public Child child() {
        return child;
    }

    String url() {
        return "http://" + reachable() + ":" + port + "/";
    }

    private String reachable() {
        return "0.0.0.0".equals(address) ? "127.0.0.1" : address;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The migrations live in the application's jar and run to their end before it starts. */
    static void migrate(Path folder, Path jar, Map<String, String> environment) {
        var command = List.of(java(), "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8",
            "-cp", jar.toString(), "org.specialstudy.Migrations");
        var child = Child.start("migrations", folder, folder.resolve("migrations.log"), command, environment);
        try {
            if (!child.process().waitFor(10, TimeUnit.MINUTES) || child.process().exitValue() != 0) {
                throw new LocalProblem(
                    "数据库升级失败，日志：" + child.log(), "The database could not be migrated; the log says:\n" + child.lastWords());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            child.stop(Duration.ofSeconds(5));
        }
    }
}
