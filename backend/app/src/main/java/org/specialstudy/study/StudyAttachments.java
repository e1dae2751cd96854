package org.specialstudy.study;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Papers of a study as a whole: its office adds to them. */
@Component
class StudyAttachments extends StudyPapers {

    private final StudyStore studies;

    StudyAttachments(StudyStore studies, StudyQuery views) {
        super("STUDY", views);
        this.studies = studies;
    }

    @Override
    public Optional<UUID> study(UUID ownerId) {
        return studies.find(new Study.Id(ownerId)).map(study -> study.id().value());
    }

    @Override
    public boolean mayAdd(Me me, UUID ownerId) {
        studies.find(new Study.Id(ownerId)).ifPresent(study -> Refusal.unless(!study.status().over(), () -> Refusal.conflict(study.status().refusal())));
        return me.has(Role.OFFICE.word(), ownerId);
    }
}
