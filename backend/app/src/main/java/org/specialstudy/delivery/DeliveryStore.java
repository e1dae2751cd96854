package org.specialstudy.delivery;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.DeadlineMoved;
import org.specialstudy.delivery.Delivery.Closing;
import org.specialstudy.delivery.Delivery.Receipt;
import org.specialstudy.delivery.Delivery.Sent;
import org.specialstudy.delivery.Delivery.Sheet;
import org.specialstudy.delivery.Delivery.Waiting;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.study.Study;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries in their tables; what was signed or returned is added beside them, never changed. */
@Repository
class DeliveryStore {

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the report, or the study, has its delivery already. */
    boolean insert(Delivery delivery, long processInstance) {
        var state = delivery.state();
        return jdbc.sql("""
            insert into delivery.delivery (report_id, study_id, report_version, title, status, recipients, copies, note, opened_at, step_due,
                                           process_key, signings, version)
            values (:id, :study, :reportVersion, :title, :status, '{}', '{}', '', :openedAt, :stepDue, :process, 0, 0)
            on conflict do nothing
            """)
            .param("id", delivery.id().value()).param("study", delivery.study().value()).param("reportVersion", delivery.reportVersion())
            .param("title", delivery.title()).param("status", state.status().name()).param("openedAt", Timestamptz.of(state.openedAt()))
            .param("stepDue", Timestamptz.of(state.stepDue())).param("process", processInstance)
            .update() == 1;
    }

    Optional<UUID> study(UUID report) {
        return jdbc.sql("select study_id from delivery.delivery where report_id = :id").param("id", report).query(UUID.class).optional();
    }

    Optional<Delivery> find(Delivery.Id id) {
        return jdbc.sql("select * from delivery.delivery where report_id = :id").param("id", id.value()).query(DeliveryStore::delivery).optional();
    }

    List<Delivery> ofStudy(UUID study) {
        return jdbc.sql("select * from delivery.delivery where study_id = :study").param("study", study).query(DeliveryStore::delivery).list();
    }

    /** The day on which it was signed for good. */
    LocalDate signedOn(Delivery.Id id) {
        return jdbc.sql("select signed_on from delivery.signing where report_id = :id and outcome = 'SIGNED' order by no desc limit 1")
            .param("id", id.value()).query(LocalDate.class).optional().orElse(null);
    }

    /** False when somebody saved in between; then nothing was written. */
    boolean save(Delivery delivery) {
        var state = delivery.state();
        var sent = state.sent();
        var receipt = state.receipt();
        var waiting = state.waiting();
        var closing = state.closing();
        var saved = jdbc.sql("""
            update delivery.delivery
               set status = :status, recipients = :recipients, copies = :copies, signatory_id = :signatory, note = :note,
                   prepared_by = :preparedBy, organ_code = :organ, year = :year, no = :no, sent_on = :sentOn, sent_by = :sentBy,
                   receiver = :receiver, received_on = :receivedOn, receipt_by = :receiptBy, wait_days = :waitDays, wait_until = :waitUntil,
                   closed_at = :closedAt, closed_by = :closedBy, conclusion = :conclusion, step_due = :stepDue, signings = :signings,
                   version = version + 1
             where report_id = :id
               and version = :version
            """)
            .param("status", state.status().name())
            .param("recipients", state.sheet().recipients().toArray(UUID[]::new))
            .param("copies", state.sheet().copies().toArray(UUID[]::new))
            .param("signatory", state.sheet().signatory())
            .param("note", state.sheet().note())
            .param("preparedBy", state.preparedBy())
            .param("organ", sent == null ? null : sent.number().organCode())
            .param("year", sent == null ? null : sent.number().year())
            .param("no", sent == null ? null : sent.number().no())
            .param("sentOn", sent == null ? null : Date.valueOf(sent.on()))
            .param("sentBy", sent == null ? null : sent.by())
            .param("receiver", receipt == null ? null : receipt.receiver())
            .param("receivedOn", receipt == null ? null : Date.valueOf(receipt.on()))
            .param("receiptBy", receipt == null ? null : receipt.by())
            .param("waitDays", waiting == null ? null : waiting.days())
            .param("waitUntil", waiting == null ? null : Timestamptz.of(waiting.until()))
            .param("closedAt", closing == null ? null : Timestamptz.of(closing.at()))
            .param("closedBy", closing == null ? null : closing.by())
            .param("conclusion", closing == null ? null : closing.conclusion())
            .param("stepDue", Timestamptz.of(state.stepDue()))
            .param("signings", state.signings())
            .param("id", delivery.id().value())
            .param("version", delivery.version())
            .update() == 1;
        if (saved && delivery.signed() != null) sign(delivery.id(), delivery.signed());
        return saved;
    }

    private void sign(Delivery.Id id, Delivery.Signing signing) {
        jdbc.sql("""
            insert into delivery.signing (report_id, no, outcome, opinion, circled, name, signed_on, by_id, at, recorded_by, scan_id)
            values (:report, :no, :outcome, :opinion, :circled, :name, :on, :by, :at, :recordedBy, :scan)
            """)
            .param("report", id.value()).param("no", signing.no()).param("outcome", signing.outcome().name()).param("opinion", signing.opinion())
            .param("circled", signing.circled()).param("name", signing.name()).param("on", Date.valueOf(signing.on()))
            .param("by", signing.voice().by()).param("at", Timestamptz.of(signing.at())).param("recordedBy", signing.voice().recordedBy())
            .param("scan", signing.voice().scan())
            .update();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        var sheet = new Sheet(ids(row, "recipients"), ids(row, "copies"), row.getObject("signatory_id", UUID.class), row.getString("note"));
        var no = row.getObject("no", Integer.class);
        var sent = no == null ? null : new Sent(new DocNumber(row.getString("organ_code"), row.getInt("year"), no),
            row.getObject("sent_on", LocalDate.class), row.getObject("sent_by", UUID.class));
        var receiver = row.getString("receiver");
        var receipt = receiver == null ? null : new Receipt(receiver, row.getObject("received_on", LocalDate.class), row.getObject("receipt_by", UUID.class));
        var days = row.getObject("wait_days", Integer.class);
        var waiting = days == null ? null : new Waiting(days, Timestamptz.of(row, "wait_until"));
        var closedAt = Timestamptz.of(row, "closed_at");
        var closing = closedAt == null ? null : new Closing(closedAt, row.getObject("closed_by", UUID.class), row.getString("conclusion"));
        var state = new Delivery.State(Delivery.Status.valueOf(row.getString("status")), sheet, row.getObject("prepared_by", UUID.class), sent, receipt,
            waiting, closing, Timestamptz.of(row, "opened_at"), Timestamptz.of(row, "step_due"), row.getLong("process_key"), row.getInt("signings"),
            row.getLong("version"));
        return new Delivery(new Delivery.Id(row.getObject("report_id", UUID.class)), new Study.Id(row.getObject("study_id", UUID.class)),
            row.getInt("report_version"), row.getString("title"), state);
    }

    static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    /** The calendar moved the step's day. */
    @EventListener
    public void follow(DeadlineMoved moved) {
        moved.keptIn(jdbc, DeliveryProcess.REPORT,
            "update delivery.delivery set step_due = :after where report_id = :aggregate and step_due = :before");
    }
}
