package org.specialstudy.web;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.util.ErrorHandler;

/**
 * What is done again and again fails again and again while PostgreSQL is away. That is one line when it goes and one when it is back; anything
 * else that fails is a bug and keeps its trace.
 */
@Component
class Outage implements ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(Outage.class);

    private final JdbcClient jdbc;
    private final AtomicBoolean away = new AtomicBoolean();

    Outage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void handleError(Throwable failure) {
        if (!(failure instanceof DataAccessException || failure instanceof TransactionException)) {
            log.error("Something that is done again and again failed", failure);
        } else if (away.compareAndSet(false, true)) {
            log.warn("PostgreSQL is away ({}); what is done again and again waits for it", failure.getClass().getSimpleName());
        }
    }

    @Scheduled(fixedDelayString = "${specialstudy.outage.check:5s}")
    void askAgain() {
        if (!away.get()) return;
        jdbc.sql("select 1").query(Integer.class).single();
        if (away.compareAndSet(true, false)) log.info("PostgreSQL is back");
    }
}
