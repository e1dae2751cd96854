package org.specialstudy.directory;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the security administrator does: gives and ends roles by hand, never their own. */
@Service
class AdminMemberships {

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final MembershipQuery query;
    private final Directory directory;

    AdminMemberships(JdbcClient jdbc, Memberships memberships, MembershipQuery query, Directory directory) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.query = query;
        this.directory = directory;
    }

    /** Studies and groups are known here by those who are in them: a scope in which nobody holds a role cannot be given one by hand. */
    @Transactional
    MembershipView grant(UUID person, Role role, ScopeType scopeType, UUID scope, UUID by) {
        Refusal.unless(!person.equals(by), () -> Refusal.conflict("own-roles"));
        Refusal.unless(role.fits(scopeType), () -> Refusal.invalid("role", "role-not-here"));
        Refusal.unless((scopeType == ScopeType.SYSTEM) == (scope == null), () -> Refusal.invalid("scopeId", "scope-unknown"));
        var study = switch (scopeType) {
            case SYSTEM -> Optional.<UUID>empty();
            case ORGANISATION -> {
                Refusal.unless(directory.organisationExists(scope), () -> Refusal.invalid("scopeId", "scope-unknown"));
                yield Optional.<UUID>empty();
            }
            case STUDY, GROUP -> Optional.of(studyOf(scopeType, scope));
        };
        memberships.grant(person, role, scopeType, scope, study.orElse(null), by);
        return query.of(person, role, scopeType, scope).orElseThrow();
    }

    @Transactional
    void end(UUID id, UUID by) {
        var membership = query.of(id).orElseThrow(Refusal::notFound);
        Refusal.unless(!membership.person().id().equals(by), () -> Refusal.conflict("own-roles"));
        if (membership.role().administers()) refuseLast(membership);
        memberships.end(membership.person().id(), membership.role(), membership.scopeType(), membership.scopeId(), by);
    }

    private UUID studyOf(ScopeType scopeType, UUID scope) {
        return jdbc.sql("select study_id from directory.membership where scope_type = :type and scope_id = :scope limit 1")
            .param("type", scopeType.name()).param("scope", scope)
            .query(UUID.class).optional().orElseThrow(() -> Refusal.invalid("scopeId", "scope-unknown"));
    }

    /** The lock makes two who end the last two roles at once see each other. */
    private void refuseLast(MembershipView membership) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('directory.administrators'))").query((row, number) -> true).single();
        var others = jdbc.sql("select count(*) from directory.active_membership where role = :role and person_id <> :person")
            .param("role", membership.role().name()).param("person", membership.person().id()).query(Long.class).single();
        Refusal.unless(others > 0, () -> Refusal.conflict("last-administrator"));
    }
}
