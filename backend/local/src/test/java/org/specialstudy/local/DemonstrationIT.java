package org.specialstudy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationIT {

    @TempDir
    Path folder;

    @Test
    void stores_are_thrown_away_only_when_the_demonstration_in_them_was_never_finished() throws Exception {
        try (var data = DataFolder.open(folder)) {
            var settings = new LocalPostgres.Settings(data.postgres(), Ports.free(), Secrets.of(data.path()), false);
            var note = folder.resolve(Demonstration.LOADING);

            Files.writeString(note, "now");
            Demonstration.discardHalfLoaded(data, settings);
            assertThat(note).as("nothing had begun").doesNotExist();

            loaded(settings, "now()");
            Files.writeString(note, "now");
            Demonstration.discardHalfLoaded(data, settings);
            assertThat(note).doesNotExist();
            assertThat(LocalPostgres.isEmpty(data.postgres())).as("it had been finished").isFalse();

            loaded(settings, "null");
            Demonstration.discardHalfLoaded(data, settings);
            assertThat(LocalPostgres.isEmpty(data.postgres())).as("without the note nobody looks").isFalse();

            Files.writeString(note, "now");
            Demonstration.discardHalfLoaded(data, settings);
            assertThat(data.holdsNothing()).isTrue();
            assertThat(note).doesNotExist();
        }
    }

    private static void loaded(LocalPostgres.Settings settings, String finished) throws SQLException {
        var postgres = LocalPostgres.started(settings);
        try (var connection = postgres.superuser(); var sql = connection.createStatement()) {
            sql.execute("create schema if not exists local authorization " + LocalPostgres.OWNER);
            sql.execute("create schema if not exists demo authorization " + LocalPostgres.OWNER);
            sql.execute("set role " + LocalPostgres.OWNER);
            sql.execute("create table if not exists local.store (demo boolean)");
            sql.execute("create table if not exists demo.load (finished_at timestamptz)");
            sql.execute("truncate local.store, demo.load");
            sql.execute("insert into local.store values (true)");
            sql.execute("insert into demo.load values (" + finished + ")");
        } finally {
            postgres.close();
        }
    }
}
