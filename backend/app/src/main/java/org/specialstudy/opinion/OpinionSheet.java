package org.specialstudy.opinion;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.opinion.OpinionView.AnswerView;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What organisations said on a text and what became of it, as a spreadsheet. */
@Component
public class OpinionSheet {

    private final ScreenWords screen;
    private final BusinessClock clock;

    OpinionSheet(ScreenWords screen, BusinessClock clock) {
        this.screen = screen;
        this.clock = clock;
    }

    /** For a caller that has found the round readable; null where nobody was asked. */
    public ResponseEntity<byte[]> of(OpinionRound round, OpinionFilter filter, String about, HttpServletRequest request) {
        var words = screen.of(request);
        var title = words.say("export:of", "list", words.say("opinion:ledger"), "study", about);
        return new Sheet<OpinionView>(words, title, clock.instant())
            .text("directory:organisation", 36, opinion -> opinion.org().name())
            .text("export:state", 14, opinion -> words.one("opinion:state", opinion.state()))
            .text("opinion:text", 60, OpinionView::text)
            .text("export:givenBy", 18, opinion -> opinion.givenBy() == null ? "" : opinion.givenBy().name())
            .moment("export:givenAt", OpinionView::givenAt)
            .text("opinion:answer", 14, opinion -> answer(opinion, said -> words.one("opinion:outcome", said.outcome())))
            .text("opinion:reason", 48, opinion -> answer(opinion, AnswerView::reason))
            .text("export:answeredBy", 18, opinion -> answer(opinion, said -> said.by().name()))
            .moment("export:answeredAt", opinion -> answer(opinion, AnswerView::at))
            .answer(round == null ? List.of() : filter.of(round.opinions()));
    }

    private static <T> T answer(OpinionView opinion, Function<AnswerView, T> part) {
        return opinion.answer() == null ? null : part.apply(opinion.answer());
    }
}
