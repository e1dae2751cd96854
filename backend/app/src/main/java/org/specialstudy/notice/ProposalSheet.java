package org.specialstudy.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.notice.NoticeController.ProposalRow;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Who proposed which notice and what became of it, as a spreadsheet. */
@Component
class ProposalSheet {

    private final ScreenWords screen;
    private final BusinessClock clock;

    ProposalSheet(ScreenWords screen, BusinessClock clock) {
        this.screen = screen;
        this.clock = clock;
    }

    ResponseEntity<byte[]> of(List<ProposalRow> rows, HttpServletRequest request) {
        var words = screen.of(request);
        return new Sheet<ProposalRow>(words, words.say("calendar:proposals"), clock.instant())
            .number("calendar:year", ProposalRow::year)
            .text("calendar:number", 28, ProposalRow::number)
            .day("calendar:issued", ProposalRow::issued)
            .text("calendar:statusLabel", 12, row -> words.one("calendar:status", row.status()))
            .text("export:proposedBy", 20, row -> row.proposedBy().name())
            .moment("export:proposedAt", ProposalRow::proposedAt)
            .text("export:decidedBy", 20, row -> row.decidedBy() == null ? "" : row.decidedBy().name())
            .moment("export:decidedAt", ProposalRow::decidedAt)
            .text("common:reason.label", 40, ProposalRow::reason)
            .answer(rows);
    }
}
