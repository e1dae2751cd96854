package org.specialstudy.assignment;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Role;
import org.springframework.stereotype.Component;

/** The office of the study itself; its id is the study's. */
@Component
class OfficeParties implements Parties {

    private static final String NAME = "领导小组办公室";

    @Override
    public Party.Type type() {
        return Party.Type.OFFICE;
    }

    @Override
    public Optional<Party> find(UUID study, UUID id) {
        return study.equals(id) ? Optional.of(new Party(type(), study, NAME, Role.OFFICE.at(study))) : Optional.empty();
    }
}
