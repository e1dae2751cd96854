package org.specialstudy.topic;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.AttachmentOwner;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.StudyQuery;
import org.springframework.stereotype.Component;

/** Papers of a group: read by the people of its study, added by its own people and the office, and by whoever reviews while it is theirs. */
@Component
class GroupAttachments implements AttachmentOwner {

    private final TopicGroupStore groups;
    private final TopicStudyStore works;
    private final StudyQuery studies;

    GroupAttachments(TopicGroupStore groups, TopicStudyStore works, StudyQuery studies) {
        this.groups = groups;
        this.works = works;
        this.studies = studies;
    }

    @Override
    public String type() {
        return TopicStudies.OWNER_TYPE;
    }

    @Override
    public Optional<UUID> study(UUID ownerId) {
        return groups.study(new TopicGroup.Id(ownerId));
    }

    @Override
    public boolean mayRead(Me me, UUID ownerId) {
        return study(ownerId).filter(study -> studies.mayRead(study, me.id())).isPresent();
    }

    @Override
    public boolean mayAdd(Me me, UUID ownerId) {
        var group = groups.find(new TopicGroup.Id(ownerId)).orElseThrow(Refusal::notFound);
        var work = works.find(group.id()).orElseThrow(() -> Refusal.conflict("group-not-appointed"));
        Refusal.unless(work.phase() != TopicStudy.Phase.WITHDRAWN, () -> Refusal.conflict("study-withdrawn"));
        var reviews = work.phase() == TopicStudy.Phase.REVIEW && me.has(Role.INCHARGE.word(), group.inChargeOf(work.study()));
        return reviews || me.has(Role.OFFICE.word(), work.study()) || me.has(Role.LEAD.word(), ownerId) || me.has(Role.MEMBER.word(), ownerId);
    }
}
