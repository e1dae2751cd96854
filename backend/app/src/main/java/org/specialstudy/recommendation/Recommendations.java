package org.specialstudy.recommendation;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;
import org.specialstudy.recommendation.Recommendation.Duty;
import org.specialstudy.recommendation.Recommendation.Writing;
import org.specialstudy.study.Studies;
import org.specialstudy.study.StudyQuery;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office writes into the register: documents, recommendations, policies, and which measure took up what. */
@Service
public class Recommendations {

    /** {@code version} counts only where something is changed. */
    public record Draft(Long version, UUID source, UUID parent, Integer place, String label, String text, List<String> tags, String clause,
        Boolean followUp, UUID similarTo, UUID lead, List<UUID> cooperating, Integer days, List<Passage> passages) {

        Writing writing(UUID document) {
            return new Writing(document, parent, place, label, text, tags, clause, followUp == null || followUp, similarTo, passages);
        }

        Duty duty() {
            return new Duty(lead, cooperating, days == null ? Recommendation.USUAL_DAYS : days);
        }
    }

    /** {@code place} counts from 1; without one it goes last. */
    public record Move(long version, UUID source, UUID parent, Integer place) {}

    /** STATED: the policy says so; TOPIC: its subject is near, no more is claimed. */
    public enum Basis { STATED, TOPIC }

    public record TakenUp(UUID measure, Basis basis, String note) {

        public TakenUp {
            note = Recommendation.strip(note);
        }
    }

