package org.specialstudy.recommendation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of a study's recommendations, with the documents that make them and the policies that take them up. */
@RestController
@RequestMapping("/api")
class RegisterController {

    record SourceBody(long version, SourceDocument source) {}

    record PolicyBody(long version, Policy policy) {}

    private final Recommendations recommendations;
    private final RegisterQuery views;
    private final RecommendationQuery recommendationViews;
    private final QuotableQuery quotables;
    private final RegisterSheet sheet;

    RegisterController(Recommendations recommendations, RegisterQuery views, RecommendationQuery recommendationViews, QuotableQuery quotables,
        RegisterSheet sheet) {
        this.recommendations = recommendations;
        this.views = views;
        this.recommendationViews = recommendationViews;
        this.quotables = quotables;
        this.sheet = sheet;
    }

    @GetMapping("/studies/{study}/recommendations")
    @PreAuthorize("hasAuthority('business')")
    RegisterView ofStudy(@PathVariable UUID study, @RequestParam(required = false) String q, @RequestParam(required = false) UUID source,
        @RequestParam(required = false) String status, @RequestParam(required = false, name = "class") String classCode,
        @RequestParam(required = false) UUID unit, @RequestParam(required = false) String tag, @RequestParam(required = false) String sort,
        @CurrentPerson Me me) {
        return views.register(study, new RegisterFilter(q, source, status, classCode, unit, tag, sort), me);
    }

    @GetMapping("/studies/{study}/recommendations/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> export(@PathVariable UUID study, @RequestParam(required = false) String q, @RequestParam(required = false) UUID source,
        @RequestParam(required = false) String status, @RequestParam(required = false, name = "class") String classCode,
        @RequestParam(required = false) UUID unit, @RequestParam(required = false) String tag, @RequestParam(required = false) String sort,
        @CurrentPerson Me me, HttpServletRequest request) {
        return sheet.register(study, new RegisterFilter(q, source, status, classCode, unit, tag, sort), me, request);
    }

    @PostMapping("/studies/{study}/recommendations")
    @PreAuthorize("hasAuthority('business')")
    @ResponseStatus(HttpStatus.CREATED)
    RecommendationView add(@PathVariable UUID study, @RequestBody Recommendations.Draft body, @CurrentPerson Me me) {
        return recommendationViews.recommendation(recommendations.add(study, body, me), me);
    }

    @GetMapping("/studies/{study}/recommendation-chain")
    @PreAuthorize("hasAuthority('business')")
    ChainView chain(@PathVariable UUID study, @RequestParam(required = false) UUID recommendation, @CurrentPerson Me me) {
        return views.chain(study, recommendation, me);
    }

    @GetMapping("/studies/{study}/recommendation-chain/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> chain(@PathVariable UUID study, @RequestParam(required = false) UUID recommendation, @CurrentPerson Me me,
        HttpServletRequest request) {
        return sheet.chain(study, recommendation, me, request);
    }

    /** What was found, said and answered in the study, to be quoted. */
    @GetMapping("/studies/{study}/passages")
    @PreAuthorize("hasAuthority('business')")
    List<Quotable> quotable(@PathVariable UUID study, @RequestParam(required = false) String q, @RequestParam(required = false) Passage.Kind kind,
        @CurrentPerson Me me) {
        return quotables.of(study, q, kind, me);
    }

    @PostMapping("/studies/{study}/recommendation-sources")
    @PreAuthorize("hasAuthority('business')")
    @ResponseStatus(HttpStatus.CREATED)
    RegisterView.SourceView addSource(@PathVariable UUID study, @RequestBody SourceDocument body, @CurrentPerson Me me) {
        return views.source(recommendations.addSource(study, body, me));
    }

    @PutMapping("/recommendation-sources/{id}")
    @PreAuthorize("hasAuthority('business')")
    RegisterView.SourceView changeSource(@PathVariable UUID id, @RequestBody SourceBody body, @CurrentPerson Me me) {
        recommendations.changeSource(id, body.version(), body.source(), me);
        return views.source(id);
    }

    @GetMapping("/studies/{study}/policies")
    @PreAuthorize("hasAuthority('business')")
    List<PolicyView> policies(@PathVariable UUID study, @CurrentPerson Me me) {
        return views.policies(study, me);
    }

    @GetMapping("/studies/{study}/policies/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> exportPolicies(@PathVariable UUID study, @RequestParam(required = false) String q, @RequestParam(required = false) String sort,
        @CurrentPerson Me me, HttpServletRequest request) {
        return sheet.policies(study, new PolicyFilter(q, sort), me, request);
    }

    @PostMapping("/studies/{study}/policies")
    @PreAuthorize("hasAuthority('business')")
    @ResponseStatus(HttpStatus.CREATED)
    PolicyView addPolicy(@PathVariable UUID study, @RequestBody Policy body, @CurrentPerson Me me) {
        return views.policy(recommendations.addPolicy(study, body, me));
    }

    @PutMapping("/policies/{id}")
    @PreAuthorize("hasAuthority('business')")
    PolicyView changePolicy(@PathVariable UUID id, @RequestBody PolicyBody body, @CurrentPerson Me me) {
        recommendations.changePolicy(id, body.version(), body.policy(), me);
        return views.policy(id);
    }
}
