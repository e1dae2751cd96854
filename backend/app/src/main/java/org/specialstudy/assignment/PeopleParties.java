package org.specialstudy.assignment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Directory;
import org.specialstudy.study.Eligible;
import org.springframework.stereotype.Component;

/** People answer for themselves, whether or not they belong to the study. */
@Component
class PeopleParties implements Parties {

    private final Directory directory;
    private final Eligible eligible;

    PeopleParties(Directory directory, Eligible eligible) {
        this.directory = directory;
        this.eligible = eligible;
    }

    @Override
    public Party.Type type() {
        return Party.Type.PERSON;
    }

    @Override
    public Optional<Party> find(UUID study, UUID id) {
        if (eligible.among(List.of(id)).isEmpty()) return Optional.empty();
        return directory.person(id).map(person -> new Party(type(), id, person.name(), id.toString()));
    }
}
