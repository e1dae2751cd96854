package org.specialstudy.meeting;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.DeadlineMoved;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Meetings with their agenda in their tables; versions of the minutes and rulings are added beside them, never changed. */
@Repository
class MeetingStore {

    /** Who may know of a meeting {@code m}: the people of its study, and those to whom an invitation went out. */
    static final String READERS = """
        (exists (select from directory.study_member s where s.study_id = m.study_id and s.person_id = :me)
             or exists (
                select from meeting.invitation own
                 where own.meeting_id = m.id
                   and own.sent_at is not null
                   and (own.person_id = :me or own.delegate_id = :me or 'contact@' || own.org_id = any(:principals::text[]))))
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MeetingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Meeting meeting, UUID by, Instant at) {
        var plan = meeting.plan();
        jdbc.sql("""
            insert into meeting.meeting
                   (id, study_id, group_id, kind, title, status, convenors, called_by, called_at, sequence, minutes, step_due, versions, rulings,
                    version)
            values (:id, :study, :group, :kind, :title, :status, :convenors::jsonb, :by, :at, 0, '[]', :due, 0, 0, 0)
            """)
            .param("id", meeting.id().value()).param("study", meeting.study()).param("group", meeting.group()).param("kind", plan.kind().name())
            .param("title", plan.title()).param("status", meeting.status().name()).param("convenors", json.writeValueAsString(plan.convenors()))
            .param("by", by).param("at", Timestamptz.of(at)).param("due", Timestamptz.of(meeting.stepDue()))
            .update();
    }

    Optional<Meeting> find(Meeting.Id id) {
        return jdbc.sql("select * from meeting.meeting where id = :id").param("id", id.value()).query(this::meeting).optional();
    }

    Optional<UUID> study(UUID id) {
        return jdbc.sql("select study_id from meeting.meeting where id = :id").param("id", id).query(UUID.class).optional();
    }

    List<Meeting> ofStudy(UUID study) {
        return jdbc.sql("select * from meeting.meeting where study_id = :study").param("study", study).query(this::meeting).list();
    }

    boolean mayRead(UUID id, Me me) {
        return jdbc.sql("select exists (select from meeting.meeting m where m.id = :id and " + READERS + ")")
            .param("id", id).param("me", me.id()).param("principals", me.principals().toArray(String[]::new))
            .query(Boolean.class).single();
    }

    /** True for the one process instance that may carry this meeting, however often it asks. */
    boolean claim(UUID id, long processInstance) {
        return jdbc.sql("update meeting.meeting set process_key = :key where id = :id and (process_key is null or process_key = :key)")
            .param("id", id).param("key", processInstance).update() == 1;
    }

    /** False when somebody saved in between; then nothing was written. */
    boolean save(Meeting meeting) {
        var state = meeting.state();
        var plan = state.plan();
        var saved = jdbc.sql("""
            update meeting.meeting
               set kind = :kind, title = :title, status = :status, convenors = :convenors::jsonb, starts_at = :startsAt, ends_at = :endsAt,
                   date_text = :dateText, place = :place, chair_id = :chair, reply_by = :replyBy, sent_at = :sentAt, sequence = :sequence,
                   held_at = :heldAt, minutes = :minutes::jsonb, corrections_end_at = :correctionsEndAt, submitted_by = :submittedBy,
                   step_due = :stepDue, cancelled_reason = :cancelledReason, cancelled_by = :cancelledBy, cancelled_at = :cancelledAt,
                   versions = :versions, rulings = :rulings, version = version + 1
             where id = :id
               and version = :version
            """)
            .param("kind", plan.kind().name()).param("title", plan.title()).param("status", state.status().name())
            .param("convenors", json.writeValueAsString(plan.convenors())).param("startsAt", Timestamptz.of(plan.startsAt()))
            .param("endsAt", Timestamptz.of(plan.endsAt())).param("dateText", plan.dateText()).param("place", plan.place()).param("chair", plan.chair())
            .param("replyBy", plan.replyBy() == null ? null : Date.valueOf(plan.replyBy())).param("sentAt", Timestamptz.of(state.sentAt()))
            .param("sequence", state.sequence()).param("heldAt", Timestamptz.of(state.heldAt()))
            .param("minutes", json.writeValueAsString(state.minutes())).param("correctionsEndAt", Timestamptz.of(state.correctionsEndAt()))
            .param("submittedBy", state.submittedBy()).param("stepDue", Timestamptz.of(state.stepDue()))
            .param("cancelledReason", state.cancelled() == null ? null : state.cancelled().reason())
            .param("cancelledBy", state.cancelled() == null ? null : state.cancelled().by())
            .param("cancelledAt", state.cancelled() == null ? null : Timestamptz.of(state.cancelled().at()))
            .param("versions", state.versions()).param("rulings", state.rulings())
            .param("id", meeting.id().value()).param("version", meeting.version())
            .update() == 1;
        if (!saved) return false;
        meeting.frozen().ifPresent(version -> insert(meeting.id(), version));
        meeting.ruled().ifPresent(ruling -> insert(meeting.id(), ruling));
        return true;
    }

    List<AgendaLine> agenda(UUID meeting) {
        return jdbc.sql("select * from meeting.agenda_line where meeting_id = :id order by place, id").param("id", meeting)
            .query((row, n) -> new AgendaLine(row.getObject("id", UUID.class), AgendaLine.Kind.valueOf(row.getString("kind")), row.getString("title"),
                row.getString("presenter"), row.getObject("presenter_id", UUID.class), row.getObject("minutes", Integer.class),
                row.getObject("paper_id", UUID.class)))
            .list();
    }

    /** Lines of which something was said or decided, and which may therefore not go. */
    List<UUID> spokenTo(UUID meeting) {
        return jdbc.sql("""
            select line_id from meeting.statement where meeting_id = :id
             union
            select line_id from meeting.decision where meeting_id = :id and line_id is not null
            """)
            .param("id", meeting).query(UUID.class).list();
    }

    /** The agenda becomes these lines, in this order. An id that belongs to another meeting is never touched: the insert then fails. */
    void saveAgenda(UUID meeting, List<AgendaLine> lines) {
        jdbc.sql("delete from meeting.agenda_line where meeting_id = :id and id <> all(:kept)")
            .param("id", meeting).param("kept", lines.stream().map(AgendaLine::id).toArray(UUID[]::new)).update();
        for (var place = 0; place < lines.size(); place++) {
            var line = lines.get(place);
            jdbc.sql("""
                insert into meeting.agenda_line (id, meeting_id, place, kind, title, presenter, presenter_id, minutes, paper_id)
                values (:id, :meeting, :place, :kind, :title, :presenter, :presenterId, :minutes, :paper)
                on conflict (id) do update
                   set place = excluded.place, kind = excluded.kind, title = excluded.title, presenter = excluded.presenter,
                       presenter_id = excluded.presenter_id, minutes = excluded.minutes, paper_id = excluded.paper_id
                 where agenda_line.meeting_id = excluded.meeting_id
                """)
                .param("id", line.id()).param("meeting", meeting).param("place", place).param("kind", line.kind().name())
                .param("title", line.title().strip()).param("presenter", line.presenter()).param("presenterId", line.presenterId())
                .param("minutes", line.minutes()).param("paper", line.paper())
                .update();
        }
    }

    private void insert(Meeting.Id id, Meeting.Version version) {
        jdbc.sql("""
            insert into meeting.minutes_version (meeting_id, no, label, sections, by_id, at)
            values (:id, :no, :label, :sections::jsonb, :by, :at)
            """)
            .param("id", id.value()).param("no", version.no()).param("label", version.label().name())
            .param("sections", json.writeValueAsString(version.sections())).param("by", version.by()).param("at", Timestamptz.of(version.at()))
            .update();
    }

    private void insert(Meeting.Id id, Meeting.Ruling ruling) {
        jdbc.sql("""
            insert into meeting.ruling (meeting_id, no, outcome, reason, by_id, at, recorded_by, scan_id)
            values (:id, :no, :outcome, :reason, :by, :at, :recordedBy, :scan)
            """)
            .param("id", id.value()).param("no", ruling.no()).param("outcome", ruling.outcome().name()).param("reason", ruling.reason())
            .param("by", ruling.by()).param("at", Timestamptz.of(ruling.at())).param("recordedBy", ruling.recordedBy()).param("scan", ruling.scan())
            .update();
    }

    private Meeting meeting(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var replyBy = row.getDate("reply_by");
        var plan = new Meeting.Plan(Meeting.Kind.valueOf(row.getString("kind")), row.getString("title"), convenors(row.getString("convenors")),
            Timestamptz.of(row, "starts_at"), Timestamptz.of(row, "ends_at"), row.getString("date_text"), row.getString("place"),
            row.getObject("chair_id", UUID.class), replyBy == null ? null : row.getObject("reply_by", LocalDate.class), agenda(id));
        var cancelledAt = Timestamptz.of(row, "cancelled_at");
        var cancelled = cancelledAt == null ? null
            : new Meeting.Cancelled(row.getString("cancelled_reason"), row.getObject("cancelled_by", UUID.class), cancelledAt);
        var state = new Meeting.State(Meeting.Status.valueOf(row.getString("status")), plan, Timestamptz.of(row, "sent_at"), row.getInt("sequence"),
            Timestamptz.of(row, "held_at"), sections(row.getString("minutes")), Timestamptz.of(row, "corrections_end_at"),
            row.getObject("submitted_by", UUID.class), Timestamptz.of(row, "step_due"), cancelled, row.getInt("versions"), row.getInt("rulings"),
            row.getLong("version"));
        return new Meeting(new Meeting.Id(id), row.getObject("study_id", UUID.class), row.getObject("group_id", UUID.class), state);
    }

    List<Convenor> convenors(String text) {
        return json.readValue(text, new TypeReference<List<Convenor>>() {});
    }

    List<MinutesSection> sections(String text) {
        return json.readValue(text, new TypeReference<List<MinutesSection>>() {});
    }

    /** The calendar moved the step's day. */
    @EventListener
    public void follow(DeadlineMoved moved) {
        moved.keptIn(jdbc, MeetingProcess.MEETING,
            "update meeting.meeting set step_due = :after where id = :aggregate and step_due = :before");
    }
}
