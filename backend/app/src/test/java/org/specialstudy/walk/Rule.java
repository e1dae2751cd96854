package org.specialstudy.walk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.specialstudy.directory.Role;

/**
 * Who may use one endpoint. For things of a study: which roles of that study may; everybody else in it is refused, and whoever belongs to
 * another study does not learn that the thing exists.
 */
record Rule(Audience audience, Set<Role> may, Map<String, String> ids, String query, boolean stream) {

    enum Audience { OPEN, SIGNED_IN, SYSADMIN, SECADMIN, AUDITOR, BUSINESS, OFFICES, STUDY }

    static final Role[] READERS = {Role.LEADERS, Role.INCHARGE, Role.OFFICE, Role.LEAD, Role.MEMBER, Role.EXPERT};

    static Rule open() {
        return new Rule(Audience.OPEN, Set.of(), Map.of(), "", false);
    }

    static Rule signedIn() {
        return new Rule(Audience.SIGNED_IN, Set.of(), Map.of(), "", false);
    }

    /** One of the three administrators and nobody else. */
    static Rule only(Role administrator) {
        return new Rule(Audience.valueOf(administrator.name()), Set.of(), Map.of("{id}", Scene.PERSON, "{key}", "1"), "", false);
    }

    /** Everybody in the business; what each of them gets is their own. */
    static Rule business() {
        return new Rule(Audience.BUSINESS, Set.of(), Map.of(), "", false);
    }

    /** Whoever is in the office of an organisation, and nobody else of the business. */
    static Rule offices() {
        return new Rule(Audience.OFFICES, Set.of(Role.OFFICE), Map.of("{id}", "5f0c8f0e-8d2f-4c1e-9d55-0d5a8b0f6a11"), "", false);
    }

    /** Something of a study, for these roles in it; {@code thing} is what the variable of the path stands for. */
    static Rule study(String variable, String thing, Role... may) {
        return new Rule(Audience.STUDY, EnumSet.copyOf(Arrays.asList(may)), Map.of(variable, thing), "", false);
    }

    Rule with(String query) {
        return new Rule(audience, may, ids, query, stream);
    }

    Rule with(String variable, String value) {
        var more = new java.util.HashMap<>(ids);
        more.put(variable, value);
        return new Rule(audience, may, more, query, stream);
    }

    /** Its answer never ends, so that only refusals can be waited for. */
    Rule streaming() {
        return new Rule(audience, may, ids, query, true);
    }
}
