package org.specialstudy.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.document.Attachment;
import org.specialstudy.document.Documents;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.meeting.MeetingView.CancelledView;
import org.specialstudy.meeting.MeetingView.CorrectionView;
import org.specialstudy.meeting.MeetingView.DecisionView;
import org.specialstudy.meeting.MeetingView.InvitationView;
import org.specialstudy.meeting.MeetingView.LineView;
import org.specialstudy.meeting.MeetingView.NextView;
import org.specialstudy.meeting.MeetingView.RulingView;
import org.specialstudy.meeting.MeetingView.StatementView;
import org.specialstudy.meeting.MeetingView.VersionView;
import org.specialstudy.study.Mention;
import org.specialstudy.study.Mentions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Meetings for reading, one by one by whoever is in the study or was invited. */
@Repository
@Transactional(readOnly = true)          // one connection for all the questions of one view
class MeetingQuery {

    private final JdbcClient jdbc;
    private final Engine engine;
    private final MeetingStore meetings;
    private final InvitationStore invitations;
    private final SpokenStore spoken;
    private final MeetingAccess access;
    private final MeetingProcess process;
    private final Mentions mentions;
    private final Directory directory;
    private final Documents documents;
    private final Clock clock;

    MeetingQuery(JdbcClient jdbc, Engine engine, MeetingStore meetings, InvitationStore invitations, SpokenStore spoken, MeetingAccess access,
        MeetingProcess process, Mentions mentions, Directory directory, Documents documents, BusinessClock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.meetings = meetings;
        this.invitations = invitations;
        this.spoken = spoken;
        this.access = access;
        this.process = process;
        this.mentions = mentions;
        this.directory = directory;
        this.documents = documents;
        this.clock = clock;
    }

    /** Whether this is a topic group of the study. */
    boolean groupOf(UUID study, UUID group) {
        return jdbc.sql("""
            select exists (
                   select from directory.active_membership where scope_type = 'GROUP' and role = 'LEAD' and scope_id = :group and study_id = :study)
            """)
            .param("group", group).param("study", study).query(Boolean.class).single();
    }

    /** Not found for whoever is neither in the study nor invited. */
    MeetingView meeting(UUID id, Me me) {
        if (!meetings.mayRead(id, me)) throw Refusal.notFound();
        var meeting = meetings.find(new Meeting.Id(id)).orElseThrow(Refusal::notFound);
        var inside = inside(meeting.study(), me);
        var roll = invitations.of(id);
        var names = new Names(meeting, roll);
        var papers = documents.of(MeetingAttachments.SHARED, id, me.id()).stream().collect(Collectors.toMap(Attachment::id, Function.identity()));
        var plan = meeting.plan();
        var state = meeting.state();
        var step = Step.of(meeting.status());
        return new MeetingView(id, meeting.study(), studyTitle(meeting.study()), meeting.group(), plan.kind(), plan.title(), meeting.status(),
            meeting.version(), !inside, plan.convenors(), plan.startsAt(), plan.endsAt(), plan.dateText(), plan.place(), names.person(plan.chair()),
            plan.replyBy(), plan.agenda().stream().map(line -> new LineView(line.id(), line.kind(), line.title(), line.presenter(), line.presenterId(),
                line.minutes(), line.paper() == null ? null : papers.get(line.paper()))).toList(),
            plan.agendaMinutes(), plan.slotMinutes().orElse(null), plan.over(),
            roll.stream().filter(one -> inside || one.sentAt() != null).map(one -> invitation(one, names, inside, me)).toList(),
            inside ? statements(id) : List.of(),
            inside ? spoken.decisions(id).stream().map(MeetingQuery::decision).toList() : List.of(),
            inside ? meeting.minutes() : circulated(id), meeting.sentAt(), state.heldAt(), meeting.correctionsEndAt(),
            corrections(id, names, roll, inside, me), inside ? versions(id) : List.of(), inside ? rulings(id, me) : List.of(), cancelled(meeting, names),
            inside ? access.approvers(meeting) : List.of(), meeting.stepDue(), alive(meeting.study()) ? actions(meeting, roll, me) : List.of(),
            inside ? step.flatMap(one -> engine.openTask(new Waiting(MeetingProcess.MEETING, id, one.elementId))).map(String::valueOf).orElse(null) : null,
            next(meeting, roll, names));
    }

    Optional<StatementView> statement(UUID id) {
        return jdbc.sql("select meeting_id from meeting.statement where id = :id").param("id", id).query(UUID.class).optional()
            .flatMap(meeting -> spoken.statement(meeting, id))
            .map(one -> statement(one, mentions.of(List.of(id), "text")));
    }

    DecisionView decision(UUID meeting, UUID id) {
        return spoken.decision(meeting, id).map(MeetingQuery::decision).orElseThrow(Refusal::notFound);
    }

