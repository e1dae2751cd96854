package org.specialstudy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * What the application says while it loads the demonstration into empty stores, and what becomes of stores in which it did not come to the end:
 * they hold nothing else, so they are thrown away and everything begins again.
 */
final class Demonstration {

    /** Lies in the data folder from the first row to the last. */
    static final String LOADING = "demo-loading";

    /** How far it has come: a line in Chinese, a line in English. */
    private static final String PROGRESS = "demo-progress";

    private final Path progress;
    private String said = "";

    Demonstration(Path dataFolder) {
        this.progress = dataFolder.resolve(PROGRESS);
    }

    /** Says what is new; true when there was something. */
    boolean speaks() {
        try {
            var words = Files.exists(progress) ? Files.readString(progress) : said;
            var lines = words.strip().split("\n");
            if (words.equals(said) || !words.endsWith("\n") || lines.length < 2) {
                return false;
            }
            said = words;
            Say.step(lines[0], lines[1]);
            return true;
        } catch (IOException e) {
            return false;                       // it is being written or has just gone
        }
    }

    /** The note alone is not believed: the database must say that it was started for the demonstration and that this never came to its end. */
    static void discardHalfLoaded(DataFolder data, LocalPostgres.Settings database) {
        var note = data.path().resolve(LOADING);
        if (Files.notExists(note)) {
            return;
        }
        if (!LocalPostgres.isEmpty(data.postgres()) && halfLoaded(database)) {
            Say.step("上次装载演示数据时被中断，正在清空后重新开始", "loading the demonstration was interrupted: throwing the half of it away and beginning again");
            data.empty();
            return;
        }
        try {
            Files.delete(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean halfLoaded(LocalPostgres.Settings settings) {
        var postgres = LocalPostgres.started(settings);
        try (var connection = DriverManager.getConnection(postgres.url(), LocalPostgres.OWNER, settings.passwords().owner());
            var sql = connection.createStatement()) {
            var tables = sql.executeQuery("select to_regclass('demo.load') is not null and to_regclass('local.store') is not null");
            tables.next();
            if (!tables.getBoolean(1)) {
                return false;
            }
            var rows = sql.executeQuery("select exists (select from demo.load where finished_at is null) and exists (select from local.store where demo)");
            rows.next();
            return rows.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            postgres.close();
        }
    }
}
