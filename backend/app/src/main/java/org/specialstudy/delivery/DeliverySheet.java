package org.specialstudy.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.study.StudyQuery;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The deliveries of a study as a spreadsheet: a line for each instruction that the reader may see, or one while there is none. */
@Component
class DeliverySheet {

    private record Line(DeliveryView delivery, InstructionView instruction) {

        <T> T said(Function<InstructionView, T> part) {
            return instruction == null ? null : part.apply(instruction);
        }
    }

    private final DeliveryQuery views;
    private final StudyQuery studies;
    private final ScreenWords screen;
    private final BusinessClock clock;

    DeliverySheet(DeliveryQuery views, StudyQuery studies, ScreenWords screen, BusinessClock clock) {
        this.views = views;
        this.studies = studies;
        this.screen = screen;
        this.clock = clock;
    }

    ResponseEntity<byte[]> ofStudy(UUID study, InstructionFilter filter, Me me, HttpServletRequest request) {
        var lines = views.ofStudy(study, me).stream().flatMap(delivery -> lines(delivery, filter)).toList();
        var words = screen.of(request);
        var and = words.say("delivery:listSeparator");
        var title = words.say("export:of", "list", words.say("export:deliveries"), "study", studies.title(study));
        return new Sheet<Line>(words, title, clock.instant())
            .text("delivery:report", 40, line -> line.delivery.title())
            .text("export:state", 14, line -> words.one("delivery:status", line.delivery.status()))
            .text("delivery:recipients", 28, line -> names(line.delivery.recipients(), and))
            .text("delivery:copies", 28, line -> names(line.delivery.copies(), and))
            .text("delivery:signatory", 18, line -> line.delivery.signatory() == null ? "" : line.delivery.signatory().name())
            .text("delivery:docNumber", 24, line -> line.delivery.sending() == null ? "" : line.delivery.sending().docNumber())
            .day("delivery:sentOn", line -> line.delivery.sending() == null ? null : line.delivery.sending().sentOn())
            .text("delivery:receiver", 24, line -> line.delivery.receipt() == null ? "" : line.delivery.receipt().receiver())
            .day("export:receivedOn", line -> received(line.delivery))
            .text("delivery:author", 24, line -> line.said(InstructionView::author))
            .day("delivery:givenOn", line -> line.said(InstructionView::givenOn))
            .text("delivery:text", 60, line -> line.said(InstructionView::text))
            .text("export:addressees", 30, line -> line.said(one -> one.addressees().stream().map(InstructionView.Addressee::name)
                .collect(Collectors.joining(and))))
            .text("delivery:restricted", 8, line -> line.said(one -> one.restricted() ? words.say("delivery:restricted") : ""))
            .text("delivery:given", 48, line -> line.said(one -> one.assignments().stream().map(given -> given.title() + " " + given.ownerName())
                .collect(Collectors.joining("\n"))))
            .answer(lines);
    }

    private static Stream<Line> lines(DeliveryView delivery, InstructionFilter filter) {
        var instructions = filter.of(delivery.instructions());
        return instructions.isEmpty() && !filter.narrows() ? Stream.of(new Line(delivery, null))
            : instructions.stream().map(instruction -> new Line(delivery, instruction));
    }

    private static LocalDate received(DeliveryView delivery) {
        return delivery.receipt() == null ? null : delivery.receipt().receivedOn();
    }

    private static String names(List<OrgRef> organisations, String and) {
        return organisations.stream().map(OrgRef::name).collect(Collectors.joining(and));
    }
}
