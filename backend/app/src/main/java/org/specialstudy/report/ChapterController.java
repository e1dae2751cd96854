package org.specialstudy.report;

import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.HttpStatus;
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

/** The chapters of a report: each read and saved by itself. */
@RestController
@RequestMapping("/api/reports/{id}")
class ChapterController {

    record OrderBody(long version, List<Chapters.Placed> chapters) {}

    private final Chapters chapters;
    private final ReportQuery views;

    ChapterController(Chapters chapters, ReportQuery views) {
        this.chapters = chapters;
        this.views = views;
    }

    @GetMapping("/chapters/{chapter}")
    @PreAuthorize("hasAuthority('business')")
    ChapterView chapter(@PathVariable UUID id, @PathVariable UUID chapter, @CurrentPerson Me me) {
        return views.chapter(id, chapter, me);
    }

    @PutMapping("/chapters/{chapter}")
    @PreAuthorize("hasAuthority('business')")
    ChapterView write(@PathVariable UUID id, @PathVariable UUID chapter, @RequestBody Chapters.Written body, @CurrentPerson Me me) {
        chapters.write(id, chapter, body, me);
        return views.chapter(id, chapter, me);
    }

    @PostMapping("/chapters")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('business')")
    ChapterView add(@PathVariable UUID id, @RequestBody Chapters.Added body, @CurrentPerson Me me) {
        return views.chapter(id, chapters.add(id, body, me), me);
    }

    @DeleteMapping("/chapters/{chapter}")
    @PreAuthorize("hasAuthority('business')")
    ReportView remove(@PathVariable UUID id, @PathVariable UUID chapter, @RequestParam(defaultValue = "0") long version, @CurrentPerson Me me) {
        chapters.remove(id, chapter, version, me);
        return views.report(id, me);
    }

    @PutMapping("/outline")
    @PreAuthorize("hasAuthority('business')")
    ReportView order(@PathVariable UUID id, @RequestBody OrderBody body, @CurrentPerson Me me) {
        chapters.order(id, body.version(), body.chapters(), me);
        return views.report(id, me);
    }

    /** What changed in the passage that this chapter was taken from. */
    @GetMapping("/chapters/{chapter}/source")
    @PreAuthorize("hasAuthority('business')")
    SourceChange source(@PathVariable UUID id, @PathVariable UUID chapter, @CurrentPerson Me me) {
        return views.source(id, chapter, me);
    }

    @PostMapping("/chapters/{chapter}/source")
    @PreAuthorize("hasAuthority('business')")
    ChapterView follow(@PathVariable UUID id, @PathVariable UUID chapter, @RequestBody Chapters.Followed body, @CurrentPerson Me me) {
        chapters.follow(id, chapter, body, me);
        return views.chapter(id, chapter, me);
    }
}
