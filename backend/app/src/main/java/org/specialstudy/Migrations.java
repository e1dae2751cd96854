package org.specialstudy;

import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to the shape this version needs: one schema, one folder and one history per module, in the order in which modules
 * know each other. Runs as the role that owns everything, before the broker and before the application, because the exporter writes
 * into tables made here. Reads {@code DATABASE_URL}, {@code DATABASE_OWNER_USER} and {@code DATABASE_OWNER_PASSWORD}.
 */
public final class Migrations {

    /** Schemas in dependency order; a module on the right may read views of a module on its left. */
    static final List<String> MODULES = List.of(
        "engine", "session", "directory", "audit", "document", "deadline", "timeline", "roster", "study", "opinion", "assignment", "meeting", "workplan",
        "topic",
        "fieldvisit", "report", "consultation", "delivery", "recommendation", "supervision", "replan", "notification", "schedule", "inbox", "notice",
        "demo");

    private Migrations() {}

    public static void main(String[] args) {
        run(System.getenv("DATABASE_URL"), System.getenv("DATABASE_OWNER_USER"), System.getenv("DATABASE_OWNER_PASSWORD"));
    }

    /** Applies what is missing and returns how many files were applied; throws when a file that ran before has been changed since. */
    public static int run(String url, String owner, String password) {
        return MODULES.stream().mapToInt(module -> migrate(module, url, owner, password)).sum();
    }

    private static int migrate(String module, String url, String owner, String password) {
        return Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(url, owner, password)
            .locations("classpath:db/" + module)
            .failOnMissingLocations(false)
            .schemas(module)
            .defaultSchema(module)
            .table("flyway_history")
            .load()
            .migrate().migrationsExecuted;
    }
}
