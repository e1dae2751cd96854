package org.specialstudy.fieldvisit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The topic groups as their visits need them: which study, who belongs to them, who is in charge. */
@Component
class VisitGroups {

    record Group(UUID id, UUID study, Integer no, String name, String kind) {}

    private final JdbcClient jdbc;
    private final Directory directory;

    VisitGroups(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    Optional<Group> find(UUID group) {
        return jdbc.sql("select group_id as id, study_id as study, no, name, kind from topic.card where group_id = :group").param("group", group)
            .query(Group.class).optional();
    }

    /** The lead first. */
    List<PersonRef> people(UUID group) {
        return Stream.of(Role.LEAD, Role.MEMBER).flatMap(role -> directory.membersOf(role, ScopeType.GROUP, group).stream()).distinct().toList();
    }

    /** The scope whose leader in charge approves: the group where it has one of its own, else its study. */
    UUID inChargeOf(UUID group, UUID study) {
        return directory.membersOf(Role.INCHARGE, ScopeType.GROUP, group).isEmpty() ? study : group;
    }

    /** The scope that was asked, or the study where the group has lost its own leader in charge meanwhile. */
    UUID approving(UUID asked, UUID study) {
        return asked.equals(study) || directory.membersOf(Role.INCHARGE, ScopeType.GROUP, asked).isEmpty() ? study : asked;
    }

    /** Those who may approve. */
    List<PersonRef> inCharge(UUID asked, UUID study) {
        var scope = approving(asked, study);
        return directory.membersOf(Role.INCHARGE, scope.equals(study) ? ScopeType.STUDY : ScopeType.GROUP, scope);
    }

    boolean mayApprove(UUID asked, UUID study, Me me) {
        return me.has(Role.INCHARGE.word(), approving(asked, study));
    }

    static boolean belongs(Me me, UUID group) {
        return me.has(Role.LEAD.word(), group) || me.has(Role.MEMBER.word(), group);
    }
}
