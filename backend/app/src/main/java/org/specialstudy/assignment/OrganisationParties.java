package org.specialstudy.assignment;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Role;
import org.springframework.stereotype.Component;

/** Organisations are represented by their contacts. */
@Component
class OrganisationParties implements Parties {

    private final Directory directory;

    OrganisationParties(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Party.Type type() {
        return Party.Type.ORG;
    }

    @Override
    public Optional<Party> find(UUID study, UUID id) {
        return directory.organisation(id).map(org -> new Party(type(), id, org.name(), Role.CONTACT.at(id)));
    }
}
