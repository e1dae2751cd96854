package org.specialstudy.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.document.Attachment;
import org.specialstudy.document.Documents;
import org.specialstudy.document.PaperFilter;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The list of studies, and of the papers of one, as spreadsheets. */
@Component
class StudySheet {

    private final StudyQuery views;
    private final Documents documents;
    private final ScreenWords screen;
    private final BusinessClock clock;

    StudySheet(StudyQuery views, Documents documents, ScreenWords screen, BusinessClock clock) {
        this.views = views;
        this.documents = documents;
        this.screen = screen;
        this.clock = clock;
    }

    ResponseEntity<byte[]> of(UUID me, String q, String status, String sort, HttpServletRequest request) {
        var words = screen.of(request);
        return new Sheet<StudyRow>(words, words.say("study:studies"), clock.instant())
            .text("study:title", 40, StudyRow::title)
            .text("study:kindLabel", 14, row -> words.one("study:kind", row.kind()))
            .number("study:year", StudyRow::year)
            .text("study:labels", 20, row -> String.join(words.say("study:listSeparator"), row.labels()))
            .text("study:host", 30, row -> row.host().name())
            .text("study:stageLabel", 12, row -> words.one("study:stage", row.stage()))
            .text("study:statusLabel", 12, row -> words.one("study:status", row.status()))
            .number("study:openTasks", StudyRow::openTasks)
            .number("study:overdue", StudyRow::overdueTasks)
            .due("study:nextDue", StudyRow::nextDue)
            .answer(views.rows(me, q, status, sort, Sheet.MOST + 1, 0));
    }

    ResponseEntity<byte[]> papers(UUID study, PaperFilter filter, Me me, HttpServletRequest request) {
        var rows = documents.ofStudy(study, filter, me);
        var words = screen.of(request);
        var title = words.say("export:of", "list", words.say("study:tab.files"), "study", views.title(study));
        return new Sheet<Attachment>(words, title, clock.instant())
            .text("document:name", 48, Attachment::name)
            .text("document:where", 16, paper -> words.one("document:owner", paper.ownerType()))
            .number("export:bytes", Attachment::size)
            .text("document:by", 20, paper -> paper.by().name())
            .moment("document:at", Attachment::at)
            .text("document:sha256", 68, Attachment::sha256)
            .answer(rows);
    }
}
