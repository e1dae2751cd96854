package org.specialstudy.fieldvisit;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.document.AttachmentOwner;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.StudyQuery;
import org.springframework.stereotype.Component;

/** Evidence of a finding, photographs above all: read by the people of the study, added by the group while it records. */
@Component
class FindingAttachments implements AttachmentOwner {

    static final String TYPE = "FINDING";

    private final VisitStore visits;
    private final FindingStore findings;
    private final StudyQuery studies;

    FindingAttachments(VisitStore visits, FindingStore findings, StudyQuery studies) {
        this.visits = visits;
        this.findings = findings;
        this.studies = studies;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> study(UUID ownerId) {
        return findings.find(ownerId).flatMap(finding -> visits.study(new Visit.Id(finding.visit())));
    }

    @Override
    public boolean mayRead(Me me, UUID ownerId) {
        return study(ownerId).filter(study -> studies.mayRead(study, me.id())).isPresent();
    }

    @Override
    public boolean mayAdd(Me me, UUID ownerId) {
        var finding = findings.find(ownerId).orElseThrow(Refusal::notFound);
        var visit = visits.find(new Visit.Id(finding.visit())).orElseThrow(Refusal::notFound);
        visit.refuseUnlessRecording();
        return VisitGroups.belongs(me, visit.group());
    }
}
