package org.specialstudy.delivery;

import static org.specialstudy.kernel.Refusal.unless;

import org.specialstudy.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of document numbers, one row per organ and year. Whoever takes a number holds the row until their transaction ends, so that
 * of many at once each gets its own, and one that fails leaves no gap.
 */
@Repository
class DocNumbers {

    private final JdbcClient jdbc;

    DocNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What {@link #take} would give now; nothing is held. */
    DocNumber next(String organCode, int year) {
        var last = jdbc.sql("select last from delivery.register where organ_code = :organ and year = :year")
            .param("organ", organCode).param("year", year).query(Integer.class).optional().orElse(0);
        return after(organCode, year, last);
    }

    /**
     * The next number, or the one that was typed by hand: that one must be the next as well, except where the register is empty, because the
     * organ has given numbers on paper before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    DocNumber take(String organCode, int year, Integer typed) {
        jdbc.sql("insert into delivery.register (organ_code, year, last) values (:organ, :year, 0) on conflict do nothing")
            .param("organ", organCode).param("year", year).update();
        var last = jdbc.sql("select last from delivery.register where organ_code = :organ and year = :year for update")
            .param("organ", organCode).param("year", year).query(Integer.class).single();
        var number = typed == null ? after(organCode, year, last) : checked(new DocNumber(organCode, year, typed), last);
        unless(number.no() <= DocNumber.HIGHEST, () -> Refusal.invalid("no", "doc-number-range", DocNumber.HIGHEST));
        jdbc.sql("update delivery.register set last = :no where organ_code = :organ and year = :year")
            .param("no", number.no()).param("organ", organCode).param("year", year).update();
        return number;
    }

    private DocNumber checked(DocNumber typed, int last) {
        unless(typed.no() >= 1, () -> Refusal.invalid("no", "doc-number-range", DocNumber.HIGHEST));
        unless(typed.no() > last && !onPlan(typed), () -> Refusal.invalid("no", "doc-number-used", typed.text()));
        var next = after(typed.organCode(), typed.year(), last);
        unless(last == 0 || typed.no() == next.no(), () -> Refusal.invalid("no", "doc-number-gap", next.text()));
        return typed;
    }

    /** Plans bear numbers of the same organ; those count as given. */
    private DocNumber after(String organCode, int year, int last) {
        var number = new DocNumber(organCode, year, last + 1);
        while (onPlan(number)) number = new DocNumber(organCode, year, number.no() + 1);
        return number;
    }

    private boolean onPlan(DocNumber number) {
        return jdbc.sql("select exists (select from workplan.doc_number where doc_number = :number)").param("number", number.text())
            .query(Boolean.class).single();
    }
}
