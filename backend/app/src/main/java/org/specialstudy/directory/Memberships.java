package org.specialstudy.directory;

import java.time.Clock;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives and ends roles. Asking twice for the same changes nothing the second time: an active membership is known by its person, role and
 * scope. Keeps the administrators apart from each other and from the business.
 */
@Service
public class Memberships {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DirectorySignal signal;
    private final ApplicationEventPublisher events;

    Memberships(JdbcClient jdbc, Clock clock, DirectorySignal signal, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.signal = signal;
        this.events = events;
    }

    /** {@code study} is the study in which the scope lies (null for organisations and the system); {@code by} null: the system itself. */
    @Transactional
    public void grant(UUID person, Role role, ScopeType scopeType, UUID scope, UUID study, UUID by) {
        Refusal.unless(role.fits(scopeType), () -> Refusal.invalid("role", "role-not-here"));
        lock(person);
        Refusal.unless(!otherSide(person, role), () -> Refusal.conflict(role.administers() ? "administrator-apart" : "administrator-no-business"));
        var granted = jdbc.sql("""
            insert into directory.membership (id, person_id, role, scope_type, scope_id, study_id, from_at, by_id)
            values (:id, :person, :role, :type, :scope, :study, :at, :by)
            on conflict (person_id, role, scope_type, scope_id) where to_at is null do nothing
            """)
            .param("id", UUID.randomUUID()).param("person", person).param("role", role.name()).param("type", scopeType.name())
            .param("scope", scope).param("study", scopeType == ScopeType.STUDY ? scope : study).param("at", Timestamptz.of(clock.instant())).param(
                "by", by)
            .update();
        if (granted > 0) tell(new MembershipChanged(true, person, role, scopeType, scope, by));
    }

    @Transactional
    public void end(UUID person, Role role, ScopeType scopeType, UUID scope, UUID by) {
        var ended = jdbc.sql("""
            update directory.membership
               set to_at = :at, ended_by = :by
             where person_id = :person
               and role = :role
               and scope_type = :type
               and scope_id is not distinct from :scope
               and to_at is null
            """)
            .param("at", Timestamptz.of(clock.instant())).param("by", by).param("person", person).param("role", role.name())
            .param("type", scopeType.name()).param("scope", scope)
            .update();
        if (ended > 0) tell(new MembershipChanged(false, person, role, scopeType, scope, by));
    }

    /** Two grants for one person wait for each other, so that neither slips past the rule about administrators. */
    private void lock(UUID person) {
        jdbc.sql("select id from directory.person where id = :id and active for update").param("id", person)
            .query(UUID.class).optional().orElseThrow(() -> Refusal.invalid("person", "person-unknown"));
    }

    /** Does the person hold anything that this role excludes? An administrator's role excludes every other, a business role all three. */
    private boolean otherSide(UUID person, Role role) {
        return jdbc.sql("""
            select exists (
                select from directory.membership
                 where person_id = :person
                   and to_at is null
                   and role <> :role
                   and (:administers or scope_type = 'SYSTEM'))
            """)
            .param("person", person).param("role", role.name()).param("administers", role.administers())
            .query(Boolean.class).single();
    }

    private void tell(MembershipChanged change) {
        signal.changed(change.person());
        events.publishEvent(change);
    }
}
