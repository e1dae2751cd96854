package org.specialstudy.assignment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.Urgency;
import org.specialstudy.directory.Me;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was given within a study, and giving something directly. */
@RestController
@RequestMapping("/api/studies/{study}/assignments")
class StudyAssignmentController {

    record Giving(String title, String text, String stage, Party.Ref owner, List<Party.Ref> helpers, Term rule, Urgency urgency) {}

    private final AssignmentSteps steps;
    private final AssignmentQuery views;
    private final AssignmentSheet sheet;

    StudyAssignmentController(AssignmentSteps steps, AssignmentQuery views, AssignmentSheet sheet) {
        this.steps = steps;
        this.views = views;
        this.sheet = sheet;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('business')")
    AssignmentList list(@PathVariable UUID study, @RequestParam(required = false) String status, @RequestParam(required = false) UUID owner,
        @RequestParam(required = false) String stage, @RequestParam(required = false) String light, @RequestParam(required = false) String q,
        @RequestParam(required = false) String sort, @RequestParam(required = false) String after, @CurrentPerson Me me) {
        return views.ofStudy(study, new AssignmentFilter(status, owner, stage, light, q, sort, after), me);
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> export(@PathVariable UUID study, @RequestParam(required = false) String status,
        @RequestParam(required = false) UUID owner, @RequestParam(required = false) String stage, @RequestParam(required = false) String light,
        @RequestParam(required = false) String q, @RequestParam(required = false) String sort, @CurrentPerson Me me, HttpServletRequest request) {
        return sheet.ofStudy(study, new AssignmentFilter(status, owner, stage, light, q, sort, null), me, request);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('business')")
    AssignmentView give(@PathVariable UUID study, @RequestBody Giving said, @CurrentPerson Me me) {
        var id = steps.give(new NewAssignment(study, null, Source.direct(), said.title(), said.text(), said.stage(), said.owner(), said.helpers(), null,
            said.rule(), said.urgency()), me);
        return views.assignment(id, me);
    }
}
