package org.specialstudy.fieldvisit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.Collectors;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.document.Documents;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.fieldvisit.VisitView.GroupRef;
import org.specialstudy.fieldvisit.VisitView.NextView;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Like;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Sort;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.study.StudyQuery;
import org.specialstudy.workplan.WorkPlanQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Visits for reading, by the people of their study. */
@Repository
@Transactional(readOnly = true)          // one connection for all the questions of one view
class VisitQuery {

    private static final int MOST = 2_000;

    private static final Map<String, String> ORDERS = Map.of("from", "v.from_day is null, v.from_day", "group", "coalesce(g.no, 0)",
        "called", "v.called_at", "due", "v.step_due is null, v.step_due");

    /** Took place: recorded and handed in, or its last day is past. */
    static final String HELD = "(v.status in ('CONFIRMING', 'CONFIRMED') or v.status = 'FINDINGS' and v.to_day <= :today)";

    private static final String ROWS = """
        select v.*, g.no as group_no, g.name as group_name, g.kind as group_kind,
               array(select s.name from fieldvisit.site s where s.visit_id = v.id order by s.place) as site_names,
               array(select s.city from fieldvisit.site s where s.visit_id = v.id and s.city <> '' group by s.city order by min(s.place)) as cities,
               (select count(*) from fieldvisit.finding f where f.visit_id = v.id and f.removed_at is null) as findings,
               """ + HELD + """
                as held
          from fieldvisit.visit v
          join topic.card g on g.group_id = v.group_id
         where v.study_id = :study
           and exists (select 1 from directory.study_member m where m.study_id = v.study_id and m.person_id = :me)
           and (:group::uuid is null or v.group_id = :group)
           and (:status::text is null or v.status = :status)
           and (:q::text is null or v.title ilike :q or g.name ilike :q
                or exists (select 1 from fieldvisit.site s where s.visit_id = v.id and (s.name ilike :q or s.city ilike :q)))
         order by %s
         limit :limit
        """;

    private final JdbcClient jdbc;
    private final Engine engine;
    private final VisitStore visits;
    private final FindingQuery findings;
    private final ClashQuery clashes;
    private final VisitGroups groups;
    private final Topics topics;
    private final StudyQuery studies;
    private final WorkPlanQuery plans;
    private final Directory directory;
    private final Documents documents;
    private final WorkingCalendar calendar;
    private final Clock clock;

    VisitQuery(JdbcClient jdbc, Engine engine, VisitStore visits, FindingQuery findings, ClashQuery clashes, VisitGroups groups, Topics topics,
        StudyQuery studies,
        WorkPlanQuery plans, Directory directory, Documents documents, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.visits = visits;
        this.findings = findings;
        this.clashes = clashes;
        this.groups = groups;
        this.topics = topics;
        this.studies = studies;
        this.plans = plans;
        this.directory = directory;
        this.documents = documents;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All visits of a study that match; a study has some hundred at most. */
    List<VisitRow> list(UUID study, String q, UUID group, String status, String sort, Me me) {
        Refusal.unless(studies.mayRead(study, me.id()), Refusal::notFound);
        var order = Sort.of(sort, "from").in(ORDERS, "g.no nulls first, v.no, v.id");
        return jdbc.sql(ROWS.formatted(order))
            .param("study", study).param("me", me.id()).param("group", group).param("status", status == null || status.isBlank() ? null : status)
            .param("q", Like.containing(q))
            .param("today", today()).param("limit", MOST)
            .query((row, n) -> row(row)).list();
    }

    VisitView visit(UUID id, Me me) {
        var visit = visits.find(new Visit.Id(id)).filter(found -> studies.mayRead(found.study().value(), me.id())).orElseThrow(Refusal::notFound);
        var state = visit.state();
        var study = visit.study().value();
        var group = groups.find(visit.group()).orElseThrow();
        var stopped = visit.status() == Visit.Status.WITHDRAWN;
        var found = findings.of(id, me);
        var points = Stream.concat(state.points().stream(), found.stream().map(VisitView.FindingView::point).filter(Objects::nonNull))
            .collect(Collectors.toSet());
        var task = VisitStep.of(visit.status()).flatMap(step -> engine.openTask(new Waiting(VisitProcess.VISIT, id, step.elementId))).map(String::valueOf)
            .orElse(null);
        return new VisitView(id, study, new GroupRef(group.id(), group.no(), group.name(), group.kind()), visit.no(), visit.title(), visit.status(),
            state.purpose(), state.points(), named(state.itinerary()), state.approved() == null ? null : named(state.approved()), state.approvedAt(),
            state.changeReason(), state.checklist(), found, rulings(id, me), cancellation(state.cancellation()),
            clashes.of(id, me), dates(study, me), topics.outline(visit.group(), points), people(state), groups.people(visit.group()),
            groups.inCharge(visit.inChargeOf(), study), documents.of(VisitAttachments.TYPE, id, me.id()), state.stepDue(), visit.version(),
            stopped ? List.of() : actions(visit, me), task, next(visit));
    }

    /** From the commission to the last day that the plan sets, and at least for a year. */
    StudyDates dates(UUID study, Me me) {
        var from = LocalDate.ofInstant(studies.study(study, me).startedAt(), BusinessClock.ZONE);
        var last = plans.ofStudy(study, me).schedule().stream().map(item -> item.due()).filter(Objects::nonNull).max(LocalDate::compareTo)
            .filter(day -> day.isAfter(from.plusYears(1))).orElse(from.plusYears(1));
        return new StudyDates(from, last);
    }

    private VisitRow row(ResultSet row) throws SQLException {
        var status = Visit.Status.valueOf(row.getString("status"));
        var due = Timestamptz.of(row, "step_due");
        return new VisitRow(row.getObject("id", UUID.class),
            new GroupRef(row.getObject("group_id", UUID.class), row.getObject("group_no", Integer.class), row.getString("group_name"), row.getString(
                "group_kind")),
            row.getInt("no"), row.getString("title"), status, row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class),
            List.of((String[]) row.getArray("site_names").getArray()), List.of((String[]) row.getArray("cities").getArray()), row.getInt("findings"),
            row.getBoolean("held"), due, due == null ? null : calendar.light(clock.instant(), due),
            VisitStep.of(status).map(step -> step.elementId).orElse(null));
    }

