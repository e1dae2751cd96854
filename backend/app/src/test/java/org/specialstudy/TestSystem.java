package org.specialstudy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.specialstudy.local.LocalPostgres;
import org.specialstudy.local.LocalZeebe;
import org.specialstudy.local.Passwords;
import org.specialstudy.local.Ports;
import org.specialstudy.local.TestFolder;
import org.specialstudy.local.ZeebePorts;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Real PostgreSQL, migrated, and a real broker with our exporter and a clock that tests can move: started once per test program on free
 * ports and a temporary folder, gone with it. Both may be killed and started again in a test; leave them running afterwards.
 */
public final class TestSystem implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** System property: whether PostgreSQL waits for the disk, as it does in earnest; tests need not. */
    public static final String DURABLE = "specialstudy.test.durable";

    private static final Queue<ConfigurableApplicationContext> CONTEXTS = new ConcurrentLinkedQueue<>();
    private static final TestSystem RUNNING = new TestSystem(TestFolder.create(TestSystem::awaitApplicationsClosed));

    private final Path folder;
    private final LocalPostgres postgres;
    private final LocalZeebe zeebe;
    private final int mailPort;

    /** What Spring calls for a test annotated with {@link SystemTest}; whoever needs the parts asks the static methods. */
    public TestSystem() {
        this.folder = RUNNING.folder;
        this.postgres = RUNNING.postgres;
        this.zeebe = RUNNING.zeebe;
        this.mailPort = RUNNING.mailPort;
    }

    private TestSystem(Path folder) {
        this.folder = folder;
        postgres = LocalPostgres.started(
            new LocalPostgres.Settings(folder.resolve("postgres"), Ports.free(), Passwords.generate(), Boolean.getBoolean(DURABLE)));
        Migrations.run(postgres.url(), LocalPostgres.OWNER, postgres.passwords().owner());
        var exporter = OwnSystem.exporterJar().map(
            jar -> new LocalZeebe.Exporter(jar, postgres.url(), LocalPostgres.EXPORTER, postgres.passwords().exporter()));
        mailPort = Ports.free();
        zeebe = LocalZeebe.started(new LocalZeebe.Settings(folder.resolve("zeebe"), ZeebePorts.free(), exporter, true));
    }

    public static LocalPostgres postgres() {
        return RUNNING.postgres;
    }

    public static LocalZeebe zeebe() {
        return RUNNING.zeebe;
    }

    /** Where the application under test looks for a mail server; nobody listens there until a test does. */
    public static int mailPort() {
        return RUNNING.mailPort;
    }

    /** Where the application under test keeps its files. */
    public static Path dataFolder() {
        return RUNNING.folder;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        CONTEXTS.add(context);
        TestPropertyValues.of(
            "server.address=127.0.0.1",
            "spring.datasource.url=" + postgres.url(),
            "spring.datasource.username=" + LocalPostgres.APP,
            "spring.datasource.password=" + postgres.passwords().app(),
            "specialstudy.zeebe.grpc-addresses=" + zeebe.grpcAddress(),
            "specialstudy.zeebe.rest-addresses=" + zeebe.restAddress(),
            "specialstudy.data-dir=" + folder,
            "specialstudy.mail.host=127.0.0.1",
            "specialstudy.mail.port=" + mailPort,
            "specialstudy.mail.from=notice@specialstudy.test",
            "specialstudy.mail.tls=NONE",
            "specialstudy.mail.timeout=2s",
            "specialstudy.notification.courier-every=1s",
            "specialstudy.notification.first-pause=1s",
            "specialstudy.notification.digests-every=1d",
            "specialstudy.demo=off").applyTo(context);
    }

    /** Spring closes the application in a shutdown hook beside ours; taking its stores away under it would fill the log with errors. */
    private static void awaitApplicationsClosed() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> CONTEXTS.stream().noneMatch(ConfigurableApplicationContext::isActive));
    }
}
