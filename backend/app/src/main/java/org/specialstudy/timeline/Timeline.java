package org.specialstudy.timeline;

import org.specialstudy.kernel.Fact;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every fact in the transaction that made it true. */
@Component
class Timeline {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Timeline(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Fact fact) {
        jdbc.sql("""
            insert into timeline.entry (study_id, at, kind, by_id, recorded_by, details)
            values (:study, :at, :kind, :by, :recordedBy, :details::jsonb)
            """)
            .param("study", fact.study())
            .param("at", Timestamptz.of(fact.at()))
            .param("kind", fact.kind())
            .param("by", fact.by())
            .param("recordedBy", fact.recordedBy())
            .param("details", json.writeValueAsString(fact.details()))
            .update();
    }
}
