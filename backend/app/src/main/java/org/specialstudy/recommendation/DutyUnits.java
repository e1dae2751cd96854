package org.specialstudy.recommendation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Role;
import org.specialstudy.recommendation.Recommendation.Duty;
import org.springframework.stereotype.Component;

/** The organisations that may be asked, and whether anybody there would hear of it. */
@Component
class DutyUnits {

    private final Directory directory;

    DutyUnits(Directory directory) {
        this.directory = directory;
    }

    Set<UUID> known(Collection<UUID> orgs) {
        return directory.organisations(orgs).keySet();
    }

    /** Those of the duty's units that have a contact. */
    Set<UUID> reached(Duty duty) {
        return all(duty).stream().filter(org -> !directory.behind(Role.CONTACT.at(org)).isEmpty()).collect(Collectors.toSet());
    }

    String name(UUID org) {
        return directory.organisationName(org);
    }

    void check(Duty duty, boolean leadNeeded) {
        Recommendation.check(duty, known(all(duty)), leadNeeded ? reached(duty) : Set.of(), leadNeeded);
    }

    private static Set<UUID> all(Duty duty) {
        var all = new HashSet<>(duty.cooperating());
        Stream.ofNullable(duty.lead()).forEach(all::add);
        return all;
    }
}
