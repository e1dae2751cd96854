package org.specialstudy.report;

import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;

/**
 * Who writes a report: the lead and the members of a group, or the office of a study that has no general group. The scope is a group's id
 * or the study's; a role that does not fit it is held by nobody.
 */
record Writers(UUID scope) {

    List<String> principals() {
        return List.of(Role.LEAD.at(scope), Role.MEMBER.at(scope), Role.OFFICE.at(scope));
    }

    boolean include(Me me) {
        return principals().stream().anyMatch(me.principals()::contains);
    }

    /** Whoever may send it on: the lead of the group, or anybody in the office. */
    boolean mayBeSubmittedBy(Me me) {
        return me.has(Role.LEAD.word(), scope) || me.has(Role.OFFICE.word(), scope);
    }

    /** Who answers for the day on which it is due. */
    String accountable(UUID study) {
        return scope.equals(study) ? Role.OFFICE.at(scope) : Role.LEAD.at(scope);
    }
}
