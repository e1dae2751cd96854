package org.specialstudy.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialstudy.kernel.Like;
import org.specialstudy.kernel.Page;
import org.specialstudy.kernel.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The directory as people read it: in the order of a Chinese telephone book, found by name, post or organisation. */
@Repository
class DirectoryQuery {

    private static final int PAGE = 50;
    private static final int MOST_NAMED = 200;

    private static final String POST = """
        (select concat(o.name, ' ', t.title) collate directory.pinyin
           from directory.post t
           join directory.organisation o on o.id = t.organisation_id
          where t.person_id = p.id
          order by t.place
          limit 1)""";
    private static final String USERNAME = "case when :all then a.username end";
    private static final Map<String, String> PEOPLE = Map.of("name", "p.name collate directory.pinyin", "post", POST + " is null, " + POST,
        "username", USERNAME + " is null, " + USERNAME, "state", "not p.active");
    private static final Map<String, String> ORGANISATIONS = Map.of("name", "o.name collate directory.pinyin", "type", "o.type collate directory.pinyin",
        "level", "o.level is null, o.level collate directory.pinyin", "parent", "u.name is null, u.name collate directory.pinyin");

    private final JdbcClient jdbc;

    DirectoryQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code all} shows the system administrator those who are no longer active, and everybody's user name. */
    Page<PersonView> people(String q, String sort, String after, boolean all) {
        var offset = Page.offset(after);
        return Page.at(offset, PAGE, people(q, sort, all, PAGE + 1, offset));
    }

    /** So many of the same list from there on. */
    List<PersonView> people(String q, String sort, boolean all, int limit, int offset) {
        return withPosts(jdbc.sql("""
            select p.id, p.name, p.active, p.demo, p.version, case when :all then a.username end as username
              from directory.person p
              left join directory.account a on a.person_id = p.id
             where (p.active or :all)
               and (:q::text is null
                    or p.name ilike :q
                    or :all and a.username ilike :q
                    or exists (select from directory.post t
                                 join directory.organisation o on o.id = t.organisation_id
                                where t.person_id = p.id
                                  and o.name || t.title ilike :q))
             order by %s
             limit :limit
            offset :offset
            """.formatted(Sort.of(sort, "name").in(PEOPLE, "p.name collate directory.pinyin, p.id")))
            .param("all", all).param("q", Like.containing(q)).param("limit", limit).param("offset", offset)
            .query((row, number) -> person(row)).list());
    }

    /** People whom somebody has chosen before, by their ids, to name them again. Of those who have left only the name is told. */
    Page<PersonView> people(List<UUID> ids) {
        var found = jdbc.sql("select id, name, active, demo, version, null as username from directory.person where id = any(:ids)")
            .param("ids", ids.stream().distinct().limit(MOST_NAMED).toArray(UUID[]::new))
            .query((row, number) -> person(row)).list();
        var here = withPosts(found.stream().filter(PersonView::active).toList());
        return new Page<>(Stream.concat(here.stream(), found.stream().filter(person -> !person.active())).toList(), null);
    }

    Optional<PersonView> person(UUID id) {
        return jdbc.sql("""
            select p.id, p.name, p.active, p.demo, p.version, a.username
              from directory.person p
              left join directory.account a on a.person_id = p.id
             where p.id = :id
            """)
            .param("id", id).query((row, number) -> person(row)).optional().map(person -> withPosts(List.of(person)).getFirst());
    }

    List<OrgView> organisations(String q, String sort) {
        return jdbc.sql("""
            select o.id, o.name, o.type, o.level, o.parent_id as parent, o.demo, o.version
              from directory.organisation o
              left join directory.organisation u on u.id = o.parent_id
             where :q::text is null or o.name ilike :q
             order by %s
            """.formatted(Sort.of(sort, "name").in(ORGANISATIONS, "o.name collate directory.pinyin, o.id")))
            .param("q", Like.containing(q)).query(OrgView.class).list();
    }

    Optional<OrgView> organisation(UUID id) {
        return jdbc.sql("select id, name, type, level, parent_id as parent, demo, version from directory.organisation where id = :id")
            .param("id", id).query(OrgView.class).optional();
    }

    private List<PersonView> withPosts(List<PersonView> people) {
        record Held(UUID person, PostView post) {}
        Map<UUID, List<PostView>> posts = jdbc.sql("""
            select t.person_id, t.id, t.title, t.from_day, t.to_day, o.id as org_id, o.name as org_name
              from directory.post t
              join directory.organisation o on o.id = t.organisation_id
             where t.person_id = any(:people)
             order by t.person_id, t.place
            """)
            .param("people", people.stream().map(PersonView::id).toArray(UUID[]::new))
            .query((row, number) -> new Held(row.getObject("person_id", UUID.class), post(row))).list().stream()
            .collect(Collectors.groupingBy(Held::person, Collectors.mapping(Held::post, Collectors.toList())));
        return people.stream()
            .map(one -> new PersonView(one.id(), one.name(), posts.getOrDefault(one.id(), List.of()), one.active(), one.demo(), one.version(),
                one.username()))
            .toList();
    }

    private static PersonView person(ResultSet row) throws SQLException {
        return new PersonView(row.getObject("id", UUID.class), row.getString("name"), List.of(), row.getBoolean("active"), row.getBoolean("demo"),
            row.getLong("version"), row.getString("username"));
    }

    private static PostView post(ResultSet row) throws SQLException {
        return new PostView(row.getObject("id", UUID.class), new OrgRef(row.getObject("org_id", UUID.class), row.getString("org_name")),
            row.getString("title"), row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class));
    }
}
