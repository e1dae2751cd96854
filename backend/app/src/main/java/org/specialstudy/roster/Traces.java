package org.specialstudy.roster;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds out whether anything of the business names a person or an organisation. It reads the database's own catalogue instead of asking every
 * module: a table that is added tomorrow is looked through as well, in columns of ids, in lists, in JSON and in short texts.
 */
@Repository
class Traces {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private record Place(String schema, String name, String field, String type) {

        String question() {
            var from = "from \"%s\".\"%s\" t".formatted(schema, name);
            return switch (type) {
                case "uuid" -> "select t.\"%s\" as id %s where t.\"%s\" in (table asked)".formatted(field, from, field);
                case "_uuid" -> "select u as id %s, unnest(t.\"%s\") as u where u in (table asked)".formatted(from, field);
                default -> "select m[1]::uuid as id %s, regexp_matches(t.\"%s\"::text, '(%s)', 'g') as m where %s m[1]::uuid in (table asked)"
                    .formatted(from, field, ID, type.equals("text") ? "length(t.\"" + field + "\") < 200 and " : "");
            };
        }
    }

    private final JdbcClient jdbc;

    Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> of(Collection<UUID> ids) {
        if (ids.isEmpty()) return Set.of();
        var questions = places().stream().map(Place::question).toList();
        // sent once: several thousand ids for each of several hundred columns do not fit into memory
        var asked = "with asked as materialized (select unnest(:ids::uuid[])) ";
        return Set.copyOf(jdbc.sql(asked + String.join(" union ", questions)).param("ids", ids.toArray(UUID[]::new)).query(UUID.class).list());
    }

    private List<Place> places() {
        return jdbc.sql("""
            select n.nspname as schema, c.relname as name, a.attname as field, t.typname as type
              from pg_attribute a
              join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
              join pg_namespace n on n.oid = c.relnamespace
              join pg_type t on t.oid = a.atttypid
             where a.attnum > 0
               and not a.attisdropped
               and n.nspname not in ('directory', 'session', 'audit', 'engine', 'roster', 'pg_catalog', 'information_schema')
               and c.relname <> 'flyway_history'
               and t.typname in ('uuid', '_uuid', 'jsonb', 'text')
               and has_schema_privilege(n.oid, 'usage')
               and has_table_privilege(c.oid, 'select')
             order by 1, 2, 3
            """)
            .query(Place.class).list();
    }
}
