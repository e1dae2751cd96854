package org.specialstudy.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The planned days of one study that notices touched. */
@RestController
@RequestMapping("/api/studies/{study}/day-marks")
class DayMarkController {

    /** {@code reason} is null on a day on which people work now. */
    record DayView(LocalDate date, String reason) {}

    /** {@code mayKeep}: this person may say that it stays. */
    record MarkView(UUID thing, DayMark.Kind kind, String title, List<DayView> days, String number, boolean mayKeep) {}

    private final DayMarks marks;
    private final Preview preview;

    DayMarkController(DayMarks marks, Preview preview) {
        this.marks = marks;
        this.preview = preview;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('business')")
    List<MarkView> open(@PathVariable UUID study, @CurrentPerson Me me, HttpServletRequest request) {
        var language = NoticeController.language(request);
        return marks.open(study, me).stream().map(mark -> new MarkView(mark.thing(), mark.kind(), mark.title(),
            mark.days().stream().map(day -> new DayView(day.date(), preview.reason(day.off(), language))).toList(), mark.number(),
            DayMarks.runs(mark, me))).toList();
    }

    /** The meeting or visit stays on its day. */
    @PutMapping("/{thing}/kept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('business')")
    void keep(@PathVariable UUID study, @PathVariable UUID thing, @CurrentPerson Me me) {
        marks.keep(study, thing, me);
    }
}
