package org.specialstudy.deadline;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.Sheet;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The system administrator's view of deadlines that cannot follow the calendar. It shows no business content. */
@RestController
@RequestMapping("/api/admin/catch-ups")
class CatchUpController {

    private final CatchUps catchUps;
    private final ScreenWords screen;
    private final BusinessClock clock;

    CatchUpController(CatchUps catchUps, ScreenWords screen, BusinessClock clock) {
        this.catchUps = catchUps;
        this.screen = screen;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('sysadmin')")
    List<ParkedCatchUp> parked(@RequestParam(required = false) String sort) {
        return catchUps.parked(sort);
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('sysadmin')")
    ResponseEntity<byte[]> export(@RequestParam(required = false) String sort, HttpServletRequest request) {
        var words = screen.of(request);
        return new Sheet<ParkedCatchUp>(words, words.say("admin:section.catch-ups"), clock.instant())
            .text("admin:study", 38, row -> row.studyId().toString())
            .moment("admin:since", ParkedCatchUp::since)
            .number("admin:commands.attempts", ParkedCatchUp::attempts)
            .text("admin:why", 80, ParkedCatchUp::reason)
            .answer(catchUps.parked(sort));
    }

    @PostMapping("/{study}/retry")
    @PreAuthorize("hasAuthority('sysadmin')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable UUID study) {
        catchUps.retry(study);
    }

    @PostMapping("/retry")
    @PreAuthorize("hasAuthority('sysadmin')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retryAll() {
        catchUps.retryAll();
    }
}
