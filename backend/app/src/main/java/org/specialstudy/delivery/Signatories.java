package org.specialstudy.delivery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.springframework.stereotype.Component;

/** Who may sign what a study sends out: its leading group and the leader in charge. */
@Component
class Signatories {

    private final Directory directory;

    Signatories(Directory directory) {
        this.directory = directory;
    }

    List<PersonRef> of(UUID study) {
        var all = new LinkedHashSet<PersonRef>(directory.membersOf(Role.LEADERS, ScopeType.STUDY, study));
        all.addAll(directory.membersOf(Role.INCHARGE, ScopeType.STUDY, study));
        return List.copyOf(all);
    }

    Set<UUID> ids(UUID study) {
        return of(study).stream().map(PersonRef::id).collect(Collectors.toSet());
    }

    /** Whether the person belongs to the leading group, and not only as the leader in charge. */
    boolean leader(UUID study, UUID person) {
        return directory.membersOf(Role.LEADERS, ScopeType.STUDY, study).stream().anyMatch(one -> one.id().equals(person));
    }
}
