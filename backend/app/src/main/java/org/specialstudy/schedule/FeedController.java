package org.specialstudy.schedule;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Secret;
import org.specialstudy.schedule.Feeds.FeedLink;
import org.specialstudy.schedule.Feeds.FeedView;
import org.specialstudy.web.CurrentPerson;
import org.specialstudy.web.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The link to one's own calendar feed, and the feed itself for whoever has the link. */
@RestController
@RequestMapping("/api")
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/schedule/feed")
    @PreAuthorize("hasAuthority('business')")
    FeedView mine(@CurrentPerson Me me) {
        return feeds.of(me);
    }

    @PostMapping("/schedule/feed")
    @PreAuthorize("hasAuthority('business')")
    @ResponseStatus(HttpStatus.CREATED)
    FeedLink make(@CurrentPerson Me me, HttpServletRequest request) {
        return feeds.make(me, Language.of(request));
    }

    @DeleteMapping("/schedule/feed")
    @PreAuthorize("hasAuthority('business')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@CurrentPerson Me me) {
        feeds.revoke(me);
    }

    /** Calendar programs sign in nowhere: the address is the key. */
    @GetMapping("/feeds/{token}.ics")
    @PreAuthorize("permitAll()")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        var answer = feeds.fetch(new Secret(token)).orElseThrow(Refusal::notFound);
        if (answer.text() == null) return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, "3600").build();
        return ResponseEntity.ok().contentType(CALENDAR).eTag('"' + answer.digest() + '"').lastModified(answer.changedAt())
            .cacheControl(CacheControl.noCache().cachePrivate()).header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"special-study.ics\"")
            .body(answer.text().getBytes(StandardCharsets.UTF_8));
    }
}
