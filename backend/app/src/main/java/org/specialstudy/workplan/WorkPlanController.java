package org.specialstudy.workplan;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.document.PaperDownload;
import org.specialstudy.opinion.OpinionFilter;
import org.specialstudy.opinion.OpinionSheet;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WorkPlanController {

    record VersionBody(long version) {}

    record DraftBody(long version, Boolean symposium) {}

    record IssueBody(long version, String docNumber, LocalDate issuedOn) {}

    private final WorkPlans plans;
    private final WorkPlanQuery views;
    private final OpinionSheet opinions;

    WorkPlanController(WorkPlans plans, WorkPlanQuery views, OpinionSheet opinions) {
        this.plans = plans;
        this.views = views;
        this.opinions = opinions;
    }

    @GetMapping("/api/studies/{study}/work-plan")
    @PreAuthorize("hasAuthority('business')")
    WorkPlanView ofStudy(@PathVariable UUID study, @CurrentPerson Me me) {
        return views.ofStudy(study, me);
    }

    @GetMapping("/api/work-plans/{id}")
    @PreAuthorize("hasAuthority('business')")
    WorkPlanView plan(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.plan(id, me);
    }

    @GetMapping("/api/work-plans/{id}/opinions/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> exportOpinions(@PathVariable UUID id, @RequestParam(required = false) String q, @RequestParam(required = false) String state,
        @RequestParam(required = false) String answer, @RequestParam(required = false) String sort, @CurrentPerson Me me, HttpServletRequest request) {
        var plan = views.plan(id, me);
        return opinions.of(plan.round(), new OpinionFilter(q, state, answer, sort), plan.title(), request);
    }

    @GetMapping("/api/work-plans/{id}/versions/{no}")
    @PreAuthorize("hasAuthority('business')")
    PlanText version(@PathVariable UUID id, @PathVariable int no, @CurrentPerson Me me) {
        return views.version(id, no, me);
    }

    @GetMapping("/api/work-plans/{id}/document")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @CurrentPerson Me me) {
        var text = views.asItStands(id, me);
        return PaperDownload.of(PlanPaper.name(text.text()), PlanPaper.of(text.text(), text.schedule(), text.docNumber()));
    }

    @GetMapping("/api/work-plans/{id}/versions/{no}/document")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable int no, @CurrentPerson Me me) {
        var text = views.asItStood(id, no, me);
        return PaperDownload.of(PlanPaper.name(text.text()), PlanPaper.of(text.text(), text.schedule(), text.docNumber()));
    }

    @PutMapping("/api/work-plans/{id}")
    @PreAuthorize("hasAuthority('business')")
    WorkPlanView save(@PathVariable UUID id, @RequestBody WorkPlans.Writing body, @CurrentPerson Me me) {
        plans.save(new WorkPlan.Id(id), body, me);
        return views.plan(id, me);
    }

    @PostMapping("/api/work-plans/{id}/discussion-draft")
    @PreAuthorize("hasAuthority('business')")
    WorkPlanView submitDraft(@PathVariable UUID id, @RequestBody DraftBody body, @CurrentPerson Me me) {
        plans.submitDraft(new WorkPlan.Id(id), body.version(), Boolean.TRUE.equals(body.symposium()), me);
        return views.plan(id, me);
    }

    @PostMapping("/api/work-plans/{id}/revision")
    @PreAuthorize("hasAuthority('business')")
    WorkPlanView submitRevision(@PathVariable UUID id, @RequestBody VersionBody body, @CurrentPerson Me me) {
        plans.submitRevision(new WorkPlan.Id(id), body.version(), me);
        return views.plan(id, me);
    }

    @PostMapping("/api/work-plans/{id}/review")
    @PreAuthorize("hasAuthority('business')")
    WorkPlanView review(@PathVariable UUID id, @RequestBody WorkPlans.Said body, @CurrentPerson Me me) {
        plans.review(new WorkPlan.Id(id), body, me);
        return views.plan(id, me);
    }

    @PostMapping("/api/work-plans/{id}/decision")
    @PreAuthorize("hasAuthority('business')")
    WorkPlanView decide(@PathVariable UUID id, @RequestBody WorkPlans.Said body, @CurrentPerson Me me) {
        plans.decide(new WorkPlan.Id(id), body, me);
        return views.plan(id, me);
    }

    @PostMapping("/api/work-plans/{id}/amendment")
    @PreAuthorize("hasAuthority('business')")
    WorkPlanView amend(@PathVariable UUID id, @RequestBody VersionBody body, @CurrentPerson Me me) {
        plans.amend(new WorkPlan.Id(id), body.version(), me);
        return views.plan(id, me);
    }

    @PostMapping("/api/work-plans/{id}/issue")
    @PreAuthorize("hasAuthority('business')")
    WorkPlanView issue(@PathVariable UUID id, @RequestBody IssueBody body, @CurrentPerson Me me) {
        plans.issue(new WorkPlan.Id(id), body.version(), body.docNumber(), body.issuedOn(), me);
        return views.plan(id, me);
    }
}
