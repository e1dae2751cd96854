package org.specialstudy.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the system administrator does with people and organisations. */
@Service
class AdminDirectory {

    record NewPost(UUID org, String title, LocalDate from, LocalDate to) {}

    private final JdbcClient jdbc;
    private final Directory directory;
    private final DirectoryQuery query;
    private final DirectorySignal signal;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    AdminDirectory(JdbcClient jdbc, Directory directory, DirectoryQuery query, DirectorySignal signal, Sessions sessions,
        ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.query = query;
        this.signal = signal;
        this.sessions = sessions;
        this.events = events;
    }

    @Transactional
    PersonView createPerson(String name, List<NewPost> posts) {
        check(posts);
        var id = directory.createPerson(name, false);
        posts.forEach(post -> directory.addPost(id, post.org(), post.title(), post.from(), post.to()));
        return person(id);
    }

    @Transactional
    PersonView changePerson(UUID id, long version, String name, List<NewPost> posts) {
        check(posts);
        var now = person(id);
        var changed = jdbc.sql("update directory.person set name = :name, version = version + 1 where id = :id and version = :version")
            .param("name", name.strip()).param("id", id).param("version", version).update();
        Refusal.unless(changed == 1, () -> Refusal.changedMeanwhile(now));
        jdbc.sql("delete from directory.post where person_id = :id").param("id", id).update();
        posts.forEach(post -> directory.addPost(id, post.org(), post.title(), post.from(), post.to()));
        signal.changed(id);
        return person(id);
    }

    /** Lets a person in again, or keeps them out: signed out at once, no longer in any group; their memberships stay as they are. */
    @Transactional
    PersonView letIn(UUID id, long version, boolean active, UUID by) {
        Refusal.unless(active || !id.equals(by), () -> Refusal.conflict("own-account"));
        Refusal.unless(active || !lastAdministrator(id), () -> Refusal.conflict("last-administrator"));
        var now = person(id);
        var changed = jdbc.sql("update directory.person set active = :active, version = version + 1 where id = :id and version = :version")
            .param("active", active).param("id", id).param("version", version).update();
        Refusal.unless(changed == 1, () -> Refusal.changedMeanwhile(now));
        if (!active) sessions.endAllOf(id, null);
        signal.changed(id);
        events.publishEvent(new AccountChanged(active ? "person.let-in" : "person.kept-out", id, now.username(), by));
        return person(id);
    }

    @Transactional
    OrgView createOrganisation(String name, String type, String level, UUID parent) {
        checkParent(parent, null);
        return organisation(directory.createOrganisation(name, type, level, parent, false));
    }

    @Transactional
    OrgView changeOrganisation(UUID id, long version, String name, String type, String level, UUID parent) {
        var now = organisation(id);
        checkParent(parent, id);
        var changed = jdbc.sql("""
            update directory.organisation
               set name = :name, type = :type, level = :level, parent_id = :parent, version = version + 1
             where id = :id
               and version = :version
            """)
            .param("name", name.strip()).param("type", type).param("level", level).param("parent", parent).param("id", id).param("version", version)
            .update();
        Refusal.unless(changed == 1, () -> Refusal.changedMeanwhile(now));
        return organisation(id);
    }

    private PersonView person(UUID id) {
        return query.person(id).orElseThrow(Refusal::notFound);
    }

    private OrgView organisation(UUID id) {
        return query.organisation(id).orElseThrow(Refusal::notFound);
    }

    private void check(List<NewPost> posts) {
        var wrong = new ArrayList<Refusal.Wrong>();
        for (var i = 0; i < posts.size(); i++) {
            var post = posts.get(i);
            if (!directory.organisationExists(post.org())) wrong.add(new Refusal.Wrong("posts[" + i + "].org", "organisation-unknown"));
            if (post.from() != null && post.to() != null && post.to().isBefore(post.from())) {
                wrong.add(new Refusal.Wrong("posts[" + i + "].to", "post-dates"));
            }
        }
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
    }

    /** The tree is locked while it changes: of two moves that together would make a circle, the second sees the first. */
    private void checkParent(UUID parent, UUID child) {
        if (parent == null) return;
        jdbc.sql("select pg_advisory_xact_lock(hashtext('directory.organisation-tree'))").query((row, number) -> true).single();
        Refusal.unless(directory.organisationExists(parent), () -> Refusal.invalid("parent", "organisation-unknown"));
        var circle = child != null && jdbc.sql("""
            with recursive above as (
                select id, parent_id from directory.organisation where id = :parent
                union
                select o.id, o.parent_id from directory.organisation o join above on o.id = above.parent_id)
            select exists (select from above where id = :child)
            """)
            .param("parent", parent).param("child", child).query(Boolean.class).single();
        Refusal.unless(!circle, () -> Refusal.invalid("parent", "organisation-circle"));
    }

    private boolean lastAdministrator(UUID person) {
        return jdbc.sql("""
            select exists (
                select from directory.active_membership m
                 where m.person_id = :person
                   and m.scope_type = 'SYSTEM'
                   and not exists (select from directory.active_membership o where o.role = m.role and o.person_id <> m.person_id))
            """)
            .param("person", person).query(Boolean.class).single();
    }
}
