package org.specialstudy.delivery;

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
 * How a study's overall report reaches those it is written for: the office prepares it, the signatory signs it or returns it, the office
 * numbers and sends it and records who received it; then instructions are waited for as long as the office finds right.
 */
final class Delivery {

    /** The same as the report's: a report is delivered once. */
    record Id(UUID value) {}

    enum Status { PREPARING, SIGNING, SENDING, RECEIVING, WAITING, ASKING, CLOSED, WITHDRAWN }

    enum Outcome { SIGNED, RETURNED }

    enum Course { CLOSE, WAIT }

    /** When an instruction came. */
    enum Moment { WAITING, AFTER_WAITING, AFTER_CLOSE }

    /** What the signatory wrote; {@code circled}: the name was circled, which counts as consent. */
    record Signing(int no, Outcome outcome, String opinion, boolean circled, String name, LocalDate on, Voice voice, Instant at) {}

    record Sent(DocNumber number, LocalDate on, UUID by) {}

    record Receipt(String receiver, LocalDate on, UUID by) {}

    record Waiting(int days, Instant until) {}

    record Closing(Instant at, UUID by, String conclusion) {}

    /** To whom it goes, who signs it and what the office says to the signatory. */
    record Sheet(List<UUID> recipients, List<UUID> copies, UUID signatory, String note) {

        Sheet {
            recipients = distinct(recipients);
            copies = distinct(copies);
            note = note == null ? "" : note.strip();
        }

        private static List<UUID> distinct(List<UUID> said) {
            return said == null ? List.of() : said.stream().filter(Objects::nonNull).distinct().toList();
        }

        static Sheet empty() {
            return new Sheet(List.of(), List.of(), null, "");
        }
    }

    /** Everything that is kept of a delivery beside its signings and instructions. */
    record State(Status status, Sheet sheet, UUID preparedBy, Sent sent, Receipt receipt, Waiting waiting, Closing closing, Instant openedAt,
        Instant stepDue, long processKey, int signings, long version) {}

    static final int NOTE_LIMIT = 5_000;
    static final int OPINION_LIMIT = 5_000;
    static final int RECEIVER_LIMIT = 200;
    static final int ORGANISATIONS = 100;
    static final int LONGEST_WAIT = 500;
    static final int USUAL_WAIT = 30;

    private final Id id;
    private final Study.Id study;
    private final int reportVersion;
    private final String title;
    private final Instant openedAt;
    private final long processKey;
    private final int signingsBefore;
    private final long version;
    private Status status;
    private Sheet sheet;
    private UUID preparedBy;
    private Sent sent;
    private Receipt receipt;
    private Waiting waiting;
    private Closing closing;
    private Instant stepDue;
    private Signing signed;

    Delivery(Id id, Study.Id study, int reportVersion, String title, State state) {
        this.id = id;
        this.study = study;
        this.reportVersion = reportVersion;
        this.title = title;
        this.openedAt = state.openedAt();
        this.processKey = state.processKey();
        this.signingsBefore = state.signings();
        this.version = state.version();
        this.status = state.status();
        this.sheet = state.sheet();
        this.preparedBy = state.preparedBy();
        this.sent = state.sent();
        this.receipt = state.receipt();
        this.waiting = state.waiting();
        this.closing = state.closing();
        this.stepDue = state.stepDue();
    }

    static Delivery opened(UUID report, int reportVersion, String title, UUID study, long processKey, Instant at) {
        return new Delivery(new Id(report), new Study.Id(study), reportVersion, title,
            new State(Status.PREPARING, Sheet.empty(), null, null, null, null, null, at, null, processKey, 0, 0));
    }

