package org.specialstudy.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.kernel.Like;
import org.specialstudy.kernel.Page;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Sort;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.roster.ImportView.ChangeView;
import org.specialstudy.roster.ImportView.LineView;
import org.specialstudy.roster.ImportView.ProblemView;
import org.specialstudy.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports as administrators read them: the system administrator all of them, the security administrator those that ask for roles. */
@Repository
class ImportQuery {

    private static final int MOST = 200;
    private static final int PAGE = 100;

    private static final String COUNTED = """
        select i.*, (select coalesce(jsonb_object_agg(kind, n), '{}')
                       from (select coalesce(kind, 'OTHER') as kind, jsonb_object_agg(outcome, n) as n
                               from (select kind, outcome, count(*) as n from roster.line l where l.import_id = i.id group by kind, outcome) as each
                              group by 1) as lists)::text as counts,
               (select count(*) from roster.import o where o.state = 'CHECKED' and o.by_id <> i.by_id and i.state = 'CHECKED') as others
          from roster.import i
        """;

    private final JdbcClient jdbc;
    private final ImportStore store;
    private final Directory directory;
    private final Words words;

    ImportQuery(JdbcClient jdbc, ImportStore store, Directory directory, Words words) {
        this.jdbc = jdbc;
        this.store = store;
        this.directory = directory;
        this.words = words;
    }

    private static final Map<String, String> IMPORTS = Map.of("files", "i.files collate directory.pinyin", "state", "i.state",
        "count", "(select count(*) from roster.line l where l.import_id = i.id)", "by", name("i.by_id"), "at", "coalesce(i.undone_at, i.applied_at, i.at)");
    private static final Map<String, String> ROLES = Map.of("files", "i.files collate directory.pinyin", "at", "i.applied_at", "by", name("i.applied_by"),
        "count", "(select count(*) from roster.line l where l.import_id = i.id and l.kind = 'MEMBERSHIPS' and l.outcome = 'CREATE')",
        "roles", "i.roles <> 'WAITING', i.roles");
    private static final Map<String, String> LINES = Map.of("row", "no", "list", "kind is null, kind", "result", "outcome");

    private static String name(String person) {
        return "(select p.name collate directory.pinyin from directory.person_ref p where p.id = " + person + ")";
    }

    /** The last ones first where no order is named; {@code state} null means all. */
    List<ImportView> all(String state, String sort) {
        return named(jdbc.sql(COUNTED + " where :state::text is null or i.state = :state order by " + Sort.of(sort, "-at").in(IMPORTS, "i.id")
            + " limit " + MOST).param("state", empty(state)).query((row, number) -> view(row, false)).list());
    }

    /** Those whose roles the security administrator decides or has decided; what waits comes first where no order is named. */
    List<ImportView> withRoles(String roles, String sort) {
        return named(jdbc.sql(COUNTED + """
             where i.roles <> 'NONE'
               and i.state = 'APPLIED'
               and (:roles::text is null or i.roles = :roles)
             order by %s
             limit %d
            """.formatted(Sort.of(sort, "roles").in(ROLES, "i.at desc, i.id"), MOST))
            .param("roles", empty(roles)).query((row, number) -> view(row, true)).list());
    }

    ImportView one(UUID id) {
        return named(jdbc.sql(COUNTED + " where i.id = :id").param("id", id).query((row, number) -> view(row, false)).list()).stream().findFirst()
            .orElseThrow(Refusal::notFound);
    }

    /** Which rows of an import are asked for, and in which order. */
    record Filter(String kind, String outcome, String q, String sort) {}

    Page<LineView> lines(UUID id, Filter filter, String after, Locale language) {
        var offset = Page.offset(after);
        return Page.at(offset, PAGE, rows(id, filter, PAGE + 1, offset, language));
    }

    /** So many of the rows from there on. */
    List<LineView> rows(UUID id, Filter filter, int limit, int offset, Locale language) {
        return jdbc.sql("""
            select *
              from roster.line
             where import_id = :id
               and (:kind::text is null or kind = :kind)
               and (:outcome::text is null or outcome = :outcome)
               and (:q::text is null or cells::text ilike :q)
             order by %s
             limit :limit
            offset :offset
            """.formatted(Sort.of(filter.sort(), "row").in(LINES, "no")))
            .param("id", id).param("offset", offset).param("kind", empty(filter.kind())).param("outcome", empty(filter.outcome()))
            .param("q", Like.containing(filter.q())).param("limit", limit)
            .query((row, number) -> line(row, language)).list();
    }

