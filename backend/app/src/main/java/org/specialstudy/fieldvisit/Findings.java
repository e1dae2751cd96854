package org.specialstudy.fieldvisit;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Studies;
import org.specialstudy.study.StudyQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the people of a group write down at a visit, several at once, from where the network comes and goes. */
@Service
class Findings {

    /** {@code version} 0: not saved before. The id is made where the finding is written, so that a repeated request changes nothing. */
    record Writing(long version, Finding.Kind kind, String text, UUID point, String site, List<Figure> figures) {

        Finding.Content content() {
            return new Finding.Content(kind, text, point, site, figures);
        }
    }

    private final VisitStore visits;
    private final FindingStore findings;
    private final FindingQuery views;
    private final Topics topics;
    private final Studies studies;
    private final StudyQuery studyViews;
    private final Clock clock;

    Findings(VisitStore visits, FindingStore findings, FindingQuery views, Topics topics, Studies studies, StudyQuery studyViews, Clock clock) {
        this.visits = visits;
        this.findings = findings;
        this.views = views;
        this.topics = topics;
        this.studies = studies;
        this.studyViews = studyViews;
        this.clock = clock;
    }

    @Transactional
    VisitView.FindingView write(UUID visitId, UUID id, Writing said, Me me) {
        var visit = recording(visitId, me);
        var content = said.content();
        var sites = visit.itinerary().sites().stream().map(Itinerary.Site::key).collect(Collectors.toSet());
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        VisitRules.refuseIfWrong(VisitRules.wrongInFinding(content, sites, topics.points(visit.group()), today));
        if (said.version() == 0 && findings.insert(new Finding(id, visitId, content, me.id(), clock.instant(), 1))) return saved(id, me);
        var before = findings.find(id).filter(found -> found.visit().equals(visitId)).orElseThrow(Refusal::notFound);
        if (before.version() != said.version() && before.content().equals(content)) return views.view(before, me);        // the same request again
        unless(findings.save(id, said.version(), content), () -> Refusal.changedMeanwhile(views.view(before, me)));
        return saved(id, me);
    }

    @Transactional
    void remove(UUID visitId, UUID id, Me me) {
        recording(visitId, me);
        findings.find(id).filter(found -> found.visit().equals(visitId)).orElseThrow(Refusal::notFound);
        findings.remove(id, me.id(), clock.instant());
    }

    private VisitView.FindingView saved(UUID id, Me me) {
        return views.view(findings.find(id).orElseThrow(), me);
    }

    private Visit recording(UUID id, Me me) {
        var study = visits.study(new Visit.Id(id)).filter(found -> studyViews.mayRead(found, me.id())).orElseThrow(Refusal::notFound);
        studies.requireActive(study);
        var visit = visits.find(new Visit.Id(id)).orElseThrow();
        unless(VisitGroups.belongs(me, visit.group()), () -> Refusal.notAllowed("visit-not-group"));
        visit.refuseUnlessRecording();
        return visit;
    }
}
