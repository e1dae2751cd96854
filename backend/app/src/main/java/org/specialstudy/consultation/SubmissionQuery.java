package org.specialstudy.consultation;

import static org.specialstudy.consultation.ConsultationStore.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.specialstudy.consultation.Consultation.Status;
import org.specialstudy.consultation.ConsultationView.CallMoveView;
import org.specialstudy.consultation.SubmissionView.VersionView;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.document.Documents;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Submissions for reading: drafts by their own organisation alone, what was handed in by the people of the study too. */
@Repository
@Transactional(readOnly = true)          // one connection for all the questions of one view
class SubmissionQuery {

    private static final String FROM = """
          from consultation.submission s
          join consultation.request r on r.id = s.request_id
          join consultation.consultation c on c.id = r.consultation_id
        """;

    private static final String ROW = """
        select s.*, length(s.text) as length, r.org_id, o.name as org_name, w.name as recorded_name, c.status as consultation_status,
               c.id as consultation_id, c.title as consultation_title, c.study_id, k.title as study_title, k.status as study_status,
               r.state as request_state,
        """ + " " + ConsultationReaders.MEMBER + " as inside " + FROM + """
          join study.card k on k.study_id = c.study_id
          join directory.organisation_ref o on o.id = r.org_id
          left join directory.person_ref w on w.id = s.recorded_by
         where
        """ + " " + ConsultationReaders.SUBMISSION;

    private final JdbcClient jdbc;
    private final Engine engine;
    private final CallMoves moves;
    private final Documents documents;

