package org.specialstudy.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.specialstudy.directory.Register;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.roster.Line.Problem;

/**
 * Where a role of a list would hold, and whether a list may ask for it there: in an organisation, or in a study or topic group that has people
 * already, by its number, for an administrator does not learn what it is about. Whom a study or a group has one of is appointed there.
 */
final class RolePlace {

    private static final Pattern NUMBER = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    static final Set<Role> ONE_EACH = Set.of(Role.INCHARGE, Role.LEAD);

    private final Map<UUID, Register.Scope> scopes;

    RolePlace(Map<UUID, Register.Scope> scopes) {
        this.scopes = scopes;
    }

    /** The number that a line names, or null. */
    static UUID number(Line line) {
        var cell = line.cell("scope");
        return cell == null || !NUMBER.matcher(cell).matches() ? null : UUID.fromString(cell);
    }

    /** {@code role}: null when nobody knows the word for it. */
    void check(Line line, Role role, List<Problem> problems) {
        var inOrganisation = line.cell("organisation") != null;
        var numbered = line.cell("scope") != null;
        var number = number(line);
        var scope = number == null ? null : scopes.get(number);
        if (inOrganisation && numbered) problems.add(Problem.of("scope", "import-scope-two"));
        if (!inOrganisation && !numbered) problems.add(Problem.of("organisation", "import-scope-missing"));
        if (numbered && scope == null) problems.add(Problem.of("scope", "import-scope-unknown"));
        if (role == null) return;
        if (role.administers()) problems.add(Problem.of("role", "import-role-administrator"));
        else if (scope != null && ONE_EACH.contains(role)) problems.add(Problem.of("role", "import-role-one-each"));
        else if (scope != null && !role.fits(scope.type())) problems.add(Problem.of("role", "import-role-not-there"));
        else if (!numbered && !role.fits(ScopeType.ORGANISATION)) problems.add(Problem.of("role", "import-role-of-study"));
    }
}
