package org.specialstudy.roster;

import java.util.UUID;
import org.specialstudy.kernel.Refusal;

/** One import on its way: compared, then written or thrown away, then perhaps taken back. Its roles are decided by another administrator. */
record Import(UUID id, State state, Roles roles, long version, String files, String sha256, UUID by) {

    enum State { CHECKED, APPLIED, UNDONE }

    /** The roles of an import take effect when the security administrator says so, never with the import itself. */
    enum Roles {
        NONE, WAITING, GRANTED, DECLINED, TAKEN_BACK
    }

    void requireChecked() {
        Refusal.unless(state == State.CHECKED, () -> Refusal.conflict("import-not-open"));
    }

    void requireTakeable() {
        Refusal.unless(state == State.APPLIED, () -> Refusal.conflict("import-not-applied"));
        Refusal.unless(roles != Roles.GRANTED, () -> Refusal.conflict("import-roles-granted"));
    }

    void requireRoles(Roles needed) {
        Refusal.unless(state == State.APPLIED && roles == needed, () -> Refusal.conflict("import-roles-decided"));
    }
}
