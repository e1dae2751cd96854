package org.specialstudy.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.Light;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.supervision.BoardRow.Anchor;
import org.specialstudy.supervision.BoardRow.Progress;
import org.specialstudy.supervision.BoardRow.Responsible;
import org.specialstudy.supervision.BoardRow.Status;
import org.specialstudy.supervision.BoardRow.Unit;

/** Reads the columns of {@link BoardSql} as they stand at one moment. */
record BoardLine(Instant now, WorkingCalendar calendar) {

    BoardRow read(ResultSet row, int line) throws SQLException {
        var due = Timestamptz.of(row, "due_at");
        var status = Status.valueOf(row.getString("status"));
        return new BoardRow(id(row, "deadline_id"), id(row, "study_id"), row.getString("study_title"), row.getBoolean("demo"),
            row.getString("element_id"), row.getString("subject"), Asked.of(row), row.getString("id_variable"), id(row, "aggregate_id"), responsible(row),
            Timestamptz.of(row, "started_at"), row.getString("rule"), anchor(row), due, row.getBoolean("estimated"), status,
            BoardRow.State.of(status, row.getString("assignment"), !Timestamptz.of(row, "started_at").isAfter(now), row.getBoolean("again")),
            switch (status) {
                case OPEN -> Timestamptz.of(row, "started_at").isAfter(now) ? Light.notStarted() : calendar.light(now, due);
                case DONE -> Light.done(row.getInt("late_working_days"));
                case CANCELED -> null;
            }, Timestamptz.of(row, "closed_at"), progress(row), row.getInt("sent"), row.getInt("unanswered"), row.getInt("extensions"), row.getBoolean(
                "overseen"),
            row.getBoolean("owed"), row.getBoolean("urgent"));
    }

    private static Responsible responsible(ResultSet row) throws SQLException {
        var parts = row.getString("principal").split("@", 2);
        var person = parts.length == 1;
        var name = row.getString("group_name") == null ? row.getString("org_name") : row.getString("group_name");
        var scope = UUID.fromString(parts[person ? 0 : 1]);
        return new Responsible(person ? BoardRow.PERSON : parts[0], scope, name, List.of((String[]) row.getArray("people").getArray()),
            person ? unit(row) : new Unit(scope, name));
    }

    private static Unit unit(ResultSet row) throws SQLException {
        var organisation = id(row, "post_org");
        return organisation == null ? null : new Unit(organisation, row.getString("post_org_name"));
    }

    private static Anchor anchor(ResultSet row) throws SQLException {
        var day = row.getObject("anchor", LocalDate.class);
        return day == null ? null : new Anchor(day, row.getString("anchor_element"));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var kind = row.getString("said_kind");
        return kind == null ? null : new Progress(kind, row.getString("said"), Timestamptz.of(row, "said_at"), row.getInt("papers"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
