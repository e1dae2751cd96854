package org.specialstudy.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.specialstudy.deadline.Calendars;
import org.specialstudy.deadline.Notice;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.web.CurrentPerson;
import org.specialstudy.web.Sheet;
import org.specialstudy.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The working-day calendar over HTTP: everybody reads it, the offices of organisations change it. */
@RestController
@RequestMapping("/api/calendar")
class NoticeController {

    private static final int SHOWN = 200;

    /** A year without a number is estimated. Who loaded it is null where it came with the software. */
    record YearRow(int year, boolean estimated, String number, LocalDate issued, int workingDays, PersonRef proposedBy, PersonRef confirmedBy, Instant at) {}

    /** {@code waiting}: a notice waits for the second person, whom this one may be. */
    record YearsView(List<YearRow> years, boolean mayPropose, UUID waiting) {}

    record DayView(LocalDate date, boolean working, String reason) {}

    record YearView(YearRow year, List<DayView> days, List<Integer> months) {}

    record ProposalRow(UUID id, int year, String number, LocalDate issued, Proposal.Status status, PersonRef proposedBy, Instant proposedAt,
        PersonRef decidedBy, Instant decidedAt, String reason) {}

    /** {@code overtaken}: why it can no longer be confirmed. The preview is there as long as it waits. */
    record ProposalView(ProposalRow proposal, String text, List<String> actions, List<String> overtaken, Preview.View preview) {}

    private final Proposals proposals;
    private final ProposalStore store;
    private final Calendars calendars;
    private final Preview preview;
    private final Directory directory;
    private final Words words;
    private final ProposalSheet sheet;

    NoticeController(Proposals proposals, ProposalStore store, Calendars calendars, Preview preview, Directory directory, Words words,
        ProposalSheet sheet) {
        this.proposals = proposals;
        this.store = store;
        this.calendars = calendars;
        this.preview = preview;
        this.directory = directory;
        this.words = words;
        this.sheet = sheet;
    }

    @GetMapping("/years")
    @PreAuthorize("hasAuthority('business')")
    YearsView years(@CurrentPerson Me me) {
        var years = calendars.years();
        var people = directory.people(years.stream().flatMap(year -> Stream.of(year.proposedBy(), year.confirmedBy()).filter(Objects::nonNull)).toList());
        var may = proposals.may(me);
        return new YearsView(years.stream().map(year -> row(year, people)).toList(), may, may ? store.waiting().orElse(null) : null);
    }

    @GetMapping("/years/{year}")
    @PreAuthorize("hasAuthority('business')")
    YearView year(@PathVariable int year, HttpServletRequest request) {
        var known = calendars.years().stream().filter(one -> one.year() == year).findFirst().orElseThrow(Refusal::notFound);
        var people = directory.people(Stream.of(known.proposedBy(), known.confirmedBy()).filter(Objects::nonNull).toList());
        return new YearView(row(known, people), calendars.days(year).stream()
            .map(day -> new DayView(day.date(), day.off() == null, preview.reason(day.off(), language(request)))).toList(), calendars.months(year));
    }

    /** What would happen; nothing is kept. */
    @PostMapping("/notice-previews")
    @PreAuthorize("hasAuthority('business')")
    Preview.View preview(@RequestBody Proposals.Draft draft, @CurrentPerson Me me, HttpServletRequest request) {
        proposals.requireOffice(me);
        return preview.of(proposals.read(draft), me, language(request));
    }

    @GetMapping("/notice-proposals")
    @PreAuthorize("hasAuthority('business')")
    List<ProposalRow> proposals(@RequestParam(required = false) String q, @RequestParam(required = false) Proposal.Status status,
        @RequestParam(required = false) String sort, @CurrentPerson Me me) {
        return rows(proposals.all(new ProposalStore.Filter(q, status, sort), SHOWN, me));
    }

    @GetMapping("/notice-proposals/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> export(@RequestParam(required = false) String q, @RequestParam(required = false) Proposal.Status status,
        @RequestParam(required = false) String sort, @CurrentPerson Me me, HttpServletRequest request) {
        return sheet.of(rows(proposals.all(new ProposalStore.Filter(q, status, sort), Sheet.MOST + 1, me)), request);
    }

    @PostMapping("/notice-proposals")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('business')")
    ProposalView propose(@RequestBody Proposals.Draft draft, @CurrentPerson Me me, HttpServletRequest request) {
        return view(proposals.propose(draft, me), me, request);
    }

    @GetMapping("/notice-proposals/{id}")
    @PreAuthorize("hasAuthority('business')")
    ProposalView proposal(@PathVariable UUID id, @CurrentPerson Me me, HttpServletRequest request) {
        return view(id, me, request);
    }

    @PostMapping("/notice-proposals/{id}/decision")
    @PreAuthorize("hasAuthority('business')")
    ProposalView decide(@PathVariable UUID id, @RequestBody Proposals.Decision decision, @CurrentPerson Me me, HttpServletRequest request) {
        proposals.decide(id, decision, me);
        return view(id, me, request);
    }

    @DeleteMapping("/notice-proposals/{id}")
    @PreAuthorize("hasAuthority('business')")
    ProposalView withdraw(@PathVariable UUID id, @CurrentPerson Me me, HttpServletRequest request) {
        proposals.withdraw(id, me);
        return view(id, me, request);
    }

    private ProposalView view(UUID id, Me me, HttpServletRequest request) {
        var proposal = proposals.shown(id, me);
        var row = rows(List.of(proposal)).getFirst();
        if (!proposal.waits()) return new ProposalView(row, proposal.text(), List.of(), List.of(), null);
        var wrong = calendars.faults(proposal.notice());
        return new ProposalView(row, proposal.text(), actions(proposal, wrong.isEmpty(), me),
            wrong.stream().map(one -> words.say(language(request), one.code(), one.args())).toList(),
            wrong.isEmpty() ? preview.of(proposal.notice(), me, language(request)) : null);
    }

    private static List<String> actions(Proposal proposal, boolean good, Me me) {
        if (proposal.proposedBy().equals(me.id())) return List.of("withdraw");
        var actions = new ArrayList<>(List.of("reject"));
        if (good) actions.addFirst("confirm");
        return actions;
    }

    private List<ProposalRow> rows(List<Proposal> all) {
        var people = directory.people(all.stream().flatMap(one -> Stream.of(one.proposedBy(), one.decidedBy()).filter(Objects::nonNull)).toList());
        return all.stream().map(one -> new ProposalRow(one.id(), one.notice().year(), one.notice().number(), one.notice().issued(), one.status(),
            people.get(one.proposedBy()), one.proposedAt(), one.decidedBy() == null ? null : people.get(one.decidedBy()), one.decidedAt(), one.reason()))
            .toList();
    }

    private static YearRow row(Calendars.Year year, Map<UUID, PersonRef> people) {
        Notice notice = year.notice();
        return new YearRow(year.year(), notice == null, notice == null ? null : notice.number(), notice == null ? null : notice.issued(), year.workingDays(),
            year.proposedBy() == null ? null : people.get(year.proposedBy()), year.confirmedBy() == null ? null : people.get(year.confirmedBy()), year.at());
    }

    static Locale language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.CHINESE : request.getLocale();
    }
}
