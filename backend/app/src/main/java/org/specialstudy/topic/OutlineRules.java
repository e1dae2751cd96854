package org.specialstudy.topic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.specialstudy.document.ClassificationMarks;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;

/** What is wrong with an outline and its group plan, told by field: little is asked while writing, all when it is submitted. */
final class OutlineRules {

    static final int POINTS = 500;
    static final int LEVELS = 4;
    static final int POINT_LIMIT = 2_000;
    static final int PARTS = 40;
    static final int TEXT_LIMIT = 200_000;
    static final int TITLE_LIMIT = 200;
    static final int LINES = 100;
    static final int GUESTS = 100;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private OutlineRules() {}

    static void refuseIfWrong(List<Wrong> wrong) {
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
    }

    /** Asked at every saving: nothing absurd, nothing that cannot be kept; {@code known} are the people that may be named. */
    static List<Wrong> wrongInWriting(Outline outline, Set<UUID> known) {
        var wrong = new ArrayList<Wrong>();
        size(wrong, "points", outline.points().size(), POINTS);
        size(wrong, "plan", outline.plan().size(), PARTS);
        size(wrong, "schedule", outline.schedule().size(), LINES);
        size(wrong, "guests", outline.guests().size(), GUESTS);
        if (!wrong.isEmpty()) return wrong;
        points(wrong, outline.points());
        plan(wrong, outline.plan());
        schedule(wrong, outline.schedule());
        guests(wrong, outline.guests(), known);
        return wrong;
    }

    /** What goes to the leader in charge asks something, and every line of it says what it is about. */
    static List<Wrong> wrongForReview(Outline outline) {
        var wrong = new ArrayList<Wrong>();
        if (outline.points().isEmpty()) wrong.add(new Wrong("points", "outline-points-missing"));
        for (var i = 0; i < outline.points().size(); i++) {
            if (blank(outline.points().get(i).text())) wrong.add(new Wrong("points[" + i + "].text", "text-required"));
        }
        for (var i = 0; i < outline.plan().size(); i++) {
            if (blank(outline.plan().get(i).heading())) wrong.add(new Wrong("plan[" + i + "].heading", "text-required"));
        }
        for (var i = 0; i < outline.schedule().size(); i++) {
            if (blank(outline.schedule().get(i).title())) wrong.add(new Wrong("schedule[" + i + "].title", "text-required"));
            if (outline.schedule().get(i).from() == null) wrong.add(new Wrong("schedule[" + i + "].from", "date-required"));
        }
        for (var i = 0; i < outline.guests().size(); i++) {
            var guest = outline.guests().get(i);
            if (guest.person() == null && blank(guest.post())) wrong.add(new Wrong("guests[" + i + "].person", "guest-unnamed"));
        }
        return wrong;
    }

    private static void points(List<Wrong> wrong, List<Outline.Point> points) {
        var ids = new HashSet<UUID>();
        for (var i = 0; i < points.size(); i++) {
            var at = "points[" + i + "]";
            var point = points.get(i);
            if (point.id() == null) wrong.add(new Wrong(at + ".id", "key-form"));
            else if (!ids.add(point.id())) wrong.add(new Wrong(at + ".id", "key-taken"));
            if (point.level() >= LEVELS) wrong.add(new Wrong(at + ".level", "outline-too-deep", LEVELS));
            text(wrong, at + ".text", point.text(), POINT_LIMIT);
        }
    }

    private static void plan(List<Wrong> wrong, List<Outline.Part> plan) {
        var keys = new HashSet<String>();
        for (var i = 0; i < plan.size(); i++) {
            var at = "plan[" + i + "]";
            key(wrong, at + ".key", plan.get(i).key(), keys);
            text(wrong, at + ".heading", plan.get(i).heading(), TITLE_LIMIT);
            text(wrong, at + ".text", plan.get(i).text(), TEXT_LIMIT);
        }
    }

    private static void schedule(List<Wrong> wrong, List<Outline.Line> schedule) {
        var keys = new HashSet<String>();
        for (var i = 0; i < schedule.size(); i++) {
            var at = "schedule[" + i + "]";
            var line = schedule.get(i);
            key(wrong, at + ".key", line.key(), keys);
            text(wrong, at + ".title", line.title(), TITLE_LIMIT);
            day(wrong, at + ".from", line.from());
            day(wrong, at + ".to", line.to());
            if (line.from() != null && line.to() != null && line.to().isBefore(line.from())) wrong.add(new Wrong(at + ".to", "ends-before-it-begins"));
        }
    }

    private static void guests(List<Wrong> wrong, List<Outline.Guest> guests, Set<UUID> known) {
        var keys = new HashSet<String>();
        for (var i = 0; i < guests.size(); i++) {
            var at = "guests[" + i + "]";
            var guest = guests.get(i);
            key(wrong, at + ".key", guest.key(), keys);
            if (guest.kind() == null) wrong.add(new Wrong(at + ".kind", "guest-kind-missing"));
            if (guest.person() != null && !known.contains(guest.person())) wrong.add(new Wrong(at + ".person", "person-unknown"));
            text(wrong, at + ".post", guest.post(), TITLE_LIMIT);
            text(wrong, at + ".organisation", guest.organisation(), TITLE_LIMIT);
        }
    }

    private static void key(List<Wrong> wrong, String field, String key, Set<String> seen) {
        if (key == null || !key.matches("[A-Za-z0-9_.-]{1,64}")) wrong.add(new Wrong(field, "key-form"));
        else if (!seen.add(key)) wrong.add(new Wrong(field, "key-taken"));
    }

    private static void day(List<Wrong> wrong, String field, LocalDate day) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) wrong.add(new Wrong(field, "date-too-far"));
    }

    static void text(List<Wrong> wrong, String field, String text, int limit) {
        if (text == null) return;
        if (text.length() > limit) wrong.add(new Wrong(field, "text-too-long", limit));
        else if (text.indexOf('\0') >= 0) wrong.add(new Wrong(field, "text-unreadable"));
        else if (ClassificationMarks.in(text)) wrong.add(new Wrong(field, "classified-mark"));
    }

    private static void size(List<Wrong> wrong, String field, int size, int limit) {
        if (size > limit) wrong.add(new Wrong(field, "too-many", limit));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
