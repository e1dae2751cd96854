package org.specialstudy.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Me;
import org.specialstudy.engine.TaskNames;
import org.specialstudy.web.Sheet;
import org.specialstudy.inbox.InboxPage.Counts;
import org.specialstudy.kernel.Like;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The work of one person, box by box. What they may not see, the database does not return. */
@Repository
class InboxQuery {

    static final int PAGE = 20;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WorkingCalendar calendar;
    private final TaskNames names;
    private final JsonMapper json;

    InboxQuery(JdbcClient jdbc, Clock clock, WorkingCalendar calendar, TaskNames names, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.calendar = calendar;
        this.names = names;
        this.json = json;
    }

    InboxPage page(Me me, InboxFilter filter) {
        return page(me, filter, PAGE);
    }

    /** The rows of the whole box, to be taken away. */
    List<InboxRow> all(Me me, InboxFilter filter) {
        return page(me, filter, Sheet.MOST + 1).rows();
    }

    private InboxPage page(Me me, InboxFilter filter, int most) {
        var now = clock.instant();
        var bounds = Bounds.at(now, calendar);
        var statement = jdbc.sql(InboxSql.page(filter))
            .param("me", me.id())
            .param("principals", me.principals().toArray(String[]::new))
            .param("now", bounds.now())
            .param("tomorrow", bounds.tomorrow())
            .param("later", bounds.later())
            .param("limit", most + 1);
        if (filter.after() != null) statement = statement.param("afterKey", filter.after().key());
        if (filter.after() != null && filter.after().at() != null) statement = statement.param("afterAt", filter.after().at());
        if (filter.study() != null) statement = statement.param("study", filter.study());
        if (filter.stage() != null) statement = statement.param("stage", filter.stage());
        if (filter.words() != null) {
            statement = statement.param("words", Like.containing(filter.words()))
                .param("elements", names.elementsNamed(filter.words()));
        }
        var line = new Line(me.id(), now, calendar, json);
        return statement.query(rows -> (InboxPage) page(rows, line, most));
    }

    /** Every row brings the counts; without any task there is one row with nothing but counts. */
    private static InboxPage page(ResultSet rows, Line line, int most) throws SQLException {
        var found = new ArrayList<InboxRow>();
        Counts counts = null;
        Cursor last = null;
        Cursor next = null;
        while (rows.next()) {
            if (counts == null) counts = counts(rows);
            if (rows.getObject("key") == null) continue;
            if (found.size() == most) {
                next = last;
            } else {
                found.add(line.read(rows));
                last = new Cursor(rows.getObject("sorted_at", OffsetDateTime.class), rows.getLong("key"));
            }
        }
        return new InboxPage(found, next == null ? null : next.word(), counts);
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(row.getLong("mine_total"), row.getLong("group_total"), row.getLong("overdue"), row.getLong("today"),
            row.getLong("near"), row.getLong("later"), row.getLong("none"));
    }
}
