package org.specialstudy.recommendation;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.recommendation.Recommendation.Duty;
import org.specialstudy.recommendation.Recommendation.Outcome;
import org.specialstudy.study.Studies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do to follow a recommendation: name who must answer, answer, assess the answer. One method, one decision, one transaction. */
@Service
public class FollowUps {

    public record Named(long version, UUID lead, List<UUID> cooperating, Integer days, String question) {}

    /** {@code org} is the unit that answers: its contact, or the office that writes down what came on paper. */
    public record Answered(UUID org, String text) {}

    /** With a class it is closed; asked again, the reason goes to the units. */
    public record Assessed(long version, Outcome outcome, String classCode, String reason, UUID lead, List<UUID> cooperating, Integer days) {}

    private final RecommendationStore recommendations;
    private final ReplyStore replies;
    private final AssessmentClassStore classes;
    private final RecommendationQuery views;
    private final RecommendationReaders readers;
    private final RecommendationProcess process;
    private final DutyUnits units;
    private final Studies studies;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUps(RecommendationStore recommendations, ReplyStore replies, AssessmentClassStore classes, RecommendationQuery views,
        RecommendationReaders readers, RecommendationProcess process, DutyUnits units, Studies studies, Documents documents, ApplicationEventPublisher events,
        BusinessClock clock) {
        this.recommendations = recommendations;
        this.replies = replies;
        this.classes = classes;
        this.views = views;
        this.readers = readers;
        this.process = process;
        this.units = units;
        this.studies = studies;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** The office names the unit that answers, and those that help it. */
    @Transactional
    public void name(UUID id, Named said, Me me) {
        var recommendation = forOffice(id, said.version(), me);
        unless(recommendation.status() == Recommendation.Status.NAMING, () -> Refusal.conflict("recommendation-not-naming"));
        var duty = duty(said.lead(), said.cooperating(), said.days());
        units.check(duty, true);
        var asked = recommendation.ask(duty, said.question(), clock.instant(), process.due(duty.days()));
        keep(recommendation, me);
        replies.insert(asked);
        process.named(recommendation, asked, me.id());
        tell(recommendation, "duty-named", me, "org", units.name(duty.lead()));
    }

    /** A unit that was asked answers; any other is refused. */
    @Transactional
    public void reply(UUID id, Answered said, Me me) {
        unless(readers.mayRead(id, me), Refusal::notFound);
        studies.requireActive(recommendations.study(id).orElseThrow(Refusal::notFound));
        var recommendation = recommendations.find(new Recommendation.Id(id)).orElseThrow(Refusal::notFound);
        var contact = said.org() != null && me.has(Role.CONTACT.word(), said.org());
        unless(contact || me.has(Role.OFFICE.word(), recommendation.study().value()), () -> Refusal.notAllowed("recommendation-not-contact"));
        unless(said.org() != null, () -> Refusal.invalid("org", "recommendation-unit-missing"));
        var asked = replies.of(id, recommendation.round(), said.org()).orElseThrow(() -> Refusal.invalid("org", "recommendation-unit-not-asked"));
        var reply = recommendation.reply(asked, said.text(), me.id(), !contact, clock.instant());
        if (reply.lead()) recommendation.stepDue(process.due(Step.ASSESS.workingDays));
        keep(recommendation, me);
        unless(replies.give(reply), () -> Refusal.conflict("recommendation-not-replying"));
        documents.freeze(ReplyAttachments.TYPE, reply.id());
        var over = reply.lead() ? replies.over(id, reply.round()) : List.<Reply>of();
        process.replied(recommendation, reply, over, me.id());
        tell(recommendation, "replied", me, "org", units.name(reply.org()));
    }

    /** The office says what became of it, or asks again. */
    @Transactional
    public void assess(UUID id, Assessed said, Me me) {
        var recommendation = forOffice(id, said.version(), me);
        unless(said.outcome() != null, () -> Refusal.invalid("outcome", "outcome-unknown"));
        if (said.outcome() == Outcome.CLOSED) close(recommendation, said, me);
        else askAgain(recommendation, said, me);
    }

    private void close(Recommendation recommendation, Assessed said, Me me) {
        var known = said.classCode() == null ? null : classes.find(said.classCode()).orElse(null);
        recommendation.close(known, said.reason(), me.id(), clock.instant());
        keep(recommendation, me);
        recommendations.assessed(recommendation.id().value(), recommendation.assessed());
        process.closed(recommendation, me.id());
        tell(recommendation, "closed", me, "classZh", known.nameZh(), "classEn", known.nameEn());
    }

    private void askAgain(Recommendation recommendation, Assessed said, Me me) {
        unless(recommendation.status() == Recommendation.Status.ASSESSING, () -> Refusal.conflict("recommendation-not-assessing"));
        var before = recommendation.duty();
        var duty = said.lead() == null ? new Duty(before.lead(), before.cooperating(), said.days() == null ? before.days() : said.days())
            : duty(said.lead(), said.cooperating(), said.days());
        units.check(duty, true);
        var asked = recommendation.askAgain(duty, said.reason(), me.id(), clock.instant(), process.due(duty.days()));
        keep(recommendation, me);
        recommendations.assessed(recommendation.id().value(), recommendation.assessed());
        replies.insert(asked);
        process.askedAgain(recommendation, asked, me.id());
        tell(recommendation, "asked-again", me, "org", units.name(duty.lead()), "reason", recommendation.assessed().reason());
    }

    private static Duty duty(UUID lead, List<UUID> cooperating, Integer days) {
        return new Duty(lead, cooperating, days == null ? Recommendation.USUAL_DAYS : days);
    }

    private Recommendation forOffice(UUID id, long version, Me me) {
        unless(readers.mayRead(id, me), Refusal::notFound);
        var study = recommendations.study(id).orElseThrow(Refusal::notFound);
        unless(me.has(Role.OFFICE.word(), study), () -> Refusal.notAllowed("not-office"));
        studies.requireActive(study);
        var recommendation = recommendations.find(new Recommendation.Id(id)).orElseThrow(Refusal::notFound);
        unless(recommendation.version() == version, () -> Refusal.changedMeanwhile(views.recommendation(id, me)));
        return recommendation;
    }

    private void keep(Recommendation recommendation, Me me) {
        unless(recommendations.save(recommendation), () -> Refusal.changedMeanwhile(views.recommendation(recommendation.id().value(), me)));
    }

    private void tell(Recommendation recommendation, String what, Me me, Object... details) {
        events.publishEvent(RecommendationFact.of(recommendation, what, me.id(), clock.instant(), details));
    }
}
