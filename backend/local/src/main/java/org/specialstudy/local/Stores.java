package org.specialstudy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The database and the broker's folder belong together. Both carry the same id; one without the other, or two that never met, are refused
 * before anything runs on them, because the engine would know of tasks that the database does not, or the reverse.
 */
final class Stores {

    private static final String ID_FILE = "store.id";

    private final String url;
    private final String owner;
    private final String password;
    private final Path zeebe;

    /** What the database says of itself. {@code sealed}: the engine has run on its partner, so from now on neither may be missing. */
    record Card(UUID id, boolean sealed, boolean demo, String migratedBy) {}

    Stores(String url, String owner, String password, Path zeebe) {
        this.url = url;
        this.owner = owner;
        this.password = password;
        this.zeebe = zeebe;
    }

    /** Before PostgreSQL is even started: a broker with data and no database at all. */
    static void refuseBrokerAlone(DataFolder data) {
        if (LocalPostgres.isEmpty(data.postgres()) && !LocalZeebe.isEmpty(data.zeebe())) {
            throw new LocalProblem(
                "数据库已丢失，但 Zeebe 的数据仍在（%s）：请用 make restore 恢复备份，或用 make reset 清空后重新开始。".formatted(data.path()),
                "The database is gone while Zeebe's data is still there (%s): restore a backup with make restore, or start anew with make reset."
                    .formatted(data.path()));
        }
    }

    /** Reads the database's card, or gives a new database its own; then compares it with the broker's folder. */
    Card check(boolean demo) {
        try (var connection = DriverManager.getConnection(url, owner, password)) {
            var card = card(connection, demo);
            compare(card, connection);
            return card;
        } catch (SQLException e) {
            throw new LocalProblem("无法连接数据库 " + url, "The database " + url + " cannot be used: " + e.getMessage(), e);
        }
    }

    void migratedBy(String build) {
        update("update local.store set migrated_by = '" + build + "'");
    }

    /** From the broker's first readiness on, the two are a pair. */
    void seal() {
        update("update local.store set sealed = true where not sealed");
    }

    private void update(String statement) {
        try (var connection = DriverManager.getConnection(url, owner, password); var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Card card(Connection connection, boolean demo) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("create schema if not exists local");
            sql.execute("""
                create table if not exists local.store (
                    only_one    boolean primary key default true check (only_one),
                    id          uuid not null,
                    sealed      boolean not null default false,
                    demo        boolean not null,
                    migrated_by text not null default '',
                    created_at  timestamptz not null default now())
                """);
            sql.execute("insert into local.store (id, demo) values ('" + UUID.randomUUID() + "', " + demo + ") on conflict do nothing");
            var row = sql.executeQuery("select id, sealed, demo, migrated_by from local.store");
            row.next();
            return new Card(row.getObject(1, UUID.class), row.getBoolean(2), row.getBoolean(3), row.getString(4));
        }
    }

    private void compare(Card card, Connection connection) throws SQLException {
        var brokerEmpty = LocalZeebe.isEmpty(zeebe);
        if (brokerEmpty && (card.sealed() || hasExported(connection))) {
            throw new LocalProblem(
                "Zeebe 的数据已丢失（%s），但数据库中仍有它的流程：请用 make restore 恢复备份，或用 make reset 清空后重新开始。".formatted(zeebe),
                "Zeebe's data is gone (%s) while the database still knows its processes: restore a backup with make restore, or start anew with make reset."
                    .formatted(zeebe));
        }
        var partner = partner();
        if (partner == null && brokerEmpty) {
            write(card.id());
        } else if (!card.id().toString().equals(partner)) {
            throw new LocalProblem(
                "数据库与 Zeebe 的数据不属于同一套系统（%s）：请用 make restore 恢复备份，或用 make reset 清空后重新开始。".formatted(zeebe),
                "The database and Zeebe's data (%s) do not belong together: restore a backup with make restore, or start anew with make reset."
                    .formatted(zeebe));
        }
    }

    private static boolean hasExported(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            var table = sql.executeQuery("select to_regclass('engine.exporter_position') is not null");
            table.next();
            if (!table.getBoolean(1)) {
                return false;
            }
            var rows = sql.executeQuery("select exists (select 1 from engine.exporter_position)");
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private String partner() {
        var file = zeebe.resolve(ID_FILE);
        try {
            return Files.exists(file) ? Files.readString(file).strip() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(UUID id) {
        try {
            Files.createDirectories(zeebe);
            Files.writeString(zeebe.resolve(ID_FILE), id + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
