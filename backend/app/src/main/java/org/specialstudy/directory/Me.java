package org.specialstudy.directory;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The person who asks, as the database knew them when this request began. Principals are the person's own id and every
 * {@code role@scope} they hold: what the processes' candidate groups are compared with.
 */
public record Me(UUID id, String name, List<String> principals, Set<String> authorities, boolean demo) {

    /** Everybody who is no administrator. */
    public static final String BUSINESS = "business";

    public Me {
        principals = List.copyOf(principals);
        authorities = Set.copyOf(authorities);
    }

    /** For example {@code me.has("office", studyId)}. */
    public boolean has(String role, UUID scope) {
        return principals.contains(role + "@" + scope);
    }

    public boolean is(String authority) {
        return authorities.contains(authority);
    }

    public PersonRef ref() {
        return new PersonRef(id, name);
    }

    @Override
    public String toString() {
        return name;
    }
}
