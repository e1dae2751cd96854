package org.specialstudy.consultation;

import static org.specialstudy.consultation.ConsultationStore.date;
import static org.specialstudy.consultation.ConsultationStore.instant;
import static org.specialstudy.consultation.ConsultationStore.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.consultation.Submission.Chosen;
import org.specialstudy.consultation.Submission.Receipt;
import org.specialstudy.consultation.Submission.Returned;
import org.specialstudy.consultation.Submission.Text;
import org.specialstudy.deadline.DeadlineMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Submissions in their table; each time one is handed in, what it said is added beside it and never changed. */
@Repository
class SubmissionStore {

    private static final String SELECT = """
        select s.*, r.consultation_id, r.org_id
          from consultation.submission s
          join consultation.request r on r.id = s.request_id
        """;

    private final JdbcClient jdbc;

    SubmissionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Submission submission) {
        var state = submission.state();
        jdbc.sql("""
            insert into consultation.submission
                   (id, request_id, title, author, wish, text, status, choice_reason, place, speaker, created_by, created_at, versions, version)
            values (:id, :request, :title, :author, :wish, :text, 'DRAFT', '', 0, '', :by, :at, 0, 0)
            """)
            .param("id", submission.id().value()).param("request", submission.request()).param("title", state.text().title())
            .param("author", state.text().author()).param("wish", state.text().wish().name()).param("text", state.text().text())
            .param("by", state.by()).param("at", Timestamp.from(state.at()))
            .update();
    }

    Optional<Submission> find(UUID id) {
        return jdbc.sql(SELECT + " where s.id = :id").param("id", id).query(SubmissionStore::submission).optional();
    }

    /** In their order; drafts, which only their organisation knows, come last. */
    List<Submission> of(Consultation.Id consultation) {
        return jdbc.sql(SELECT + " where r.consultation_id = :consultation order by s.no is null, s.place, s.no, s.created_at")
            .param("consultation", consultation.value()).query(SubmissionStore::submission).list();
    }

    int count(UUID request) {
        return jdbc.sql("select count(*) from consultation.submission where request_id = :request").param("request", request)
            .query(Integer.class).single();
    }

    /** False when somebody saved in between; then nothing was written. */
    boolean save(Submission submission) {
        var state = submission.state();
        var receipt = state.receipt();
        var returned = state.returned();
        var saved = jdbc.sql("""
            update consultation.submission
               set title = :title, author = :author, wish = :wish, text = :text, status = :status, no = :no, received_on = :receivedOn,
                   received_at = :receivedAt, recorded_by = :recordedBy, return_reason = :reason, returned_by = :returnedBy,
                   returned_at = :returnedAt, completion_due = :completionDue, choice = :choice, choice_reason = :choiceReason, place = :place,
                   speaker = :speaker, agenda_line_id = :line, versions = :versions, version = version + 1
             where id = :id
               and version = :version
            """)
            .param("title", state.text().title()).param("author", state.text().author()).param("wish", state.text().wish().name())
            .param("text", state.text().text()).param("status", state.status().name()).param("no", receipt == null ? null : receipt.no())
            .param("receivedOn", receipt == null ? null : date(receipt.on())).param("receivedAt", receipt == null ? null : timestamp(receipt.at()))
            .param("recordedBy", receipt == null ? null : receipt.recordedBy()).param("reason", returned == null ? null : returned.reason())
            .param("returnedBy", returned == null ? null : returned.by()).param("returnedAt", returned == null ? null : timestamp(returned.at()))
            .param("completionDue", returned == null ? null : timestamp(returned.due()))
            .param("choice", state.chosen().choice() == null ? null : state.chosen().choice().name())
            .param("choiceReason", state.chosen().reason()).param("place", state.chosen().place()).param("speaker", state.chosen().speaker())
            .param("line", state.chosen().line()).param("versions", state.versions())
            .param("id", submission.id().value()).param("version", submission.version())
            .update() == 1;
        if (saved && submission.handedIn() != null) insert(submission.id(), submission.handedIn());
        if (saved && submission.status() == Submission.Status.RETURNED) explain(submission);
        return saved;
    }

    void remove(Submission.Id id) {
        jdbc.sql("delete from consultation.submission where id = :id and status = 'DRAFT'").param("id", id.value()).update();
    }

    private void insert(Submission.Id id, Submission.Version version) {
        jdbc.sql("""
            insert into consultation.submission_version (submission_id, no, title, author, wish, text, by_id, at)
            values (:id, :no, :title, :author, :wish, :text, :by, :at)
            """)
            .param("id", id.value()).param("no", version.no()).param("title", version.text().title()).param("author", version.text().author())
            .param("wish", version.text().wish().name()).param("text", version.text().text()).param("by", version.by())
            .param("at", Timestamp.from(version.at()))
            .update();
    }

    /** Why the version that stands was sent back. */
    private void explain(Submission submission) {
        jdbc.sql("update consultation.submission_version set return_reason = :reason where submission_id = :id and no = :no and return_reason is null")
            .param("reason", submission.returned().reason()).param("id", submission.id().value()).param("no", submission.state().versions()).update();
    }

    private static Submission submission(ResultSet row, int number) throws SQLException {
        var text = new Text(row.getString("title"), row.getString("author"), Submission.Wish.valueOf(row.getString("wish")), row.getString("text"));
        var no = row.getObject("no", Integer.class);
        var receipt = no == null ? null
            : new Receipt(no, row.getObject("received_on", LocalDate.class), instant(row, "received_at"), row.getObject("recorded_by", UUID.class));
        var reason = row.getString("return_reason");
        var returned = reason == null ? null
            : new Returned(reason, row.getObject("returned_by", UUID.class), instant(row, "returned_at"), instant(row, "completion_due"));
        var choice = row.getString("choice");
        var chosen = new Chosen(choice == null ? null : Submission.Choice.valueOf(choice), row.getString("choice_reason"), row.getInt("place"),
            row.getString("speaker"), row.getObject("agenda_line_id", UUID.class));
        var state = new Submission.State(text, Submission.Status.valueOf(row.getString("status")), receipt, returned, chosen,
            row.getObject("created_by", UUID.class), instant(row, "created_at"), row.getInt("versions"), row.getLong("version"));
        return new Submission(new Submission.Id(row.getObject("id", UUID.class)), new Consultation.Id(row.getObject("consultation_id", UUID.class)),
            row.getObject("request_id", UUID.class), row.getObject("org_id", UUID.class), state);
    }

    @EventListener
    public void follow(DeadlineMoved moved) {
        moved.keptIn(jdbc, ConsultationProcess.SUBMISSION,
            "update consultation.submission set completion_due = :after where id = :aggregate and completion_due = :before");
    }
}
