package org.specialstudy.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.specialstudy.directory.Role;
import org.specialstudy.kernel.Fact;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells everybody whose deadline moved about their own: that it was changed, or that it went along with another one. */
@Component
class MovedNews {

    private static final Map<String, Reason> OWN = Map.of("deadline.replanned", Reason.CHANGED, "deadline.extended", Reason.DECIDED,
        "deadline.extension-refused", Reason.DECIDED);

    private final Notifications notifications;
    private final JdbcClient jdbc;

    MovedNews(Notifications notifications, JdbcClient jdbc) {
        this.notifications = notifications;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(Fact fact) {
        var reason = OWN.get(fact.kind());
        if (reason != null) tell(fact, reason, fact.kind(), fact.details(), List.of(Role.OFFICE.at(fact.study())));
        if (reason == null && !fact.kind().equals("deadline.carried")) return;
        if (!(fact.details().get("moves") instanceof List<?> moves)) return;
        moves.forEach(move -> tell(fact, Reason.CHANGED, "deadline.moved-along", along((Map<?, ?>) move), List.of()));
    }

    private static Map<String, Object> along(Map<?, ?> move) {
        var details = new LinkedHashMap<String, Object>();
        move.forEach((name, value) -> details.put(String.valueOf(name), name.equals("from") || name.equals("to") ? day(value) : value));
        return details;
    }

    private static String day(Object at) {
        return java.time.LocalDate.ofInstant(java.time.Instant.parse(String.valueOf(at)), org.specialstudy.kernel.BusinessClock.ZONE).toString();
    }

    private void tell(Fact fact, Reason reason, String kind, Map<String, Object> said, List<String> others) {
        var deadline = UUID.fromString(String.valueOf(said.get("deadlineId")));
        var details = new LinkedHashMap<>(said);
        details.keySet().removeAll(Set.of("moves", "count"));
        var principals = new ArrayList<>(others);
        principals.add(jdbc.sql("select principal from deadline.entry where deadline_id = :id").param("id", deadline).query(String.class).single());
        notifications.tell(new News(reason, kind, fact.study(), fact.by(), principals, Stream.of(fact.by()).filter(Objects::nonNull).toList(),
            details, "/board?line=" + deadline, null, fact.at()));
    }
}
