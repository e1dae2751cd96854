package org.specialstudy.replan;

import static org.specialstudy.kernel.BusinessClock.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialstudy.deadline.Cause;
import org.specialstudy.deadline.Replanning;
import org.specialstudy.deadline.Replanning.Foreseen;
import org.specialstudy.deadline.Wish;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.replan.Preview.Collision;
import org.specialstudy.supervision.BoardQuery;
import org.specialstudy.supervision.BoardRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a deadline's date rests on, what moved it so far, and what else another date would move. */
@Repository
@Transactional(readOnly = true)
class ReplanQuery {

    private static final int LONGEST_PICTURE = 1100;

    /** Of these things themselves, and of the items of these plans' schedules. */
    private static final String RUNNING = """
        select e.deadline_id as id, e.aggregate_id as of, null as part
          from deadline.entry e
         where e.aggregate_id = any(:of)
           and e.status = 'OPEN'
           and e.id_variable <> 'extensionId'
         union all
        select e.deadline_id, a.source_id, a.source_key
          from assignment.card a
          join deadline.entry e on e.aggregate_id = a.assignment_id and e.id_variable = 'assignmentId'
         where a.source_id = any(:of)
           and a.source_kind = 'PLAN_ITEM'
           and e.element_id = 'UserTask_CompleteAssignment'
           and e.status = 'OPEN'
         limit 500
        """;

    private record Found(UUID id, UUID of, String part) {}

    private final JdbcClient jdbc;
    private final BoardQuery board;
    private final Replanning replanning;
    private final FixedDays fixed;
    private final ExtensionStore extensions;
    private final ExtensionProcess process;
    private final WorkingCalendar calendar;
    private final Directory directory;
    private final BusinessClock clock;

    ReplanQuery(JdbcClient jdbc, BoardQuery board, Replanning replanning, FixedDays fixed, ExtensionStore extensions, ExtensionProcess process,
        WorkingCalendar calendar, Directory directory, BusinessClock clock) {
        this.jdbc = jdbc;
        this.board = board;
        this.replanning = replanning;
        this.fixed = fixed;
        this.extensions = extensions;
        this.process = process;
        this.calendar = calendar;
        this.directory = directory;
        this.clock = clock;
    }

    ReplanView view(UUID deadline, Me me) {
        var row = board.one(deadline, me);
        var standing = replanning.standing(deadline);
        var may = row.overseen() && standing.isPresent();
        var asked = extensions.of(deadline);
        var actions = new ArrayList<String>();
        if (may) actions.add("replan");
        if (standing.isPresent() && Extensions.mayAsk(row, asked, clock.instant(), me)) actions.add("extend");
        var anchors = may
            ? board.of(standing.get().anchors(), me).stream().sorted(Comparator.comparing(BoardRow::dueAt).thenComparing(BoardRow::id)).toList()
            : List.<BoardRow>of();
        return new ReplanView(row, standing.map(Replanning.Standing::basis).orElse(null), anchors, moves(deadline),
            asked.stream().map(one -> extension(one, me)).toList(), actions);
    }

    /** Those about whose date the reader may do something. */
    List<Running> running(List<UUID> of, Me me) {
        var found = jdbc.sql(RUNNING).param("of", of.toArray(UUID[]::new)).query(Found.class).list();
        var rows = board.of(found.stream().map(Found::id).toList(), me).stream().collect(Collectors.toMap(BoardRow::id, Function.identity()));
        var now = clock.instant();
        return found.stream().filter(one -> rows.containsKey(one.id())).flatMap(one -> {
            var row = rows.get(one.id());
            var act = row.overseen() ? Running.Act.REPLAN : row.owed() && row.dueAt().isAfter(now) ? Running.Act.EXTEND : null;
            return act == null ? Stream.empty() : Stream.of(new Running(one.id(), one.of(), one.part(), row.elementId(), row.dueAt(), act));
        }).toList();
    }

    ReplanView ofExtension(UUID id, Me me) {
        return view(extensions.find(id).orElseThrow(Refusal::notFound).asked().deadline(), me);
    }

    private ExtensionView extension(Extension one, Me me) {
        var asked = one.asked();
        var ended = one.ended();
        var people = directory.people(Stream.of(asked.by(), ended == null ? null : ended.by()).filter(Objects::nonNull).toList());
        var actions = new ArrayList<String>();
        if (one.status() == Extension.Status.ASKED) {
            if (asked.by().equals(me.id())) actions.add("withdraw");
            else if (me.principals().contains(asked.decider())) actions.add("decide");
        }
        return new ExtensionView(one.id(), asked.deadline(), asked.due(), asked.day(), asked.reason(), people.get(asked.by()), asked.at(), one.status(),
            ended == null ? null : ended.day(), ended == null ? null : ended.answer(), ended == null || ended.by() == null ? null : people.get(ended.by()),
            ended == null ? null : ended.at(), told(Stream.of(asked.decider())), process.openTask(one.id()).map(String::valueOf).orElse(null), actions);
    }

