package org.specialstudy.report;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.specialstudy.document.ClassificationMarks;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;
import org.specialstudy.study.Study;
import org.specialstudy.study.Voice;

/**
 * What a topic group, or the study as a whole, has found: written in chapters, improved by the opinions of organisations where they are
 * wanted, accepted by the leading group. What was submitted once is frozen and stays readable; nobody rules on what they submitted.
 * The overall report is final once accepted; a topic report can be opened again until then.
 */
public final class Report {

    public record Id(UUID value) {}

    public enum Kind { TOPIC, OVERALL }

    public enum Status { DRAFT, OPINIONS, REVISING, REVIEW, ACCEPTED, WITHDRAWN }

    public enum Label { FOR_OPINIONS, FOR_REVIEW }

    public enum Outcome { ACCEPTED, RETURNED, REOPENED }

    /** The text as it was submitted at one moment; its chapters are copied beside it and never changed afterwards. */
    record Version(int no, Label label, UUID by, Instant at) {}

    record Ruling(int no, int version, Outcome outcome, String reason, UUID by, Instant at, UUID recordedBy, UUID scan) {}

    /** Everything that is kept of a report beside its chapters, versions and rulings. */
    record State(Status status, String title, List<UUID> opinionOrgs, LocalDate opinionsDue, UUID roundId, UUID submittedBy, Instant openedAt,
        Instant stepDue, Integer acceptedVersion, Instant acceptedAt, Long processKey, int versions, int rulings, long version) {}

    /** What of a chapter matters when the report is submitted. */
    record Filled(String heading, boolean hasText, boolean hasParts) {}

    static final int TITLE_LIMIT = 200;
    static final int REASON_LIMIT = 5_000;
    static final int ORGANISATIONS = 100;

    private final Id id;
    private final Study.Id study;
    private final Kind kind;
    private final UUID group;
    private final UUID writer;
    private final Instant openedAt;
    private final long version;
    private final int versionsBefore;
    private final int rulingsBefore;
    private Status status;
    private String title;
    private List<UUID> opinionOrgs;
    private LocalDate opinionsDue;
    private UUID roundId;
    private UUID submittedBy;
    private Instant stepDue;
    private Integer acceptedVersion;
    private Instant acceptedAt;
    private Long processKey;
    private Version frozen;
    private Ruling ruled;

    Report(Id id, Study.Id study, Kind kind, UUID group, UUID writer, State state) {
        this.id = id;
        this.study = study;
        this.kind = kind;
        this.group = group;
        this.writer = writer;
        this.openedAt = state.openedAt();
        this.version = state.version();
        this.versionsBefore = state.versions();
        this.rulingsBefore = state.rulings();
        this.status = state.status();
        this.title = state.title();
        this.opinionOrgs = List.copyOf(state.opinionOrgs());
        this.opinionsDue = state.opinionsDue();
        this.roundId = state.roundId();
        this.submittedBy = state.submittedBy();
        this.stepDue = state.stepDue();
        this.acceptedVersion = state.acceptedVersion();
        this.acceptedAt = state.acceptedAt();
        this.processKey = state.processKey();
    }

    static Report ofGroup(Id id, Study.Id study, UUID group, String title, long processKey, Instant at) {
        return new Report(id, study, Kind.TOPIC, group, group, fresh(title, processKey, at));
    }

    /** {@code writer}: the general group, or the study itself where its office writes. */
    static Report overall(Id id, Study.Id study, UUID writer, String title, long processKey, Instant at) {
        return new Report(id, study, Kind.OVERALL, null, writer, fresh(title, processKey, at));
    }

    private static State fresh(String title, long processKey, Instant at) {
        return new State(Status.DRAFT, title, List.of(), null, null, null, at, null, null, null, processKey, 0, 0, 0);
    }

