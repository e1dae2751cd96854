package org.specialstudy.topic;

import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Studies;
import org.specialstudy.study.StudyQuery;
import org.specialstudy.study.Voice;
import org.specialstudy.study.Voices;
import org.springframework.stereotype.Component;

/** The door to what a group does: nobody outside the study knows it, and it is closed once the study was stopped. */
@Component
class GroupDoor {

    record Opened(TopicGroup group, TopicStudy work) {

        UUID study() {
            return work.study();
        }

        /** Whose leader in charge reviews what the group submits: the group's own one or the study's. */
        UUID inChargeOf() {
            return group.inChargeOf(study());
        }

        private ScopeType scopeType() {
            return inChargeOf().equals(study()) ? ScopeType.STUDY : ScopeType.GROUP;
        }
    }

    private final TopicGroupStore groups;
    private final TopicStudyStore works;
    private final Studies studies;
    private final StudyQuery studyViews;
    private final Voices voices;
    private final Directory directory;

    GroupDoor(TopicGroupStore groups, TopicStudyStore works, Studies studies, StudyQuery studyViews, Voices voices, Directory directory) {
        this.groups = groups;
        this.works = works;
        this.studies = studies;
        this.studyViews = studyViews;
        this.voices = voices;
        this.directory = directory;
    }

    /** Its writers queue here, and what is loaded afterwards is the newest. */
    Opened open(TopicGroup.Id id, Me me) {
        var study = groups.study(id).filter(found -> studyViews.mayRead(found, me.id())).orElseThrow(Refusal::notFound);
        studies.requireActive(study);
        return new Opened(groups.find(id).orElseThrow(), works.find(id).orElseThrow(Refusal::notFound));
    }

    /** The leader in charge, or the office for what that leader said on paper. */
    Voice voice(Opened opened, UUID recordedFor, UUID scan, Me me) {
        return voices.of(opened.study(), opened.scopeType(), opened.inChargeOf(), opened.group().id().value(), Role.INCHARGE, recordedFor, scan, me);
    }

    List<PersonRef> reviewers(Opened opened) {
        return directory.membersOf(Role.INCHARGE, opened.scopeType(), opened.inChargeOf());
    }

    /** Nobody reviews what they submit. */
    void requireReviewerBeside(Me me, Opened opened) {
        Refusal.unless(reviewers(opened).stream().anyMatch(reviewer -> !reviewer.id().equals(me.id())), () -> Refusal.conflict("outline-reviewer-missing"));
    }
}
