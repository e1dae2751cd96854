package org.specialstudy.timeline;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The timeline of a study as a spreadsheet, in the words of the screen. */
@Component
class TimelineSheet {

    private final TimelineQuery query;
    private final ScreenWords screen;
    private final BusinessClock clock;

    TimelineSheet(TimelineQuery query, ScreenWords screen, BusinessClock clock) {
        this.query = query;
        this.screen = screen;
        this.clock = clock;
    }

    ResponseEntity<byte[]> of(UUID study, TimelineQuery.Filter filter, Me me, HttpServletRequest request) {
        var words = screen.of(request);
        var facts = new FactWords(words);
        return new Sheet<TimelineEntry>(words, words.say("study:tab.timeline"), clock.instant())
            .moment("admin:audit.at", TimelineEntry::at)
            .text("timeline:kindLabel", 18, facts::kind)
            .text("export:fact", 60, facts::title)
            .text("timeline:personLabel", 18, entry -> entry.by() == null ? words.say("timeline:system") : entry.by().name())
            .text("export:recordedBy", 18, entry -> entry.recordedBy() == null ? "" : entry.recordedBy().name())
            .text("export:note", 60, facts::note)
            .answer(query.rows(study, me.id(), filter, Sheet.MOST + 1));
    }
}
