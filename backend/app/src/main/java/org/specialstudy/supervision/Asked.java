package org.specialstudy.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.specialstudy.web.ScreenWords;

/** What a request for more time is about: the step whose deadline shall move, and the day that is asked for. */
public record Asked(String elementId, LocalDate day) {

    /** Of {@code replan.card ex}; what a request is about is its subject, unless the step says enough. */
    public static final String COLUMNS = "ex.element_id as asked_element, ex.day as asked_day";

    /** Null for every row that is no request. */
    public static Asked of(ResultSet row) throws SQLException {
        var element = row.getString("asked_element");
        return element == null ? null : new Asked(element, row.getObject("asked_day", LocalDate.class));
    }

    /** What a row is about, in words: its subject, and of a request what shall be put off until when. */
    public static String about(String subject, Asked asked, ScreenWords.Spoken words) {
        if (asked == null) return subject;
        return words.say("tasks:asksMore", "item", subject == null ? words.one("tasks:elements", asked.elementId()) : subject, "day", asked.day());
    }
}