    /** The sheet is ready and goes to whoever signs; {@code known} are the organisations that exist, {@code maySign} the leaders. */
    DeliveryFact submit(Sheet said, Set<UUID> known, Set<UUID> maySign, UUID by, Instant at) {
        unless(status == Status.PREPARING, () -> Refusal.conflict("delivery-not-preparing"));
        var wrong = new ArrayList<Wrong>();
        if (said.recipients().isEmpty()) wrong.add(new Wrong("recipients", "delivery-recipients-missing"));
        organisations("recipients", said.recipients(), known, wrong);
        organisations("copies", said.copies(), known, wrong);
        if (said.copies().stream().anyMatch(said.recipients()::contains)) wrong.add(new Wrong("copies", "delivery-copy-of-recipient"));
        if (said.signatory() == null) wrong.add(new Wrong("signatory", "delivery-signatory-missing"));
        else if (!maySign.contains(said.signatory())) wrong.add(new Wrong("signatory", "delivery-signatory-unknown"));
        else if (said.signatory().equals(by)) wrong.add(new Wrong("signatory", "delivery-own-signature"));
        words("note", said.note(), NOTE_LIMIT, wrong);
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
        sheet = said;
        preparedBy = by;
        status = Status.SIGNING;
        return DeliveryFact.of(this, "submitted", by, null, at, "signatory", said.signatory());
    }

    /** The signatory consents, in words or by circling their name, or returns it and says why. */
    DeliveryFact sign(Outcome outcome, String words, boolean circled, LocalDate on, String name, Voice voice, Instant at) {
        unless(status == Status.SIGNING, () -> Refusal.conflict("delivery-not-signing"));
        unless(outcome != null, () -> Refusal.invalid("outcome", "outcome-unknown"));
        var opinion = words == null ? "" : words.strip();
        var wrong = new ArrayList<Wrong>();
        words("opinion", opinion, OPINION_LIMIT, wrong);
        if (outcome == Outcome.RETURNED && opinion.isEmpty()) wrong.add(new Wrong("opinion", "reason-required"));
        if (outcome == Outcome.SIGNED && opinion.isEmpty() && !circled) wrong.add(new Wrong("opinion", "delivery-opinion-or-circle"));
        day("signedOn", on, LocalDate.ofInstant(openedAt, BusinessClock.ZONE), at, wrong);
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
        signed = new Signing(signingsBefore + 1, outcome, opinion, circled && outcome == Outcome.SIGNED, name, on, voice, at);
        status = outcome == Outcome.SIGNED ? Status.SENDING : Status.PREPARING;
        return DeliveryFact.of(this, outcome == Outcome.SIGNED ? "signed" : "returned", voice.by(), voice.recordedBy(), at, "signedOn", on.toString(),
            "reason", outcome == Outcome.RETURNED ? opinion : null);
    }

    /** Refuses before a number is taken what would be refused afterwards. */
    void checkSending(LocalDate on, LocalDate signedOn, Instant at) {
        unless(status == Status.SENDING, () -> Refusal.conflict("delivery-not-sending"));
        var wrong = new ArrayList<Wrong>();
        day("sentOn", on, signedOn, at, wrong);
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
    }

    DeliveryFact send(DocNumber number, LocalDate on, UUID by, Instant at) {
        sent = new Sent(number, on, by);
        status = Status.RECEIVING;
        return DeliveryFact.of(this, "sent", by, null, at, "docNumber", number.text(), "sentOn", on.toString());
    }

    /** Who has it now; from that day instructions are waited for. */
    DeliveryFact receive(String who, LocalDate on, Waiting until, UUID by, Instant at) {
        unless(status == Status.RECEIVING, () -> Refusal.conflict("delivery-not-receiving"));
        var receiver = who == null ? "" : who.strip();
        var wrong = new ArrayList<Wrong>();
        if (receiver.isEmpty()) wrong.add(new Wrong("receiver", "text-required"));
        words("receiver", receiver, RECEIVER_LIMIT, wrong);
        day("receivedOn", on, sent.on(), at, wrong);
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
        receipt = new Receipt(receiver, on, by);
        waiting = until;
        status = Status.WAITING;
        return DeliveryFact.of(this, "received", by, null, at, "receiver", receiver, "receivedOn", on.toString(), "waitDays", until.days());
    }

