package org.specialstudy.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.specialstudy.kernel.BusinessClock.ZONE;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specialstudy.BrokerClock;
import org.specialstudy.Picture;
import org.specialstudy.SystemTest;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A thousand random changes of a few deadlines, notices among them, on the real broker: afterwards each that is open is watched by one process, which wakes when it should. */
@SystemTest
class ThousandChangesIT {

    private static final Logger log = LoggerFactory.getLogger(ThousandChangesIT.class);
    private static final String ELEMENT = "UserTask_CompleteAssignment";
    private static final String REF = "assignmentId";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int CHANGES = 1000;
    private static final int OPEN = 12;
    private static final int NOTICES = 5;

    @Autowired
    Deadlines deadlines;
    @Autowired
    Replanning replanning;
    @Autowired
    Recount recount;
    @Autowired
    Calendars calendars;
    @Autowired
    NoticeStore notices;
    @Autowired
    CalendarWatch watch;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    AlertPlan plan;
    @Autowired
    BusinessClock clock;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;

    private final UUID study = UUID.randomUUID();
    private final Map<UUID, UUID> open = new HashMap<>();
    private final List<UUID> closed = new ArrayList<>();
    private final Map<Integer, Notice> noticesBefore = new HashMap<>();
    private final Map<UUID, Long> otherAlerts = new HashMap<>();
    private final long seed = Long.getLong("changes.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private Picture picture;

    @BeforeEach
    void bothClocksTellTheSameTime() {
        log.info("The seed of these changes is {}; -Dchanges.seed repeats them.", seed);
        clock.moveTo(BrokerClock.now());
        picture = new Picture(jdbc);
    }

    @AfterEach
    void nothingIsLeftOpen() {
        transaction.executeWithoutResult(status -> deadlines.closeAllOf(study));
        transaction.executeWithoutResult(status -> noticesBefore.values().forEach(notice -> notices.insert(notice, null, null, null)));
        watch.takeUp();
        clock.reset();
    }

    @Test
    void every_open_deadline_has_one_process_that_wakes_at_its_next_alert_and_a_stale_timer_never_alerts() {
        for (var changed = 0; changed < CHANGES;) changed += change() ? 1 : 0;
        while (open.size() < OPEN) open();

        open.keySet().forEach(id -> await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> assertThat(heard(id)).as("seed %d", seed)
            .isEqualTo(moves(id) + otherAlerts.getOrDefault(id, 0L))));
        open.keySet().forEach(id -> picture.awaitActive("deadline", "deadlineId", id, next(id) == null ? "Gateway_WaitForEnd" : "Gateway_WaitForAlert"));
        closed.forEach(id -> picture.awaitInstances("deadline", "deadlineId", id, "COMPLETED"));
        assertThat(open.keySet()).as("seed %d", seed).allSatisfy(id -> assertThat(picture.instances("deadline", "deadlineId", id)).containsExactly("ACTIVE"));
        assertThat(alerted()).as("seed %d: nothing was due yet", seed).isZero();
        everyOneIsWhereItsBasisPutsIt();

        var woken = new HashMap<UUID, Long>();
        for (var moment = earliest(); moment != null && woken.values().stream().mapToLong(Long::longValue).sum() < OPEN / 2; moment = earliest()) {
            var at = moment;
            var due = open.keySet().stream().filter(id -> at.equals(next(id))).toList();
            clock.moveTo(at);
            BrokerClock.forwardTo(at);
            due.forEach(id -> woken.merge(id, 1L, Long::sum));
            due.forEach(id -> picture.awaitTimes("deadline", "deadlineId", id, "ServiceTask_Alert", woken.get(id)));
            due.forEach(id -> picture.awaitActive("deadline", "deadlineId", id, next(id) == null ? "Gateway_WaitForEnd" : "Gateway_WaitForAlert"));
            assertThat(open.keySet()).as("seed %d at %s", seed, at).allSatisfy(id -> assertThat(picture.times("deadline", "deadlineId", id,
                "ServiceTask_Alert")).isEqualTo(woken.getOrDefault(id, 0L)));
        }
        assertThat(picture.incidents(study)).isEmpty();
    }

    /** False where it was refused: a circle, a day that is over, the same day. */
    private boolean change() {
        if (open.size() < OPEN / 2 || open.size() < OPEN && random.nextInt(20) == 0) {
            open();
            return true;
        }
        if (random.nextInt(CHANGES / NOTICES) == 0) {
            dayOff();
            return true;
        }
        var ids = open.keySet().stream().sorted().toList();
        var one = ids.get(random.nextInt(ids.size()));
        try {
            transaction.executeWithoutResult(status -> {
                switch (random.nextInt(20)) {
                    case 0 -> deadlines.close(REF, end(one), ELEMENT);
                    case 1 -> deadlines.cancel(REF, end(one), ELEMENT);
                    case 2, 3 -> deadlines.change(REF, open.get(one), ELEMENT, anotherDay(one), Basis.FIXED);
                    case 4, 5, 6 -> replanning.move(one, Wish.on(day(20 + random.nextInt(60))), new Cause(Cause.Kind.EXTENSION, "延期", UUID.randomUUID()));
                    case 7 -> recount.catchUp(study);
                    default -> replanning.move(one, wish(ids.get(random.nextInt(ids.size()))), new Cause(Cause.Kind.REPLAN, "改期", UUID.randomUUID()));
                }
            });
            return true;
        } catch (Refusal no) {
            return false;
        }
    }

