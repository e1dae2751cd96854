package org.specialstudy.recommendation;

import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.web.CurrentPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.http.HttpStatus;

/** One recommendation: read it, put it right, follow it to its end, say which measure took it up. */
@RestController
@RequestMapping("/api/recommendations/{id}")
class RecommendationController {

    record MeasuresBody(long version, List<Recommendations.TakenUp> measures) {}

    private final Recommendations recommendations;
    private final FollowUps followUps;
    private final RecommendationQuery views;

    RecommendationController(Recommendations recommendations, FollowUps followUps, RecommendationQuery views) {
        this.recommendations = recommendations;
        this.followUps = followUps;
        this.views = views;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('business')")
    RecommendationView recommendation(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.recommendation(id, me);
    }

    @PutMapping
    @PreAuthorize("hasAuthority('business')")
    RecommendationView rewrite(@PathVariable UUID id, @RequestBody Recommendations.Draft body, @CurrentPerson Me me) {
        recommendations.rewrite(id, body, me);
        return views.recommendation(id, me);
    }

    @PutMapping("/place")
    @PreAuthorize("hasAuthority('business')")
    RecommendationView move(@PathVariable UUID id, @RequestBody Recommendations.Move body, @CurrentPerson Me me) {
        recommendations.move(id, body, me);
        return views.recommendation(id, me);
    }

    @DeleteMapping
    @PreAuthorize("hasAuthority('business')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @RequestParam(defaultValue = "-1") long version, @CurrentPerson Me me) {
        recommendations.remove(id, version, me);
    }

    @PostMapping("/duty")
    @PreAuthorize("hasAuthority('business')")
    RecommendationView name(@PathVariable UUID id, @RequestBody FollowUps.Named body, @CurrentPerson Me me) {
        followUps.name(id, body, me);
        return views.recommendation(id, me);
    }

    @PostMapping("/replies")
    @PreAuthorize("hasAuthority('business')")
    RecommendationView reply(@PathVariable UUID id, @RequestBody FollowUps.Answered body, @CurrentPerson Me me) {
        followUps.reply(id, body, me);
        return views.recommendation(id, me);
    }

    @PostMapping("/assessment")
    @PreAuthorize("hasAuthority('business')")
    RecommendationView assess(@PathVariable UUID id, @RequestBody FollowUps.Assessed body, @CurrentPerson Me me) {
        followUps.assess(id, body, me);
        return views.recommendation(id, me);
    }

    @PutMapping("/measures")
    @PreAuthorize("hasAuthority('business')")
    RecommendationView takeUp(@PathVariable UUID id, @RequestBody MeasuresBody body, @CurrentPerson Me me) {
        recommendations.takeUp(id, body.version(), body.measures(), me);
        return views.recommendation(id, me);
    }
}