    /** The title, and whom the writers want to ask until when; {@code known} are the organisations that exist. */
    void describe(String said, List<UUID> orgs, LocalDate until, Set<UUID> known) {
        unless(editable(), () -> Refusal.conflict("report-not-editable"));
        var words = said == null ? "" : said.strip();
        var asked = orgs == null ? List.<UUID>of() : orgs.stream().filter(Objects::nonNull).distinct().toList();
        var wrong = new ArrayList<Wrong>();
        if (words.isEmpty()) wrong.add(new Wrong("title", "text-required"));
        if (words.length() > TITLE_LIMIT) wrong.add(new Wrong("title", "text-too-long", TITLE_LIMIT));
        if (ClassificationMarks.in(words)) wrong.add(new Wrong("title", "classified-mark"));
        if (asked.size() > ORGANISATIONS) wrong.add(new Wrong("opinionOrgs", "too-many", ORGANISATIONS));
        for (var i = 0; i < asked.size(); i++) {
            if (!known.contains(asked.get(i))) wrong.add(new Wrong("opinionOrgs[" + i + "]", "organisation-unknown"));
        }
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
        title = words;
        if (status != Status.DRAFT) return;
        opinionOrgs = asked;
        opinionsDue = until;
    }

    /** The first draft goes to the organisations that are to be asked; without any it goes to the leading group at once. */
    ReportFact submitDraft(UUID by, Instant at, List<Filled> chapters) {
        unless(status == Status.DRAFT, () -> Refusal.conflict("report-not-draft"));
        complete(chapters);
        if (opinionOrgs.isEmpty()) return submitted(by, at);
        unless(opinionsDue != null, () -> Refusal.invalid("opinionsDue", "opinions-due-required"));
        unless(opinionsDue.isAfter(LocalDate.ofInstant(at, BusinessClock.ZONE)), () -> Refusal.invalid("opinionsDue", "opinions-due-past"));
        status = Status.OPINIONS;
        freeze(Label.FOR_OPINIONS, by, at);
        return ReportFact.of(this, "circulated", by, null, at, "version", frozen.no(), "organisations", opinionOrgs.size(), "opinionsDue",
            opinionsDue.toString());
    }

    void asked(UUID round) {
        roundId = round;
    }

    /** The round has ended: everything that came is now to be answered. False when that has been noted before. */
    boolean openRevision() {
        if (status != Status.OPINIONS) return false;
        status = Status.REVISING;
        return true;
    }

    ReportFact submitRevision(UUID by, Instant at, boolean everyOpinionAnswered, List<Filled> chapters) {
        unless(status == Status.REVISING, () -> Refusal.conflict("report-not-revising"));
        unless(everyOpinionAnswered, () -> Refusal.conflict("opinions-unanswered"));
        complete(chapters);
        return submitted(by, at);
    }

    ReportFact decide(Outcome outcome, String reason, Voice voice, Instant at) {
        unless(status == Status.REVIEW, () -> Refusal.conflict("report-not-in-review"));
        unless(outcome == Outcome.ACCEPTED || outcome == Outcome.RETURNED, () -> Refusal.invalid("outcome", "outcome-unknown"));
        unless(!Objects.equals(voice.by(), submittedBy), () -> Refusal.notAllowed("own-report"));
        unless(voice.recordedBy() == null || voice.scan() != null, () -> Refusal.invalid("scan", "scan-required"));
        var said = words(reason, outcome == Outcome.RETURNED);
        ruled = new Ruling(rulingsBefore + 1, versionsBefore, outcome, said, voice.by(), at, voice.recordedBy(), voice.scan());
        if (outcome == Outcome.ACCEPTED) {
            status = Status.ACCEPTED;
            acceptedVersion = versionsBefore;
            acceptedAt = at;
        } else {
            status = Status.REVISING;
        }
        return ReportFact.of(this, outcome == Outcome.ACCEPTED ? "accepted" : "returned", ruled.by(), ruled.recordedBy(), at,
            "version", ruled.version(), "reason", ruled.reason(), "scan", ruled.scan());
    }

