package org.specialstudy.notification;

import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have read of their own news. Their other windows hear of it. */
@Service
@Transactional
class Reading {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Reading(JdbcClient jdbc, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    void mark(long id, boolean read, Me me) {
        var found = jdbc.sql("update notification.notification n set read_at = case when :read then coalesce(read_at, :now) end where n.id = :id and "
            + NotificationQuery.OWN)
            .param("read", read).param("now", Timestamptz.of(clock.instant())).param("id", id).param("me", me.id())
            .param("principals", me.principals().toArray(String[]::new)).update();
        Refusal.unless(found == 1, Refusal::notFound);
        events.publishEvent(new Told(List.of(me.id())));
    }

    /** All that the person has seen listed: nothing that came after {@code upTo}. Answers how many. */
    int markAll(Reason reason, UUID study, long upTo, Me me) {
        var marked = jdbc.sql("""
            update notification.notification n
               set read_at = :now
             where n.read_at is null
               and n.id <= :upTo
               and (:reason::text is null or n.reason = :reason)
               and (:study::uuid is null or n.study_id = :study)
               and
            """ + NotificationQuery.OWN)
            .param("now", Timestamptz.of(clock.instant())).param("upTo", upTo).param("reason", reason == null ? null : reason.name())
            .param("study", study).param("me", me.id()).param("principals", me.principals().toArray(String[]::new)).update();
        if (marked > 0) events.publishEvent(new Told(List.of(me.id())));
        return marked;
    }
}