    private final RecommendationStore recommendations;
    private final RegisterStore register;
    private final RecommendationQuery views;
    private final RegisterQuery registerViews;
    private final RecommendationReaders readers;
    private final RecommendationProcess process;
    private final DutyUnits units;
    private final Studies studies;
    private final StudyQuery studyViews;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recommendations(RecommendationStore recommendations, RegisterStore register, RecommendationQuery views, RegisterQuery registerViews,
        RecommendationReaders readers, RecommendationProcess process, DutyUnits units, Studies studies, StudyQuery studyViews, Directory directory,
        ApplicationEventPublisher events, BusinessClock clock) {
        this.recommendations = recommendations;
        this.register = register;
        this.views = views;
        this.registerViews = registerViews;
        this.readers = readers;
        this.process = process;
        this.units = units;
        this.studies = studies;
        this.studyViews = studyViews;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** Comes after the others were listed: it goes to its follow-up at once. */
    @Transactional
    public UUID add(UUID study, Draft said, Me me) {
        writing(study, me);
        units.check(said.duty(), false);
        similar(said.similarTo(), null, me);
        var writing = said.writing(document(study, said.source(), said.parent(), null));
        var recommendation = Recommendation.registered(study, writing, said.duty(), me.id(), clock.instant());
        var late = startsLate(study, recommendation);
        recommendations.insert(recommendation);
        recommendations.arrange(recommendation, said.place());
        if (late) process.added(recommendation);
        events.publishEvent(RecommendationFact.of(recommendation, late ? "added" : "registered", me.id(), clock.instant()));
        return recommendation.id().value();
    }

    @Transactional
    public void rewrite(UUID id, Draft said, Me me) {
        var recommendation = changing(id, said.version() == null ? -1 : said.version(), me);
        var study = recommendation.study().value();
        units.check(said.duty(), false);
        similar(said.similarTo(), id, me);
        var before = recommendation.writing();
        recommendation.rewrite(said.writing(document(study, said.source(), said.parent(), id)), said.duty());
        var late = startsLate(study, recommendation);
        keep(recommendation, me);
        recommendations.writePassages(recommendation);
        var moved = !Objects.equals(before.parent(), said.parent()) || !before.source().equals(recommendation.writing().source());
        if (moved) recommendations.takeAlong(recommendation);
        if (moved || said.place() != null) recommendations.arrange(recommendation, said.place());
        if (late) {
            process.added(recommendation);
            events.publishEvent(RecommendationFact.of(recommendation, "added", me.id(), clock.instant()));
        }
    }

    /** Goes to its follow-up at once, because the others have been listed. */
    private boolean startsLate(UUID study, Recommendation recommendation) {
        var late = recommendations.isListed(study) && recommendation.start(true);
        unless(!late || process.takesLate(study), () -> Refusal.conflict("recommendation-older-model"));
        return late;
    }

    /** To another place among its siblings, or below another; what hangs below it goes along. */
    @Transactional
    public void move(UUID id, Move said, Me me) {
        var recommendation = changing(id, said.version(), me);
        recommendation.move(document(recommendation.study().value(), said.source(), said.parent(), id), said.parent());
        keep(recommendation, me);
        recommendations.takeAlong(recommendation);
        recommendations.arrange(recommendation, said.place());
    }

    /** Only what nobody was asked about yet, and what nothing hangs on. */
    @Transactional
    public void remove(UUID id, long version, Me me) {
        var recommendation = changing(id, version, me);
        unless(recommendation.status() == Recommendation.Status.REGISTERED, () -> Refusal.conflict("recommendation-followed-already"));
        unless(!recommendations.hasChildren(id), () -> Refusal.conflict("recommendation-has-children"));
        recommendations.delete(id);
        events.publishEvent(RecommendationFact.of(recommendation, "removed", me.id(), clock.instant()));
    }

    @Transactional
    public UUID addSource(UUID study, SourceDocument said, Me me) {
        writing(study, me);
        check(study, said);
        return register.insert(study, said);
    }

    @Transactional
    public void changeSource(UUID id, long version, SourceDocument said, Me me) {
        var study = register.studyOfSource(id).orElseThrow(Refusal::notFound);
        writing(study, me);
        check(study, said);
        unless(register.save(id, version, said), () -> Refusal.changedMeanwhile(registerViews.source(id)));
    }

    @Transactional
    public UUID addPolicy(UUID study, Policy said, Me me) {
        writing(study, me);
        said.check();
        unless(said.measures().stream().allMatch(measure -> measure.id() == null), () -> Refusal.invalid("measures", "measure-unknown"));
        return register.insert(study, said);
    }

    /** A measure that took something up stays. */
    @Transactional
    public void changePolicy(UUID id, long version, Policy said, Me me) {
        writing(register.studyOfPolicy(id).orElseThrow(Refusal::notFound), me);
        said.check();
        var before = new HashSet<>(register.measureIds(id));
        var named = said.measures().stream().map(Policy.Measure::id).filter(Objects::nonNull).toList();
        unless(before.containsAll(named) && new HashSet<>(named).size() == named.size(), () -> Refusal.invalid("measures", "measure-unknown"));
        named.forEach(before::remove);
        unless(!register.used(List.copyOf(before)), () -> Refusal.invalid("measures", "measure-used"));
        unless(register.save(id, version, said), () -> Refusal.changedMeanwhile(registerViews.policy(id)));
    }

    /** Which measures took it up; the list replaces what was there. */
    @Transactional
    public void takeUp(UUID id, long version, List<TakenUp> links, Me me) {
        var recommendation = changing(id, version, me);
        var said = links == null ? List.<TakenUp>of() : links;
        var known = register.measuresOf(recommendation.study().value(), said.stream().map(TakenUp::measure).filter(Objects::nonNull).toList());
        var wrong = new ArrayList<Wrong>();
        var seen = new HashSet<UUID>();
        for (var i = 0; i < said.size(); i++) {
            var link = said.get(i);
            if (!known.contains(link.measure()) || !seen.add(link.measure())) wrong.add(new Wrong("measures[" + i + "]", "measure-unknown"));
            if (link.basis() == null) wrong.add(new Wrong("measures[" + i + "].basis", "measure-basis-missing"));
            Recommendation.words("measures[" + i + "].note", link.note(), Recommendation.CLAUSE_LIMIT, wrong);
        }
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
        keep(recommendation, me);
        register.takeUp(id, said);
        events.publishEvent(RecommendationFact.of(recommendation, "taken-up", me.id(), clock.instant(), "count", said.size()));
    }

    /** The document that it belongs to: its parent's, where it has one. Refuses what is not in this study and what would be a circle. */
    private UUID document(UUID study, UUID source, UUID parentId, UUID self) {
        var document = source;
        if (parentId != null) {
            unless(self == null || !recommendations.above(self, parentId), () -> Refusal.invalid("parent", "recommendation-parent-circle"));
            var parent = recommendations.find(new Recommendation.Id(parentId)).filter(found -> found.study().value().equals(study))
                .orElseThrow(() -> Refusal.invalid("parent", "recommendation-unknown"));
            document = parent.writing().source();
        }
        unless(document != null, () -> Refusal.invalid("source", "recommendation-source-missing"));
        unless(register.studyOfSource(document).filter(study::equals).isPresent(), () -> Refusal.invalid("source", "recommendation-source-unknown"));
        return document;
    }

    private void similar(UUID other, UUID self, Me me) {
        unless(other == null || !other.equals(self) && readers.mayRead(other, me) && readers.inside(other, me),
            () -> Refusal.invalid("similarTo", "recommendation-unknown"));
    }

    private void keep(Recommendation recommendation, Me me) {
        unless(recommendations.save(recommendation), () -> Refusal.changedMeanwhile(views.recommendation(recommendation.id().value(), me)));
    }

    private void check(UUID study, SourceDocument said) {
        said.check();
        unless(said.org() == null || directory.organisationExists(said.org()), () -> Refusal.invalid("org", "organisation-unknown"));
        unless(said.report() == null || register.reportOf(said.report(), study), () -> Refusal.invalid("report", "recommendation-source-report-unknown"));
    }

    /** The study's lock comes before all else. */
    private void writing(UUID study, Me me) {
        unless(studyViews.mayRead(study, me.id()), Refusal::notFound);
        unless(me.has(Role.OFFICE.word(), study), () -> Refusal.notAllowed("not-office"));
        studies.requireActive(study);
    }

    private Recommendation changing(UUID id, long version, Me me) {
        unless(readers.mayRead(id, me), Refusal::notFound);
        var study = recommendations.study(id).orElseThrow(Refusal::notFound);
        unless(me.has(Role.OFFICE.word(), study), () -> Refusal.notAllowed("not-office"));
        studies.requireActive(study);
        var recommendation = recommendations.find(new Recommendation.Id(id)).orElseThrow(Refusal::notFound);
        unless(recommendation.version() == version, () -> Refusal.changedMeanwhile(views.recommendation(id, me)));
        return recommendation;
    }
}
