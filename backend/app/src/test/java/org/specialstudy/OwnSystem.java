package org.specialstudy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.specialstudy.local.LocalPostgres;
import org.specialstudy.local.LocalZeebe;
import org.specialstudy.local.Passwords;
import org.specialstudy.local.Ports;
import org.specialstudy.local.ZeebePorts;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Empty stores, a broker whose clock can be moved, and on request the application, for a test that cannot share them with the others. */
public final class OwnSystem implements AutoCloseable {

    private final Path folder;
    private final LocalPostgres postgres;
    private final LocalZeebe zeebe;
    private ConfigurableApplicationContext application;

    public OwnSystem(Path folder) {
        this.folder = folder;
        postgres = LocalPostgres.started(new LocalPostgres.Settings(folder.resolve("postgres"), Ports.free(), Passwords.generate(), false));
        Migrations.run(postgres.url(), LocalPostgres.OWNER, postgres.passwords().owner());
        var exporter = new LocalZeebe.Exporter(exporterJar().orElseThrow(), postgres.url(), LocalPostgres.EXPORTER, postgres.passwords().exporter());
        zeebe = LocalZeebe.started(new LocalZeebe.Settings(folder.resolve("zeebe"), ZeebePorts.free(), Optional.of(exporter), true));
    }

    /** The application, started on the first call; {@code settings} as on a command line. */
    public ConfigurableApplicationContext application(String... settings) {
        if (application == null) {
            var usual = List.of("--server.address=127.0.0.1", "--server.port=0", "--spring.datasource.url=" + postgres.url(),
                "--spring.datasource.username=" + LocalPostgres.APP, "--spring.datasource.password=" + postgres.passwords().app(),
                "--specialstudy.zeebe.grpc-addresses=" + zeebe.grpcAddress(), "--specialstudy.zeebe.rest-addresses=" + zeebe.restAddress(),
                "--specialstudy.data-dir=" + folder, "--specialstudy.demo=off");
            application = SpringApplication.run(Application.class, Stream.concat(usual.stream(), Stream.of(settings)).toArray(String[]::new));
        }
        return application;
    }

    public LocalZeebe zeebe() {
        return zeebe;
    }

    @Override
    public void close() {
        if (application != null) application.close();
        zeebe.close();
        postgres.close();
    }

    /** The jar that the exporter's own module builds before this one; a narrow build may be without it. */
    static Optional<Path> exporterJar() {
        var target = Path.of("..", "exporter", "target").toAbsolutePath().normalize();
        if (Files.notExists(target)) return Optional.empty();
        try (var jars = Files.newDirectoryStream(target, "special-study-exporter-*-broker.jar")) {
            var found = jars.iterator();
            return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
