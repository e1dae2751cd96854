package org.specialstudy.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demonstration into an empty house when the launcher says so: the business clock is moved to the days of the case and back, the
 * broker's clock never. An interrupted load goes on at the next start; a house with content of its own stays as it is.
 */
@Component
@Order(10)
class DemoLoader implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);
    private static final long LOCK = 0x64656d6fL;

    private final DemoProgress progress;
    private final DemoPeople people;
    private final DemoStudy study;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private final DataSource database;
    private final boolean wanted;

    DemoLoader(DemoProgress progress, DemoPeople people, DemoStudy study, WorkingCalendar calendar, BusinessClock clock,
        TransactionTemplate transaction, DataSource database, @Value("${specialstudy.demo:off}") String demo) {
        this.progress = progress;
        this.people = people;
        this.study = study;
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = transaction;
        this.database = database;
        this.wanted = demo.equalsIgnoreCase("on") || demo.equalsIgnoreCase("true");
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        var load = progress.load();
        if (load.filter(found -> !found.finished()).isPresent()) {
            log.info("The demonstration was interrupted while it was loaded; loading goes on.");
            loadAlone();
        } else if (wanted && load.isEmpty()) {
            if (progress.houseIsEmpty()) loadAlone();
            else log.info("There are organisations or studies here already: the demonstration is left out.");
        }
    }

    /** One replica loads; the others serve meanwhile. */
    private void loadAlone() throws SQLException {
        try (var connection = database.getConnection()) {
            if (!locked(connection, "select pg_try_advisory_lock(?)")) return;
            try {
                load();
            } finally {
                locked(connection, "select pg_advisory_unlock(?)");
            }
        }
    }

    /** Every step does only what is missing. */
    void load() {
        var offset = Duration.between(Instant.now(), clock.instant());
        try {
            var scenario = Scenario.bundled();
            if (progress.load().isEmpty()) {
                log.info("Demonstration 1/5: organisations, people and their accounts");
                var now = clock.instant();
                transaction.executeWithoutResult(status -> progress.begun(now, people.create(scenario)));
            }
            var started = progress.load().orElseThrow();
            var stage = new DemoStudy.Stage(scenario, progress.things(), days(scenario, started.startedAt()));
            log.info("Demonstration 2/5: the study is commissioned and its process begins");
            var id = started.study() == null ? study.commission(stage) : started.study();
            log.info("Demonstration 3/5: the discussion draft is written and sent to four departments");
            study.submitDraft(stage, id);
            if (!started.symposium()) study.holdSymposium(stage, id);
            log.info("Demonstration 4/5: two departments answer");
            study.reply(stage, id);
            progress.finished(Instant.now());
            log.info("Demonstration 5/5: loaded");
        } finally {
            restore(clock, offset);
        }
    }

    private CaseDays days(Scenario.Entry scenario, Instant startedAt) {
        return new CaseDays(calendar, scenario.day("today"), LocalDate.ofInstant(startedAt, BusinessClock.ZONE));
    }

    /** Real time again, or as far from it as a test had moved the clock before. */
    private static void restore(BusinessClock clock, Duration offset) {
        if (offset.abs().compareTo(Duration.ofSeconds(1)) < 0) clock.reset();
        else clock.moveTo(Instant.now().plus(offset));
    }

    private static boolean locked(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
