package org.specialstudy.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Sort;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deliveries that failed at least once and have not arrived. */
@Repository
class Undelivered {

    private static final Map<String, String> ORDERS = Map.of("way", "channel", "state", "state", "attempts", "attempts",
        "error", "last_error");

    /** {@code state}: SENDING while it is tried again, GIVEN_UP afterwards. */
    record Filter(Channel channel, String state, String q, String sort) {}

    record UndeliveredRow(UUID id, Channel channel, boolean givenUp, int attempts, String error, Instant retryAt) {}

    private final JdbcClient jdbc;

    Undelivered(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were given up come first where no order is named. */
    List<UndeliveredRow> rows(Filter filter, int limit) {
        return jdbc.sql("""
            select id, channel, state = 'GIVEN_UP' as given_up, attempts, last_error, retry_at
              from notification.delivery
             where last_error is not null
               and state in ('SENDING', 'GIVEN_UP')
               and (:channel::text is null or channel = :channel)
               and (:state::text is null or state = :state)
               and (:q::text is null or position(lower(:q) in lower(last_error)) > 0)
             order by %s
             limit :limit
            """.formatted(Sort.of(filter.sort(), "state").in(ORDERS, "retry_at, id")))
            .param("channel", filter.channel() == null ? null : filter.channel().name())
            .param("state", known(filter.state())).param("q", known(filter.q())).param("limit", limit)
            .query((row, n) -> new UndeliveredRow(row.getObject("id", UUID.class), Channel.valueOf(row.getString("channel")), row.getBoolean("given_up"),
                row.getInt("attempts"), row.getString("last_error"), Timestamptz.of(row, "retry_at")))
            .list();
    }

    private static String known(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