    private Wish wish(UUID anchor) {
        return switch (random.nextInt(4)) {
            case 0 -> Wish.on(day(20 + random.nextInt(60)));
            case 1 -> Wish.in(day(1), 20 + random.nextInt(60), Unit.values()[random.nextInt(2)]);
            case 2 -> Wish.after(anchor, 1 + random.nextInt(10));
            default -> Wish.before(anchor, 1 + random.nextInt(4));
        };
    }

    /** A notice makes a working day one more holiday; the running deadlines follow, or at least their alerts do where they count over it. */
    private void dayOff() {
        var day = day(15 + random.nextInt(50));
        if (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) return;
        var inForce = calendar.notices().of(day.getYear()).orElseGet(() -> lawOnly(day.getYear()));
        noticesBefore.putIfAbsent(day.getYear(), inForce);
        var off = new ArrayList<>(inForce.off());
        off.add(new Notice.Off(DayOff.HOLIDAY, day, day));
        var alerts = new HashMap<UUID, Optional<Instant>>();
        var moves = new HashMap<UUID, Long>();
        open.keySet().forEach(id -> alerts.put(id, Optional.ofNullable(next(id))));
        open.keySet().forEach(id -> moves.put(id, moves(id)));
        var another = new Notice(inForce.year(), inForce.number(), inForce.issued(), off, inForce.work());
        transaction.executeWithoutResult(status -> calendars.publish(another, UUID.randomUUID(), UUID.randomUUID()));
        await().atMost(PATIENCE).ignoreExceptionsInstanceOf(DataAccessException.class).until(() -> {
            recount.catchUp(study);
            return true;
        });
        open.keySet().stream().filter(id -> moves.get(id).equals(moves(id)) && !alerts.get(id).equals(Optional.ofNullable(next(id))))
            .forEach(id -> otherAlerts.merge(id, 1L, Long::sum));
    }

    /** Its days are what anybody would guess of a year without a notice. */
    private Notice lawOnly(int year) {
        var off = Notices.FIXED_BY_LAW.entrySet().stream().map(one -> new Notice.Off(one.getValue(), one.getKey().atYear(year), one.getKey().atYear(year)))
            .toList();
        return new Notice(year, "国办发明电〔" + (year - 1) + "〕99号", LocalDate.ofInstant(clock.instant(), ZONE), off, List.of());
    }

    private Instant anotherDay(UUID id) {
        var due = in(20 + random.nextInt(60));
        return due.equals(due(id)) ? in(90) : due;
    }

    private UUID end(UUID id) {
        closed.add(id);
        return open.remove(id);
    }

    private void open() {
        var aggregate = UUID.randomUUID();
        open.put(transaction.execute(status -> deadlines.open(study, REF, aggregate, ELEMENT, "office@" + study, clock.instant(), in(20 + random.nextInt(60)),
            Basis.FIXED)), aggregate);
    }

    private LocalDate day(int workingDays) {
        return calendar.due(LocalDate.ofInstant(clock.instant(), ZONE), workingDays, Unit.WORKING_DAYS).day();
    }

    private Instant in(int workingDays) {
        return calendar.endOf(day(workingDays));
    }

    private Instant due(UUID id) {
        return jdbc.sql("select due_at from deadline.entry where deadline_id = :id").param("id", id).query((row, n) -> Timestamptz.of(row, "due_at")).single();
    }

    private Instant next(UUID id) {
        return plan.after(clock.instant(), due(id), Urgency.DEFAULT).orElse(null);
    }

    private Instant earliest() {
        return open.keySet().stream().map(this::next).filter(java.util.Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    private long alerted() {
        return jdbc.sql("select count(*) from deadline.told t join deadline.entry e on e.deadline_id = t.deadline_id where e.study_id = :study")
            .param("study", study).query(Long.class).single();
    }

    /** How often its process has taken note of a change. */
    private long heard(UUID id) {
        return picture.times("deadline", "deadlineId", id, "Event_ChangedBeforeAlert") + picture.times("deadline", "deadlineId", id,
            "Event_ChangedAfterAlerts");
    }

    private long moves(UUID id) {
        return jdbc.sql("select count(*) from deadline.moved where deadline_id = :id").param("id", id).query(Long.class).single();
    }

    private void everyOneIsWhereItsBasisPutsIt() {
        var counted = jdbc.sql(Running.OPEN + " and study_id = :study and basis <> 'FIXED'").param("study", study).query(Running::of).list();
        assertThat(counted).as("seed %d", seed).allSatisfy(one -> {
            assertThat(one.due()).isEqualTo(one.basis().due(calendar).orElseThrow().at());
            if (open.containsKey(one.basis().deadline())) assertThat(LocalDate.ofInstant(due(one.basis().deadline()), ZONE)).isEqualTo(one.basis().anchor());
        });
    }
}
