package org.specialstudy.consultation;

import static org.specialstudy.consultation.ConsultationStore.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.consultation.Consultation.Status;
import org.specialstudy.consultation.ConsultationView.AskedView;
import org.specialstudy.consultation.ConsultationView.CallMoveView;
import org.specialstudy.consultation.ConsultationView.ChoiceView;
import org.specialstudy.consultation.ConsultationView.DutyView;
import org.specialstudy.consultation.ConsultationView.MeetingView;
import org.specialstudy.consultation.ConsultationView.NextStep;
import org.specialstudy.consultation.ConsultationView.OfStudy;
import org.specialstudy.consultation.ConsultationView.PaperView;
import org.specialstudy.consultation.ConsultationView.TaskView;
import org.specialstudy.deadline.WorkingCalendar;
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
import org.specialstudy.study.StudyQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Consultations for reading, by everybody in their study. */
@Repository
@Transactional(readOnly = true)          // one connection for all the questions of one view
class ConsultationQuery {

    private static final String VIEW = """
        select c.*, k.title as study_title, k.status as study_status, n.name as notice_name, t.name as materials_name, p.name as minutes_name,
               e.status as meeting_status, e.starts_at as meeting_starts
          from consultation.consultation c
          join study.card k on k.study_id = c.study_id
          left join directory.person_ref n on n.id = c.notice_by
          left join directory.person_ref t on t.id = c.materials_by
          left join directory.person_ref p on p.id = c.minutes_by
          left join meeting.card e on e.meeting_id = c.meeting_id
         where
        """ + " " + ConsultationReaders.MEMBER;

    private final JdbcClient jdbc;
    private final Engine engine;
    private final StudyQuery studies;
    private final SubmissionQuery submissions;
    private final CallMoves moves;
    private final Directory directory;
    private final Documents documents;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ConsultationQuery(JdbcClient jdbc, Engine engine, StudyQuery studies, SubmissionQuery submissions, CallMoves moves, Directory directory,
        Documents documents,
        WorkingCalendar calendar, BusinessClock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.studies = studies;
        this.submissions = submissions;
        this.moves = moves;
        this.directory = directory;
        this.documents = documents;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What was said about having one, and the one there is. */
    OfStudy ofStudy(UUID study, Me me) {
        Refusal.unless(studies.mayRead(study, me.id()), Refusal::notFound);
        var items = jdbc.sql(VIEW + " and c.study_id = :study").param("study", study).param("me", me.id()).query((row, n) -> view(row, me)).list();
        var always = !studies.kind(study).needsGroups();
        var choice = jdbc.sql("""
            select c.*, p.name as by_name
              from consultation.choice c
              left join directory.person_ref p on p.id = c.by_id
             where c.study_id = :study
            """)
            .param("study", study)
            .query((row, n) -> new ChoiceView(row.getObject("wanted", Boolean.class), person(row, "by_id", "by_name"), instant(row, "at"), always,
                row.getBoolean("closed")))
            .optional().orElse(new ChoiceView(always ? true : null, null, null, always, always));
        var stopped = jdbc.sql("select status = 'WITHDRAWN' from study.card where study_id = :study").param("study", study).query(Boolean.class).single();
        var choosing = !always && !choice.fixed() && !stopped && me.has(Role.OFFICE.word(), study);
        return new OfStudy(choice, items, choosing ? List.of("choose") : List.of(),
            choosing ? openTask("studyId", study, Step.DECIDE).map(TaskView::key).orElse(null) : null);
    }

    ConsultationView consultation(UUID id, Me me) {
        return jdbc.sql(VIEW + " and c.id = :id").param("id", id).param("me", me.id()).query((row, n) -> view(row, me)).optional()
            .orElseThrow(Refusal::notFound);
    }

    private ConsultationView view(ResultSet row, Me me) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var study = row.getObject("study_id", UUID.class);
        var status = Status.valueOf(row.getString("status"));
        var stopped = row.getString("study_status").equals("WITHDRAWN");
        var noticed = row.getObject("notice_on", LocalDate.class) != null;
        var delivered = row.getObject("materials_on", LocalDate.class) != null;
        var actions = stopped || !me.has(Role.OFFICE.word(), study) ? List.<String>of() : actions(status, noticed, delivered);
        return new ConsultationView(id, study, row.getString("study_title"), row.getString("title"), status, row.getLong("version"),
            row.getString("notice"), organisations(List.of((UUID[]) row.getArray("orgs").getArray())), row.getObject("call_term", Integer.class),
            instant(row, "called_at"), instant(row, "call_ends_at"), CallMoveView.of(moves.of(id)), asked(id), submissions.of(id, SubmissionFilter.ALL, me),
            meeting(row),
            duty(row, "notice", "notice_way"), duty(row, "materials", "materials_note"), row.getObject("held_on", LocalDate.class),
            duty(row, "minutes", "minutes_to"), row.getString("preface"), instant(row, "step_due"), papers(id),
            documents.of(Consultations.OWNER_TYPE, id, me.id()), actions, actions.isEmpty() ? List.of() : tasks(id, status, noticed, delivered),
            stopped ? List.of() : next(study, status, noticed, delivered));
    }

