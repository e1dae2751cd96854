package org.specialstudy.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.delivery.Delivery.Status;
import org.specialstudy.delivery.DeliveryView.NextStep;
import org.specialstudy.delivery.DeliveryView.SigningView;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.document.Documents;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.study.Study;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deliveries for reading. Everybody in the study sees how far it has come; what the signatory wrote before signing, the office's note and the
 * papers are for the office and the leaders.
 */
@Repository
@Transactional(readOnly = true)          // one connection for all the questions of one view
class DeliveryQuery {

    private static final String MEMBER = "exists (select 1 from directory.study_member m where m.study_id = d.study_id and m.person_id = :me)";

    private static final String VIEW = """
        select d.*, s.title as study_title, s.status as study_status, g.name as signatory_name, t.name as sent_name, r.name as receipt_name,
               c.name as closed_name
          from delivery.delivery d
          join study.card s on s.study_id = d.study_id
          left join directory.person_ref g on g.id = d.signatory_id
          left join directory.person_ref t on t.id = d.sent_by
          left join directory.person_ref r on r.id = d.receipt_by
          left join directory.person_ref c on c.id = d.closed_by
         where
        """ + " " + MEMBER;

    private final JdbcClient jdbc;
    private final Engine engine;
    private final Directory directory;
    private final Documents documents;
    private final Signatories signatories;
    private final InstructionQuery instructions;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DeliveryQuery(JdbcClient jdbc, Engine engine, Directory directory, Documents documents, Signatories signatories, InstructionQuery instructions,
        WorkingCalendar calendar, BusinessClock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.directory = directory;
        this.documents = documents;
        this.signatories = signatories;
        this.instructions = instructions;
        this.calendar = calendar;
        this.clock = clock;
    }

    boolean mayRead(UUID report, Me me) {
        return jdbc.sql("select exists (select 1 from delivery.delivery d where d.report_id = :id and " + MEMBER + ")")
            .param("id", report).param("me", me.id()).query(Boolean.class).single();
    }

    /** Empty before the report was accepted; not found for whoever does not belong to the study. */
    List<DeliveryView> ofStudy(UUID study, Me me) {
        var member = jdbc.sql("select exists (select 1 from directory.study_member where study_id = :study and person_id = :me)")
            .param("study", study).param("me", me.id()).query(Boolean.class).single();
        Refusal.unless(member, Refusal::notFound);
        return jdbc.sql(VIEW + " and d.study_id = :study").param("study", study).param("me", me.id()).query((row, n) -> view(row, me)).list();
    }

    DeliveryView delivery(UUID report, Me me) {
        return jdbc.sql(VIEW + " and d.report_id = :id").param("id", report).param("me", me.id())
            .query((row, n) -> view(row, me)).optional().orElseThrow(Refusal::notFound);
    }

    /** Whether this person is of the office or the leaders. */
    boolean inside(UUID study, Me me) {
        return me.has(Role.OFFICE.word(), study) || me.has(Role.LEADERS.word(), study) || me.has(Role.INCHARGE.word(), study);
    }

    private DeliveryView view(ResultSet row, Me me) throws SQLException {
        var id = row.getObject("report_id", UUID.class);
        var study = row.getObject("study_id", UUID.class);
        var status = Status.valueOf(row.getString("status"));
        var signatory = PersonRef.of(row, "signatory_id", "signatory_name");
        var inside = inside(study, me);
        var stopped = Study.Status.valueOf(row.getString("study_status")).over();
        var office = me.has(Role.OFFICE.word(), study);
        return new DeliveryView(id, study, row.getString("study_title"), row.getString("title"), row.getInt("report_version"), status,
            row.getLong("version"), organisations(DeliveryStore.ids(row, "recipients")), organisations(DeliveryStore.ids(row, "copies")), signatory,
            inside ? row.getString("note") : "", office ? signatories.of(study) : List.of(), signings(id, inside, me), sending(row), receipt(row),
            waiting(row), closing(row), Timestamptz.of(row, "step_due"), instructions.of(id, me),
            inside ? documents.of(Deliveries.OWNER_TYPE, id, me.id()) : List.of(), stopped ? List.of() : actions(status, study, signatory, me),
            stopped ? null : Step.of(status).flatMap(step -> engine.openTask(new Waiting(DeliveryProcess.REPORT, id, step.elementId))).map(String::valueOf)
                .orElse(null), stopped ? List.of() : next(status, study, signatory));
    }

