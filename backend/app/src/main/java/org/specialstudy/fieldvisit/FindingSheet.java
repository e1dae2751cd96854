package org.specialstudy.fieldvisit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Collectors;
import org.specialstudy.directory.Me;
import org.specialstudy.document.Attachment;
import org.specialstudy.fieldvisit.VisitView.FindingView;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.ScreenWords.Spoken;
import org.specialstudy.web.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What a visit found, with its figures, as a spreadsheet. */
@Component
class FindingSheet {

    private final VisitQuery views;
    private final ScreenWords screen;
    private final BusinessClock clock;

    FindingSheet(VisitQuery views, ScreenWords screen, BusinessClock clock) {
        this.views = views;
        this.screen = screen;
        this.clock = clock;
    }

    ResponseEntity<byte[]> of(UUID id, FindingFilter filter, Me me, HttpServletRequest request) {
        var visit = views.visit(id, me);
        var words = screen.of(request);
        var title = words.say("export:of", "list", words.say("fieldvisit:findings"), "study", visit.title());
        return new Sheet<FindingView>(words, title, clock.instant())
            .text("fieldvisit:kindLabel", 10, finding -> words.one("fieldvisit:kind", finding.kind()))
            .text("export:finding", 60, FindingView::text)
            .text("export:figures", 48, finding -> finding.figures().stream().map(figure -> said(figure, words)).collect(Collectors.joining("\n")))
            .text("fieldvisit:point", 40, finding -> question(visit, finding.point()))
            .text("fieldvisit:site", 30, finding -> site(visit, finding.site()))
            .text("export:evidence", 30, finding -> finding.attachments().stream().map(Attachment::name).collect(Collectors.joining("\n")))
            .text("export:writtenBy", 18, finding -> finding.by() == null ? "" : finding.by().name())
            .moment("export:writtenAt", FindingView::at)
            .answer(filter.of(visit));
    }

    private static String said(Figure figure, Spoken words) {
        return (figure.name() + " " + figure.value().toPlainString() + " " + figure.unit()).strip()
            + words.say("fieldvisit:figureSource", "day", figure.asOf(), "basis", figure.basis());
    }

    private static String question(VisitView visit, UUID id) {
        return visit.outline().stream().filter(point -> point.id().equals(id)).map(point -> point.number() + " " + point.text()).findFirst().orElse("");
    }

    private static String site(VisitView visit, String key) {
        return visit.itinerary().sites().stream().filter(site -> site.key().equals(key)).map(Itinerary.Site::name).findFirst().orElse("");
    }
}