    /** The minutes as they were handed on at one moment. People from outside read none but the last. */
    List<MinutesSection> version(UUID meeting, int no, Me me) {
        return jdbc.sql("""
            select v.sections
              from meeting.minutes_version v
              join meeting.meeting m on m.id = v.meeting_id
             where v.meeting_id = :id
               and v.no = :no
               and exists (select from directory.study_member s where s.study_id = m.study_id and s.person_id = :me)
            """)
            .param("id", meeting).param("no", no).param("me", me.id())
            .query((row, n) -> meetings.sections(row.getString("sections"))).optional().orElseThrow(Refusal::notFound);
    }

    String inviteeName(Invited invited) {
        return switch (invited.kind()) {
            case PERSON -> directory.name(invited.personId());
            case ORGANISATION -> directory.organisationName(invited.orgId());
            case CATEGORY -> invited.category();
        };
    }

    private List<MinutesSection> circulated(UUID meeting) {
        return jdbc.sql("select sections from meeting.minutes_version where meeting_id = :id order by no desc limit 1").param("id", meeting)
            .query((row, n) -> meetings.sections(row.getString("sections"))).optional().orElse(List.of());
    }

    /** The names of everybody a view speaks of, asked for once. */
    private final class Names {

        private final Map<UUID, PersonRef> people;
        private final Map<UUID, OrgRef> orgs;
        private final Map<UUID, PersonRef> later = new HashMap<>();

        Names(Meeting meeting, List<Invitation> roll) {
            var ids = new ArrayList<UUID>();
            ids.add(meeting.plan().chair());
            for (var one : roll) {
                ids.add(one.invited().personId());
                if (one.replied() != null) {
                    ids.add(one.replied().by());
                    ids.add(one.replied().recordedBy());
                }
            }
            people = directory.people(ids.stream().filter(Objects::nonNull).distinct().toList());
            orgs = directory.organisations(roll.stream().map(one -> one.invited().orgId()).filter(Objects::nonNull).toList());
        }

        PersonRef person(UUID id) {
            if (id == null) return null;
            return people.containsKey(id) ? people.get(id) : later.computeIfAbsent(id, one -> directory.person(one).orElse(null));
        }

        OrgRef org(UUID id) {
            return id == null ? null : orgs.get(id);
        }

        String of(Invited invited) {
            return switch (invited.kind()) {
                case PERSON -> person(invited.personId()).name();
                case ORGANISATION -> org(invited.orgId()).name();
                case CATEGORY -> invited.category();
            };
        }
    }

    private static InvitationView invitation(Invitation one, Names names, boolean inside, Me me) {
        var said = one.replied();
        var mine = Replies.mine(one, me);
        var open = inside || mine;
        var invited = one.invited();
        return new InvitationView(one.id(), invited.kind(), names.person(invited.personId()), names.org(invited.orgId()), invited.category(), one.sentAt(),
            said == null || !open ? null : said.reply(), said == null || !open ? null : said.reason(), said == null || !open ? null : said.delegate(),
            said == null || !open ? null : said.delegateId(), said == null || !open ? null : names.person(said.by()),
            said == null || !open ? null : names.person(said.recordedBy()), said == null || !open ? null : said.at(),
            open ? one.present() : null, open ? one.attendedBy() : null, open ? one.correctedAt() : null, mine);
    }

    private List<StatementView> statements(UUID meeting) {
        var said = spoken.statements(meeting);
        var mentioned = mentions.of(said.stream().map(SpokenStore.Statement::id).toList(), "text");
        return said.stream().map(one -> statement(one, mentioned)).toList();
    }

    private static StatementView statement(SpokenStore.Statement one, Map<UUID, List<Mention>> mentioned) {
        return new StatementView(one.id(), one.line(), one.speakerId(), one.speaker(), one.posts(), one.text(), one.at(), one.version(),
            mentioned.getOrDefault(one.id(), List.of()));
    }

    private static DecisionView decision(SpokenStore.Decision one) {
        return new DecisionView(one.id(), one.line(), one.no(), one.text(), one.assignment(), one.bound(), one.at(), one.version());
    }

    private List<CorrectionView> corrections(UUID meeting, Names names, List<Invitation> roll, boolean inside, Me me) {
        var byId = roll.stream().collect(Collectors.toMap(Invitation::id, Function.identity()));
        var ids = jdbc.sql("select id from meeting.correction where meeting_id = :id").param("id", meeting).query(UUID.class).list();
        var texts = mentions.of(ids, "text");
        var reasons = mentions.of(ids, "reason");
        return jdbc.sql("select * from meeting.correction where meeting_id = :id and (:all or by_id = :me) order by at, invitation_id, place")
            .param("id", meeting).param("all", inside).param("me", me.id())
            .query((row, n) -> new CorrectionView(row.getObject("id", UUID.class), row.getObject("invitation_id", UUID.class),
                names.of(byId.get(row.getObject("invitation_id", UUID.class)).invited()), row.getString("section"), row.getString("text"),
                names.person(row.getObject("by_id", UUID.class)), Timestamptz.of(row, "at"),
                row.getString("outcome") == null ? null : CorrectionStore.Outcome.valueOf(row.getString("outcome")), row.getString("reason"),
                names.person(row.getObject("settled_by", UUID.class)), Timestamptz.of(row, "settled_at"), row.getLong("version"),
                texts.getOrDefault(row.getObject("id", UUID.class), List.of()), reasons.getOrDefault(row.getObject("id", UUID.class), List.of())))
            .list();
    }

