package org.specialstudy.deadline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the counts of deadlines short: their changes are folded together. Every replica may do it at any time; the sums stay. */
@Component
class Tally {

    private final JdbcClient jdbc;

    Tally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void fold() {
        jdbc.sql("select deadline.fold_tally()").query(row -> {});
    }
}
