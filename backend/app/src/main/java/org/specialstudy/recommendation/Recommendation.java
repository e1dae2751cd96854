package org.specialstudy.recommendation;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.specialstudy.document.ClassificationMarks;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;
import org.specialstudy.study.Study;

/**
 * One recommendation of a document and what becomes of it: the office names the units that must answer, the lead unit replies, the office
 * assesses the reply and closes it or asks again.
 */
public final class Recommendation {

    public record Id(UUID value) {}

    public enum Status {

        REGISTERED, STARTING, NAMING, REPLYING, ASSESSING, CLOSED, WITHDRAWN;

        /** Whether somebody has it to do. */
        boolean followed() {
            return this == STARTING || this == NAMING || this == REPLYING || this == ASSESSING;
        }
    }

    public enum Outcome { CLOSED, AGAIN }

    /** What stands in the register. */
    record Writing(UUID source, UUID parent, Integer place, String label, String text, List<String> tags, String clause, boolean followUp, UUID similarTo,
        List<Passage> passages) {

        Writing {
            label = strip(label);
            text = strip(text);
            clause = strip(clause);
            tags = tags == null ? List.of() : tags.stream().filter(Objects::nonNull).map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
            passages = passages == null ? List.of() : passages.stream().filter(Objects::nonNull).toList();
        }
    }

    /** Who must answer: one unit leads, others cooperate; so many working days for it. */
    record Duty(UUID lead, List<UUID> cooperating, int days) {

        Duty {
            cooperating = cooperating == null ? List.of() : cooperating.stream().filter(Objects::nonNull).filter(org -> !org.equals(lead)).distinct().toList();
        }
    }

    record Assessment(int round, Outcome outcome, String classCode, String reason, UUID by, Instant at) {}

    /** Everything that is kept beside passages, replies and assessments. */
    record State(Writing writing, Duty duty, Status status, boolean late, int round, Instant stepDue, String classCode, Long processKey, UUID createdBy,
        Instant createdAt, Instant closedAt, long version) {}

    static final int TEXT_LIMIT = 5_000;
    static final int REPLY_LIMIT = 50_000;
    static final int LABEL_LIMIT = 20;
    static final int CLAUSE_LIMIT = 200;
    static final int TAGS = 20;
    static final int TAG_LIMIT = 20;
    static final int PASSAGES = 50;
    static final int COOPERATING = 20;
    static final int USUAL_DAYS = 20;
    static final int LONGEST_DAYS = 250;

    private final Id id;
    private final Study.Id study;
    private final UUID createdBy;
    private final Instant createdAt;
    private final long version;
    private Writing writing;
    private Duty duty;
    private Status status;
    private boolean late;
    private int round;
    private Instant stepDue;
    private String classCode;
    private Long processKey;
    private Instant closedAt;
    private Assessment assessed;

    Recommendation(Id id, Study.Id study, State state) {
        this.id = id;
        this.study = study;
        this.writing = state.writing();
        this.duty = state.duty();
        this.status = state.status();
        this.late = state.late();
        this.round = state.round();
        this.stepDue = state.stepDue();
        this.classCode = state.classCode();
        this.processKey = state.processKey();
        this.createdBy = state.createdBy();
        this.createdAt = state.createdAt();
        this.closedAt = state.closedAt();
        this.version = state.version();
    }

    static Recommendation registered(UUID study, Writing writing, Duty duty, UUID by, Instant at) {
        check(writing);
        return new Recommendation(new Id(UUID.randomUUID()), new Study.Id(study),
            new State(writing, duty, Status.REGISTERED, false, 0, null, null, null, by, at, null, 0));
    }