    private List<VersionView> versions(UUID meeting) {
        return jdbc.sql("""
            select v.no, v.label, v.at, v.by_id, p.name
              from meeting.minutes_version v
              join directory.person_ref p on p.id = v.by_id
             where v.meeting_id = :id
             order by v.no
            """)
            .param("id", meeting)
            .query((row, n) -> new VersionView(row.getInt("no"), Meeting.Label.valueOf(row.getString("label")), Timestamptz.of(row, "at"),
                PersonRef.of(row, "by_id", "name")))
            .list();
    }

    private List<RulingView> rulings(UUID meeting, Me me) {
        return jdbc.sql("""
            select r.*, b.name as by_name, w.name as recorded_name
              from meeting.ruling r
              join directory.person_ref b on b.id = r.by_id
              left join directory.person_ref w on w.id = r.recorded_by
             where r.meeting_id = :id
             order by r.no
            """)
            .param("id", meeting)
            .query((row, n) -> ruling(row, me)).list();
    }

    private RulingView ruling(ResultSet row, Me me) throws SQLException {
        var scan = row.getObject("scan_id", UUID.class);
        return new RulingView(row.getInt("no"), Meeting.Outcome.valueOf(row.getString("outcome")), row.getString("reason"),
            PersonRef.of(row, "by_id", "by_name"), Timestamptz.of(row, "at"),
            PersonRef.of(row, "recorded_by", "recorded_name"),
            scan == null ? null : documents.find(scan, me.id()).orElse(null));
    }

    private static CancelledView cancelled(Meeting meeting, Names names) {
        var cancelled = meeting.cancelled();
        return cancelled == null ? null : new CancelledView(cancelled.reason(), names.person(cancelled.by()), cancelled.at());
    }

    private List<String> actions(Meeting meeting, List<Invitation> roll, Me me) {
        var runs = MeetingAccess.runs(meeting.study(), meeting.group(), me);
        var actions = new ArrayList<String>();
        switch (meeting.status()) {
            case PREPARING -> add(actions, runs, "save", "send", "cancel");
            case CONVENED -> {
                add(actions, runs, "save", "record-reply", "record", "hold", "cancel");
                add(actions, roll.stream().anyMatch(one -> one.sentAt() != null && Replies.mine(one, me)), "reply");
            }
            case MINUTES -> add(actions, runs, "record", "write-minutes", "circulate");
            case CORRECTION -> add(actions, roll.stream().anyMatch(one -> Boolean.TRUE.equals(one.present()) && one.correctedAt() == null
                && MinutesDesk.corrects(one, me)) && clock.instant().isBefore(meeting.correctionsEndAt()), "correct");
            case SETTLING -> add(actions, runs, "write-minutes", "settle", "submit");
            case APPROVAL -> {
                add(actions, access.approves(meeting, me) && !me.id().equals(meeting.state().submittedBy()), "approve");
                add(actions, runs, "record-approval");
            }
            case FROZEN, CANCELLED -> {}
        }
        var decided = meeting.status() != Meeting.Status.PREPARING && meeting.status() != Meeting.Status.CANCELLED;
        add(actions, decided && me.has(Role.OFFICE.word(), meeting.study()), "give");
        if (meeting.plan().startsAt() != null && meeting.sentAt() != null) actions.add("calendar");
        return actions;
    }

    private static void add(List<String> actions, boolean may, String... names) {
        if (may) actions.addAll(List.of(names));
    }

    private List<NextView> next(Meeting meeting, List<Invitation> roll, Names names) {
        if (meeting.status() == Meeting.Status.CORRECTION) {
            var waiting = roll.stream().filter(one -> Boolean.TRUE.equals(one.present()) && one.correctedAt() == null
                && one.invited().kind() != Invitation.Kind.CATEGORY).map(one -> names.of(one.invited())).toList();
            return List.of(new NextView(MeetingProcess.CORRECT, waiting));
        }
        return Step.of(meeting.status()).map(step -> new NextView(step.elementId,
            directory.behind(process.principal(meeting, step)).stream().map(PersonRef::name).toList())).stream().toList();
    }

    private boolean inside(UUID study, Me me) {
        return jdbc.sql("select exists (select from directory.study_member where study_id = :study and person_id = :me)")
            .param("study", study).param("me", me.id()).query(Boolean.class).single();
    }

    private boolean alive(UUID study) {
        return jdbc.sql("select status not in ('ARCHIVED', 'WITHDRAWN') from study.card where study_id = :study").param("study", study).query(Boolean.class)
            .single();
    }

    private String studyTitle(UUID study) {
        return jdbc.sql("select title from study.card where study_id = :study").param("study", study).query(String.class).single();
    }
}
