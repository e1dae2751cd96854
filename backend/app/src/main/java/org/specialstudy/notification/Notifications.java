package org.specialstudy.notification;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one row for each person concerned, as they hold their roles at this moment, in the transaction of what they are told. While the past
 * is played, nothing leaves the house.
 */
@Component
class Notifications {

    /** What is played from further back counts as read: it is history. */
    private static final Duration RECENT = Duration.ofDays(7);

    /**
     * A role is known by its scope, which has an index. Whoever is neither named themselves nor the contact of an organisation that is, must be
     * able to read the study.
     */
    private static final String TELL = """
        with concerned (person_id, principal) as (
             select m.person_id, p
               from unnest(:principals::text[]) as p
               join directory.active_membership m on m.scope_type in ('STUDY', 'GROUP', 'ORGANISATION')
                and m.scope_id = case when p ~ '@[0-9a-f-]{36}$' then split_part(p, '@', 2)::uuid end
                and m.principal = p
              where m.scope_type = 'ORGANISATION'
                 or exists (select from directory.study_member s where s.study_id = :study and s.person_id = m.person_id)
             union
             select r.id, p
               from unnest(:principals::text[]) as p
               join directory.person_ref r on r.id = case when p ~ '^[0-9a-f-]{36}$' then p::uuid end)
        insert into notification.notification (person_id, via, reason, kind, study_id, by_id, details, link, source, at, read_at, outward)
        select person_id, array_agg(principal order by principal), :reason, :kind, :study, :by, :details::jsonb, :link, :source, :at, :readAt, :outward
          from concerned
         where person_id <> all (:doers::uuid[])
         group by person_id
         order by person_id
        on conflict (person_id, source) do nothing
        returning person_id
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Notifications(JdbcClient jdbc, JsonMapper json, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void tell(News news) {
        if (news.principals().isEmpty()) return;
        var told = jdbc.sql(TELL)
            .param("principals", news.principals().toArray(String[]::new))
            .param("study", news.study())
            .param("reason", news.reason().name())
            .param("kind", news.kind())
            .param("by", news.by())
            .param("details", json.writeValueAsString(news.details()))
            .param("link", news.link())
            .param("source", news.source())
            .param("at", Timestamptz.of(news.at()))
            .param("readAt", history(news) ? Timestamptz.of(news.at()) : null)
            .param("outward", !clock.replays() && !history(news))
            .param("doers", news.doers().toArray(UUID[]::new))
            .query(UUID.class).list();
        if (!told.isEmpty()) events.publishEvent(new Told(List.copyOf(told)));
    }

    private boolean history(News news) {
        return news.at().isBefore(clock.ofEngine().minus(RECENT));
    }
}
