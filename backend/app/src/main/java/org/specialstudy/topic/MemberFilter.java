package org.specialstudy.topic;

import java.util.Map;
import org.specialstudy.kernel.Like;
import org.specialstudy.kernel.Sort;

/** Which members of a study somebody wants to see, and in which order; by what they are in it where none is named. Anything absent does not narrow. */
record MemberFilter(String q, String role, String sort) {

    private static final Map<String, String> ORDERS = Map.of("person", "p.name collate directory.pinyin",
        "role", "array_position(array['LEADERS', 'INCHARGE', 'OFFICE', 'LEAD', 'MEMBER', 'EXPERT'], m.role)",
        "scope", "coalesce(g.name, s.title) collate directory.pinyin");

    MemberFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        role = role == null || role.isBlank() ? null : role;
    }

    String order() {
        return Sort.of(sort, "role").in(ORDERS, "g.place nulls first, p.name collate directory.pinyin, p.id, m.role, m.scope_id");
    }

    String pattern() {
        return Like.containing(q);
    }
}