    /** The roles that an import asks for, and nothing else of it. */
    Page<LineView> roles(UUID id, String after, Locale language) {
        var offset = Page.offset(after);
        return Page.at(offset, PAGE, jdbc.sql("""
            select l.*, p.name as person
              from roster.line l
              join roster.import i on i.id = l.import_id and i.roles <> 'NONE'
              join directory.person_ref p on p.id = (l.made ->> 'person')::uuid
             where l.import_id = :id
               and l.kind = 'MEMBERSHIPS'
             order by l.no
             limit :limit
            offset :offset
            """)
            .param("id", id).param("limit", PAGE + 1).param("offset", offset)
            .query((row, number) -> named(line(row, language), row.getString("person"))).list());
    }

    /** With the person's own name beside the user name by which the list may mean them. */
    private static LineView named(LineView line, String person) {
        var cells = new TreeMap<>(line.cells());
        cells.merge("person", person, (word, name) -> word.equals(name) ? name : name + " · " + word);
        return new LineView(line.no(), line.sheet(), line.row(), line.kind(), cells, line.outcome(), line.problems(), line.changes());
    }

    private LineView line(ResultSet row, Locale language) throws SQLException {
        var problems = store.problems(row.getString("problems")).stream()
            .map(one -> new ProblemView(one.column(), one.code(), words.say(language, one.code(), one.args().toArray()))).toList();
        var changes = store.changes(row.getString("changes")).stream().map(one -> new ChangeView(one.column(), one.before(), one.after())).toList();
        return new LineView(row.getInt("no"), row.getString("sheet"), row.getInt("row_no"), row.getString("kind"), store.cells(row.getString("cells")),
            row.getString("outcome"), problems, changes);
    }

    private ImportView view(ResultSet row, boolean roles) throws SQLException {
        var counts = store.counts(row.getString("counts"));
        return new ImportView(row.getObject("id", UUID.class), row.getString("files"), row.getString("state"), row.getString("roles"),
            row.getLong("version"), person(row, "by_id"), Timestamptz.of(row, "at"), person(row, "applied_by"), Timestamptz.of(row, "applied_at"),
            person(row, "undone_by"), Timestamptz.of(row, "undone_at"), person(row, "roles_by"), Timestamptz.of(row, "roles_at"), counts, row.getInt("others"),
            roles ? rolesActions(row) : actions(row, counts));
    }

    private static List<String> actions(ResultSet row, Map<String, Map<String, Integer>> counts) throws SQLException {
        var actions = new ArrayList<String>();
        if (row.getString("state").equals("CHECKED")) {
            var wrong = counts.values().stream().anyMatch(list -> list.containsKey("WRONG"));
            var fresh = counts.values().stream().anyMatch(list -> list.containsKey("CREATE") || list.containsKey("CHANGE"));
            if (!wrong && fresh) actions.add("apply");
            actions.addAll(List.of("check", "discard"));
        } else if (row.getString("state").equals("APPLIED") && !row.getString("roles").equals("GRANTED")) {
            actions.add("undo");
        }
        return actions;
    }

    private static List<String> rolesActions(ResultSet row) throws SQLException {
        return switch (row.getString("roles")) {
            case "WAITING" -> List.of("grant", "decline");
            case "GRANTED" -> List.of("take-back");
            default -> List.of();
        };
    }

    /** The names of everybody in the rows, in one question. */
    private List<ImportView> named(List<ImportView> rows) {
        var ids = rows.stream().flatMap(row -> Stream.of(row.by(), row.appliedBy(), row.undoneBy(), row.rolesBy())).filter(Objects::nonNull)
            .map(PersonRef::id).distinct().toList();
        var names = directory.people(ids);
        return rows.stream().map(row -> new ImportView(row.id(), row.files(), row.state(), row.roles(), row.version(), name(names, row.by()), row.at(),
            name(names, row.appliedBy()), row.appliedAt(), name(names, row.undoneBy()), row.undoneAt(), name(names, row.rolesBy()), row.rolesAt(),
            new TreeMap<>(row.counts()), row.others(), row.actions())).toList();
    }

    private static PersonRef name(Map<UUID, PersonRef> names, PersonRef person) {
        return person == null ? null : names.getOrDefault(person.id(), person);
    }

    private static PersonRef person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonRef(id, "");
    }

    private static String empty(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
