package org.specialstudy.opinion;

import static org.specialstudy.kernel.Refusal.unless;
import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Deadlines;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.StudyPeople.StudyPerson;
import org.specialstudy.document.ClassificationMarks;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.opinion.Opinion.Answer;
import org.specialstudy.opinion.OpinionStore.Round;
import org.specialstudy.study.Mention;
import org.specialstudy.study.Mentions;
import org.specialstudy.study.Mentions.Circle;
import org.specialstudy.study.Mentions.Written;
import org.specialstudy.study.Studies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What people do with opinions: ask for them, give them, answer them. */
@Service
public class Opinions {

    /** Words, and who is mentioned in them. */
    record Said(String text, List<Mention> mentions) {}

    private final OpinionStore opinions;
    private final OpinionQuery views;
    private final OpinionProcess process;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Studies studies;
    private final Mentions mentions;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    Opinions(OpinionStore opinions, OpinionQuery views, OpinionProcess process, Deadlines deadlines, Directory directory,
        Studies studies, Mentions mentions, Documents documents, ApplicationEventPublisher events, JsonMapper json, BusinessClock clock) {
        this.opinions = opinions;
        this.views = views;
        this.process = process;
        this.deadlines = deadlines;
        this.directory = directory;
        this.studies = studies;
        this.mentions = mentions;
        this.documents = documents;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Sends a text, as it stands now, to these organisations. The caller has a study that goes on and a text that may be shown; the
     * process variable {@code roundId} is what comes back.
     */
    @Transactional(propagation = MANDATORY)
    public UUID openRound(UUID study, About about, List<UUID> orgs, Instant endsAt, UUID by) {
        var now = clock.instant();
        unless(!orgs.isEmpty(), () -> Refusal.invalid("opinionOrgs", "opinion-nobody-asked"));
        unless(endsAt.isAfter(now), () -> Refusal.invalid("opinionsDue", "opinion-end-past"));
        var asked = new ArrayList<>(orgs.stream().distinct().toList());
        var names = directory.organisations(asked);
        unless(names.keySet().containsAll(asked), () -> Refusal.invalid("opinionOrgs", "opinion-organisation-unknown"));
        var round = UUID.randomUUID();
        opinions.insert(new Round(round, study, about, json.writeValueAsString(about.text()), endsAt, now, by));
        for (var org : asked) {
            var opinion = UUID.randomUUID();
            opinions.insert(opinion, round, org, asked.indexOf(org));
            deadlines.open(study, OpinionProcess.ID, opinion, OpinionProcess.ANSWER, "contact@" + org, now, endsAt, Basis.FIXED);
        }
        events.publishEvent(new RoundOpened(study, round, about, asked.stream().map(names::get).toList(), endsAt, by, now));
        return round;
    }

    /** Silence and "nothing to say" need no answer. */
    public boolean allAnswered(UUID round) {
        return opinions.ofRound(round).stream()
            .noneMatch(opinion -> opinion.state() == Opinion.State.WAITING
                || opinion.state() == Opinion.State.GIVEN && opinion.answer() == null);
    }

    /** The revision that rests on the answers was submitted (true) or has come back (false). */
    @Transactional(propagation = MANDATORY)
    public void freezeAnswers(UUID round, boolean frozen) {
        opinions.freezeAnswers(round, frozen);
    }

    @Transactional
    OpinionTask reply(UUID id, long version, boolean none, Said said, Me me) {
        var opinion = load(id, me);
        unless(me.has("contact", opinion.org().id()), () -> Refusal.notAllowed("opinion-not-yours"));
        unless(opinion.version() == version, () -> Refusal.changedMeanwhile(views.task(id, me)));
        refuseMarks("text", said.text());
        var given = opinion.reply(none, said.text(), me.id(), clock.instant());
        unless(opinions.save(opinion), () -> Refusal.changedMeanwhile(views.task(id, me)));
        if (opinions.ofRound(opinion.round().id()).stream().noneMatch(other -> other.state() == Opinion.State.WAITING)) {
            opinions.close(opinion.round().id(), given.at());
        }
        deadlines.close(OpinionProcess.ID, id, OpinionProcess.ANSWER);
        documents.freeze(OpinionAttachments.TYPE, id);
        process.given(id, me.id());
        events.publishEvent(given);
        if (!none) mention(opinion, "text", opinion.text(), "opinion", said, me);
        return views.task(id, me);
    }

    @Transactional
    OpinionView answer(UUID id, long version, Answer.Outcome outcome, Said said, Me me) {
        var opinion = load(id, me);
        unless(opinion.round().answerers().stream().anyMatch(me.principals()::contains), () -> Refusal.notAllowed("opinion-office-answers"));
        unless(opinion.version() == version, () -> Refusal.changedMeanwhile(views.task(id, me).opinion()));
        refuseMarks("reason", said.text());
        var answered = opinion.answer(outcome, said.text(), me.id(), clock.instant());
        unless(opinions.save(opinion), () -> Refusal.changedMeanwhile(views.task(id, me).opinion()));
        events.publishEvent(answered);
        mention(opinion, "reason", opinion.answer().reason(), "opinion-answer", said, me);
        return views.task(id, me).opinion();
    }

    List<StudyPerson> mentionable(UUID id, String q, Me me) {
        unless(opinions.mayRead(id, me), Refusal::notFound);
        return mentions.mentionable(circle(opinions.find(id).orElseThrow(Refusal::notFound).round()), q, me);
    }

    private void mention(Opinion opinion, String field, String text, String what, Said said, Me me) {
        var written = new Written(opinion.id(), field, text, what, opinions.page(opinion.id()) + "#" + opinion.id(), Map.of("orgName", opinion.org().name()));
        mentions.keep(circle(opinion.round()), written, said.mentions(), me, clock.instant());
    }

    /** Those of the study who may read the opinions of a round. */
    private static Circle circle(Opinion.InRound round) {
        var roles = new ArrayList<>(round.answerers());
        for (var role : List.of(Role.OFFICE, Role.INCHARGE, Role.LEADERS)) roles.add(role.at(round.study()));
        return new Circle(round.study(), roles);
    }

    private static void refuseMarks(String field, String text) {
        unless(text == null || !ClassificationMarks.in(text), () -> Refusal.invalid(field, "classified-mark"));
    }

    /** Not found for whoever may not know of it; refused once the study has been stopped. */
    private Opinion load(UUID id, Me me) {
        unless(opinions.mayRead(id, me), Refusal::notFound);
        studies.requireActive(opinions.study(id).orElseThrow(Refusal::notFound));
        return opinions.load(id).orElseThrow(Refusal::notFound);
    }
}
