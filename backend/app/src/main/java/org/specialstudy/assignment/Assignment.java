package org.specialstudy.assignment;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;

/**
 * Something that one accountable party was given to do until a day. Signed for or sent back with a reason, reported done, then closed or
 * returned by whoever gave it; how late it was stays for good. Nobody reviews what they reported done themselves.
 */
public final class Assignment {

    public record Id(UUID value) {}

    public enum Status {

        GIVEN, SIGNED, FOR_REVIEW, RETURNED, SENT_BACK, CLOSED, CANCELED;

        boolean over() {
            return this == CLOSED || this == CANCELED;
        }
    }

    public enum Outcome { CLOSED, RETURNED }

    enum EntryKind { GIVEN, SIGNED, SENT_BACK, REASSIGNED, AMENDED, PROGRESS, COMPLETED, RETURNED, CLOSED, WITHDRAWN }

    /** One thing done or said, with the evidence that came with it. {@code ownerName}: whose it was from then on. */
    record Entry(UUID id, EntryKind kind, String text, String ownerName, UUID by, Instant at, List<UUID> papers) {}

    /** Of whom it is asked, until when, and who reviews it; a new one takes its place when it is given anew. */
    record Charge(Party owner, List<Party> helpers, String reviewer, Term term, Instant due, boolean estimated) {}

    /** Everything that is kept of an assignment beside its entries. */
    record State(Charge charge, Status status, Instant stepDue, UUID signedBy, Instant signedAt, UUID completedBy, Instant completedAt,
        String statement, Instant endedAt, Integer lateDays, long version) {}

    static final int TITLE_LIMIT = 200;
    static final int TEXT_LIMIT = 20_000;
    static final int REASON_LIMIT = 5_000;
    static final int HELPERS = 50;
    static final int PAPERS = 50;

    private final Id id;
    private final UUID study;
    private final int no;
    private final String text;
    private final Source source;
    private final Giver giver;
    private final Instant givenAt;
    private final LocalDate start;
    private final long version;
    private final List<Entry> fresh = new ArrayList<>();
    private String title;
    private String stage;
    private Charge charge;
    private Status status;
    private Instant stepDue;
    private UUID signedBy;
    private Instant signedAt;
    private UUID completedBy;
    private Instant completedAt;
    private String statement;
    private Instant endedAt;
    private Integer lateDays;

    Assignment(Id id, UUID study, int no, String title, String text, String stage, Source source, Giver giver, Instant givenAt,
        LocalDate start, State state) {
        this.id = id;
        this.study = study;
        this.no = no;
        this.title = title;
        this.text = text;
        this.stage = stage;
        this.source = source;
        this.giver = giver;
        this.givenAt = givenAt;
        this.start = start;
        this.charge = state.charge();
        this.status = state.status();
        this.stepDue = state.stepDue();
        this.signedBy = state.signedBy();
        this.signedAt = state.signedAt();
        this.completedBy = state.completedBy();
        this.completedAt = state.completedAt();
        this.statement = state.statement();
        this.endedAt = state.endedAt();
        this.lateDays = state.lateDays();
        this.version = state.version();
    }

    static Assignment given(Id id, int no, NewAssignment said, Giver giver, LocalDate start, Charge charge, Instant at) {
        var state = new State(charge, Status.GIVEN, charge.due(), null, null, null, null, null, null, null, 0);
        var assignment = new Assignment(id, said.study(), no, said.title(), said.text(), said.stage(), said.source(), giver, at, start, state);
        assignment.enter(EntryKind.GIVEN, "", charge.owner().name(), giver.person(), at, List.of());
        return assignment;
    }

    AssignmentFact gave() {
        return AssignmentFact.of(this, "given", giver.person(), givenAt, "due", charge.due().toString(), "source", source.kind().name());
    }

    AssignmentFact sign(UUID by, Instant at) {
        unless(status == Status.GIVEN, () -> Refusal.conflict("assignment-not-given"));
        status = Status.SIGNED;
        signedBy = by;
        signedAt = at;
        enter(EntryKind.SIGNED, "", null, by, at, List.of());
        return AssignmentFact.of(this, "signed", signedBy, signedAt);
    }

    AssignmentFact sendBack(String reason, UUID by, Instant at) {
        unless(status == Status.GIVEN, () -> Refusal.conflict("assignment-not-given"));
        var why = text("reason", reason, REASON_LIMIT, "reason-required");
        status = Status.SENT_BACK;
        enter(EntryKind.SENT_BACK, why, null, by, at, List.of());
        return AssignmentFact.of(this, "sent-back", by, at, "reason", why);
    }

    /** Whoever gave it gives it anew: to somebody else, or to the same with another day. */
    AssignmentFact reassign(Charge anew, String note, UUID by, Instant at) {
        unless(status == Status.SENT_BACK, () -> Refusal.conflict("assignment-not-sent-back"));
        var said = text("note", note, REASON_LIMIT, null);
        charge = anew;
        status = Status.GIVEN;
        signedBy = null;
        signedAt = null;
        enter(EntryKind.REASSIGNED, said, charge.owner().name(), by, at, List.of());
        return AssignmentFact.of(this, "reassigned", by, at, "due", charge.due().toString(), "reason", said);
    }

