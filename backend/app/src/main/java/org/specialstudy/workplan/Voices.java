package org.specialstudy.workplan;

import static org.specialstudy.kernel.Refusal.unless;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Eligible;
import org.springframework.stereotype.Component;

/** Who may speak on a plan, and who may be named in one. */
@Component
class Voices {

    private final Directory directory;
    private final Documents documents;
    private final Eligible eligible;

    Voices(Directory directory, Documents documents, Eligible eligible) {
        this.directory = directory;
        this.documents = documents;
        this.eligible = eligible;
    }

    /** The leader themselves, or the office for a leader who decided on paper: then the leader holds the role and the paper lies with the plan. */
    WorkPlan.Voice of(WorkPlan plan, Role role, WorkPlans.Said said, Me me) {
        var study = plan.study().value();
        if (said.recordedFor() == null) {
            unless(me.has(role.word(), study), () -> Refusal.notAllowed(role == Role.INCHARGE ? "not-in-charge" : "not-leader"));
            return WorkPlan.Voice.own(me.id());
        }
        unless(me.has(Role.OFFICE.word(), study), () -> Refusal.notAllowed("not-office"));
        var holds = directory.membersOf(role, ScopeType.STUDY, study).stream().anyMatch(leader -> leader.id().equals(said.recordedFor()));
        unless(holds, () -> Refusal.invalid("recordedFor", role == Role.INCHARGE ? "recorded-for-not-in-charge" : "recorded-for-not-leader"));
        unless(said.scan() != null, () -> Refusal.invalid("scan", "scan-required"));
        var lies = documents.find(said.scan(), me.id()).filter(scan -> scan.ownerId().equals(plan.id().value())).isPresent();
        unless(lies, () -> Refusal.invalid("scan", "scan-unknown"));
        return new WorkPlan.Voice(said.recordedFor(), me.id(), said.scan());
    }

    /** Of all that a plan names, those that exist and may be named. */
    PlanRules.Known known(Content content, List<UUID> opinionOrgs) {
        var people = new HashSet<UUID>();
        var orgs = new HashSet<UUID>(opinionOrgs == null ? List.of() : opinionOrgs);
        for (var group : content.groups()) {
            people.add(group.lead());
            people.addAll(group.members());
            orgs.add(group.leadOrg());
        }
        for (var item : content.schedule()) {
            if (item.owner() == null || item.owner().id() == null || item.owner().type() == null) continue;
            switch (item.owner().type()) {
                case PERSON -> people.add(PlanRules.uuid(item.owner().id()));
                case ORG -> orgs.add(PlanRules.uuid(item.owner().id()));
                case GROUP -> {}
            }
        }
        return new PlanRules.Known(eligible.among(people), directory.organisations(orgs.stream().filter(Objects::nonNull).toList()).keySet());
    }
}