    /** The waiting time is over; false when nobody waits any more. */
    boolean endWaiting() {
        if (status != Status.WAITING) return false;
        status = Status.ASKING;
        return true;
    }

    DeliveryFact waitOn(Waiting until, UUID by, Instant at) {
        unless(status == Status.ASKING, () -> Refusal.conflict("delivery-not-asking"));
        waiting = until;
        status = Status.WAITING;
        return DeliveryFact.of(this, "waiting-extended", by, null, at, "waitDays", until.days());
    }

    /** Nothing more is waited for, whether or not the time is over. What comes later is still recorded. */
    DeliveryFact close(String words, UUID by, Instant at) {
        unless(status == Status.ASKING || status == Status.WAITING, () -> Refusal.conflict("delivery-not-asking"));
        var conclusion = words == null ? "" : words.strip();
        var wrong = new ArrayList<Wrong>();
        words("conclusion", conclusion, OPINION_LIMIT, wrong);
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
        closing = new Closing(at, by, conclusion);
        status = Status.CLOSED;
        return DeliveryFact.of(this, "closed", by, null, at);
    }

    /** When an instruction that arrives now comes; refused before the report has reached anybody. */
    Moment moment() {
        return switch (status) {
            case WAITING -> Moment.WAITING;
            case ASKING -> Moment.AFTER_WAITING;
            case CLOSED -> Moment.AFTER_CLOSE;
            case PREPARING, SIGNING, SENDING, RECEIVING, WITHDRAWN -> throw Refusal.conflict("delivery-not-received");
        };
    }

    /** True when there was something to end. */
    boolean withdraw() {
        if (status == Status.WITHDRAWN || status == Status.CLOSED) return false;
        status = Status.WITHDRAWN;
        stepDue = null;
        return true;
    }

    void due(Instant at) {
        stepDue = at;
    }

    static void day(String field, LocalDate said, LocalDate earliest, Instant now, List<Wrong> wrong) {
        if (said == null) wrong.add(new Wrong(field, "date-required"));
        else if (said.isAfter(LocalDate.ofInstant(now, BusinessClock.ZONE))) wrong.add(new Wrong(field, "delivery-date-future"));
        else if (earliest != null && said.isBefore(earliest)) wrong.add(new Wrong(field, "delivery-date-before", earliest));
    }

    static void words(String field, String said, int limit, List<Wrong> wrong) {
        if (said.length() > limit) wrong.add(new Wrong(field, "text-too-long", limit));
        if (said.indexOf('\0') >= 0) wrong.add(new Wrong(field, "text-unreadable"));
        if (ClassificationMarks.in(said)) wrong.add(new Wrong(field, "classified-mark"));
    }

    private static void organisations(String field, List<UUID> said, Set<UUID> known, List<Wrong> wrong) {
        if (said.size() > ORGANISATIONS) wrong.add(new Wrong(field, "too-many", ORGANISATIONS));
        if (!known.containsAll(said)) wrong.add(new Wrong(field, "organisation-unknown"));
    }

    Id id() {
        return id;
    }

    Study.Id study() {
        return study;
    }

    int reportVersion() {
        return reportVersion;
    }

    String title() {
        return title;
    }

    Status status() {
        return status;
    }

    UUID signatory() {
        return sheet.signatory();
    }

    LocalDate sentOn() {
        return sent == null ? null : sent.on();
    }

    Waiting waiting() {
        return waiting;
    }

    Instant stepDue() {
        return stepDue;
    }

    /** What was signed or returned since it was loaded, or null. */
    Signing signed() {
        return signed;
    }

    boolean carriedBy(long processInstance) {
        return processKey == processInstance;
    }

    long version() {
        return version;
    }

    State state() {
        return new State(status, sheet, preparedBy, sent, receipt, waiting, closing, openedAt, stepDue, processKey,
            signed == null ? signingsBefore : signed.no(), version);
    }
}
