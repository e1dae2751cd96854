package org.specialstudy.consultation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.consultation.Consultation.Called;
import org.specialstudy.consultation.Consultation.Planned;
import org.specialstudy.deadline.DeadlineMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Consultations in their table, and the papers made of them, which are added and never changed. */
@Repository
class ConsultationStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConsultationStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when the study has its consultation already. */
    boolean insert(Consultation consultation, long processInstance) {
        var state = consultation.state();
        return jdbc.sql("""
            insert into consultation.consultation
                   (id, study_id, title, status, notice, orgs, preface, opened_at, step_due, process_key, receipts, papers, version)
            values (:id, :study, :title, :status, '', '{}', '', :openedAt, :stepDue, :process, 0, 0, 0)
            on conflict do nothing
            """)
            .param("id", consultation.id().value()).param("study", consultation.study()).param("title", consultation.title())
            .param("status", state.status().name()).param("openedAt", Timestamp.from(state.openedAt())).param("stepDue", timestamp(state.stepDue()))
            .param("process", processInstance)
            .update() == 1;
    }

    Optional<UUID> study(UUID id) {
        return jdbc.sql("select study_id from consultation.consultation where id = :id").param("id", id).query(UUID.class).optional();
    }

    Optional<Consultation> find(UUID id) {
        return jdbc.sql("select * from consultation.consultation where id = :id").param("id", id).query(ConsultationStore::consultation).optional();
    }

    /** Held until the caller's transaction ends; the study's lock comes before. */
    Optional<Consultation> hold(UUID id) {
        return jdbc.sql("select * from consultation.consultation where id = :id for update").param("id", id).query(ConsultationStore::consultation)
            .optional();
    }

    Optional<Consultation> ofStudy(UUID study) {
        return jdbc.sql("select * from consultation.consultation where study_id = :study for update").param("study", study)
            .query(ConsultationStore::consultation).optional();
    }

    Optional<Consultation> ofMeeting(UUID meeting) {
        return jdbc.sql("select * from consultation.consultation where meeting_id = :meeting for update").param("meeting", meeting)
            .query(ConsultationStore::consultation).optional();
    }

    /** The next number of a receipt; given back when the caller's transaction fails. */
    int receipt(Consultation.Id id) {
        return jdbc.sql("update consultation.consultation set receipts = receipts + 1 where id = :id returning receipts")
            .param("id", id.value()).query(Integer.class).single();
    }

    /** False when somebody saved in between; then nothing was written. */
    boolean save(Consultation consultation) {
        var state = consultation.state();
        var called = state.called();
        var planned = state.planned();
        return jdbc.sql("""
            update consultation.consultation
               set title = :title, status = :status, notice = :notice, orgs = :orgs, call_term = :term, called_at = :calledAt,
                   call_ends_at = :callEndsAt, call_moves = :callMoves, meeting_id = :meeting, meeting_day = :meetingDay, notice_due = :noticeDue, notice_on = :noticeOn,
                   notice_by = :noticeBy, notice_way = :noticeWay, materials_due = :materialsDue, materials_on = :materialsOn,
                   materials_by = :materialsBy, materials_note = :materialsNote, held_on = :heldOn, minutes_due = :minutesDue,
                   minutes_on = :minutesOn, minutes_by = :minutesBy, minutes_to = :minutesTo, preface = :preface, step_due = :stepDue,
                   papers = :papers, version = version + 1
             where id = :id
               and version = :version
            """)
            .param("title", state.call().title()).param("status", state.status().name()).param("notice", state.call().notice())
            .param("orgs", state.call().orgs().toArray(UUID[]::new)).param("term", state.call().term())
            .param("calledAt", called == null ? null : timestamp(called.at())).param("callEndsAt", called == null ? null : timestamp(called.endsAt()))
            .param("callMoves", called == null ? 0 : called.moves())
            .param("meeting", planned == null ? null : planned.meeting()).param("meetingDay", planned == null ? null : date(planned.day()))
            .param("noticeDue", timestamp(state.notice().due())).param("noticeOn", date(state.notice().on())).param("noticeBy", state.notice().by())
            .param("noticeWay", state.notice().words()).param("materialsDue", timestamp(state.materials().due()))
            .param("materialsOn", date(state.materials().on())).param("materialsBy", state.materials().by())
            .param("materialsNote", state.materials().words()).param("heldOn", date(state.heldOn()))
            .param("minutesDue", timestamp(state.minutes().due())).param("minutesOn", date(state.minutes().on()))
            .param("minutesBy", state.minutes().by()).param("minutesTo", state.minutes().words()).param("preface", state.preface())
            .param("stepDue", timestamp(state.stepDue())).param("papers", state.papers())
            .param("id", consultation.id().value()).param("version", consultation.version())
            .update() == 1;
    }

    void keep(Consultation.Id id, int no, Compilation.Label label, Compilation content, UUID by, Instant at) {
        jdbc.sql("""
            insert into consultation.paper (consultation_id, no, label, content, by_id, at)
            values (:id, :no, :label, :content::jsonb, :by, :at)
            """)
            .param("id", id.value()).param("no", no).param("label", label.name()).param("content", json.writeValueAsString(content))
            .param("by", by).param("at", Timestamp.from(at))
            .update();
    }

    Optional<Compilation> paper(UUID id, int no) {
        return jdbc.sql("select content from consultation.paper where consultation_id = :id and no = :no").param("id", id).param("no", no)
            .query(String.class).optional().map(content -> json.readValue(content, Compilation.class));
    }

    private static Consultation consultation(ResultSet row, int number) throws SQLException {
        var term = row.getObject("call_term", Integer.class);
        var call = new Call(row.getString("title"), row.getString("notice"), List.of((UUID[]) row.getArray("orgs").getArray()), term);
        var calledAt = instant(row, "called_at");
        var called = calledAt == null ? null : new Called(calledAt, instant(row, "call_ends_at"), row.getInt("call_moves"));
        var meeting = row.getObject("meeting_id", UUID.class);
        var planned = meeting == null ? null : new Planned(meeting, row.getObject("meeting_day", LocalDate.class));
        var state = new Consultation.State(Consultation.Status.valueOf(row.getString("status")), call, called, planned,
            duty(row, "notice", "notice_way"), duty(row, "materials", "materials_note"), row.getObject("held_on", LocalDate.class),
            duty(row, "minutes", "minutes_to"), row.getString("preface"), instant(row, "opened_at"), instant(row, "step_due"),
            row.getLong("process_key"), row.getInt("papers"), row.getLong("version"));
        return new Consultation(new Consultation.Id(row.getObject("id", UUID.class)), row.getObject("study_id", UUID.class), state);
    }

    private static Duty duty(ResultSet row, String name, String words) throws SQLException {
        return new Duty(instant(row, name + "_due"), row.getObject(name + "_on", LocalDate.class), row.getObject(name + "_by", UUID.class),
            row.getString(words));
    }

    static Timestamp timestamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** The calendar moved a step's day, or one of those that hang on the meeting. */
    @EventListener
    public void follow(DeadlineMoved moved) {
        var column = switch (moved.elementId()) {
            case Step.NOTICE -> "notice_due";
            case Step.MATERIALS -> "materials_due";
            default -> "step_due";
        };
        moved.keptIn(jdbc, ConsultationProcess.CONSULTATION,
            "update consultation.consultation set %1$s = :after where id = :aggregate and %1$s = :before".formatted(column));
        if (moved.elementId().equals(Step.MINUTES.elementId)) {
            moved.keptIn(jdbc, ConsultationProcess.CONSULTATION,
                "update consultation.consultation set minutes_due = :after where id = :aggregate and minutes_due = :before");
        }
    }
}
