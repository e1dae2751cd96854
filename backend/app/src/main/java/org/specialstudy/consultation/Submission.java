package org.specialstudy.consultation;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;

/** What one organisation has to say: drafted, handed in and receipted, returned for completion where something is missing, chosen or not. */
final class Submission {

    record Id(UUID value) {}

    enum Status { DRAFT, RECEIVED, RETURNED }

    enum Wish { ORAL, WRITTEN }

    enum Choice { ORAL, WRITTEN, NOT_SELECTED }

    /** {@code author}: posts, never a name. */
    record Text(String title, String author, Wish wish, String text) {

        Text {
            title = Texts.strip(title);
            author = Texts.strip(author);
            wish = wish == null ? Wish.WRITTEN : wish;
            text = text == null ? "" : text;
        }
    }

    /** {@code recordedBy}: of the office, where it came on paper. */
    record Receipt(int no, LocalDate on, Instant at, UUID recordedBy) {}

    record Returned(String reason, UUID by, Instant at, Instant due) {}

    /** {@code speaker}: who reads it at the meeting, by posts. */
    record Chosen(Choice choice, String reason, int place, String speaker, UUID line) {

        static Chosen notYet(int place) {
            return new Chosen(null, "", place, "", null);
        }
    }

    /** As it was handed in. */
    record Version(int no, Text text, UUID by, Instant at) {}

    record State(Text text, Status status, Receipt receipt, Returned returned, Chosen chosen, UUID by, Instant at, int versions, long version) {}

    static final int PER_ORGANISATION = 50;

    private final Id id;
    private final Consultation.Id consultation;
    private final UUID request;
    private final UUID org;
    private final UUID by;
    private final Instant at;
    private final long version;
    private int versions;
    private Text text;
    private Status status;
    private Receipt receipt;
    private Returned returned;
    private Chosen chosen;
    private Version handedIn;

    Submission(Id id, Consultation.Id consultation, UUID request, UUID org, State state) {
        this.id = id;
        this.consultation = consultation;
        this.request = request;
        this.org = org;
        this.by = state.by();
        this.at = state.at();
        this.version = state.version();
        this.versions = state.versions();
        this.text = state.text();
        this.status = state.status();
        this.receipt = state.receipt();
        this.returned = state.returned();
        this.chosen = state.chosen();
    }

    static Submission drafted(Consultation.Id consultation, UUID request, UUID org, Text text, UUID by, Instant at) {
        refuseWrong(text, false);
        return new Submission(new Id(UUID.randomUUID()), consultation, request, org,
            new State(text, Status.DRAFT, null, null, Chosen.notYet(0), by, at, 0, 0));
    }

    /** Before it is handed in, or while it is completed. */
    void write(Text said) {
        unless(status != Status.RECEIVED, () -> Refusal.conflict("submission-handed-in"));
        refuseWrong(said, false);
        text = said;
    }

    /** Handed in: the receipt says as which number and when. Once more after a return, under the same number. */
    void handIn(int number, LocalDate on, UUID recordedBy, UUID who, Instant now) {
        unless(status != Status.RECEIVED, () -> Refusal.conflict("submission-handed-in"));
        refuseWrong(text, true);
        if (receipt == null) {
            receipt = new Receipt(number, on, now, recordedBy);
            chosen = Chosen.notYet(number);
        }
        status = Status.RECEIVED;
        handedIn = new Version(++versions, text, who, now);
    }

    void giveBack(String reason, Instant due, UUID who, Instant now) {
        unless(status == Status.RECEIVED, () -> Refusal.conflict("submission-not-received"));
        var why = Texts.strip(reason);
        var wrong = new ArrayList<Wrong>();
        if (why.isEmpty()) wrong.add(new Wrong("reason", "reason-required"));
        Texts.check(wrong, "reason", why, Texts.NOTE_LIMIT, false);
        Texts.refuse(wrong);
        returned = new Returned(why, who, now, due);
        chosen = new Chosen(null, "", chosen.place(), chosen.speaker(), chosen.line());
        status = Status.RETURNED;
    }

    void choose(Choice choice, String reason, int place, String speaker, List<Wrong> wrong, String field) {
        var why = Texts.strip(reason);
        var who = Texts.strip(speaker);
        if (choice != null && status != Status.RECEIVED) wrong.add(new Wrong(field + ".choice", "submission-not-received"));
        Texts.check(wrong, field + ".reason", why, Texts.NOTE_LIMIT, false);
        Texts.check(wrong, field + ".speaker", who, Texts.TITLE_LIMIT, false);
        chosen = new Chosen(choice, why, place, who, chosen.line());
    }

    /** The choice is made, and it never came back complete. */
    void leaveOut() {
        chosen = new Chosen(Choice.NOT_SELECTED, chosen.reason(), chosen.place(), chosen.speaker(), chosen.line());
    }

    /** Read out under this line of the agenda. */
    void readUnder(UUID line) {
        chosen = new Chosen(chosen.choice(), chosen.reason(), chosen.place(), chosen.speaker(), line);
    }

    boolean chosenFor(Choice choice) {
        return chosen.choice() == choice;
    }

    private static void refuseWrong(Text said, boolean whole) {
        var wrong = new ArrayList<Wrong>();
        Texts.check(wrong, "title", said.title(), Texts.TITLE_LIMIT, whole);
        Texts.check(wrong, "author", said.author(), Texts.TITLE_LIMIT, whole);
        Texts.check(wrong, "text", said.text(), Texts.TEXT_LIMIT, whole);
        Texts.refuse(wrong);
    }

    Id id() {
        return id;
    }

    Consultation.Id consultation() {
        return consultation;
    }

    UUID request() {
        return request;
    }

    UUID org() {
        return org;
    }

    Text text() {
        return text;
    }

    Status status() {
        return status;
    }

    Receipt receipt() {
        return receipt;
    }

    Returned returned() {
        return returned;
    }

    Chosen chosen() {
        return chosen;
    }

    /** What was handed in since it was loaded, or null. */
    Version handedIn() {
        return handedIn;
    }

    long version() {
        return version;
    }

    State state() {
        return new State(text, status, receipt, returned, chosen, by, at, versions, version);
    }
}