    /** An accepted topic report is to be corrected; what was accepted stays so until the next version is. */
    ReportFact reopen(String reason, boolean overallFinal, UUID by, Instant at) {
        unless(kind == Kind.TOPIC, () -> Refusal.conflict("overall-report-final"));
        unless(status == Status.ACCEPTED, () -> Refusal.conflict("report-not-accepted"));
        unless(!overallFinal, () -> Refusal.conflict("overall-report-final"));
        ruled = new Ruling(rulingsBefore + 1, versionsBefore, Outcome.REOPENED, words(reason, true), by, at, null, null);
        status = Status.REVISING;
        processKey = null;
        return ReportFact.of(this, "reopened", by, null, at, "version", ruled.version(), "reason", ruled.reason());
    }

    /** True for the one process instance that may carry this report now, however often it asks. */
    boolean carriedBy(long instance) {
        if (processKey == null && status == Status.REVISING) processKey = instance;
        return processKey != null && processKey == instance && status != Status.ACCEPTED && status != Status.WITHDRAWN;
    }

    /** The study was stopped; what was accepted stays accepted. False when there is nothing to stop. */
    boolean withdraw() {
        if (status == Status.ACCEPTED || status == Status.WITHDRAWN) return false;
        status = Status.WITHDRAWN;
        stepDue = null;
        return true;
    }

    void due(Instant stepDue) {
        this.stepDue = stepDue;
    }

    boolean editable() {
        return editable(status);
    }

    static boolean editable(Status status) {
        return status == Status.DRAFT || status == Status.REVISING;
    }

    private ReportFact submitted(UUID by, Instant at) {
        status = Status.REVIEW;
        freeze(Label.FOR_REVIEW, by, at);
        return ReportFact.of(this, "submitted", by, null, at, "version", frozen.no());
    }

    private static void complete(List<Filled> chapters) {
        unless(!chapters.isEmpty(), () -> Refusal.invalid("chapters", "chapters-missing"));
        var wrong = new ArrayList<Wrong>();
        for (var i = 0; i < chapters.size(); i++) {
            var chapter = chapters.get(i);
            if (!chapter.hasText() && !chapter.hasParts()) wrong.add(new Wrong("chapters[" + i + "].text", "chapter-empty", chapter.heading()));
        }
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
    }

    private static String words(String reason, boolean needed) {
        var said = reason == null ? "" : reason.strip();
        unless(!needed || !said.isEmpty(), () -> Refusal.invalid("reason", "reason-required"));
        unless(said.length() <= REASON_LIMIT, () -> Refusal.invalid("reason", "text-too-long", REASON_LIMIT));
        unless(!ClassificationMarks.in(said), () -> Refusal.invalid("reason", "classified-mark"));
        return said.isEmpty() ? null : said;
    }

    private void freeze(Label label, UUID by, Instant at) {
        frozen = new Version(versionsBefore + 1, label, by, at);
        submittedBy = by;
    }

    public Id id() {
        return id;
    }

    public Study.Id study() {
        return study;
    }

    public Kind kind() {
        return kind;
    }

    /** Null for the overall report. */
    public UUID group() {
        return group;
    }

    UUID writer() {
        return writer;
    }

    public Status status() {
        return status;
    }

    String title() {
        return title;
    }

    List<UUID> opinionOrgs() {
        return opinionOrgs;
    }

    LocalDate opinionsDue() {
        return opinionsDue;
    }

    UUID roundId() {
        return roundId;
    }

    UUID submittedBy() {
        return submittedBy;
    }

    Instant stepDue() {
        return stepDue;
    }

    Integer acceptedVersion() {
        return acceptedVersion;
    }

    long version() {
        return version;
    }

    /** What this transition froze, if it did. */
    Version frozen() {
        return frozen;
    }

    /** What this transition ruled, if it did. */
    Ruling ruled() {
        return ruled;
    }

    State state() {
        return new State(status, title, opinionOrgs, opinionsDue, roundId, submittedBy, openedAt, stepDue, acceptedVersion, acceptedAt,
            processKey, frozen == null ? versionsBefore : frozen.no(), ruled == null ? rulingsBefore : ruled.no(), version);
    }
}