    private static List<String> actions(Status status, UUID study, PersonRef signatory, Me me) {
        var office = me.has(Role.OFFICE.word(), study);
        var actions = new ArrayList<String>();
        switch (status) {
            case PREPARING -> { if (office) actions.add("submit"); }
            case SIGNING -> {
                if (me.ref().equals(signatory)) actions.add("sign");
                if (office) actions.add("record-signature");
            }
            case SENDING -> { if (office) actions.add("send"); }
            case RECEIVING -> { if (office) actions.add("receive"); }
            case WAITING -> { if (office) actions.addAll(List.of("close", "instruct")); }
            case ASKING -> { if (office) actions.addAll(List.of("close", "wait", "instruct")); }
            case CLOSED -> { if (office) actions.add("instruct"); }
            case WITHDRAWN -> {}
        }
        return actions;
    }

    private List<NextStep> next(Status status, UUID study, PersonRef signatory) {
        return Step.of(status).map(step -> new NextStep(step.elementId, step == Step.SIGN ? List.of(signatory.name())
            : directory.behind(Role.OFFICE.at(study)).stream().map(PersonRef::name).toList())).stream().toList();
    }

    private List<SigningView> signings(UUID report, boolean inside, Me me) {
        return jdbc.sql("""
            select s.*, b.name as by_name, w.name as recorded_name
              from delivery.signing s
              join directory.person_ref b on b.id = s.by_id
              left join directory.person_ref w on w.id = s.recorded_by
             where s.report_id = :report
               and (:inside or s.outcome = 'SIGNED')
             order by s.no
            """)
            .param("report", report).param("inside", inside)
            .query((row, n) -> {
                var scan = inside ? row.getObject("scan_id", UUID.class) : null;
                return new SigningView(Delivery.Outcome.valueOf(row.getString("outcome")), row.getString("opinion"), row.getBoolean("circled"),
                    row.getString("name"), row.getObject("signed_on", LocalDate.class), PersonRef.of(row, "by_id", "by_name"),
                    Timestamptz.of(row, "at"), PersonRef.of(row, "recorded_by", "recorded_name"),
                    scan == null ? null : documents.find(scan, me.id()).orElse(null));
            }).list();
    }

    private static DeliveryView.SendingView sending(ResultSet row) throws SQLException {
        var no = row.getObject("no", Integer.class);
        return no == null ? null : new DeliveryView.SendingView(new DocNumber(row.getString("organ_code"), row.getInt("year"), no).text(),
            row.getObject("sent_on", LocalDate.class), PersonRef.of(row, "sent_by", "sent_name"));
    }

    private static DeliveryView.ReceiptView receipt(ResultSet row) throws SQLException {
        var receiver = row.getString("receiver");
        return receiver == null ? null
            : new DeliveryView.ReceiptView(receiver, row.getObject("received_on", LocalDate.class), PersonRef.of(row, "receipt_by", "receipt_name"));
    }

    private DeliveryView.WaitingView waiting(ResultSet row) throws SQLException {
        var until = Timestamptz.of(row, "wait_until");
        return until == null ? null : new DeliveryView.WaitingView(row.getInt("wait_days"), until, calendar.workingDaysLeft(clock.instant(), until));
    }

    private static DeliveryView.ClosingView closing(ResultSet row) throws SQLException {
        var at = Timestamptz.of(row, "closed_at");
        return at == null ? null : new DeliveryView.ClosingView(at, PersonRef.of(row, "closed_by", "closed_name"), row.getString("conclusion"));
    }

    private List<OrgRef> organisations(List<UUID> orgs) {
        var names = directory.organisations(orgs);
        return orgs.stream().map(names::get).filter(Objects::nonNull).toList();
    }
}
