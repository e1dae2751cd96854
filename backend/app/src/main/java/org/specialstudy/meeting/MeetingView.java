package org.specialstudy.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.document.Attachment;
import org.specialstudy.study.Mention;

/**
 * A meeting as whoever asked may see it: all of it inside the study; from outside what those invited need. {@code actions} are what they may
 * do now, {@code taskKey} is the step's open task, {@code next} says who has it.
 */
record MeetingView(UUID id, UUID studyId, String studyTitle, UUID groupId, Meeting.Kind kind, String title, Meeting.Status status, long version,
    boolean outside, List<Convenor> convenors, Instant startsAt, Instant endsAt, String dateText, String place, PersonRef chair, LocalDate replyBy,
    List<LineView> agenda, int agendaMinutes, Integer slotMinutes, boolean over, List<InvitationView> invitations, List<StatementView> statements,
    List<DecisionView> decisions, List<MinutesSection> minutes, Instant sentAt, Instant heldAt, Instant correctionsEndAt, List<CorrectionView> corrections,
    List<VersionView> versions, List<RulingView> rulings, CancelledView cancelled, List<PersonRef> approvers, Instant due, List<String> actions,
    String taskKey, List<NextView> next) {

    record LineView(UUID id, AgendaLine.Kind kind, String title, String presenter, UUID presenterId, Integer minutes, Attachment paper) {}

    /** {@code mine}: the reader may reply to it; {@code version} guards nothing that is shown to outsiders. */
    record InvitationView(UUID id, Invitation.Kind kind, PersonRef person, OrgRef org, String category, Instant sentAt, Invitation.Reply reply,
        String reason, String delegate, UUID delegateId, PersonRef repliedBy, PersonRef recordedBy, Instant repliedAt, Boolean present,
        String attendedBy, Instant correctedAt, boolean mine) {}

    record StatementView(UUID id, UUID lineId, UUID speakerId, String speaker, List<String> posts, String text, Instant at, long version,
        List<Mention> mentions) {}

    record DecisionView(UUID id, UUID lineId, int no, String text, UUID assignmentId, boolean bound, Instant at, long version) {}

    record CorrectionView(UUID id, UUID invitationId, String who, String section, String text, PersonRef by, Instant at, CorrectionStore.Outcome outcome,
        String reason, PersonRef settledBy, Instant settledAt, long version, List<Mention> mentions, List<Mention> reasonMentions) {}

    record VersionView(int no, Meeting.Label label, Instant at, PersonRef by) {}

    record RulingView(int no, Meeting.Outcome outcome, String reason, PersonRef by, Instant at, PersonRef recordedBy, Attachment scan) {}

    record CancelledView(String reason, PersonRef by, Instant at) {}

    record NextView(String elementId, List<String> holders) {}
}