    /** What was asked about stays as it was asked; all else in the register may be put right at any time. */
    void rewrite(Writing said, Duty named) {
        unless(status != Status.WITHDRAWN, () -> Refusal.conflict("study-withdrawn"));
        check(said);
        unless(status == Status.REGISTERED || said.followUp() == writing.followUp(), () -> Refusal.invalid("followUp", "recommendation-followed-already"));
        unless(round == 0 || said.text().equals(writing.text()), () -> Refusal.invalid("text", "recommendation-text-asked"));
        writing = said;
        if (status == Status.REGISTERED || status == Status.STARTING || status == Status.NAMING) duty = named;
    }

    /** To another place in the tree. Its words stay, asked or not. */
    void move(UUID source, UUID parent) {
        unless(status != Status.WITHDRAWN, () -> Refusal.conflict("study-withdrawn"));
        writing = new Writing(source, parent, writing.place(), writing.label(), writing.text(), writing.tags(), writing.clause(), writing.followUp(),
            writing.similarTo(), writing.passages());
    }

    static void check(Writing said) {
        var wrong = new ArrayList<Wrong>();
        if (said.text().isEmpty()) wrong.add(new Wrong("text", "text-required"));
        words("text", said.text(), TEXT_LIMIT, wrong);
        words("label", said.label(), LABEL_LIMIT, wrong);
        words("clause", said.clause(), CLAUSE_LIMIT, wrong);
        if (said.tags().size() > TAGS) wrong.add(new Wrong("tags", "too-many", TAGS));
        said.tags().forEach(tag -> words("tags", tag, TAG_LIMIT, wrong));
        if (said.passages().size() > PASSAGES) wrong.add(new Wrong("passages", "too-many", PASSAGES));
        for (var i = 0; i < said.passages().size(); i++) {
            var passage = said.passages().get(i);
            if (passage.kind() == null) wrong.add(new Wrong("passages[" + i + "]", "passage-kind-missing"));
            if (passage.quote().isEmpty()) wrong.add(new Wrong("passages[" + i + "].quote", "text-required"));
            words("passages[" + i + "].quote", passage.quote(), TEXT_LIMIT, wrong);
            words("passages[" + i + "].origin", passage.origin(), CLAUSE_LIMIT, wrong);
        }
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
    }

    /** Refuses units that nobody represents or that do not exist, and a term that cannot be kept, by field. */
    static void check(Duty said, Set<UUID> known, Set<UUID> reached, boolean leadNeeded) {
        var wrong = new ArrayList<Wrong>();
        if (leadNeeded && said.lead() == null) wrong.add(new Wrong("lead", "recommendation-lead-missing"));
        if (said.lead() != null && !known.contains(said.lead())) wrong.add(new Wrong("lead", "organisation-unknown"));
        else if (leadNeeded && said.lead() != null && !reached.contains(said.lead())) wrong.add(new Wrong("lead", "recommendation-unit-without-contact"));
        if (!known.containsAll(said.cooperating())) wrong.add(new Wrong("cooperating", "organisation-unknown"));
        else if (leadNeeded && !reached.containsAll(said.cooperating())) wrong.add(new Wrong("cooperating", "recommendation-unit-without-contact"));
        if (said.cooperating().size() > COOPERATING) wrong.add(new Wrong("cooperating", "too-many", COOPERATING));
        if (said.days() < 1 || said.days() > LONGEST_DAYS) wrong.add(new Wrong("days", "recommendation-days-range", LONGEST_DAYS));
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
    }

    /** It goes to its follow-up; false when it is on its way, or nobody wants it followed. */
    boolean start(boolean afterListing) {
        if (status != Status.REGISTERED || !writing.followUp()) return false;
        status = Status.STARTING;
        late = afterListing;
        return true;
    }

    /** The process instance that carries it has begun; with a lead unit known already, that one is asked at once. */
    void begin(long instance) {
        processKey = instance;
        if (status == Status.STARTING) status = Status.NAMING;
    }

    boolean carriedBy(long instance) {
        return processKey == null || processKey == instance;
    }

    boolean dutyKnown(Set<UUID> reached) {
        return duty.lead() != null && reached.contains(duty.lead()) && reached.containsAll(duty.cooperating());
    }

