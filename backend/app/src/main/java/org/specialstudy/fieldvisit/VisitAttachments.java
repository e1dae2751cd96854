package org.specialstudy.fieldvisit;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.AttachmentOwner;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.StudyQuery;
import org.springframework.stereotype.Component;

/** Papers of a visit: read by the people of its study, added by the group and the office, and by the leader who judges the itinerary. */
@Component
class VisitAttachments implements AttachmentOwner {

    static final String TYPE = "FIELD_VISIT";

    private final VisitStore visits;
    private final VisitGroups groups;
    private final StudyQuery studies;

    VisitAttachments(VisitStore visits, VisitGroups groups, StudyQuery studies) {
        this.visits = visits;
        this.groups = groups;
        this.studies = studies;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> study(UUID ownerId) {
        return visits.study(new Visit.Id(ownerId));
    }

    @Override
    public boolean mayRead(Me me, UUID ownerId) {
        return study(ownerId).filter(study -> studies.mayRead(study, me.id())).isPresent();
    }

    @Override
    public boolean mayAdd(Me me, UUID ownerId) {
        var visit = visits.find(new Visit.Id(ownerId)).orElseThrow(Refusal::notFound);
        Refusal.unless(VisitStep.of(visit.status()).isPresent(), () -> Refusal.conflict("visit-over"));
        var study = visit.study().value();
        return VisitGroups.belongs(me, visit.group()) || me.has(Role.OFFICE.word(), study)
            || visit.status() == Visit.Status.APPROVAL && groups.mayApprove(visit.inChargeOf(), study, me);
    }
}