    /** The plan that gave it was amended: other words, another day; it stays with whoever has it. */
    AssignmentFact amend(String newTitle, String newStage, Charge changed, String why, UUID by, Instant at) {
        unless(status == Status.GIVEN || status == Status.SIGNED || status == Status.RETURNED || status == Status.SENT_BACK && changed.due().equals(due()),
            () -> Refusal.conflict("assignment-not-amendable"));
        title = newTitle;
        stage = newStage;
        charge = changed;
        enter(EntryKind.AMENDED, why, null, by, at, List.of());
        return AssignmentFact.of(this, "amended", by, at, "due", charge.due().toString(), "reason", why);
    }

    AssignmentFact note(String said, List<UUID> papers, UUID by, Instant at) {
        unless(!status.over(), () -> Refusal.conflict("assignment-over"));
        var words = text("text", said, TEXT_LIMIT, "assignment-note-required");
        enter(EntryKind.PROGRESS, words, null, by, at, papers(papers));
        return AssignmentFact.of(this, "progress", by, at);
    }

    AssignmentFact complete(String said, List<UUID> papers, UUID by, Instant at) {
        unless(status == Status.SIGNED || status == Status.RETURNED, () -> Refusal.conflict("assignment-not-in-hand"));
        var words = text("statement", said, TEXT_LIMIT, "assignment-statement-required");
        var evidence = papers(papers);
        status = Status.FOR_REVIEW;
        statement = words;
        completedBy = by;
        completedAt = at;
        enter(EntryKind.COMPLETED, statement, null, by, at, evidence);
        return AssignmentFact.of(this, "completed", completedBy, completedAt);
    }

    /** {@code late}: the working days by which the reported completion missed the due day. */
    AssignmentFact review(Outcome outcome, String reason, int late, UUID by, Instant at) {
        unless(status == Status.FOR_REVIEW, () -> Refusal.conflict("assignment-not-for-review"));
        unless(!by.equals(completedBy), () -> Refusal.notAllowed("assignment-own-work"));
        unless(outcome != null, () -> Refusal.invalid("outcome", "outcome-unknown"));
        var why = text("reason", reason, REASON_LIMIT, outcome == Outcome.RETURNED ? "reason-required" : null);
        if (outcome == Outcome.RETURNED) {
            status = Status.RETURNED;
            enter(EntryKind.RETURNED, why, null, by, at, List.of());
            return AssignmentFact.of(this, "returned", by, at, "reason", why);
        }
        status = Status.CLOSED;
        endedAt = at;
        lateDays = late;
        enter(EntryKind.CLOSED, why, null, by, at, List.of());
        return AssignmentFact.of(this, "closed", by, endedAt, "late", lateDays, "reason", why);
    }

    AssignmentFact withdraw(String reason, UUID by, Instant at) {
        unless(!status.over(), () -> Refusal.conflict("assignment-over"));
        var why = text("reason", reason, REASON_LIMIT, "reason-required");
        status = Status.CANCELED;
        endedAt = at;
        enter(EntryKind.WITHDRAWN, why, null, by, at, List.of());
        return AssignmentFact.of(this, "withdrawn", by, endedAt, "reason", why);
    }

    void stepDue(Instant due) {
        stepDue = due;
    }

    private void enter(EntryKind kind, String words, String ownerName, UUID by, Instant at, List<UUID> papers) {
        fresh.add(new Entry(UUID.randomUUID(), kind, words, ownerName, by, at, papers));
    }

    private static String text(String field, String said, int limit, String required) {
        var words = said == null ? "" : said.strip();
        unless(required == null || !words.isEmpty(), () -> Refusal.invalid(field, required));
        unless(words.length() <= limit, () -> Refusal.invalid(field, "text-too-long", limit));
        unless(words.indexOf('\0') < 0, () -> Refusal.invalid(field, "text-unreadable"));
        return words;
    }

    private static List<UUID> papers(List<UUID> named) {
        var papers = named == null ? List.<UUID>of() : named.stream().distinct().toList();
        unless(papers.size() <= PAPERS, () -> Refusal.invalid("attachments", "too-many", PAPERS));
        return papers;
    }

    /** Accountable first, then the co-responsible. */
    List<String> principals() {
        var all = new LinkedHashSet<String>();
        all.add(accountable());
        charge.helpers().forEach(helper -> all.add(helper.principal()));
        return List.copyOf(all);
    }

    public Id id() {
        return id;
    }

    public UUID study() {
        return study;
    }

    int no() {
        return no;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    String stage() {
        return stage;
    }

    Source source() {
        return source;
    }

    Giver giver() {
        return giver;
    }

    Instant givenAt() {
        return givenAt;
    }

    String reviewer() {
        return charge.reviewer();
    }

    LocalDate start() {
        return start;
    }

    Charge charge() {
        return charge;
    }

    Party owner() {
        return charge.owner();
    }

    String accountable() {
        return charge.owner().principal();
    }

    Instant due() {
        return charge.due();
    }

    Status status() {
        return status;
    }

    Instant completedAt() {
        return completedAt;
    }

    long version() {
        return version;
    }

    /** What this transition added, to be stored beside the assignment. */
    List<Entry> fresh() {
        return List.copyOf(fresh);
    }

    State state() {
        return new State(charge, status, stepDue, signedBy, signedAt, completedBy, completedAt, statement, endedAt, lateDays, version);
    }
}
