package org.specialstudy.topic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a group sets out to find: its research questions as a tree, its own plan, its dates, and who is asked in. A value; a frozen version is one of these. */
public record Outline(List<Point> points, List<Part> plan, List<Line> schedule, List<Guest> guests) {

    /** A research question. The tree is the order of the points and their levels; the number follows from both and is never typed. */
    public record Point(UUID id, int level, String number, String text) {}

    /** A chapter of the group's plan. */
    public record Part(String key, String heading, String text) {}

    /** One line of the group's schedule; without {@code to} a single day. */
    public record Line(String key, String title, LocalDate from, LocalDate to) {}

    public enum GuestKind { EXPERT, GUEST }

    /** Somebody from outside the group: a person of the directory, or a post and an organisation in words. */
    public record Guest(String key, GuestKind kind, UUID person, String post, String organisation) {}

    public Outline {
        points = points == null ? List.of() : numbered(points);
        plan = plan == null ? List.of() : List.copyOf(plan);
        schedule = schedule == null ? List.of() : List.copyOf(schedule);
        guests = guests == null ? List.of() : List.copyOf(guests);
    }

    /** The chapters that a group's plan usually has. */
    static Outline usual() {
        return new Outline(List.of(), List.of(new Part("purpose", "研究目的", ""), new Part("division", "任务分工", ""),
            new Part("methods", "研究方法与步骤", "")), List.of(), List.of());
    }

    List<UUID> experts() {
        return guests.stream().filter(guest -> guest.kind() == GuestKind.EXPERT && guest.person() != null).map(Guest::person).distinct().toList();
    }

    /** No point stands more than one level below the one before it. */
    private static List<Point> numbered(List<Point> points) {
        var numbered = new ArrayList<Point>();
        var counts = new ArrayList<Integer>();
        for (var point : points) {
            var level = Math.clamp(point.level(), 0, counts.size());
            while (counts.size() > level + 1) counts.removeLast();
            if (counts.size() == level) counts.add(1);
            else counts.set(level, counts.get(level) + 1);
            numbered.add(new Point(point.id(), level, String.join(".", counts.stream().map(String::valueOf).toList()), point.text()));
        }
        return List.copyOf(numbered);
    }
}
