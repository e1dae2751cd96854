package org.specialstudy.consultation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What came in for a consultation as a spreadsheet, without the texts. */
@Component
class SubmissionSheet {

    private final SubmissionQuery views;
    private final ConsultationReaders readers;
    private final ConsultationStore consultations;
    private final ScreenWords screen;
    private final BusinessClock clock;

    SubmissionSheet(SubmissionQuery views, ConsultationReaders readers, ConsultationStore consultations, ScreenWords screen, BusinessClock clock) {
        this.views = views;
        this.readers = readers;
        this.consultations = consultations;
        this.screen = screen;
        this.clock = clock;
    }

    ResponseEntity<byte[]> of(UUID consultation, SubmissionFilter filter, Me me, HttpServletRequest request) {
        Refusal.unless(readers.consultation(consultation, me), Refusal::notFound);
        var subject = consultations.find(consultation).orElseThrow(Refusal::notFound).title();
        var rows = views.of(consultation, filter, me);
        var words = screen.of(request);
        return new Sheet<SubmissionRow>(words, words.say("export:of", "list", words.say("consultation:submissions"), "study", subject), clock.instant())
            .number("consultation:no", SubmissionRow::no)
            .text("consultation:title", 48, SubmissionRow::title)
            .text("consultation:organisation", 24, row -> row.org().name())
            .text("consultation:author", 28, SubmissionRow::author)
            .text("consultation:wishLabel", 14, row -> words.one("consultation:wish", row.wish()))
            .day("consultation:receivedOn", SubmissionRow::receivedOn)
            .text("consultation:form", 10, row -> words.say(row.recordedBy() == null ? "consultation:online" : "consultation:onPaper"))
            .number("consultation:length", SubmissionRow::length)
            .text("consultation:state", 12, row -> state(words, row))
            .text("consultation:speaker", 24, SubmissionRow::speaker)
            .text("consultation:note", 32, row -> row.returnReason() == null ? row.choiceReason() : row.returnReason())
            .answer(rows);
    }

    private static String state(ScreenWords.Spoken words, SubmissionRow row) {
        return row.choice() != null && row.status() == Submission.Status.RECEIVED ? words.one("consultation:choice", row.choice())
            : words.one("consultation:submissionStatus", row.status());
    }
}
