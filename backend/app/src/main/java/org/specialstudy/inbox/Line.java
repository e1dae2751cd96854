package org.specialstudy.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.specialstudy.deadline.Light;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.supervision.Asked;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@link InboxSql#COLUMNS} as the line that one person sees at one moment. */
record Line(UUID me, Instant now, WorkingCalendar calendar, JsonMapper json) {

    private static final TypeReference<TreeMap<String, String>> REFS = new TypeReference<>() {};

    InboxRow read(ResultSet row) throws SQLException {
        var due = Timestamptz.of(row, "due_at");
        var ended = Timestamptz.of(row, "ended_at");
        var holder = person(row, "holder");
        var over = !row.getString("state").equals("OPEN");
        var completed = row.getBoolean("completed");
        return new InboxRow(String.valueOf(row.getLong("key")), row.getString("element_id"), row.getString("process_id"),
            row.getObject("study_id", UUID.class), text(row, "title"), text(row, "stage"), row.getString("subject"), Asked.of(row), refs(row), due,
            light(due, over || completed ? ended : null), holder, completed && !over, row.getBoolean("demo"), Timestamptz.of(row, "created_at"),
            ended, person(row, "done"), row.getBoolean("urgent"), actions(over || completed,
                row.getBoolean("candidate"), holder));
    }

    private Light light(Instant due, Instant ended) {
        if (due == null) return null;
        return ended == null ? calendar.light(now, due) : Light.done(calendar.lateDays(due, ended));
    }

    private List<String> actions(boolean ended, boolean candidate, PersonRef holder) {
        if (ended) return List.of();
        if (holder != null) return holder.id().equals(me) ? List.of("unclaim", "hand-over", "open") : List.of();
        return candidate ? List.of("claim", "open") : List.of();
    }

    private Map<String, String> refs(ResultSet row) throws SQLException {
        var refs = row.getString("refs");
        return refs == null ? Map.of() : json.readValue(refs, REFS);
    }

    private static PersonRef person(ResultSet row, String who) throws SQLException {
        var id = row.getObject(who + "_id", UUID.class);
        return id == null ? null : new PersonRef(id, row.getString(who + "_name"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
