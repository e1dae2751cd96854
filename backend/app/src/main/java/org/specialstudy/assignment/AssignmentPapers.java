package org.specialstudy.assignment;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.document.AttachmentOwner;
import org.specialstudy.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Evidence of an assignment: brought by whoever works on it or gave it while it runs, read by everybody who may read the assignment. */
@Component
class AssignmentPapers implements AttachmentOwner {

    static final String TYPE = "ASSIGNMENT";

    private final AssignmentStore assignments;

    AssignmentPapers(AssignmentStore assignments) {
        this.assignments = assignments;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<UUID> study(UUID ownerId) {
        return assignments.study(ownerId);
    }

    @Override
    public boolean mayRead(Me me, UUID ownerId) {
        return assignments.mayRead(ownerId, me);
    }

    @Override
    public boolean mayAdd(Me me, UUID ownerId) {
        var assignment = assignments.find(ownerId).orElseThrow(Refusal::notFound);
        Refusal.unless(!assignment.status().over(), () -> Refusal.conflict("assignment-over"));
        return AssignmentSteps.mayNote(assignment, me);
    }
}
