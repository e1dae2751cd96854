package org.specialstudy.topic;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.assignment.Parties;
import org.specialstudy.assignment.Party;
import org.specialstudy.directory.Role;
import org.springframework.stereotype.Component;

/** Topic groups of the study are represented by their leads. */
@Component
class GroupParties implements Parties {

    private final TopicGroupStore groups;

    GroupParties(TopicGroupStore groups) {
        this.groups = groups;
    }

    @Override
    public Party.Type type() {
        return Party.Type.GROUP;
    }

    @Override
    public Optional<Party> find(UUID study, UUID id) {
        return groups.ofStudy(study).stream().filter(group -> group.id().value().equals(id)).findFirst()
            .map(group -> new Party(type(), id, group.name(), Role.LEAD.at(id)));
    }
}
