package org.specialstudy.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.specialstudy.document.ClassificationMarks;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;

/** What is wrong with words and days, told by field. */
final class Texts {

    static final int TITLE_LIMIT = 200;
    static final int NOTE_LIMIT = 5_000;
    static final int TEXT_LIMIT = 200_000;

    private Texts() {}

    static String strip(String said) {
        return said == null ? "" : said.strip();
    }

    static void check(List<Wrong> wrong, String field, String said, int limit, boolean required) {
        if (required && said.isBlank()) wrong.add(new Wrong(field, "text-required"));
        else if (said.length() > limit) wrong.add(new Wrong(field, "text-too-long", limit));
        else if (said.indexOf('\0') >= 0) wrong.add(new Wrong(field, "text-unreadable"));
        else if (ClassificationMarks.in(said)) wrong.add(new Wrong(field, "classified-mark"));
    }

    /** A day on which something was done: not after today. */
    static void day(List<Wrong> wrong, String field, LocalDate said, Instant now) {
        if (said == null) wrong.add(new Wrong(field, "date-required"));
        else if (said.isAfter(LocalDate.ofInstant(now, BusinessClock.ZONE))) wrong.add(new Wrong(field, "consultation-date-future"));
    }

    /** A day by whose end something is to be done: that end lies ahead, and not further than a year. */
    static void ahead(List<Wrong> wrong, String field, LocalDate said, Function<LocalDate, Instant> endOf, Instant now) {
        var today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        if (said == null) wrong.add(new Wrong(field, "date-required"));
        else if (said.isBefore(today) || !endOf.apply(said).isAfter(now)) wrong.add(new Wrong(field, "consultation-day-past"));
        else if (said.isAfter(today.plusYears(1))) wrong.add(new Wrong(field, "consultation-day-far"));
    }

    static void refuse(List<Wrong> wrong) {
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
    }
}
