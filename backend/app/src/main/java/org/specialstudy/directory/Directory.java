package org.specialstudy.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.specialstudy.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people and organisations of the house: makes them, names them, and says who holds a role where. */
@Service
public class Directory {

    private final JdbcClient jdbc;
    private final DirectorySignal signal;

    Directory(JdbcClient jdbc, DirectorySignal signal) {
        this.jdbc = jdbc;
        this.signal = signal;
    }

    @Transactional
    public UUID createOrganisation(String name, String type, String level, UUID parent, boolean demo) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            insert into directory.organisation (id, name, type, level, parent_id, demo)
            values (:id, :name, :type, :level, :parent, :demo)
            """)
            .param("id", id).param("name", name.strip()).param("type", type).param("level", level).param("parent", parent).param("demo", demo)
            .update();
        return id;
    }

    /** The name is a display title; the system keeps no other name. */
    @Transactional
    public UUID createPerson(String name, boolean demo) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into directory.person (id, name, demo) values (:id, :name, :demo)")
            .param("id", id).param("name", name.strip()).param("demo", demo)
            .update();
        return id;
    }

    /** A further post of a person; posts are shown in the order in which they were added. */
    @Transactional
    public UUID addPost(UUID person, UUID organisation, String title, LocalDate from, LocalDate to) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            insert into directory.post (id, person_id, organisation_id, title, from_day, to_day, place)
            select :id, :person, :organisation, :title, :from, :to, coalesce(max(place), 0) + 1
              from directory.post
             where person_id = :person
            """)
            .param("id", id).param("person", person).param("organisation", organisation).param("title", title.strip())
            .param("from", from).param("to", to)
            .update();
        signal.changed(person);
        return id;
    }

    public boolean exists(UUID person) {
        return jdbc.sql("select exists (select from directory.person where id = :id and active)").param("id", person).query(Boolean.class).single();
    }

    public boolean organisationExists(UUID organisation) {
        return jdbc.sql("select exists (select from directory.organisation where id = :id)").param("id", organisation).query(Boolean.class).single();
    }

    public String name(UUID person) {
        return person(person).map(PersonRef::name).orElseThrow(Refusal::notFound);
    }

    public Optional<PersonRef> person(UUID person) {
        return jdbc.sql("select id, name from directory.person where id = :id").param("id", person).query(PersonRef.class).optional();
    }

    /** The names of all these people in one question. */
    public Map<UUID, PersonRef> people(Collection<UUID> people) {
        return jdbc.sql("select id, name from directory.person where id = any(:ids)").param("ids", people.toArray(UUID[]::new))
            .query(PersonRef.class).list().stream().collect(Collectors.toMap(PersonRef::id, person -> person));
    }

    public String organisationName(UUID organisation) {
        return organisation(organisation).map(OrgRef::name).orElseThrow(Refusal::notFound);
    }

    /** What somebody was in which organisation. */
    public record Held(UUID person, String organisation, String title) {}

    /** The posts that these people held on a day, in the order in which they are shown. */
    public Map<UUID, List<Held>> postsOn(Collection<UUID> people, LocalDate day) {
        return jdbc.sql("""
            select post.person_id as person, o.name as organisation, post.title
              from directory.post post
              join directory.organisation o on o.id = post.organisation_id
             where post.person_id = any(:people)
               and (post.from_day is null or post.from_day <= :day)
               and (post.to_day is null or post.to_day >= :day)
             order by post.place
            """)
            .param("people", people.toArray(UUID[]::new)).param("day", day).query(Held.class).list().stream()
            .collect(Collectors.groupingBy(Held::person));
    }

    /** The same of one person, each post with its organisation in front. */
    public List<String> postsOn(UUID person, LocalDate day) {
        return postsOn(List.of(person), day).getOrDefault(person, List.of()).stream().map(held -> held.organisation() + " " + held.title()).toList();
    }

    public Optional<OrgRef> organisation(UUID organisation) {
        return jdbc.sql("select id, name from directory.organisation where id = :id").param("id", organisation).query(OrgRef.class).optional();
    }

    public Map<UUID, OrgRef> organisations(Collection<UUID> organisations) {
        return jdbc.sql("select id, name from directory.organisation where id = any(:ids)").param("ids", organisations.toArray(UUID[]::new))
            .query(OrgRef.class).list().stream().collect(Collectors.toMap(OrgRef::id, organisation -> organisation));
    }

    /** Everybody who holds the role there now, whoever has held it longest first. */
    public List<PersonRef> membersOf(Role role, ScopeType scopeType, UUID scope) {
        return jdbc.sql("""
            select m.person_id as id, p.name
              from directory.active_membership m
              join directory.person_ref p on p.id = m.person_id
             where m.role = :role
               and m.scope_type = :type
               and m.scope_id = :scope
             order by m.from_at, p.name collate directory.pinyin, p.id
            """)
            .param("role", role.name()).param("type", scopeType.name()).param("scope", scope)
            .query(PersonRef.class).list();
    }

    /** The one person who answers for a body: a group's lead, an organisation's contact; whoever has held the role longest. */
    public Optional<PersonRef> accountable(Role role, ScopeType scopeType, UUID scope) {
        return membersOf(role, scopeType, scope).stream().findFirst();
    }

    /** The people behind a principal such as {@code office@<id>}, or the one person whose id it is. */
    public List<PersonRef> behind(String principal) {
        return jdbc.sql("""
            select p.id, p.name
              from directory.person p
             where p.id::text = :principal
                or p.id in (select person_id from directory.active_membership where principal = :principal)
             order by p.name collate directory.pinyin, p.id
            """)
            .param("principal", principal)
            .query(PersonRef.class).list();
    }

    /** Whether the person is in the office of an organisation, wherever that is. */
    public boolean worksInAnOffice(UUID person) {
        return jdbc.sql("""
            select exists (
                   select from directory.active_membership
                    where person_id = :person
                      and role = 'OFFICE'
                      and scope_type = 'ORGANISATION')
            """)
            .param("person", person).query(Boolean.class).single();
    }
}
