package org.specialstudy.opinion;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.kernel.Refusal;

/** What one organisation said about a text. Given once, within the round; answered by whoever drafted the text afterwards, until the answer is out. */
final class Opinion {

    enum State { WAITING, GIVEN, NONE, SILENT }

    /** Adopted, partly or not, and why. */
    record Answer(Outcome outcome, String reason, UUID by, Instant at) {

        enum Outcome { ADOPTED, PARTLY, NOT_ADOPTED }
    }

    /** The round in which it was asked for, as far as it concerns one opinion. */
    record InRound(UUID id, UUID study, Instant endsAt, boolean closed, boolean answersFrozen, List<String> answerers) {}

    static final int TEXT_LIMIT = 20_000;
    static final int REASON_LIMIT = 5_000;

    private final UUID id;
    private final OrgRef org;
    private final InRound round;
    private final long version;
    private State state;
    private String text;
    private UUID givenBy;
    private Instant givenAt;
    private Answer answer;

    Opinion(UUID id, OrgRef org, InRound round, State state, String text, UUID givenBy, Instant givenAt, Answer answer, long version) {
        this.id = id;
        this.org = org;
        this.round = round;
        this.state = state;
        this.text = text;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
        this.answer = answer;
        this.version = version;
    }

    /** The organisation says what it thinks; with {@code none} it says that it has nothing to add. */
    OpinionGiven reply(boolean none, String said, UUID by, Instant at) {
        unless(state != State.GIVEN && state != State.NONE, () -> Refusal.conflict("opinion-already-given"));
        unless(state == State.WAITING && at.isBefore(round.endsAt()), () -> Refusal.conflict("opinion-round-over"));
        var words = said == null || none ? "" : said.strip();
        unless(none || !words.isEmpty(), () -> Refusal.invalid("text", "opinion-text-required"));
        unless(words.length() <= TEXT_LIMIT, () -> Refusal.invalid("text", "opinion-text-too-long", "" + TEXT_LIMIT));
        state = none ? State.NONE : State.GIVEN;
        text = words;
        givenBy = by;
        givenAt = at;
        return new OpinionGiven(round.study(), round.id(), id, org, none, givenBy, givenAt);
    }

    /** Whoever drafted the text says what becomes of it; a reason is needed unless all of it was adopted. */
    OpinionAnswered answer(Answer.Outcome outcome, String reason, UUID by, Instant at) {
        unless(state == State.GIVEN, () -> Refusal.conflict("opinion-nothing-to-answer"));
        unless(round.closed(), () -> Refusal.conflict("opinion-round-running"));
        unless(!round.answersFrozen(), () -> Refusal.conflict("opinion-answers-submitted"));
        unless(outcome != null, () -> Refusal.invalid("outcome", "opinion-outcome-required"));
        var why = reason == null ? "" : reason.strip();
        unless(outcome == Answer.Outcome.ADOPTED || !why.isEmpty(), () -> Refusal.invalid("reason", "opinion-reason-required"));
        unless(why.length() <= REASON_LIMIT, () -> Refusal.invalid("reason", "opinion-text-too-long", "" + REASON_LIMIT));
        answer = new Answer(outcome, why, by, at);
        return new OpinionAnswered(round.study(), round.id(), id, org, outcome.name(), answer.by(), answer.at());
    }

    UUID id() {
        return id;
    }

    OrgRef org() {
        return org;
    }

    InRound round() {
        return round;
    }

    State state() {
        return state;
    }

    String text() {
        return text;
    }

    UUID givenBy() {
        return givenBy;
    }

    Instant givenAt() {
        return givenAt;
    }

    Answer answer() {
        return answer;
    }

    long version() {
        return version;
    }
}
