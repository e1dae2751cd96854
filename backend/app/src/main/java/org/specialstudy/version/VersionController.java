package org.specialstudy.version;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.Page;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.version.Proposal.Named;
import org.specialstudy.version.Proposal.Place;
import org.specialstudy.version.Proposal.Reason;
import org.specialstudy.web.CurrentPerson;
import org.specialstudy.web.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Versions of models over HTTP: for the system administrator. Studies appear by their id only. */
@RestController
@RequestMapping("/api/admin/versions")
class VersionController {

    private static final int PAGE = 50;

    /** Keys are text: they are larger than a browser's numbers. */
    record InstanceView(String key, String processId, int version, int newest, UUID studyId, Instant startedAt, boolean can, List<Place> places,
        List<Named> added, List<Named> removed, List<Named> changed, List<Reason> reasons, String asked, String refusal) {

        static InstanceView of(Proposal proposal) {
            var one = proposal.instance();
            var asked = one.asked() == null ? null : one.asked().refused() ? "REFUSED" : "WAITING";
            return new InstanceView(String.valueOf(one.key()), one.processId(), one.version(), proposal.to(), one.studyId(), one.startedAt(),
                proposal.can() && one.asked() == null, proposal.places(), proposal.added(), proposal.removed(), proposal.changed(), proposal.reasons(),
                asked, one.asked() == null ? null : one.asked().reason());
        }
    }

    record Wanted(@NotEmpty @Size(max = 200) List<String> keys, @NotNull Integer to) {}

    record Answered(List<String> asked, List<Refused> refused) {}

    record Refused(String key, String code, String message) {}

    private final Versions versions;
    private final Words words;

    VersionController(Versions versions, Words words) {
        this.versions = versions;
        this.words = words;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('sysadmin')")
    List<Versions.ModelView> models(@RequestParam(required = false) String q, @RequestParam(required = false) String state,
        @RequestParam(required = false) String sort) {
        return versions.models(new ModelFilter(q, state, sort));
    }

    @GetMapping("/{processId}/outdated")
    @PreAuthorize("hasAuthority('sysadmin')")
    Page<InstanceView> outdated(@PathVariable String processId, @RequestParam(required = false) Integer version,
        @RequestParam(required = false) String sort, @RequestParam(required = false) String after, HttpServletRequest request) {
        var offset = Page.offset(after);
        var rows = versions.outdated(processId, version, sort, PAGE + 1, offset, language(request));
        return Page.at(offset, PAGE, rows.stream().map(InstanceView::of).toList());
    }

    @GetMapping("/instances/{key}")
    @PreAuthorize("hasAuthority('sysadmin')")
    InstanceView instance(@PathVariable long key, HttpServletRequest request) {
        return InstanceView.of(versions.proposal(key, language(request)));
    }

    /** Each for itself: one that cannot move holds none of the others up. */
    @PostMapping("/migrations")
    @PreAuthorize("hasAuthority('sysadmin')")
    Answered migrate(@Valid @RequestBody Wanted wanted, @CurrentPerson Me me, HttpServletRequest request) {
        var asked = new ArrayList<String>();
        var refused = new ArrayList<Refused>();
        for (var key : wanted.keys()) {
            try {
                versions.migrate(Long.parseLong(key), wanted.to(), me.id(), language(request));
                asked.add(key);
            } catch (Refusal no) {
                refused.add(new Refused(key, no.code(), words.say(language(request), no.code(), no.args())));
            } catch (NumberFormatException none) {
                refused.add(new Refused(key, "not-found", words.say(language(request), "not-found")));
            }
        }
        return new Answered(asked, refused);
    }

    static Locale language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.CHINESE : request.getLocale();
    }
}
