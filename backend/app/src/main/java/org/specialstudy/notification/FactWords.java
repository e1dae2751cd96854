package org.specialstudy.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.web.ScreenWords.Spoken;

/** Says a fact in the words of the screens, for readers outside them. */
final class FactWords {

    private static final List<String> DAYS = List.of("issuedOn", "begins", "ends");

    private final Spoken spoken;
    private final DateTimeFormatter day;

    FactWords(Spoken spoken, Locale language) {
        this.spoken = spoken;
        this.day = language.getLanguage().equals("en") ? DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH) : DateTimeFormatter.ofPattern("M月d日");
    }

    String title(NotificationView news) {
        var details = news.details();
        var key = "timeline:title." + news.kind() + variant(news.kind(), details);
        var count = text(details.get("count")).equals("1") ? "_one" : "_other";
        var pattern = known(key, known(key + count, null));
        if (pattern == null) return spoken.known("timeline:name." + news.kind(), spoken.say("timeline:unknown"));
        return spoken.say(known(key, null) == null ? key + count : key, values(news));
    }

    private String known(String key, String otherwise) {
        return spoken.known(key, otherwise);
    }

    /** Facts of one kind that say different things. */
    private static String variant(String kind, Map<String, Object> details) {
        return switch (kind) {
            case "opinion.given" -> Boolean.TRUE.equals(details.get("none")) ? "-none" : "";
            case "topic.in-charge-changed" -> text(details.get("to")).isEmpty() ? "-none" : "";
            case "deadline.alerted" -> daysLeft(details) < 0 ? "-overdue" : "";
            case "task.came" -> details.containsKey("subject") ? "-of" : "";
            default -> "";
        };
    }

    private Object[] values(NotificationView news) {
        var values = new ArrayList<Object>();
        news.details().forEach((name, value) -> {
            if (!List.of("outcome", "level", "daysLeft", "organisations").contains(name)) add(values, name, isDay(news, name) ? day(value) : text(value));
        });
        var details = news.details();
        add(values, "outcome", spoken.known("timeline:outcome." + details.get("outcome"), text(details.get("outcome"))));
        add(values, "level", spoken.known("timeline:level." + details.get("level"), text(details.get("level"))));
        add(values, "task", spoken.known("tasks:elements." + details.get("elementId"), ""));
        add(values, "daysLeft", Math.abs(daysLeft(details)));
        add(values, "organisations", text(details.getOrDefault("orgNames", details.get("organisations"))));
        add(values, "invited", text(details.get("count")));
        add(values, "by", news.by() == null ? "" : news.by().name());
        return values.toArray();
    }

    /** Names stand in the places of the same names elsewhere. */
    private static boolean isDay(NotificationView news, String name) {
        return DAYS.contains(name) || news.reason() == Reason.DIGEST && List.of("from", "to").contains(name);
    }

    private static void add(List<Object> values, String name, Object value) {
        values.add(name);
        values.add(value);
    }

    private static int daysLeft(Map<String, Object> details) {
        return details.get("daysLeft") instanceof Number left ? left.intValue() : 0;
    }

    private String day(Object value) {
        var said = text(value);
        if (said.isEmpty()) return "";
        return day.format(said.length() == 10 ? LocalDate.parse(said) : LocalDate.ofInstant(Instant.parse(said), BusinessClock.ZONE));
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case List<?> several -> several.stream().map(FactWords::text).collect(Collectors.joining("、"));
            default -> String.valueOf(value);
        };
    }
}
