package org.specialstudy.recommendation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.recommendation.RecommendationView.IndicatorView;
import org.specialstudy.recommendation.RecommendationView.PassageView;
import org.specialstudy.recommendation.RecommendationView.TakenUpView;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The register and the chain as spreadsheets. */
@Component
class RegisterSheet {

    /** One way from a piece of evidence to a target; what stands in several ways is repeated, so that the table can be filtered. */
    private record Way(RecommendationRow recommendation, PassageView passage, TakenUpView measure, IndicatorView target) {}

    private record Aim(PolicyView policy, PolicyView.MeasureView measure, IndicatorView target) {}

    private final RegisterQuery views;
    private final ScreenWords screen;
    private final BusinessClock clock;

    RegisterSheet(RegisterQuery views, ScreenWords screen, BusinessClock clock) {
        this.views = views;
        this.screen = screen;
        this.clock = clock;
    }

    ResponseEntity<byte[]> register(UUID study, RegisterFilter filter, Me me, HttpServletRequest request) {
        var words = screen.of(request);
        var view = views.register(study, filter, me);
        var sources = view.sources().stream().collect(Collectors.toMap(RegisterView.SourceView::id, Function.identity()));
        return new Sheet<RecommendationRow>(words, words.say("recommendation:register") + " " + view.studyTitle(), clock.instant())
            .text("recommendation:source", 30, row -> sources.get(row.sourceId()).title())
            .text("recommendation:number", 14, RecommendationRow::path)
            .text("recommendation:one", 60, RecommendationRow::text)
            .text("recommendation:clause", 16, RecommendationRow::clause)
            .text("recommendation:tags", 20, row -> String.join(words.say("recommendation:listSeparator"), row.tags()))
            .text("recommendation:lead", 24, row -> row.lead() == null ? "" : row.lead().name())
            .text("recommendation:cooperating", 30, row -> row.cooperating().stream().map(OrgRef::name)
                .collect(Collectors.joining(words.say("recommendation:listSeparator"))))
            .text("recommendation:stand", 16, row -> words.one("recommendation:status", row.status()))
            .text("recommendation:assessment", 16, row -> named(view.classes(), row.classCode(), words))
            .due("recommendation:due", RecommendationRow::due)
            .due("recommendation:closedOn", RecommendationRow::closedAt)
            .number("recommendation:evidenceCount", RecommendationRow::passages)
            .number("recommendation:measuresCount", RecommendationRow::measures)
            .answer(view.rows());
    }

    ResponseEntity<byte[]> chain(UUID study, UUID only, Me me, HttpServletRequest request) {
        var words = screen.of(request);
        var view = views.chain(study, only, me);
        return new Sheet<Way>(words, words.say("recommendation:chainTitle") + " " + view.studyTitle(), clock.instant())
            .text("recommendation:passageKindLabel", 14, way -> way.passage == null ? "" : words.one("recommendation:passageKind", way.passage.kind()))
            .text("recommendation:origin", 24, way -> way.passage == null ? "" : way.passage.origin())
            .text("recommendation:evidence", 50, way -> way.passage == null ? "" : way.passage.quote())
            .text("recommendation:number", 14, way -> way.recommendation.path())
            .text("recommendation:one", 50, way -> way.recommendation.text())
            .text("recommendation:lead", 24, way -> way.recommendation.lead() == null ? "" : way.recommendation.lead().name())
            .text("recommendation:assessment", 14, way -> named(view.classes(), way.recommendation.classCode(), words))
            .text("recommendation:policy", 30, way -> way.measure == null ? "" : (way.measure.policy() + " " + way.measure.number()).strip())
            .text("recommendation:measure", 50, way -> way.measure == null ? "" : (way.measure.label() + " " + way.measure.text()).strip())
            .text("recommendation:basisLabel", 14, way -> way.measure == null ? "" : words.one("recommendation:basis", way.measure.basis()))
            .text("recommendation:indicator", 24, way -> way.target == null ? "" : way.target.name())
            .text("recommendation:target", 18, way -> way.target == null ? "" : amount(way.target, words))
            .day("recommendation:byDateLabel", way -> way.target == null ? null : way.target.byDate())
            .answer(ways(view));
    }

    /** A line for every target; a measure without one and a policy without measures have a line too. */
    ResponseEntity<byte[]> policies(UUID study, PolicyFilter filter, Me me, HttpServletRequest request) {
        var words = screen.of(request);
        var lines = new ArrayList<Aim>();
        for (var policy : filter.of(views.policies(study, me))) {
            for (var measure : orNone(policy.measures())) {
                for (var target : orNone(measure == null ? List.<IndicatorView>of() : measure.indicators())) lines.add(new Aim(policy, measure, target));
            }
        }
        return new Sheet<Aim>(words, words.say("recommendation:policies"), clock.instant())
            .text("recommendation:policyTitle", 40, line -> line.policy.title())
            .text("recommendation:issuer", 24, line -> line.policy.issuer())
            .text("recommendation:docNumber", 20, line -> line.policy.number())
            .day("recommendation:issuedOn", line -> line.policy.issuedOn())
            .text("recommendation:measureLabel", 16, line -> line.measure == null ? "" : line.measure.label())
            .text("recommendation:measure", 60, line -> line.measure == null ? "" : line.measure.text())
            .number("export:takenUp", line -> line.measure == null ? null : line.measure.takenUp())
            .text("recommendation:indicator", 24, line -> line.target == null ? "" : line.target.name())
            .text("recommendation:target", 18, line -> line.target == null ? "" : amount(line.target, words))
            .day("recommendation:byDateLabel", line -> line.target == null ? null : line.target.byDate())
            .answer(lines);
    }

    private static List<Way> ways(ChainView view) {
        var ways = new ArrayList<Way>();
        for (var link : view.links()) {
            for (var passage : orNone(link.passages())) {
                for (var measure : orNone(link.takenUp())) {
                    for (var target : orNone(measure == null ? List.<IndicatorView>of() : measure.indicators())) {
                        ways.add(new Way(link.recommendation(), passage, measure, target));
                    }
                }
            }
        }
        return ways;
    }

    /** What the chain lacks is an empty cell, never a missing line. */
    private static <T> List<T> orNone(List<T> some) {
        if (!some.isEmpty()) return some;
        var none = new ArrayList<T>();
        none.add(null);
        return none;
    }

    private static String amount(IndicatorView target, ScreenWords.Spoken words) {
        var value = target.value().toPlainString();
        var sign = target.op() == Policy.Op.RANGE ? "" : words.one("recommendation:op", target.op());
        return sign + value + (target.valueTo() == null ? "" : "–" + target.valueTo().toPlainString()) + target.unit();
    }

    private static String named(List<AssessmentClass> classes, String code, ScreenWords.Spoken words) {
        var english = words.say("recommendation:language").equals("en");
        return classes.stream().filter(one -> one.code().equals(code)).map(one -> english ? one.nameEn() : one.nameZh()).findFirst().orElse("");
    }
}