    /** The units are asked, for the first time or again. */
    List<Reply> ask(Duty said, String question, Instant at, Instant due) {
        unless(status == Status.NAMING || status == Status.ASSESSING, () -> Refusal.conflict("recommendation-not-naming"));
        var words = strip(question);
        words("question", words);
        duty = said;
        round++;
        status = Status.REPLYING;
        stepDue = due;
        return Stream.concat(Stream.of(said.lead()), said.cooperating().stream())
            .map(org -> Reply.asked(id.value(), round, org, org.equals(said.lead()), words, at, due)).toList();
    }

    /** A unit answers; with the lead unit's answer it is the office's turn. */
    Reply reply(Reply asked, String text, UUID by, boolean recorded, Instant at) {
        unless(status == Status.REPLYING && asked.state() == Reply.State.ASKED && asked.round() == round,
            () -> Refusal.conflict("recommendation-not-replying"));
        var words = strip(text);
        var wrong = new ArrayList<Wrong>();
        if (words.isEmpty()) wrong.add(new Wrong("text", "text-required"));
        words("text", words, REPLY_LIMIT, wrong);
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
        if (asked.lead()) status = Status.ASSESSING;
        return asked.given(words, by, recorded, at);
    }

    /** The office says what became of it; some classes only with a reason. */
    void close(AssessmentClass said, String reason, UUID by, Instant at) {
        unless(status == Status.ASSESSING, () -> Refusal.conflict("recommendation-not-assessing"));
        unless(said != null && said.active(), () -> Refusal.invalid("classCode", "recommendation-class-missing"));
        var why = strip(reason);
        unless(!said.needsReason() || !why.isEmpty(), () -> Refusal.invalid("reason", "reason-required"));
        words("reason", why);
        assessed = new Assessment(round, Outcome.CLOSED, said.code(), why, by, at);
        classCode = said.code();
        status = Status.CLOSED;
        stepDue = null;
        closedAt = at;
    }

    /** The reply does not do: the reason goes to the units with the next question. */
    List<Reply> askAgain(Duty said, String reason, UUID by, Instant at, Instant due) {
        unless(status == Status.ASSESSING, () -> Refusal.conflict("recommendation-not-assessing"));
        var why = strip(reason);
        unless(!why.isEmpty(), () -> Refusal.invalid("reason", "reason-required"));
        words("reason", why);
        assessed = new Assessment(round, Outcome.AGAIN, null, why, by, at);
        return ask(said, why, at, due);
    }

    /** The study was stopped. False where nothing was open. */
    boolean withdraw() {
        if (status == Status.CLOSED || status == Status.WITHDRAWN) return false;
        status = Status.WITHDRAWN;
        stepDue = null;
        return true;
    }

    void stepDue(Instant due) {
        stepDue = due;
    }

    private static void words(String field, String text) {
        var wrong = new ArrayList<Wrong>();
        words(field, text, TEXT_LIMIT, wrong);
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
    }

    static void words(String field, String text, int limit, List<Wrong> wrong) {
        if (text.length() > limit) wrong.add(new Wrong(field, "text-too-long", limit));
        if (text.indexOf('\0') >= 0) wrong.add(new Wrong(field, "text-unreadable"));
        if (ClassificationMarks.in(text)) wrong.add(new Wrong(field, "classified-mark"));
    }

    static String strip(String text) {
        return text == null ? "" : text.strip();
    }

    Id id() {
        return id;
    }

    Study.Id study() {
        return study;
    }

    Writing writing() {
        return writing;
    }

    Duty duty() {
        return duty;
    }

    Status status() {
        return status;
    }

    int round() {
        return round;
    }

    long version() {
        return version;
    }

    Instant stepDue() {
        return stepDue;
    }

    /** What the office said in this change, if it did. */
    Assessment assessed() {
        return assessed;
    }

    State state() {
        return new State(writing, duty, status, late, round, stepDue, classCode, processKey, createdBy, createdAt, closedAt, version);
    }
}
