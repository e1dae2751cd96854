package org.specialstudy.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.web.ScreenWords.Spoken;

/** What a fact says, as the timeline on the screen says it. */
public final class FactWords {

    private static final Pattern BLANK = Pattern.compile("\\{\\{(\\w+)}}");

    private final Spoken words;

    public FactWords(Spoken words) {
        this.words = words;
    }

    /** The sentence for a fact of this kind, for whoever tells it elsewhere. */
    public String sentence(String kind, PersonRef by, Map<String, Object> details) {
        return title(new TimelineEntry(null, null, kind, by, null, details, null));
    }

    String kind(TimelineEntry entry) {
        return words.known("timeline:name." + entry.kind(), words.say("timeline:unknown"));
    }

    String title(TimelineEntry entry) {
        var key = "timeline:title." + entry.kind();
        return filled(words.known(key + variant(entry), words.known(key, kind(entry))), entry);
    }

    /** What the fact held, and the reason given for it. */
    String note(TimelineEntry entry) {
        var template = words.known("timeline:text." + entry.kind(), "");
        var held = template.contains("{{due}}") && values(entry).get("due").isEmpty() ? "" : filled(template, entry);
        var reason = text(entry.details().get("reason"));
        return Stream.of(held, reason.equals(held) ? "" : reason).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String variant(TimelineEntry entry) {
        var details = entry.details();
        return switch (entry.kind()) {
            case "opinion.given" -> Boolean.TRUE.equals(details.get("none")) ? "-none" : "";
            case "topic.in-charge-changed" -> text(details.get("to")).isEmpty() ? "-none" : "";
            case "consultation.call-closed" -> details.get("silent") instanceof Number silent && silent.intValue() == 0 ? "-all" : "";
            case "deadline.alerted" -> alerted(details.get("daysLeft"));
            default -> "";
        };
    }

    private static String alerted(Object daysLeft) {
        if (!(daysLeft instanceof Number left) || left.intValue() > 0) return "";
        return left.intValue() == 0 ? "-today" : "-overdue";
    }

    private String filled(String template, TimelineEntry entry) {
        if (!template.contains("{{")) return template;
        var values = values(entry);
        return BLANK.matcher(template).replaceAll(blank -> Matcher.quoteReplacement(values.getOrDefault(blank.group(1), "")));
    }

    private Map<String, String> values(TimelineEntry entry) {
        var details = entry.details();
        var values = new HashMap<String, String>();
        details.forEach((name, value) -> values.put(name, text(value)));
        values.put("invited", text(details.get("count")));
        values.put("outcome", words.known("timeline:outcome." + values.get("outcome"), values.getOrDefault("outcome", "")));
        values.put("level", words.known("timeline:level." + values.get("level"), values.getOrDefault("level", "")));
        values.put("task", task(values));
        values.put("slip", words.known("timeline:slip." + values.get("slipKind"), "").replace("{{year}}", values.getOrDefault("year", "")).replace("{{no}}",
            values.getOrDefault("no", "")));
        values.put("by", entry.by() == null ? "" : entry.by().name());
        values.put("due", Stream.of("opinionsDue", "endsAt", "dueAt").map(values::get).filter(day -> day != null && !day.isEmpty()).findFirst()
            .map(FactWords::day).orElse(""));
        for (var day : List.of("issuedOn", "on", "day", "begins", "ends")) values.computeIfPresent(day, (name, value) -> day(value));
        if (details.get("daysLeft") instanceof Number left) values.put("daysLeft", String.valueOf(Math.abs(left.intValue())));
        asked(details, values);
        return values;
    }

    /** The step, and what it is about where the fact says so. */
    private String task(Map<String, String> values) {
        var task = words.known("tasks:elements." + values.get("elementId"), "");
        return values.containsKey("subject") ? words.say("timeline:taskOf", "task", task, "subject", values.get("subject")) : task;
    }

    /** Of a round older facts hold the names of those who were asked, newer ones their number beside the names. */
    private void asked(Map<String, Object> details, Map<String, String> values) {
        var named = details.getOrDefault("orgNames", details.get("organisations"));
        if (named instanceof List<?> list) {
            values.put("organisations", list.stream().map(FactWords::text).collect(Collectors.joining(words.say("timeline:listSeparator"))));
        }
        if (details.get("organisations") instanceof Number count) values.put("count", text(count));
        else if (details.get("orgNames") instanceof List<?> list) values.put("count", String.valueOf(list.size()));
    }

    private static String text(Object value) {
        return value instanceof String || value instanceof Number ? String.valueOf(value) : "";
    }

    private static String day(String text) {
        return text.contains("T") ? LocalDate.ofInstant(Instant.parse(text), BusinessClock.ZONE).toString() : text;
    }
}
