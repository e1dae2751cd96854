package org.specialstudy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts everything in its order, PostgreSQL, migrations, then Zeebe and the application side by side, and stays until it is told to stop. */
final class Launcher {

    private final Settings settings;
    private final Supervisor supervisor;

    Launcher(Settings settings) {
        this.settings = settings;
        this.supervisor = new Supervisor(settings.healthInterval());
    }

    void run() throws InterruptedException {
        try (var data = DataFolder.open(settings.dataFolder())) {
            var hook = new Thread(supervisor::stop, "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                start(data);
                supervisor.awaitEnd();
            } catch (LocalProblem problem) {
                if (!supervisor.stopping() || supervisor.gaveUp()) {
                    throw problem;                  // otherwise it is Ctrl-C during the start, which looks like a failure to those who wait
                }
            } finally {
                supervisor.stop();
            }
        }
    }

    private void start(DataFolder data) {
        Say.step("数据目录 " + data.path(), "data folder");
        data.stopOrphans();
        if (data.restoreWasInterrupted()) {
            throw new LocalProblem("上次恢复备份时被中断，数据不完整：请重新运行 make restore。",
                "The last restore was interrupted and the data is not whole: run make restore again.");
        }
        requirePortsFree();
        if (settings.ownDatabase() && settings.ownZeebe()) {
            Stores.refuseBrokerAlone(data);
        }
        if (settings.ownDatabase() && settings.ownZeebe()) {
            Demonstration.discardHalfLoaded(data, postgres(data));
        }
        var database = database(data);
        var stores = settings.ownZeebe()
            ? Optional.of(new Stores(database.url(), database.ownerUser(), database.ownerPassword(), data.zeebe())) : Optional.<Stores>empty();
        var card = stores.map(all -> all.check(settings.demo() && settings.ownDatabase() && LocalZeebe.isEmpty(data.zeebe())));
        migrate(data, database, stores, card);

        var zeebe = settings.ownZeebe() ? Optional.of(zeebe(data, database)) : Optional.<LocalZeebe>empty();
        var app = new LocalApp(data.app(), settings, appEnvironment(data, database, card));
        Say.step("正在启动流程引擎与应用", "starting the engine and the application");
        zeebe.ifPresent(supervisor::launch);
        supervisor.launch(app);
        zeebe.ifPresent(supervisor::awaitReady);
        stores.ifPresent(Stores::seal);
        supervisor.awaitReady(app);
        welcome(data, app);
    }

    /** All of them before anything starts, so that nobody waits a minute to learn of the next one. */
    private void requirePortsFree() {
        Ports.requireFree(settings.httpPort(), "HTTP", "HTTP_PORT");
        if (settings.ownDatabase()) {
            Ports.requireFree(settings.postgresPort(), "PostgreSQL", "POSTGRES_PORT");
        }
        if (settings.ownZeebe()) {
            settings.zeebePorts().requireFree();
        }
    }

    private DatabaseAccess database(DataFolder data) {
        if (!settings.ownDatabase()) {
            return DatabaseAccess.given(settings);
        }
        if (LocalPostgres.isEmpty(data.postgres())) {
            Say.step("首次启动：正在创建数据库", "first start: making the database");
        }
        var postgres = LocalPostgres.of(postgres(data));
        supervisor.launch(postgres);
        supervisor.awaitReady(postgres);
        return DatabaseAccess.of(postgres);
    }

    private LocalPostgres.Settings postgres(DataFolder data) {
        return new LocalPostgres.Settings(data.postgres(), settings.postgresPort(), Secrets.of(data.path()), true);
    }

    private LocalZeebe zeebe(DataFolder data, DatabaseAccess database) {
        var exporter = settings.exporterJar().map(
            jar -> new LocalZeebe.Exporter(jar, database.url(), database.exporterUser(), database.exporterPassword()));
        return LocalZeebe.of(new LocalZeebe.Settings(data.zeebe(), settings.zeebePorts(), exporter, false));
    }

    /** The database remembers which build migrated it last, so that a start of the same build spares the seconds. */
    private void migrate(DataFolder data, DatabaseAccess database, Optional<Stores> stores, Optional<Stores.Card> card) {
        var build = SharedClasses.fingerprint(List.of(settings.appJar()));
        if (card.isPresent() && card.get().migratedBy().equals(build)) {
            return;
        }
        Say.step("正在升级数据库结构", "migrating the database");
        LocalApp.migrate(data.app(), settings.appJar(), Map.of(
            "DATABASE_URL", database.url(),
            "DATABASE_OWNER_USER", database.ownerUser(),
            "DATABASE_OWNER_PASSWORD", database.ownerPassword()));
        stores.ifPresent(all -> all.migratedBy(build));
    }

    private Map<String, String> appEnvironment(DataFolder data, DatabaseAccess database, Optional<Stores.Card> card) {
        var environment = new HashMap<>(Map.of(
            "DATABASE_URL", database.url(),
            "DATABASE_USER", database.appUser(),
            "DATABASE_PASSWORD", database.appPassword(),
            "HTTP_ADDRESS", settings.httpAddress(),
            "HTTP_PORT", String.valueOf(settings.httpPort()),
            "ZEEBE_GRPC_ADDRESSES", settings.zeebeGrpcAddresses().orElse("http://127.0.0.1:" + settings.zeebePorts().grpc()),
            "ZEEBE_REST_ADDRESSES", settings.ownZeebe()
                ? "http://127.0.0.1:" + settings.zeebePorts().rest() : settings.required("ZEEBE_REST_ADDRESSES", "ZEEBE_GRPC_ADDRESSES"),
            "SPECIALSTUDY_DATA_DIR", data.path().toString(),
            "SPECIALSTUDY_FIRST_START", String.valueOf(card.map(all -> !all.sealed()).orElse(false)),
            "SPECIALSTUDY_DEMO", settings.demo() && card.map(Stores.Card::demo).orElse(false) ? "on" : "off"));
        settings.frontend().ifPresent(dist -> environment.put("FRONTEND_DIR", dist.toString()));
        return environment;
    }

    private void welcome(DataFolder data, LocalApp app) {
        Say.plain("");
        Say.plain("系统已启动 · The system is running: " + app.url());
        firstStart(data.path().resolve("first-start.txt")).ifPresent(accounts -> {
            Say.plain("登录账号与初始口令（登录后修改过的以新口令为准） · Accounts and their first passwords (unless changed since):");
            Say.plain(accounts);
        });
        Say.plain("按 Ctrl-C 停止 · Press Ctrl-C to stop");
    }

    /** Written by the application with the one-time passwords, gone once they have been used. */
    private static Optional<String> firstStart(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
