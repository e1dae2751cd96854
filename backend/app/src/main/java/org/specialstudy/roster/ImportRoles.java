package org.specialstudy.roster;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Register;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.kernel.Auditable;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.roster.Import.Roles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the security administrator does with the roles of an import: gives them all, gives none, or takes back what was given. */
@Service
class ImportRoles {

    private final ImportStore store;
    private final Memberships memberships;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportRoles(ImportStore store, Memberships memberships, Register register, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.memberships = memberships;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void decide(UUID id, boolean grant, UUID by) {
        store.lock(id).requireRoles(Roles.WAITING);
        var asked = asked(id);
        if (grant) asked.forEach(one -> give(one, by));
        over(id, grant ? Roles.GRANTED : Roles.DECLINED, asked.size(), by);
    }

    @Transactional
    void takeBack(UUID id, UUID by) {
        store.lock(id).requireRoles(Roles.GRANTED);
        var given = asked(id);
        given.forEach(one -> memberships.end(one.person(), one.role(), one.type(), one.scope(), by));
        over(id, Roles.TAKEN_BACK, given.size(), by);
    }

    /** {@code study}: that in which a group lies. */
    private record Asked(UUID person, Role role, ScopeType type, UUID scope, UUID study) {}

    private List<Asked> asked(UUID id) {
        return store.lines(id).stream()
            .filter(line -> line.checked().line().kind() == Kind.MEMBERSHIPS && line.made() != null)
            .map(this::role)
            .toList();
    }

    private Asked role(ImportStore.Kept line) {
        var role = Terms.role(line.checked().line().cell("role")).orElseThrow();
        var place = line.made().org();
        if (line.checked().line().cell("scope") == null) return new Asked(line.made().person(), role, ScopeType.ORGANISATION, place, null);
        var scope = register.scope(place).orElseThrow(() -> Refusal.conflict("import-outdated"));
        return new Asked(line.made().person(), role, scope.type(), place, scope.study());
    }

    private void give(Asked one, UUID by) {
        Refusal.unless(!one.person().equals(by), () -> Refusal.conflict("own-roles"));
        memberships.grant(one.person(), one.role(), one.type(), one.scope(), one.study(), by);
    }

    private void over(UUID id, Roles roles, int count, UUID by) {
        store.rolesAre(id, roles, by, clock.instant());
        var action = switch (roles) {
            case GRANTED -> "import.roles-granted";
            case DECLINED -> "import.roles-declined";
            default -> "import.roles-taken-back";
        };
        events.publishEvent(new Auditable(action, id.toString(), true, Map.of("rows", count)));
    }
}
