package org.specialstudy.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The profiles of the escalation as PostgreSQL keeps them: every version that was ever in force. */
@Repository
class EscalationStore {

    private record Key(Urgency urgency, int version) {}

    private record Head(Urgency urgency, int version, UUID by, Instant at, String reason) {

        static Head of(ResultSet row, int line) throws SQLException {
            return new Head(Urgency.of(row.getString("profile")), row.getInt("version"), row.getObject("changed_by", UUID.class),
                Timestamptz.of(row, "changed_at"), row.getString("reason"));
        }
    }

    private final JdbcClient jdbc;
    private final Map<Key, Escalation> known = new ConcurrentHashMap<>();

    EscalationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int version(Urgency urgency) {
        return jdbc.sql("select max(version) from deadline.escalation where profile = :profile").param("profile", urgency.profile()).query(Integer.class)
            .single();
    }

    Escalation newest(Urgency urgency) {
        return at(urgency, version(urgency));
    }

    /** What has been in force never changes. */
    Escalation at(Urgency urgency, int version) {
        return known.computeIfAbsent(new Key(urgency, version), missing -> whole(jdbc.sql("""
            select profile, version, changed_by, changed_at, reason
              from deadline.escalation
             where profile = :profile
               and version = :version
            """).param("profile", urgency.profile()).param("version", version).query(Head::of).single()));
    }

    /** The newest first. */
    List<Escalation> history(Urgency urgency, int most) {
        return jdbc.sql("""
            select profile, version, changed_by, changed_at, reason
              from deadline.escalation
             where profile = :profile
             order by version desc
             limit :most
            """).param("profile", urgency.profile()).param("most", most).query(Head::of).list().stream().map(this::whole).toList();
    }

    /** One change of a profile after the other, until the caller's transaction ends. */
    void hold(Urgency urgency) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('deadline.escalation.' || :profile))").param("profile", urgency.profile())
            .query((row, line) -> true).single();
    }

    void insert(Escalation escalation) {
        var profile = escalation.urgency().profile();
        jdbc.sql("""
            insert into deadline.escalation (profile, version, changed_by, changed_at, reason)
            values (:profile, :version, :by, :at, :reason)
            """)
            .param("profile", profile).param("version", escalation.version()).param("by", escalation.by())
            .param("at", Timestamptz.of(escalation.at())).param("reason", escalation.reason()).update();
        escalation.steps().forEach(step -> jdbc.sql("""
            insert into deadline.escalation_step (profile, version, days_from, days_to, level, audience)
            values (:profile, :version, :from, :to, :level, :audience)
            """)
            .param("profile", profile).param("version", escalation.version()).param("from", step.from()).param("to", step.to())
            .param("level", step.level().name()).param("audience", step.audience().toArray(String[]::new)).update());
    }

    /** A number that no other trial has. */
    long trial() {
        return jdbc.sql("select nextval('deadline.escalation_trial')").query(Long.class).single();
    }

    private Escalation whole(Head head) {
        var steps = jdbc.sql("""
            select days_from, days_to, level, audience
              from deadline.escalation_step
             where profile = :profile
               and version = :version
             order by days_from desc
            """).param("profile", head.urgency().profile()).param("version", head.version())
            .query((row, line) -> new EscalationStep(row.getInt("days_from"), row.getObject("days_to", Integer.class), Level.valueOf(row.getString("level")),
                List.of((String[]) row.getArray("audience").getArray())))
            .list();
        return new Escalation(head.urgency(), head.version(), steps, head.by(), head.at(), head.reason());
    }
}
