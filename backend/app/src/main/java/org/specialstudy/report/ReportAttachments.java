package org.specialstudy.report;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.AttachmentOwner;
import org.specialstudy.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Papers of a report: read by whoever may read what is being written, added by its writers and, when it is theirs to judge, by leaders and office. */
@Component
class ReportAttachments implements AttachmentOwner {

    private final ReportStore reports;
    private final Readers readers;

    ReportAttachments(ReportStore reports, Readers readers) {
        this.reports = reports;
        this.readers = readers;
    }

    @Override
    public String type() {
        return Reports.OWNER_TYPE;
    }

    @Override
    public Optional<UUID> study(UUID ownerId) {
        return reports.study(new Report.Id(ownerId));
    }

    @Override
    public boolean mayRead(Me me, UUID ownerId) {
        return readers.mayReadDraft(ownerId, me);
    }

    @Override
    public boolean mayAdd(Me me, UUID ownerId) {
        var report = reports.find(new Report.Id(ownerId)).orElseThrow(Refusal::notFound);
        var study = report.study().value();
        Refusal.unless(report.status() != Report.Status.WITHDRAWN, () -> Refusal.conflict("study-withdrawn"));
        return switch (report.status()) {
            case DRAFT, REVISING -> new Writers(report.writer()).include(me);
            case REVIEW -> me.has(Role.LEADERS.word(), study) || me.has(Role.OFFICE.word(), study);
            case OPINIONS, ACCEPTED, WITHDRAWN -> false;
        };
    }
}
