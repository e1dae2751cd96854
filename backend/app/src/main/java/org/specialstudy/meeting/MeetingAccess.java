package org.specialstudy.meeting;

import static org.specialstudy.kernel.Refusal.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Studies;
import org.springframework.stereotype.Component;

/** Who may know of a meeting, who runs it, and who approves its minutes. */
@Component
class MeetingAccess {

    private final MeetingStore meetings;
    private final Studies studies;
    private final Directory directory;

    MeetingAccess(MeetingStore meetings, Studies studies, Directory directory) {
        this.meetings = meetings;
        this.studies = studies;
        this.directory = directory;
    }

    /** Known to nobody else; refused when the study was stopped. Read behind the study's lock: what is found stands until the caller is done. */
    Meeting readable(Meeting.Id id, Me me) {
        unless(meetings.mayRead(id.value(), me), Refusal::notFound);
        studies.requireActive(meetings.study(id.value()).orElseThrow(Refusal::notFound));
        return meetings.find(id).orElseThrow(Refusal::notFound);
    }

    /** The same for those who run it. */
    Meeting convened(Meeting.Id id, Me me) {
        var meeting = readable(id, me);
        unless(runs(meeting.study(), meeting.group(), me), () -> Refusal.notAllowed("meeting-not-convenor"));
        return meeting;
    }

    /** The study's office, and for a topic group's meeting its lead. */
    static boolean runs(UUID study, UUID group, Me me) {
        return me.has(Role.OFFICE.word(), study) || group != null && me.has(Role.LEAD.word(), group);
    }

    boolean approves(Meeting meeting, Me me) {
        return me.has(Role.INCHARGE.word(), inChargeOf(meeting.study(), meeting.group())) || me.id().equals(meeting.plan().chair());
    }

    /** Where the leader in charge holds the role: in the topic group where it has its own, otherwise in the study. */
    UUID inChargeOf(UUID study, UUID group) {
        return group != null && !directory.membersOf(Role.INCHARGE, ScopeType.GROUP, group).isEmpty() ? group : study;
    }

    /** The leaders in charge, and the chair of the meeting. */
    List<PersonRef> approvers(Meeting meeting) {
        var of = inChargeOf(meeting.study(), meeting.group());
        var approvers = new ArrayList<>(directory.membersOf(Role.INCHARGE, of.equals(meeting.group()) ? ScopeType.GROUP : ScopeType.STUDY, of));
        var chair = meeting.plan().chair();
        if (chair != null && approvers.stream().noneMatch(one -> one.id().equals(chair))) directory.person(chair).ifPresent(approvers::add);
        return approvers;
    }
}
