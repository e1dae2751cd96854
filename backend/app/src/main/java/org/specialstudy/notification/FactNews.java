package org.specialstudy.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.specialstudy.deadline.Alerted;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.Fact;
import org.specialstudy.timeline.FactLink;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes news of facts, in the transaction that made them true. */
@Component
class FactNews {

    private static final Set<String> URGING = Set.of("URGE", "SUPERVISE", "CIRCULATE");

    private static final String SUBJECT = "select %s from engine.user_task t %s where t.key = :task".formatted(TaskSubject.NAME, TaskSubject.JOINS);

    private final Notifications notifications;
    private final Concerned concerned;
    private final Engine engine;
    private final JdbcClient jdbc;

    FactNews(Notifications notifications, Concerned concerned, Engine engine, JdbcClient jdbc) {
        this.notifications = notifications;
        this.concerned = concerned;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void happened(Fact fact) {
        if (fact instanceof Alerted alerted) warn(alerted);
        else Concern.in(fact).ifPresent(concern -> tell(fact, concern));
    }

    /** Whoever decided on paper hears what was written down for them. */
    private void tell(Fact fact, Concern concern) {
        var principals = new ArrayList<String>();
        concern.whom().forEach(whom -> principals.addAll(concerned.by(fact, whom)));
        var recorded = fact.recordedBy() != null;
        if (recorded && fact.by() != null) principals.add(fact.by().toString());
        var doers = Stream.of(recorded ? fact.recordedBy() : fact.by()).filter(Objects::nonNull).toList();
        notifications.tell(new News(concern.reason(), fact.kind(), fact.study(), fact.by(), principals, doers, fact.details(),
            FactLink.page(fact.study(), fact.kind(), fact.details()), null, fact.at()));
    }

    private void warn(Alerted alerted) {
        var details = new LinkedHashMap<>(alerted.details());
        details.remove("audience");
        var reason = URGING.contains(alerted.level()) ? Reason.URGED : Reason.REMINDER;
        var task = task(alerted);
        task.flatMap(this::subject).ifPresent(subject -> details.put("subject", subject));
        var link = task.map(key -> "/tasks/" + key).orElseGet(() -> FactLink.page(alerted.study(), alerted.kind(), Map.of()));
        notifications.tell(new News(reason, alerted.kind(), alerted.study(), null, alerted.audience(), List.<UUID>of(), details, link, null, alerted.at()));
    }

    /** The task that is waited for, which everybody who hears of it may open. */
    private Optional<Long> task(Alerted alerted) {
        return jdbc.sql("select id_variable, aggregate_id, element_id from deadline.of_task where deadline_id = :id").param("id", alerted.deadline())
            .query((row, n) -> new Waiting(row.getString("id_variable"), row.getObject("aggregate_id", UUID.class), row.getString("element_id")))
            .optional().flatMap(engine::openTask);
    }

    private Optional<String> subject(long task) {
        return jdbc.sql(SUBJECT).param("task", task).query(String.class).optional();
    }
}
