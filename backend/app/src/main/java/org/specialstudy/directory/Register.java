package org.specialstudy.directory;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whole register of people and organisations at once, for whoever compares a list with it, and the changes that such a list makes. */
@Service
@Transactional(propagation = MANDATORY)
public class Register {

    public record Organisation(UUID id, String name, String type, String level, UUID parent, long version) {}

    public record Person(UUID id, String name, String username, boolean active, boolean administers, long version) {}

    public record Post(UUID id, UUID person, UUID org, String title, LocalDate from, LocalDate to) {}

    /** A role in an organisation, a study or a group that somebody has now. */
    public record Held(UUID person, Role role, UUID scope) {}

    /** A study or a group in which somebody has or had a role, and the study in which it lies. */
    public record Scope(ScopeType type, UUID study) {}

    public record Contents(List<Organisation> organisations, List<Person> people, List<Post> posts, List<Held> roles, Map<UUID, Scope> scopes) {}

    private final JdbcClient jdbc;
    private final DirectorySignal signal;

    Register(JdbcClient jdbc, DirectorySignal signal) {
        this.jdbc = jdbc;
        this.signal = signal;
    }

    public Contents contents() {
        return new Contents(
            jdbc.sql("select id, name, type, level, parent_id as parent, version from directory.organisation").query(Organisation.class).list(),
            jdbc.sql("""
                select p.id, p.name, a.username, p.active, p.version,
                       exists (select from directory.membership m
                                where m.person_id = p.id and m.scope_type = 'SYSTEM' and m.to_at is null) as administers
                  from directory.person p
                  left join directory.account a on a.person_id = p.id
                """).query(Person.class).list(),
            jdbc.sql("select id, person_id as person, organisation_id as org, title, from_day as \"from\", to_day as \"to\" from directory.post")
                .query((row, number) -> new Post(row.getObject("id", UUID.class), row.getObject("person", UUID.class), row.getObject("org", UUID.class),
                    row.getString("title"), row.getObject("from", LocalDate.class), row.getObject("to", LocalDate.class))).list(),
            jdbc.sql("select person_id as person, role, scope_id as scope from directory.active_membership where scope_type <> 'SYSTEM'")
                .query(Held.class).list(),
            scopes(null));
    }

    public Optional<Scope> scope(UUID id) {
        return Optional.ofNullable(scopes(id).get(id));
    }

    private Map<UUID, Scope> scopes(UUID only) {
        var found = new HashMap<UUID, Scope>();
        jdbc.sql("""
            select distinct scope_id, scope_type, study_id
              from directory.membership
             where scope_type in ('STUDY', 'GROUP')
               and (:only::uuid is null or scope_id = :only)
            """)
            .param("only", only)
            .query(row -> {
                found.put(row.getObject("scope_id", UUID.class), new Scope(ScopeType.valueOf(row.getString("scope_type")),
                    row.getObject("study_id", UUID.class)));
            });
        return found;
    }

    /** Nobody else moves an organisation in the tree until this transaction ends. */
    public void lockTree() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('directory.organisation-tree'))").query((row, number) -> true).single();
    }

    /** False when somebody else changed it since {@code version}; everything but its name is replaced. */
    public boolean changeOrganisation(UUID id, long version, String type, String level, UUID parent) {
        return jdbc.sql("""
            update directory.organisation
               set type = :type, level = :level, parent_id = :parent, version = version + 1
             where id = :id
               and version = :version
            """)
            .param("type", type).param("level", level).param("parent", parent).param("id", id).param("version", version).update() == 1;
    }

    /** False when somebody else changed the person since {@code version}. */
    public boolean rename(UUID person, long version, String name) {
        signal.changed(person);
        return jdbc.sql("update directory.person set name = :name, version = version + 1 where id = :id and version = :version")
            .param("name", name).param("id", person).param("version", version).update() == 1;
    }

    public void changePost(UUID post, LocalDate from, LocalDate to) {
        jdbc.sql("update directory.post set from_day = :from, to_day = :to where id = :id").param("from", from).param("to", to).param("id", post).update();
    }

    /** Those of these people who have ever replaced their one-time password or are signed in now. */
    public Set<UUID> whoSignedIn(Collection<UUID> people) {
        return Set.copyOf(jdbc.sql("""
            select a.person_id
              from directory.account a
             where a.person_id = any(:people)
               and (not a.must_change
                    or exists (select from session.spring_session s where s.principal_name = a.person_id::text))
            """)
            .param("people", people.toArray(UUID[]::new)).query(UUID.class).list());
    }

    /** Those of these ids, people or organisations, whom an active role of any kind names. */
    public Set<UUID> whoHasRoles(Collection<UUID> ids) {
        return Set.copyOf(jdbc.sql("""
            select person_id from directory.membership where to_at is null and person_id = any(:ids)
             union
            select scope_id from directory.membership where to_at is null and scope_id = any(:ids)
            """)
            .param("ids", ids.toArray(UUID[]::new)).query(UUID.class).list());
    }

    public void removePosts(Collection<UUID> posts) {
        jdbc.sql("delete from directory.post where id = any(:ids)").param("ids", posts.toArray(UUID[]::new)).update();
    }

    public void removeAccounts(Collection<UUID> people) {
        jdbc.sql("delete from directory.account where person_id = any(:ids)").param("ids", people.toArray(UUID[]::new)).update();
    }

    /** People who were entered by mistake and have done nothing: they go with the roles that they once had. */
    public void removePeople(Collection<UUID> people) {
        removeAccounts(people);
        jdbc.sql("delete from directory.membership where person_id = any(:ids)").param("ids", people.toArray(UUID[]::new)).update();
        jdbc.sql("delete from directory.person where id = any(:ids)").param("ids", people.toArray(UUID[]::new)).update();
    }

    public void removeOrganisations(Collection<UUID> organisations) {
        jdbc.sql("delete from directory.organisation where id = any(:ids)").param("ids", organisations.toArray(UUID[]::new)).update();
    }
}
