package org.specialstudy.directory;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions that are open, in the database, for all replicas. Whenever one ends, {@code session_ended} is notified with the commit:
 * {@code {"person":"…"}}; whoever holds a stream of that person asks {@link #isOpen} and closes it.
 */
@Service
public class Sessions {

    private final JdbcClient jdbc;
    private final Duration idle;
    private final Duration longest;

    Sessions(JdbcClient jdbc, @Value("${specialstudy.session.idle:30m}") Duration idle,
        @Value("${specialstudy.session.longest:12h}") Duration longest) {
        this.jdbc = jdbc;
        this.idle = idle;
        this.longest = longest;
    }

    /** Is this session there, and has its person acted within the idle time? */
    public boolean isOpen(String sessionId) {
        return jdbc.sql("""
            select exists (
                select from session.spring_session
                 where session_id = :id
                   and last_active > now() - make_interval(secs => :idle)
                   and to_timestamp(creation_time / 1000.0) > now() - make_interval(secs => :longest))
            """)
            .param("id", sessionId).param("idle", seconds(idle)).param("longest", seconds(longest))
            .query(Boolean.class).single();
    }

    /** How long a person may do nothing before they are signed out. */
    public Duration idle() {
        return idle;
    }

    /**
     * Whose session this is, if it is open, with all they may do. {@code own} says that the person themselves caused the request, which keeps
     * the session alive; the mark is renewed only when it is some seconds old, so that most requests write nothing.
     */
    Optional<People.Known> known(String sessionId, boolean own) {
        return jdbc.sql("""
            with kept_alive as (
                update session.spring_session
                   set last_active = now()
                 where session_id = :id
                   and :own
                   and last_active > now() - make_interval(secs => :idle)
                   and last_active < now() - make_interval(secs => :fresh))
            """ + People.KNOWN + """
              join session.spring_session s on s.principal_name::uuid = p.id
             where s.session_id = :id
               and s.last_active > now() - make_interval(secs => :idle)
               and to_timestamp(s.creation_time / 1000.0) > now() - make_interval(secs => :longest)
               and p.active
            """)
            .param("id", sessionId).param("own", own).param("idle", seconds(idle)).param("longest", seconds(longest))
            .param("fresh", Math.min(30, seconds(idle) / 10))
            .query((row, number) -> People.known(row)).optional();
    }

    /** Ends every session of the person, but for the one named (or none). */
    @Transactional
    public void endAllOf(UUID person, String butFor) {
        jdbc.sql("delete from session.spring_session where principal_name = :person and session_id is distinct from :butFor")
            .param("person", person.toString()).param("butFor", butFor)
            .update();
        told(person.toString());
    }

    @Transactional
    void end(UUID person, String sessionId) {
        jdbc.sql("delete from session.spring_session where session_id = :id").param("id", sessionId).update();
        told(person.toString());
    }

    /** Ends what nobody uses, so that open streams close too; any replica may do it, and twice is harmless. */
    @Scheduled(fixedDelayString = "${specialstudy.session.sweep:15s}")
    @Transactional
    void endIdle() {
        jdbc.sql("""
            delete from session.spring_session
             where last_active <= now() - make_interval(secs => :idle)
                or to_timestamp(creation_time / 1000.0) <= now() - make_interval(secs => :longest)
            returning principal_name
            """)
            .param("idle", seconds(idle)).param("longest", seconds(longest))
            .query(String.class).list().stream().filter(Objects::nonNull).distinct().forEach(this::told);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private void told(String person) {
        jdbc.sql("select pg_notify('session_ended', json_build_object('person', :person::text)::text)").param("person", person)
            .query((row, number) -> true).single();
    }
}
