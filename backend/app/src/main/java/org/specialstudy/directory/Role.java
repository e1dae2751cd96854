package org.specialstudy.directory;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What somebody is in a scope. The three administrators stand apart: one person is at most one of them, and none has any other role. */
public enum Role {

    LEADERS(ScopeType.STUDY),
    INCHARGE(ScopeType.STUDY, ScopeType.GROUP),
    OFFICE(ScopeType.STUDY, ScopeType.ORGANISATION),
    LEAD(ScopeType.GROUP),
    MEMBER(ScopeType.GROUP),
    CONTACT(ScopeType.ORGANISATION),
    EXPERT(ScopeType.STUDY, ScopeType.GROUP),
    SYSADMIN(ScopeType.SYSTEM),
    SECADMIN(ScopeType.SYSTEM),
    AUDITOR(ScopeType.SYSTEM);

    private final Set<ScopeType> scopes;

    Role(ScopeType... scopes) {
        this.scopes = Set.of(scopes);
    }

    public boolean administers() {
        return scopes.contains(ScopeType.SYSTEM);
    }

    public boolean fits(ScopeType scope) {
        return scopes.contains(scope);
    }

    /** The group by which the processes address whoever has this role there, for example {@code office@<study>}. */
    public String at(UUID scope) {
        return word() + "@" + scope;
    }

    /** The role in lower case: the left part of a principal, and an administrator's authority. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
