package org.specialstudy.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.specialstudy.engine.HealthCheck.Reason;
import org.specialstudy.engine.HealthView.Part;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Turns yellow, with a reason in words, when what was saved does not reach the process or does not come back from it. Never red: people
 * can go on reading and saving, so readiness does not depend on it.
 */
@Component
class EngineHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final BrokerLink link;
    private final Deployment deployment;
    private final JdbcClient jdbc;
    private final EngineSettings settings;
    private final List<HealthCheck> others;

    EngineHealth(BrokerLink link, Deployment deployment, JdbcClient jdbc, EngineSettings settings, List<HealthCheck> others) {
        this.link = link;
        this.deployment = deployment;
        this.jdbc = jdbc;
        this.settings = settings;
        this.others = others;
    }

    @Override
    public Health health() {
        var view = view();
        var health = Health.status(view.status().equals("UP") ? Status.UP : DEGRADED);
        view.parts().stream().filter(part -> part.reason() != null).forEach(part -> health.withDetail(part.name(), part.reason()));
        return health.build();
    }

    HealthView view() {
        var own = Stream.of(
            part("broker", this::broker),
            part("models", this::models),
            part("parked", this::parked),
            part("outbox", this::outbox),
            part("exporter", this::exporter),
            part("incidents", this::incidents));
        return HealthView.of(Stream.concat(own, others.stream().map(other -> part(other.part(), () -> other.reason().get().orElse(null)))).toList());
    }

    private Reason broker() {
        var state = link.state();
        if (state.problem() == null) return null;
        var code = !state.reachable() ? "broker-silent" : exporterProblem().isPresent() ? "exporter-stopped" : "broker-older";
        return new Reason(code, null, state.problem());
    }

    private Reason models() {
        var problem = deployment.problem();
        if (deployment.isDone() || problem == null) return null;
        return new Reason(deployment.isRefused() ? "models-refused" : "models-waiting", null, problem);
    }

    private Reason parked() {
        return some("commands-parked", count("select count(*) from engine.outbox where state = 'PARKED'"),
            "%d commands are parked and wait for an administrator.");
    }

    private Reason outbox() {
        return some("commands-late", count("""
            select count(*)
              from engine.outbox
             where state = 'PENDING'
               and created_at < now() - :late * interval '1 second'
            """), "%d commands have waited for more than " + settings.lateAfter().toSeconds() + " seconds.");
    }

    /** Told to the engine, acknowledged by it, and still open in the projection. Looks at the last hour only, to stay cheap. */
    private Reason exporter() {
        return exporterProblem().map(problem -> new Reason("exporter-stopped", null, problem)).orElseGet(() -> some("completions-missing", count("""
            select count(*)
              from engine.task_completion c
              join engine.user_task t on t.key = c.task_key
             where c.recorded_at between now() - interval '1 hour' and now() - :late * interval '1 second'
               and t.state = 'OPEN'
               and not exists (select 1 from engine.outbox o where o.id = c.outbox_id)
            """), "%d completed tasks have not come back from the exporter."));
    }

    private Optional<String> exporterProblem() {
        return jdbc.sql("select problem from engine.exporter_position where problem is not null limit 1").query(String.class).optional();
    }

    private Reason incidents() {
        return some("incidents-open", count("select count(*) from engine.incident where state = 'OPEN'"), "%d incidents are open.");
    }

    private int count(String sql) {
        var query = jdbc.sql(sql);
        return (sql.contains(":late") ? query.param("late", settings.lateAfter().toSeconds()) : query).query(Integer.class).single();
    }

    private static Reason some(String code, int count, String sentence) {
        return count == 0 ? null : new Reason(code, count, sentence.formatted(count));
    }

    private static Part part(String name, Supplier<Reason> check) {
        try {
            var reason = check.get();
            return reason == null ? new Part(name, "UP", null, null, null)
                : new Part(name, "DEGRADED", reason.code(), reason.count(), reason.sentence());
        } catch (RuntimeException databaseAway) {
            return new Part(name, "DEGRADED", "database-silent", null, "The database does not answer.");
        }
    }
}