    /** For whoever oversees the study: it names what others owe. */
    Preview preview(UUID deadline, Wish wish, Me me) {
        var own = board.one(deadline, me);
        Refusal.unless(own.overseen(), () -> Refusal.notAllowed("replan-not-yours"));
        return preview(own.studyId(), replanning.foresee(deadline, wish), null, me);
    }

    /** Of what the reader may know of. {@code moving}: the page of what itself gets another day, so that nothing collides with its old one; or null. */
    Preview preview(UUID study, List<Foreseen> all, String moving, Me me) {
        var rows = board.of(all.stream().map(Foreseen::deadline).toList(), me).stream().collect(Collectors.toMap(BoardRow::id, Function.identity()));
        var now = clock.instant();
        var foreseen = all.stream().filter(one -> rows.containsKey(one.deadline())).toList();
        var items = foreseen.stream().map(one -> item(one, rows.get(one.deadline()), now)).toList();
        return new Preview(items, collisions(foreseen, stays(study, moving, me, now), now), told(foreseen.stream().map(Foreseen::principal)), daysOff(items));
    }

    private Preview.Item item(Foreseen one, BoardRow row, Instant now) {
        return new Preview.Item(one.deadline(), one.elementId(), row.subject(), row.responsible(), one.startedAt(), one.from(), one.to(),
            one.workingDays(), one.estimated(), calendar.light(now, one.to()), one.skipped());
    }

    private List<Collision> collisions(List<Foreseen> foreseen, List<FixedDay> stays, Instant now) {
        var found = new ArrayList<Collision>();
        for (var one : foreseen) {
            var from = LocalDate.ofInstant(one.from(), ZONE);
            var to = LocalDate.ofInstant(one.to(), ZONE);
            if (!calendar.isWorkingDay(to)) found.add(new Collision(Collision.Kind.DAY_OFF, one.deadline(), to, calendar.next(to), null, null, null));
            if (one.to().isBefore(now)) found.add(new Collision(Collision.Kind.OVER, one.deadline(), to, null, null, null, null));
            stays.stream().filter(day -> !day.day().isBefore(from) && day.day().isBefore(to)).forEach(day -> found.add(new Collision(
                Collision.Kind.valueOf(day.kind().name()), one.deadline(), day.day(), null, day.kind() == FixedDay.Kind.STEP ? null : day.title(),
                day.kind() == FixedDay.Kind.STEP ? day.title() : null, day.link())));
        }
        return found;
    }

    /** Meetings are there by their own day already. */
    private List<FixedDay> stays(UUID study, String moving, Me me, Instant now) {
        var steps = board.of(replanning.unmovable(study), me).stream().filter(row -> !row.ref().equals("meetingId"))
            .map(row -> new FixedDay(FixedDay.Kind.STEP, row.elementId(), LocalDate.ofInstant(row.dueAt(), ZONE), null)).distinct();
        return Stream.concat(fixed.of(study, now).stream().filter(day -> moving == null || !moving.equals(day.link())), steps).sorted(Comparator.comparing(
            FixedDay::day)).toList();
    }

    private List<String> told(Stream<String> principals) {
        return principals.distinct().flatMap(principal -> directory.behind(principal).stream()).map(PersonRef::name).distinct().toList();
    }

    private List<LocalDate> daysOff(List<Preview.Item> items) {
        var days = items.stream().flatMap(item -> Stream.of(item.startedAt(), item.from(), item.to())).map(at -> LocalDate.ofInstant(at, ZONE)).sorted()
            .toList();
        if (days.isEmpty()) return List.of();
        var last = days.getLast();
        var first = days.getFirst().isBefore(last.minusDays(LONGEST_PICTURE)) ? last.minusDays(LONGEST_PICTURE) : days.getFirst();
        return first.datesUntil(last.plusDays(1)).filter(day -> !calendar.isWorkingDay(day)).toList();
    }

    private List<MoveView> moves(UUID deadline) {
        return jdbc.sql("""
            select m.kind, m.due_before, m.due_after, m.reason, m.by_id, p.name as by_name, m.at
              from deadline.moved m
              left join directory.person_ref p on p.id = m.by_id
             where m.deadline_id = :deadline
             order by m.no desc
            """)
            .param("deadline", deadline)
            .query((row, n) -> new MoveView(Cause.Kind.valueOf(row.getString("kind")), Timestamptz.of(row, "due_before"), Timestamptz.of(row, "due_after"),
                row.getString("reason"), PersonRef.of(row, "by_id", "by_name"), Timestamptz.of(row, "at")))
            .list();
    }
}
