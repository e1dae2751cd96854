package org.specialstudy.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.document.Attachment;

/** A consultation as the people of its study see it. {@code actions} are what this person may do now, {@code tasks} where, {@code next} says who has it. */
record ConsultationView(UUID id, UUID studyId, String studyTitle, String title, Consultation.Status status, long version, String notice,
    List<OrgRef> orgs, Integer term, Instant calledAt, Instant callEndsAt, List<CallMoveView> callMoves, List<AskedView> asked, List<SubmissionRow> submissions,
    MeetingView meeting,
    DutyView noticeGiven, DutyView materials, LocalDate heldOn, DutyView minutes, String preface, Instant due, List<PaperView> papers,
    List<Attachment> attachments, List<String> actions, List<TaskView> tasks, List<NextStep> next) {

    /** How the end of a running call was moved, for the office and for those who were asked. */
    record CallMoveView(Instant from, Instant to, String reason, Instant at) {

        static List<CallMoveView> of(List<CallMove> moves) {
            return moves.stream().map(move -> new CallMoveView(move.from(), move.to(), move.reason(), move.at())).toList();
        }
    }

    record AskedView(UUID id, OrgRef org, Asked.State state, Instant finishedAt, int received) {}

    /** {@code startsAt} and {@code status} are the meeting's own. */
    record MeetingView(UUID id, LocalDate day, Instant startsAt, String status) {}

    /** {@code daysLeft}: working days, negative when late; null when it is done or not yet to be done. */
    record DutyView(Instant due, Integer daysLeft, LocalDate on, PersonRef by, String words) {}

    record PaperView(int no, Compilation.Label label, Instant at, PersonRef by) {}

    record TaskView(String elementId, String key) {}

    record NextStep(String elementId, List<String> holders) {}

    /** Whether the study has a consultation; {@code fixed}: its kind always has one, or the process has gone on. */
    record ChoiceView(Boolean wanted, PersonRef by, Instant at, boolean always, boolean fixed) {}

    record OfStudy(ChoiceView choice, List<ConsultationView> items, List<String> actions, String taskKey) {}
}