    private static List<String> actions(Status status, boolean noticed, boolean delivered) {
        var actions = new ArrayList<String>();
        switch (status) {
            case PREPARING -> actions.addAll(List.of("write-call", "call"));
            case CALLING -> actions.addAll(List.of("move-call", "record", "return", "select", "preface"));
            case SELECTING -> actions.addAll(List.of("record", "return", "select", "conclude", "preface"));
            case SCHEDULING -> actions.addAll(List.of("select", "schedule", "preface"));
            case MEETING -> {
                actions.addAll(List.of("select", "preface"));
                if (!noticed) actions.add("give-notice");
                else if (!delivered) actions.add("deliver-materials");
            }
            case MINUTES -> actions.addAll(List.of("send-minutes", "preface"));
            case COMPILING -> actions.addAll(List.of("compile", "preface"));
            case CLOSED, WITHDRAWN -> {}
        }
        return actions;
    }

    private static List<String> elements(Status status, boolean noticed, boolean delivered) {
        if (status != Status.MEETING) return Step.of(status).map(step -> List.of(step.elementId)).orElse(List.of());
        return noticed ? delivered ? List.of() : List.of(Step.MATERIALS) : List.of(Step.NOTICE);
    }

    private List<TaskView> tasks(UUID id, Status status, boolean noticed, boolean delivered) {
        return elements(status, noticed, delivered).stream().flatMap(element -> openTask("consultationId", id, element).stream()).toList();
    }

    private List<NextStep> next(UUID study, Status status, boolean noticed, boolean delivered) {
        return elements(status, noticed, delivered).stream()
            .map(element -> new NextStep(element, directory.behind(Role.OFFICE.at(study)).stream().map(PersonRef::name).toList())).toList();
    }

    private Optional<TaskView> openTask(String name, UUID id, String element) {
        return engine.openTask(new Waiting(name, id, element)).map(key -> new TaskView(element, String.valueOf(key)));
    }

    private List<AskedView> asked(UUID id) {
        return jdbc.sql("""
            select r.*, o.name as org_name, (select count(*) from consultation.submission s where s.request_id = r.id and s.no is not null) as received
              from consultation.request r
              join directory.organisation_ref o on o.id = r.org_id
             where r.consultation_id = :id
             order by r.place
            """)
            .param("id", id)
            .query((row, n) -> new AskedView(row.getObject("id", UUID.class), new OrgRef(row.getObject("org_id", UUID.class), row.getString("org_name")),
                Asked.State.valueOf(row.getString("state")), instant(row, "finished_at"), row.getInt("received"))).list();
    }

    private List<PaperView> papers(UUID id) {
        return jdbc.sql("""
            select p.no, p.label, p.at, p.by_id, w.name as by_name
              from consultation.paper p
              join directory.person_ref w on w.id = p.by_id
             where p.consultation_id = :id
             order by p.no
            """)
            .param("id", id)
            .query((row, n) -> new PaperView(row.getInt("no"), Compilation.Label.valueOf(row.getString("label")), instant(row, "at"),
                person(row, "by_id", "by_name"))).list();
    }

    private static MeetingView meeting(ResultSet row) throws SQLException {
        var id = row.getObject("meeting_id", UUID.class);
        return id == null ? null : new MeetingView(id, row.getObject("meeting_day", LocalDate.class), instant(row, "meeting_starts"),
            row.getString("meeting_status"));
    }

    private DutyView duty(ResultSet row, String name, String words) throws SQLException {
        Instant due = instant(row, name + "_due");
        if (due == null) return null;
        var on = row.getObject(name + "_on", LocalDate.class);
        return new DutyView(due, on == null ? calendar.workingDaysLeft(clock.instant(), due) : null, on, person(row, name + "_by", name + "_name"),
            row.getString(words));
    }

    private List<OrgRef> organisations(List<UUID> orgs) {
        var names = directory.organisations(orgs);
        return orgs.stream().map(names::get).filter(Objects::nonNull).toList();
    }

    private static PersonRef person(ResultSet row, String id, String name) throws SQLException {
        var found = row.getObject(id, UUID.class);
        return found == null ? null : new PersonRef(found, row.getString(name));
    }
}
