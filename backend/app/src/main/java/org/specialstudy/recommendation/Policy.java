package org.specialstudy.recommendation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;

/** A policy document of somebody else, with its measures and what each aims at. */
public record Policy(String title, String issuer, String number, LocalDate issuedOn, List<Measure> measures) {

    public enum Op { EQ, GE, GT, LE, LT, APPROX, RANGE }

    /** Without an id it is new. */
    public record Measure(UUID id, String label, String text, List<Indicator> indicators) {

        public Measure {
            label = Recommendation.strip(label);
            text = Recommendation.strip(text);
            indicators = indicators == null ? List.of() : indicators.stream().filter(Objects::nonNull).toList();
        }
    }

    public record Indicator(String name, Op op, BigDecimal value, BigDecimal valueTo, String unit, LocalDate byDate) {

        public Indicator {
            name = Recommendation.strip(name);
            unit = Recommendation.strip(unit);
        }
    }

    private static final int LIMIT = 200;
    private static final int MEASURES = 200;
    private static final int INDICATORS = 50;

    public Policy {
        title = Recommendation.strip(title);
        issuer = Recommendation.strip(issuer);
        number = Recommendation.strip(number);
        measures = measures == null ? List.of() : measures.stream().filter(Objects::nonNull).toList();
    }

    void check() {
        var wrong = new ArrayList<Wrong>();
        if (title.isEmpty()) wrong.add(new Wrong("title", "text-required"));
        if (issuer.isEmpty()) wrong.add(new Wrong("issuer", "text-required"));
        Recommendation.words("title", title, LIMIT, wrong);
        Recommendation.words("issuer", issuer, LIMIT, wrong);
        Recommendation.words("number", number, LIMIT, wrong);
        if (measures.size() > MEASURES) wrong.add(new Wrong("measures", "too-many", MEASURES));
        for (var i = 0; i < measures.size(); i++) measure("measures[" + i + "]", measures.get(i), wrong);
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
    }

    private static void measure(String field, Measure said, List<Wrong> wrong) {
        if (said.text().isEmpty()) wrong.add(new Wrong(field + ".text", "text-required"));
        Recommendation.words(field + ".text", said.text(), Recommendation.TEXT_LIMIT, wrong);
        Recommendation.words(field + ".label", said.label(), LIMIT, wrong);
        if (said.indicators().size() > INDICATORS) wrong.add(new Wrong(field + ".indicators", "too-many", INDICATORS));
        for (var i = 0; i < said.indicators().size(); i++) indicator(field + ".indicators[" + i + "]", said.indicators().get(i), wrong);
    }

    private static void indicator(String field, Indicator said, List<Wrong> wrong) {
        if (said.name().isEmpty()) wrong.add(new Wrong(field + ".name", "text-required"));
        Recommendation.words(field + ".name", said.name(), LIMIT, wrong);
        Recommendation.words(field + ".unit", said.unit(), 20, wrong);
        if (said.op() == null) wrong.add(new Wrong(field + ".op", "indicator-op-missing"));
        if (said.value() == null) wrong.add(new Wrong(field + ".value", "indicator-value-missing"));
        if ((said.op() == Op.RANGE) != (said.valueTo() != null)) wrong.add(new Wrong(field + ".valueTo", "indicator-range"));
        else if (said.valueTo() != null && said.value() != null && said.valueTo().compareTo(said.value()) < 0) {
            wrong.add(new Wrong(field + ".valueTo", "indicator-range"));
        }
    }
}