    SubmissionQuery(JdbcClient jdbc, Engine engine, CallMoves moves, Documents documents) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.moves = moves;
        this.documents = documents;
    }

    /** Without drafts. */
    List<SubmissionRow> of(UUID consultation, SubmissionFilter filter, Me me) {
        return asking(ROW + """
             and c.id = :id
             and s.no is not null
             and position(lower(:words) in lower(s.title || ' ' || o.name || ' ' || s.author)) > 0
             and case :chosen when '' then true when 'RETURNED' then s.status = 'RETURNED' else coalesce(s.choice, 'OPEN') = :chosen end
           order by
            """ + " " + filter.order(), consultation, me)
            .param("words", filter.words()).param("chosen", filter.chosen())
            .query((row, n) -> row(row)).list();
    }

    SubmissionView submission(UUID id, Me me) {
        return asking(ROW + " and s.id = :id", id, me).query((row, n) -> view(row, me)).optional().orElseThrow(Refusal::notFound);
    }

    /** What a consultation asked of the organisation whose contact this is. */
    RequestView requestOf(UUID consultation, Me me) {
        var own = jdbc.sql("select r.id from consultation.request r where r.consultation_id = :id and " + ConsultationReaders.OWN + " order by r.place limit 1")
            .param("id", consultation).param("principals", me.principals().toArray(String[]::new)).query(UUID.class).optional();
        return request(own.orElseThrow(Refusal::notFound), me);
    }

    RequestView request(UUID id, Me me) {
        var own = asking(ROW + " and r.id = :id order by s.no is null, s.no, s.created_at", id, me).query((row, n) -> row(row)).list();
        return asking("""
            select r.*, c.title, c.notice, c.call_ends_at, c.status, k.title as study_title, k.status as study_status, o.name as org_name
              from consultation.request r
              join consultation.consultation c on c.id = r.consultation_id
              join study.card k on k.study_id = c.study_id
              join directory.organisation_ref o on o.id = r.org_id
             where r.id = :id and (
            """ + " " + ConsultationReaders.OWN + " or " + ConsultationReaders.MEMBER + ")", id, me)
            .query((row, n) -> {
                var state = Asked.State.valueOf(row.getString("state"));
                var org = new OrgRef(row.getObject("org_id", UUID.class), row.getString("org_name"));
                var writing = state == Asked.State.WAITING && !stopped(row) && me.has(Role.CONTACT.word(), org.id());
                var consultation = row.getObject("consultation_id", UUID.class);
                return new RequestView(id, consultation, row.getString("title"), row.getString("study_title"), row.getString("notice"), org, state,
                    instant(row, "call_ends_at"), CallMoveView.of(moves.of(consultation)), own, documents.of(Consultations.OWNER_TYPE, consultation, me.id()),
                    writing ? List.of("write", "finish") : List.of(), writing ? openTask("requestId", id, Step.SUBMIT) : null);
            }).optional().orElseThrow(Refusal::notFound);
    }

    private JdbcClient.StatementSpec asking(String sql, UUID id, Me me) {
        return jdbc.sql(sql).param("id", id).param("me", me.id()).param("principals", me.principals().toArray(String[]::new));
    }

    private SubmissionView view(ResultSet row, Me me) throws SQLException {
        var one = row(row);
        return new SubmissionView(one, row.getObject("consultation_id", UUID.class), row.getString("consultation_title"),
            row.getObject("study_id", UUID.class), row.getString("study_title"), row.getString("text"), versions(one.id()),
            documents.of(Submissions.OWNER_TYPE, one.id(), me.id()), actions(row, one, me), one.status() == Submission.Status.RETURNED ? openTask(
                "submissionId", one.id(), Step.COMPLETE) : null);
    }

    private static List<String> actions(ResultSet row, SubmissionRow one, Me me) throws SQLException {
        var actions = new ArrayList<String>();
        if (stopped(row)) return actions;
        var status = Status.valueOf(row.getString("consultation_status"));
        var gathering = status == Status.CALLING || status == Status.SELECTING;
        if (me.has(Role.CONTACT.word(), one.org().id())) {
            var waiting = row.getString("request_state").equals(Asked.State.WAITING.name());
            if (one.status() == Submission.Status.DRAFT && waiting) actions.addAll(List.of("write", "hand-in", "remove"));
            if (one.status() == Submission.Status.RETURNED && gathering) actions.addAll(List.of("write", "hand-in"));
        }
        if (me.has(Role.OFFICE.word(), row.getObject("study_id", UUID.class)) && one.status() == Submission.Status.RECEIVED && gathering) {
            actions.add("return");
        }
        return actions;
    }

    private List<VersionView> versions(UUID submission) {
        return jdbc.sql("""
            select v.*, p.name as by_name
              from consultation.submission_version v
              join directory.person_ref p on p.id = v.by_id
             where v.submission_id = :id
             order by v.no desc
            """)
            .param("id", submission)
            .query((row, n) -> new VersionView(row.getInt("no"), row.getString("title"), row.getString("author"),
                Submission.Wish.valueOf(row.getString("wish")), row.getString("text"), new PersonRef(row.getObject("by_id", UUID.class),
                    row.getString("by_name")), instant(row, "at"), row.getString("return_reason"))).list();
    }

    /** Where it is written on. */
    private String openTask(String variable, UUID id, String element) {
        return engine.openTask(new Waiting(variable, id, element)).map(String::valueOf).orElse(null);
    }

    private static boolean stopped(ResultSet row) throws SQLException {
        return row.getString("study_status").equals("WITHDRAWN");
    }

    private static SubmissionRow row(ResultSet row) throws SQLException {
        var status = Status.valueOf(row.getString("consultation_status"));
        var told = row.getBoolean("inside") || status.ordinal() > Status.SELECTING.ordinal();
        var choice = row.getString("choice");
        var returned = row.getString("status").equals("RETURNED");
        var recorded = row.getObject("recorded_by", UUID.class);
        return new SubmissionRow(row.getObject("id", UUID.class), row.getObject("request_id", UUID.class), row.getObject("no", Integer.class),
            row.getString("title"), new OrgRef(row.getObject("org_id", UUID.class), row.getString("org_name")), row.getString("author"),
            Submission.Wish.valueOf(row.getString("wish")), Submission.Status.valueOf(row.getString("status")), row.getInt("length"),
            row.getObject("received_on", LocalDate.class), instant(row, "received_at"),
            recorded == null ? null : new PersonRef(recorded, row.getString("recorded_name")), returned ? row.getString("return_reason") : null,
            returned ? instant(row, "completion_due") : null, choice == null || !told ? null : Submission.Choice.valueOf(choice),
            told ? row.getString("choice_reason") : "", told ? row.getString("speaker") : "", row.getInt("versions"), row.getLong("version"));
    }
}
