package org.specialstudy.consultation;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.consultation.ConsultationView.AskedView;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Sort;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Who was asked for submissions and how far they are, as a spreadsheet. */
@Component
class AskedSheet {

    private final ConsultationQuery views;
    private final ScreenWords screen;
    private final BusinessClock clock;

    AskedSheet(ConsultationQuery views, ScreenWords screen, BusinessClock clock) {
        this.views = views;
        this.screen = screen;
        this.clock = clock;
    }

    /** {@code state} null means all of them; as they were asked where no order is named. */
    ResponseEntity<byte[]> of(UUID id, Asked.State state, String sort, Me me, HttpServletRequest request) {
        var consultation = views.consultation(id, me);
        var order = Sort.of(sort, "asked");
        Map<String, Comparator<AskedView>> offered = Map.of(
            "asked", (one, other) -> 0,
            "org", Comparator.comparing(one -> one.org().name(), Collator.getInstance(Locale.CHINA)),
            "received", Comparator.comparing(AskedView::received),
            "finished", order.lastWithout(AskedView::finishedAt));
        var words = screen.of(request);
        var title = words.say("export:of", "list", words.say("consultation:asked"), "study", consultation.title());
        return new Sheet<AskedView>(words, title, clock.instant())
            .text("consultation:organisation", 36, one -> one.org().name())
            .text("consultation:state", 12, one -> words.one("consultation:askedState", one.state()))
            .number("consultation:submissions", AskedView::received)
            .moment("export:finishedAt", AskedView::finishedAt)
            .answer(consultation.asked().stream().filter(one -> state == null || state == one.state()).sorted(order.by(offered)).toList());
    }
}
