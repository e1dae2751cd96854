package org.specialstudy.study;

import static org.specialstudy.kernel.Refusal.unless;

import java.util.UUID;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Who may rule on a thing of a study. */
@Component
public class Voices {

    private final Directory directory;
    private final Documents documents;

    Voices(Directory directory, Documents documents) {
        this.directory = directory;
        this.documents = documents;
    }

    /**
     * The leader themselves, or the office for a leader who decided on paper: then the leader holds the role and the paper lies with
     * {@code thing}, which is what the ruling is about.
     */
    public Voice of(UUID study, UUID thing, Role role, UUID recordedFor, UUID scan, Me me) {
        return of(study, ScopeType.STUDY, study, thing, role, recordedFor, scan, me);
    }

    /** The same where the leader holds the role in a smaller scope of the study. */
    public Voice of(UUID study, ScopeType scopeType, UUID scope, UUID thing, Role role, UUID recordedFor, UUID scan, Me me) {
        if (recordedFor == null) {
            unless(me.has(role.word(), scope), () -> Refusal.notAllowed(role == Role.INCHARGE ? "not-in-charge" : "not-leader"));
            return Voice.own(me.id());
        }
        unless(me.has(Role.OFFICE.word(), study), () -> Refusal.notAllowed("not-office"));
        var holds = directory.membersOf(role, scopeType, scope).stream().anyMatch(leader -> leader.id().equals(recordedFor));
        unless(holds, () -> Refusal.invalid("recordedFor", role == Role.INCHARGE ? "recorded-for-not-in-charge" : "recorded-for-not-leader"));
        unless(scan != null, () -> Refusal.invalid("scan", "scan-required"));
        var lies = documents.find(scan, me.id()).filter(paper -> paper.ownerId().equals(thing)).isPresent();
        unless(lies, () -> Refusal.invalid("scan", "scan-unknown"));
        return new Voice(recordedFor, me.id(), scan);
    }
}
