package org.specialstudy.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.schedule.ScheduleQuery.ScheduleView;
import org.specialstudy.schedule.ScheduleQuery.StudyChoice;
import org.specialstudy.web.CurrentPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the timeline chart of a study and the calendar show. */
@RestController
@RequestMapping("/api")
@PreAuthorize("hasAuthority('business')")
class ScheduleController {

    private final ScheduleQuery schedule;

    ScheduleController(ScheduleQuery schedule) {
        this.schedule = schedule;
    }

    @GetMapping("/studies/{id}/schedule")
    ScheduleView ofStudy(@PathVariable UUID id, @CurrentPerson Me me) {
        return schedule.ofStudy(id, me);
    }

    /** Days in the house's zone, the last one included. Without a study and a group: what I owe and attend. */
    @GetMapping("/schedule")
    ScheduleView inPeriod(@RequestParam LocalDate from, @RequestParam LocalDate to, @RequestParam(required = false) UUID study,
        @RequestParam(required = false) UUID group, @CurrentPerson Me me) {
        return schedule.inPeriod(from, to, study, group, me);
    }

    @GetMapping("/schedule/selections")
    List<StudyChoice> selections(@CurrentPerson Me me) {
        return schedule.selections(me);
    }
}
