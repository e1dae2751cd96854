package org.specialstudy.bench;

import static org.specialstudy.kernel.BusinessClock.ZONE;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.specialstudy.TestSystem;
import org.specialstudy.deadline.Calendars;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Accounts;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.springframework.context.ApplicationContext;

/**
 * What would move if a notice came into force, or if the deadline moved from which those of a study count: over HTTP, and as the bare query
 * for the rows that either has to look at.
 */
final class PreviewBench {

    private static final int WARM_UP = 5;
    private static final int PREVIEWS = 15;
    private static final List<Integer> TERMS = List.of(10, 15, 20, 30, 40);

    /** A deadline counts over the day if the day lies between its anchor and its due day; what is estimated or hangs on another may move, too. */
    private static final String OVER_THE_DAY = """
        select id, study_id, due_at, basis, anchor, term, anchor_deadline
          from deadline.deadline
         where status = 'OPEN'
           and (estimated or anchor_deadline is not null
                or ?::date between least(anchor, (due_at at time zone 'Asia/Shanghai')::date) and greatest(anchor, (due_at at time zone 'Asia/Shanghai')::date))
        """;
    private static final String OF_STUDY = """
        select id, due_at, basis, anchor, term, anchor_deadline
          from deadline.deadline
         where status = 'OPEN'
           and study_id = (select study_id from deadline.deadline where id = ?)
        """;

    private final ApplicationContext application;
    private final String base;
    private final WorkingCalendar calendar;
    private final LocalDate today = LocalDate.now(ZONE);

    PreviewBench(ApplicationContext application, String base) {
        this.application = application;
        this.base = base;
        this.calendar = application.getBean(WorkingCalendar.class);
    }

    void print() throws Exception {
        try (var owner = as("specialstudy_owner", TestSystem.postgres().passwords().owner())) {
            BoardSeeder.seed(owner, 10);
            counted(owner);
        }
        var first = UUID.fromString("be4d0003-0000-4000-8000-000000000000");
        var office = signedIn(application.getBean(Directory.class).createPerson("办公室工作人员", true), "bench-h1");
        var overseer = signedIn(BoardSeeder.OF_ALL, "bench-h2");
        var day = ahead(5);
        say("a notice that makes one day a holiday", http(office, "/api/calendar/notice-previews", notice(day)), raw(OVER_THE_DAY, day));
        var later = "{\"wish\":{\"kind\":\"DAY\",\"day\":\"%s\"}}".formatted(ahead(25));
        say("moving the deadline from which 400 of a study's 2,000 count", http(overseer, "/api/deadlines/" + first + "/replan/preview", later),
            raw(OF_STUDY, first));
    }

    private static void say(String what, Figures http, Figures raw) {
        System.out.println("(h) 1,000,000 deadlines, 100,000 open; preview of " + what + ": " + http + "; raw query " + raw);
    }

    /** Of five open deadlines three count over working days from a day of the last month and one from its study's first; one is a named day. */
    private void counted(Connection owner) throws SQLException {
        var first = ahead(15);
        run(owner, "create temp table term (no bigint generated always as identity, anchor date, term int, due_at timestamptz, hangs boolean)");
        for (var term : TERMS) {
            for (var ago = 0; ago < 30; ago++) term(owner, today.minusDays(ago), term, false);
            term(owner, first, term, true);
        }
        run(owner, "create temp table open_one as select id, row_number() over (order by id) as n, first_value(id) over (partition by study_id order by id) "
            + "as first from deadline.deadline where status = 'OPEN'");
        run(owner, "update deadline.deadline d set due_at = '%s' from open_one o where d.id = o.id and o.id = o.first".formatted(calendar.endOf(first)));
        for (var hangs : List.of(false, true)) {
            run(owner, """
                with numbered as (
                     select *, row_number() over (order by no) - 1 as place, count(*) over () as places from term where hangs = %1$s)
                update deadline.deadline d
                   set basis = 'WORKING_DAYS', anchor = t.anchor, term = t.term, due_at = t.due_at, estimated = extract(year from t.due_at) > %2$d,
                       anchor_deadline = case when t.hangs then o.first end
                  from open_one o
                  join numbered t on t.place = o.n / 5 %% t.places
                 where d.id = o.id
                   and o.id <> o.first
                   and o.n %% 5 in (%3$s)
                """.formatted(hangs, lastAnnounced(), hangs ? "3" : "0, 1, 2"));
        }
        run(owner, "select deadline.fold_tally()");
        run(owner, "vacuum full analyze deadline.deadline");
    }

    private void term(Connection owner, LocalDate anchor, int term, boolean hangs) throws SQLException {
        run(owner, "insert into term (anchor, term, due_at, hangs) values ('%s', %d, '%s', %s)".formatted(anchor, term, calendar.due(anchor, term,
            Unit.WORKING_DAYS).at(), hangs));
    }

    private int lastAnnounced() {
        return application.getBean(Calendars.class).years().stream().filter(year -> year.notice() != null).mapToInt(Calendars.Year::year).max().orElseThrow();
    }

    /** The year's notice as it is in force, and one more day. */
    private String notice(LocalDate day) {
        var days = application.getBean(Calendars.class).days(day.getYear()).stream()
            .map(one -> "国庆节 %s %s".formatted(one.date(), one.off() == null ? "上班" : "放假")).collect(Collectors.joining("\\n"));
        return "{\"year\":%d,\"number\":\"国办发明电〔2020〕99号\",\"issued\":\"%s\",\"days\":\"%s\\n国庆节 %s 放假\"}".formatted(day.getYear(), today, days, day);
    }

    private LocalDate ahead(int workingDays) {
        return calendar.due(today, workingDays, Unit.WORKING_DAYS).day();
    }

    private SignedIn signedIn(UUID person, String name) throws Exception {
        var organisation = application.getBean(Directory.class).createOrganisation(name, "CPPCC_OFFICE", "CITY", null, true);
        application.getBean(Memberships.class).grant(person, Role.OFFICE, ScopeType.ORGANISATION, organisation, null, null);
        return new SignedIn(base, name, application.getBean(Accounts.class).createDemo(person, name));
    }

    private static Figures http(SignedIn person, String path, String body) throws Exception {
        var nanos = new long[PREVIEWS];
        for (int i = -WARM_UP; i < PREVIEWS; i++) {
            var begun = System.nanoTime();
            var answer = person.send("POST", path, body);
            if (i >= 0) nanos[i] = System.nanoTime() - begun;
            if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
        }
        return Figures.ofNanos(nanos);
    }

    private static Figures raw(String statement, Object parameter) throws SQLException {
        var nanos = new long[PREVIEWS];
        try (var connection = as("postgres", TestSystem.postgres().passwords().superuser()); var query = connection.prepareStatement(statement);
            var plan = connection.prepareStatement("explain (analyze, buffers) " + statement)) {
            query.setObject(1, parameter);
            plan.setObject(1, parameter);
            for (int i = -WARM_UP; i < PREVIEWS; i++) {
                var begun = System.nanoTime();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) rows.getObject(1);
                }
                if (i >= 0) nanos[i] = System.nanoTime() - begun;
            }
            try (var lines = plan.executeQuery()) {
                while (lines.next()) System.err.println(lines.getString(1));
            }
        }
        return Figures.ofNanos(nanos);
    }

    private static Connection as(String user, String password) throws SQLException {
        return DriverManager.getConnection(TestSystem.postgres().url(), user, password);
    }

    private static void run(Connection owner, String statement) throws SQLException {
        try (var sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }
}
