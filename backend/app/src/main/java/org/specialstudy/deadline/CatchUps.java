package org.specialstudy.deadline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.engine.Failures;
import org.specialstudy.engine.HealthCheck;
import org.specialstudy.kernel.Auditable;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Sort;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The studies whose deadlines could not follow the calendar and the profiles in force. Each is tried again after a pause that doubles, and is
 * parked after so many tries: then it waits for an administrator, and nothing else waits for it.
 */
@Service
class CatchUps {

    static final int TRIES = 10;

    private static final int LONGEST_PAUSE_S = 300;
    private static final Map<String, String> ORDERS = Map.of("study", "study_id", "at", "since", "attempts", "attempts", "reason", "reason");

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CatchUps(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** True when that was the last try. Of replicas that fail at once one counts. */
    @Transactional
    boolean failed(UUID study, RuntimeException failure) {
        return jdbc.sql("""
                insert into deadline.catch_up as c (study_id, attempts, since, next_at, reason)
                values (:study, 1, now(), now() + interval '1 second', :reason)
                    on conflict (study_id) do update
                   set attempts = c.attempts + 1,
                       next_at = case when c.attempts + 1 < :tries then now() + least(power(2, c.attempts), :longest) * interval '1 second' end,
                       reason = excluded.reason
                 where c.next_at <= now()
                returning next_at is null
                """)
            .param("study", study).param("reason", Failures.describe(failure)).param("tries", TRIES).param("longest", LONGEST_PAUSE_S)
            .query(Boolean.class).optional().orElse(false);
    }

    /** Oldest first where no order is named. */
    List<ParkedCatchUp> parked(String sort) {
        return jdbc.sql("select study_id, since, attempts, reason from deadline.catch_up where next_at is null order by "
            + Sort.of(sort, "at").in(ORDERS, "study_id"))
            .query((row, line) -> new ParkedCatchUp(row.getObject("study_id", UUID.class), Timestamptz.of(row, "since"), row.getInt("attempts"),
                row.getString("reason")))
            .list();
    }

    @Transactional
    void retry(UUID study) {
        Refusal.unless(!again(study).isEmpty(), () -> Refusal.conflict("catch-up-not-parked"));
    }

    @Transactional
    void retryAll() {
        again(null);
    }

    private List<UUID> again(UUID study) {
        var again = jdbc.sql("""
                update deadline.catch_up
                   set attempts = 0, next_at = now()
                 where next_at is null
                   and (:study::uuid is null or study_id = :study)
                returning study_id
                """)
            .param("study", study).query(UUID.class).list();
        again.forEach(one -> events.publishEvent(new Auditable("catch-up.retried", one.toString(), true, Map.of("study", one))));
        return again;
    }

    Optional<HealthCheck.Reason> wrong() {
        var parked = jdbc.sql("select count(*) from deadline.catch_up where next_at is null").query(Integer.class).single();
        return parked == 0 ? Optional.empty()
            : Optional.of(new HealthCheck.Reason("catch-ups-parked", parked, "The deadlines of %d studies cannot follow the calendar.".formatted(parked)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Health {

        @Bean
        HealthCheck deadlinesHealth(CatchUps catchUps) {
            return new HealthCheck("deadlines", catchUps::wrong);
        }
    }
}
