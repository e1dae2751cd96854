package org.specialstudy.report;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.DeadlineMoved;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.study.Study;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports in their tables; frozen versions and rulings are added beside them, never changed. */
@Repository
class ReportStore {

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the group, or the study, has its report already. */
    boolean insert(Report report) {
        var state = report.state();
        return jdbc.sql("""
            insert into report.report (id, study_id, kind, group_id, writer_id, title, status, opinion_orgs, opened_at, step_due, process_key,
                                       versions, rulings, version)
            values (:id, :study, :kind, :group, :writer, :title, :status, '{}', :openedAt, :stepDue, :process, 0, 0, 0)
            on conflict do nothing
            """)
            .param("id", report.id().value())
            .param("study", report.study().value())
            .param("kind", report.kind().name())
            .param("group", report.group())
            .param("writer", report.writer())
            .param("title", state.title())
            .param("status", state.status().name())
            .param("openedAt", Timestamptz.of(state.openedAt()))
            .param("stepDue", Timestamptz.of(state.stepDue()))
            .param("process", state.processKey())
            .update() == 1;
    }

    Optional<UUID> study(Report.Id id) {
        return jdbc.sql("select study_id from report.report where id = :id").param("id", id.value()).query(UUID.class).optional();
    }

    Optional<Report> find(Report.Id id) {
        return jdbc.sql("select * from report.report where id = :id").param("id", id.value()).query(ReportStore::report).optional();
    }

    Optional<Report> ofGroup(UUID group) {
        return jdbc.sql("select * from report.report where group_id = :group").param("group", group).query(ReportStore::report).optional();
    }

    Optional<Report> overall(UUID study) {
        return jdbc.sql("select * from report.report where study_id = :study and kind = 'OVERALL'").param("study", study)
            .query(ReportStore::report).optional();
    }

    List<Report> ofStudy(UUID study) {
        return jdbc.sql("select * from report.report where study_id = :study order by opened_at, id").param("study", study)
            .query(ReportStore::report).list();
    }

    /** False when somebody saved in between; then nothing was written. The version that was frozen takes the chapters as they are now. */
    boolean save(Report report) {
        var state = report.state();
        var saved = jdbc.sql("""
            update report.report
               set status = :status, title = :title, opinion_orgs = :opinionOrgs, opinions_due = :opinionsDue, round_id = :round,
                   submitted_by = :submittedBy, step_due = :stepDue, accepted_version = :acceptedVersion, accepted_at = :acceptedAt,
                   process_key = :process, versions = :versions, rulings = :rulings, version = version + 1
             where id = :id
               and version = :version
            """)
            .param("status", state.status().name())
            .param("title", state.title())
            .param("opinionOrgs", state.opinionOrgs().toArray(UUID[]::new))
            .param("opinionsDue", state.opinionsDue() == null ? null : Date.valueOf(state.opinionsDue()))
            .param("round", state.roundId())
            .param("submittedBy", state.submittedBy())
            .param("stepDue", Timestamptz.of(state.stepDue()))
            .param("acceptedVersion", state.acceptedVersion())
            .param("acceptedAt", Timestamptz.of(state.acceptedAt()))
            .param("process", state.processKey())
            .param("versions", state.versions())
            .param("rulings", state.rulings())
            .param("id", report.id().value())
            .param("version", report.version())
            .update() == 1;
        if (!saved) return false;
        if (report.frozen() != null) freeze(report);
        if (report.ruled() != null) rule(report.id(), report.ruled());
        return true;
    }

    private void freeze(Report report) {
        var version = report.frozen();
        jdbc.sql("insert into report.version (report_id, no, label, title, by_id, at) values (:report, :no, :label, :title, :by, :at)")
            .param("report", report.id().value()).param("no", version.no()).param("label", version.label().name())
            .param("title", report.title()).param("by", version.by()).param("at", Timestamptz.of(version.at()))
            .update();
        jdbc.sql("""
            insert into report.version_chapter (report_id, no, chapter_id, parent_id, place, heading, html, text, source_report, source_version,
                                                source_chapter)
            select report_id, :no, id, parent_id, place, heading, html, text, source_report, source_version, source_chapter
              from report.chapter
             where report_id = :report
            """)
            .param("report", report.id().value()).param("no", version.no())
            .update();
    }

    private void rule(Report.Id id, Report.Ruling ruling) {
        jdbc.sql("""
            insert into report.ruling (report_id, no, of_version, outcome, reason, by_id, at, recorded_by, scan_id)
            values (:report, :no, :version, :outcome, :reason, :by, :at, :recordedBy, :scan)
            """)
            .param("report", id.value()).param("no", ruling.no()).param("version", ruling.version()).param("outcome", ruling.outcome().name())
            .param("reason", ruling.reason()).param("by", ruling.by()).param("at", Timestamptz.of(ruling.at()))
            .param("recordedBy", ruling.recordedBy()).param("scan", ruling.scan())
            .update();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        var state = new Report.State(Report.Status.valueOf(row.getString("status")), row.getString("title"),
            List.of((UUID[]) row.getArray("opinion_orgs").getArray()), row.getObject("opinions_due", LocalDate.class),
            row.getObject("round_id", UUID.class), row.getObject("submitted_by", UUID.class), Timestamptz.of(row, "opened_at"), Timestamptz.of(row, "step_due"),
            row.getObject("accepted_version", Integer.class), Timestamptz.of(row, "accepted_at"), row.getObject("process_key", Long.class),
            row.getInt("versions"), row.getInt("rulings"), row.getLong("version"));
        return new Report(new Report.Id(row.getObject("id", UUID.class)), new Study.Id(row.getObject("study_id", UUID.class)),
            Report.Kind.valueOf(row.getString("kind")), row.getObject("group_id", UUID.class), row.getObject("writer_id", UUID.class), state);
    }

    /** The calendar moved the step's day. */
    @EventListener
    public void follow(DeadlineMoved moved) {
        moved.keptIn(jdbc, ReportProcess.REPORT,
            "update report.report set step_due = :after where id = :aggregate and step_due = :before");
    }
}
