package org.specialstudy.recommendation;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
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

    /** STATED: the policy says so; TOPIC: its subject is near, no more is claimed. */
    public enum Basis { STATED, TOPIC }

    public record TakenUp(UUID measure, Basis basis, String note) {

        public TakenUp {
            note = Recommendation.strip(note);
        }
    }

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{0,29}");

    private final RecommendationStore recommendations;
    private final RegisterStore register;
    private final RecommendationQuery views;
    private final RecommendationReaders readers;
    private final RecommendationProcess process;
    private final DutyUnits units;
    private final Studies studies;
    private final StudyQuery studyViews;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recommendations(RecommendationStore recommendations, RegisterStore register, RecommendationQuery views, RecommendationReaders readers,
        RecommendationProcess process, DutyUnits units,
        Studies studies, StudyQuery studyViews, Directory directory, ApplicationEventPublisher events, BusinessClock clock) {
        this.recommendations = recommendations;
        this.register = register;
        this.views = views;
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
        var recommendation = Recommendation.registered(study, said.writing(document(study, said, null, me)), said.duty(), me.id(), clock.instant());
        var late = recommendations.isListed(study) && recommendation.start(true);
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
        var before = recommendation.writing();
        recommendation.rewrite(said.writing(document(study, said, id, me)), said.duty());
        var late = recommendations.isListed(study) && recommendation.start(true);
        unless(recommendations.save(recommendation), () -> Refusal.changedMeanwhile(views.recommendation(id, me)));
        recommendations.writePassages(recommendation);
        var moved = !Objects.equals(before.parent(), said.parent()) || !before.source().equals(recommendation.writing().source());
        if (moved) recommendations.takeAlong(recommendation);
        if (moved || said.place() != null) recommendations.arrange(recommendation, said.place());
        if (late) {
            process.added(recommendation);
            events.publishEvent(RecommendationFact.of(recommendation, "added", me.id(), clock.instant()));
        }
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
        unless(register.save(id, version, said), () -> Refusal.changedMeanwhile(views.source(id)));
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
        unless(register.save(id, version, said), () -> Refusal.changedMeanwhile(views.policy(id)));
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
        unless(recommendations.save(recommendation), () -> Refusal.changedMeanwhile(views.recommendation(id, me)));
        register.takeUp(id, said);
        events.publishEvent(RecommendationFact.of(recommendation, "taken-up", me.id(), clock.instant(), "count", said.size()));
    }

    /** How this place classes what became of recommendations, in this order. */
    @Transactional
    void classes(List<AssessmentClass> said) {
        var wrong = new ArrayList<Wrong>();
        var seen = new HashSet<String>();
        unless(said != null && said.stream().anyMatch(AssessmentClass::active), () -> Refusal.invalid("classes", "classes-empty"));
        for (var i = 0; i < said.size(); i++) {
            var one = said.get(i);
            var field = "classes[" + i + "]";
            if (one.code() == null || !CODE.matcher(one.code()).matches() || !seen.add(one.code())) wrong.add(new Wrong(field + ".code", "class-code"));
            if (Recommendation.strip(one.nameZh()).isEmpty()) wrong.add(new Wrong(field + ".nameZh", "text-required"));
            if (Recommendation.strip(one.nameEn()).isEmpty()) wrong.add(new Wrong(field + ".nameEn", "text-required"));
        }
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
        register.classes(said);
    }

    /** The document that the draft belongs to: its parent's, where it has one. Refuses what is not in this study and what would be a circle. */
    private UUID document(UUID study, Draft said, UUID self, Me me) {
        var document = said.source();
        if (said.parent() != null) {
            unless(self == null || !recommendations.above(self, said.parent()), () -> Refusal.invalid("parent", "recommendation-parent-circle"));
            var parent = recommendations.find(new Recommendation.Id(said.parent())).filter(found -> found.study().value().equals(study))
                .orElseThrow(() -> Refusal.invalid("parent", "recommendation-unknown"));
            document = parent.writing().source();
        }
        unless(document != null, () -> Refusal.invalid("source", "recommendation-source-missing"));
        unless(register.studyOfSource(document).filter(study::equals).isPresent(), () -> Refusal.invalid("source", "recommendation-source-unknown"));
        if (said.similarTo() != null) {
            unless(!said.similarTo().equals(self) && readers.mayRead(said.similarTo(), me) && readers.inside(said.similarTo(), me),
                () -> Refusal.invalid("similarTo", "recommendation-unknown"));
        }
        return document;
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