    /** Sites of the directory carry the name that the organisation has now. */
    private Itinerary named(Itinerary itinerary) {
        var names = directory.organisations(itinerary.sites().stream().map(Itinerary.Site::org).filter(Objects::nonNull).toList());
        return new Itinerary(itinerary.from(), itinerary.to(), itinerary.route(), itinerary.sites().stream()
            .map(site -> site.org() == null ? site
                : new Itinerary.Site(site.key(), site.org(), names.get(site.org()).name(), site.city(), site.address(), site.contact()))
            .toList(), itinerary.roster());
    }

    private List<PersonRef> people(Visit.State state) {
        var ids = new HashSet<UUID>();
        Stream.of(state.itinerary(), state.approved()).filter(Objects::nonNull).flatMap(itinerary -> itinerary.roster().stream())
            .map(Itinerary.Companion::person).filter(Objects::nonNull).forEach(ids::add);
        return List.copyOf(directory.people(ids).values());
    }

    private List<String> actions(Visit visit, Me me) {
        var study = visit.study().value();
        var group = VisitGroups.belongs(me, visit.group());
        var office = me.has(Role.OFFICE.word(), study);
        var actions = new ArrayList<String>();
        switch (visit.status()) {
            case PLANNING -> add(actions, group, "save", "submit");
            case APPROVAL -> {
                add(actions, groups.mayApprove(visit.inChargeOf(), study, me) && !me.id().equals(visit.state().submittedBy()), "approve");
                add(actions, office, "record-approval");
            }
            case LOGISTICS -> {
                add(actions, group, "save", "change", "find");
                add(actions, office, "check", "prepare");
            }
            case FINDINGS -> {
                add(actions, group, "save", "change", "find", "submit-findings");
                add(actions, office, "check");
            }
            case CONFIRMING -> add(actions, me.has(Role.LEAD.word(), visit.group()), "confirm");
            case CONFIRMED, CANCELLED, WITHDRAWN -> {}
        }
        var running = VisitStep.of(visit.status()).isPresent();
        add(actions, running && (group || office), "cancel");
        return actions;
    }

    private static void add(List<String> actions, boolean may, String... names) {
        if (may) actions.addAll(List.of(names));
    }

    private List<NextView> next(Visit visit) {
        return VisitStep.of(visit.status()).map(step -> new NextView(step.elementId, holders(visit, step))).stream().toList();
    }

    private List<String> holders(Visit visit, VisitStep step) {
        var people = switch (step) {
            case PLAN, RECORD -> groups.people(visit.group());
            case CONFIRM -> directory.membersOf(Role.LEAD, ScopeType.GROUP, visit.group());
            case APPROVE -> groups.inCharge(visit.inChargeOf(), visit.study().value());
            case PREPARE -> directory.membersOf(Role.OFFICE, ScopeType.STUDY, visit.study().value());
        };
        return people.stream().map(PersonRef::name).toList();
    }

    private VisitView.CancellationView cancellation(Visit.Cancellation cancellation) {
        return cancellation == null ? null
            : new VisitView.CancellationView(cancellation.reason(), directory.person(cancellation.by()).orElse(null), cancellation.at());
    }

    private List<VisitView.RulingView> rulings(UUID visit, Me me) {
        return jdbc.sql("""
            select r.*, b.name as by_name, w.name as recorded_name
              from fieldvisit.ruling r
              join directory.person_ref b on b.id = r.by_id
              left join directory.person_ref w on w.id = r.recorded_by
             where r.visit_id = :visit
             order by r.no
            """)
            .param("visit", visit).query((row, n) -> ruling(row, me)).list();
    }

    private VisitView.RulingView ruling(ResultSet row, Me me) throws SQLException {
        var scan = row.getObject("scan_id", UUID.class);
        return new VisitView.RulingView(row.getInt("no"), Visit.RulingKind.valueOf(row.getString("kind")), Visit.Outcome.valueOf(row.getString("outcome")),
            row.getString("reason"), PersonRef.of(row, "by_id", "by_name"), Timestamptz.of(row, "at"),
            PersonRef.of(row, "recorded_by", "recorded_name"),
            scan == null ? null : documents.find(scan, me.id()).orElse(null));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }
}
