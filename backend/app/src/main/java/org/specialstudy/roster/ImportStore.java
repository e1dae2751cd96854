package org.specialstudy.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.roster.Checked.Change;
import org.specialstudy.roster.Checked.Outcome;
import org.specialstudy.roster.Line.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports and their lines in the database. */
@Repository
class ImportStore {

    /** A line as it was kept. */
    record Kept(Checked checked, Made made) {}

    private static final TypeReference<LinkedHashMap<String, String>> CELLS = new TypeReference<>() {};

    private static final TypeReference<LinkedHashMap<String, Map<String, Integer>>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID id, String files, String sha256, List<Checked> lines, UUID by, Instant at) {
        jdbc.sql("insert into roster.import (id, files, sha256, state, by_id, at) values (:id, :files, :sha256, 'CHECKED', :by, :at)")
            .param("id", id).param("files", files).param("sha256", sha256).param("by", by).param("at", Timestamptz.of(at)).update();
        addLines(id, lines);
    }

    void replaceLines(UUID id, List<Checked> lines) {
        jdbc.sql("delete from roster.line where import_id = :id").param("id", id).update();
        addLines(id, lines);
        jdbc.sql("update roster.import set version = version + 1 where id = :id").param("id", id).update();
    }

    private void addLines(UUID id, List<Checked> lines) {
        jdbc.sql("""
            insert into roster.line (import_id, no, sheet, row_no, kind, cells, flaws, outcome, problems, changes)
            select :id, no, sheet, row_no, kind, cells::jsonb, flaws::jsonb, outcome, problems::jsonb, changes::jsonb
              from unnest(:no::int[], :sheet::text[], :row::int[], :kind::text[], :cells::text[], :flaws::text[], :outcome::text[],
                   :problems::text[], :changes::text[])
                   as l (no, sheet, row_no, kind, cells, flaws, outcome, problems, changes)
            """)
            .param("id", id)
            .param("no", column(lines, one -> one.line().no(), Integer[]::new))
            .param("sheet", column(lines, one -> one.line().sheet(), String[]::new))
            .param("row", column(lines, one -> one.line().row(), Integer[]::new))
            .param("kind", column(lines, one -> one.line().kind() == null ? null : one.line().kind().name(), String[]::new))
            .param("cells", column(lines, one -> json.writeValueAsString(one.line().cells()), String[]::new))
            .param("flaws", column(lines, one -> json.writeValueAsString(one.line().problems()), String[]::new))
            .param("outcome", column(lines, one -> one.outcome().name(), String[]::new))
            .param("problems", column(lines, one -> json.writeValueAsString(one.problems()), String[]::new))
            .param("changes", column(lines, one -> json.writeValueAsString(one.changes()), String[]::new))
            .update();
    }

    private static <T> T[] column(List<Checked> lines, Function<Checked, T> value, java.util.function.IntFunction<T[]> array) {
        return lines.stream().map(value).toArray(array);
    }

    /** Locked, so that of two acts on one import the second sees what the first did. */
    Import lock(UUID id) {
        return jdbc.sql("select id, state, roles, version, files, sha256, by_id from roster.import where id = :id for update").param("id", id)
            .query((row, number) -> new Import(id, Import.State.valueOf(row.getString("state")), Import.Roles.valueOf(row.getString("roles")),
                row.getLong("version"), row.getString("files"), row.getString("sha256"), row.getObject("by_id", UUID.class)))
            .optional().orElseThrow(Refusal::notFound);
    }

    List<Kept> lines(UUID id) {
        return jdbc.sql("select * from roster.line where import_id = :id order by no").param("id", id).query((row, number) -> kept(row)).list();
    }

    private Kept kept(ResultSet row) throws SQLException {
        var kind = Optional.ofNullable(row.getString("kind")).map(Kind::valueOf).orElse(null);
        var problems = problems(row.getString("problems"));
        var line = new Line(row.getInt("no"), row.getString("sheet"), row.getInt("row_no"), kind, cells(row.getString("cells")),
            problems(row.getString("flaws")));
        var made = row.getString("made") == null ? null : json.readValue(row.getString("made"), Made.class);
        return new Kept(new Checked(line, Outcome.valueOf(row.getString("outcome")), problems, changes(row.getString("changes")), null, null, null), made);
    }

    Map<String, String> cells(String text) {
        return json.readValue(text, CELLS);
    }

    Map<String, Map<String, Integer>> counts(String text) {
        return json.readValue(text, COUNTS);
    }

    List<Problem> problems(String text) {
        return Arrays.asList(json.readValue(text, Problem[].class));
    }

    List<Change> changes(String text) {
        return Arrays.asList(json.readValue(text, Change[].class));
    }

    void applied(UUID id, Map<Integer, Made> made, boolean roles, UUID by, Instant at) {
        jdbc.sql("""
            update roster.line l
               set made = m.made::jsonb
              from unnest(:no::int[], :made::text[]) as m (no, made)
             where l.import_id = :id
               and l.no = m.no
            """)
            .param("id", id).param("no", made.keySet().toArray(Integer[]::new))
            .param("made", made.values().stream().map(json::writeValueAsString).toArray(String[]::new)).update();
        jdbc.sql("""
            update roster.import
               set state = 'APPLIED', roles = :roles, applied_by = :by, applied_at = :at, version = version + 1
             where id = :id
            """)
            .param("roles", roles ? "WAITING" : "NONE").param("by", by).param("at", Timestamptz.of(at)).param("id", id).update();
    }

    void undone(UUID id, UUID by, Instant at) {
        jdbc.sql("update roster.import set state = 'UNDONE', undone_by = :by, undone_at = :at, version = version + 1 where id = :id")
            .param("by", by).param("at", Timestamptz.of(at)).param("id", id).update();
    }

    void rolesAre(UUID id, Import.Roles roles, UUID by, Instant at) {
        jdbc.sql("update roster.import set roles = :roles, roles_by = :by, roles_at = :at, version = version + 1 where id = :id")
            .param("roles", roles.name()).param("by", by).param("at", Timestamptz.of(at)).param("id", id).update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from roster.import where id = :id").param("id", id).update();
    }

    /** False when somebody else is importing at this moment. */
    boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('roster.import'))").query(Boolean.class).single();
    }
}
