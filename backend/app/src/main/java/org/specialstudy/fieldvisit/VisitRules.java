package org.specialstudy.fieldvisit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.specialstudy.document.ClassificationMarks;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;

/** What is wrong with what somebody wrote about a visit, told by field: little is asked while planning, all before the approval. */
final class VisitRules {

    static final int TITLE_LIMIT = 200;
    static final int TEXT_LIMIT = 20_000;
    static final int NAME_LIMIT = 300;
    static final int REASON_LIMIT = 2_000;
    static final int SITES = 50;
    static final int ROSTER = 200;
    static final int LINES = 100;
    static final int POINTS = 200;
    static final int FIGURES = 50;

    /** What the group writes of a visit before it leaves. */
    record Plan(String title, String purpose, List<UUID> points, Itinerary itinerary) {

        Plan {
            points = points == null ? List.of() : points.stream().filter(java.util.Objects::nonNull).toList();
            itinerary = itinerary == null ? Itinerary.EMPTY : itinerary;
        }
    }

    /** The people of the group, the organisations and the outline points that may be named, and the days that the study spans. */
    record Known(Set<UUID> people, Set<UUID> orgs, Set<UUID> points, StudyDates dates) {}

    private VisitRules() {}

    static void refuseIfWrong(List<Wrong> wrong) {
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
    }

    static List<Wrong> wrongTitle(String title) {
        var wrong = new ArrayList<Wrong>();
        text(wrong, "title", title, TITLE_LIMIT, true);
        return wrong;
    }

    static List<Wrong> wrongText(String field, String text, int limit) {
        var wrong = new ArrayList<Wrong>();
        text(wrong, field, text, limit, false);
        return wrong;
    }

    /** Asked at every saving: nothing absurd, nothing that cannot be kept. */
    static List<Wrong> wrongInWriting(Plan plan, Known known) {
        var wrong = new ArrayList<Wrong>();
        text(wrong, "title", plan.title(), TITLE_LIMIT, true);
        text(wrong, "purpose", plan.purpose(), TEXT_LIMIT, false);
        size(wrong, "points", plan.points().size(), POINTS);
        for (var i = 0; i < Math.min(plan.points().size(), POINTS); i++) {
            if (!known.points().contains(plan.points().get(i))) wrong.add(new Wrong("points[" + i + "]", "visit-point-unknown"));
        }
        days(wrong, plan.itinerary(), known.dates());
        text(wrong, "itinerary.route", plan.itinerary().route(), TEXT_LIMIT, false);
        sites(wrong, plan.itinerary().sites(), known.orgs());
        roster(wrong, plan.itinerary().roster(), known.people());
        return wrong;
    }

    /** Before a leader sees it: when, where, who, what for. */
    static List<Wrong> wrongForApproval(Plan plan) {
        var wrong = new ArrayList<Wrong>();
        var itinerary = plan.itinerary();
        if (plan.purpose() == null || plan.purpose().isBlank()) wrong.add(new Wrong("purpose", "visit-purpose-required"));
        if (itinerary.from() == null) wrong.add(new Wrong("itinerary.from", "visit-day-required"));
        if (itinerary.to() == null) wrong.add(new Wrong("itinerary.to", "visit-day-required"));
        if (itinerary.sites().isEmpty()) wrong.add(new Wrong("itinerary.sites", "visit-site-required"));
        for (var i = 0; i < itinerary.sites().size(); i++) {
            var site = itinerary.sites().get(i);
            if (site.org() == null && site.name().isEmpty()) wrong.add(new Wrong("itinerary.sites[" + i + "].name", "visit-site-name-required"));
        }
        if (itinerary.roster().isEmpty()) wrong.add(new Wrong("itinerary.roster", "visit-roster-required"));
        return wrong;
    }

    static List<Wrong> wrongInChecklist(List<ChecklistLine> lines) {
        var wrong = new ArrayList<Wrong>();
        size(wrong, "lines", lines.size(), LINES);
        var keys = new HashSet<String>();
        for (var i = 0; i < Math.min(lines.size(), LINES); i++) {
            var at = "lines[" + i + "]";
            key(wrong, at, lines.get(i).key(), keys);
            text(wrong, at + ".text", lines.get(i).text(), NAME_LIMIT, true);
            text(wrong, at + ".who", lines.get(i).who(), NAME_LIMIT, false);
        }
        return wrong;
    }

    /** Nobody leaves while something is open; what is not needed is struck off. */
    static List<Wrong> wrongForDeparture(List<ChecklistLine> lines) {
        var wrong = new ArrayList<Wrong>();
        for (var i = 0; i < lines.size(); i++) {
            if (!lines.get(i).done()) wrong.add(new Wrong("lines[" + i + "].done", "visit-line-open", lines.get(i).text()));
        }
        return wrong;
    }

    static List<Wrong> wrongInFinding(Finding.Content content, Set<String> sites, Set<UUID> points, LocalDate today) {
        var wrong = new ArrayList<Wrong>();
        if (content.kind() == null) wrong.add(new Wrong("kind", "visit-finding-kind-required"));
        text(wrong, "text", content.text(), TEXT_LIMIT, true);
        if (content.site() != null && !sites.contains(content.site())) wrong.add(new Wrong("site", "visit-site-unknown"));
        if (content.point() != null && !points.contains(content.point())) wrong.add(new Wrong("point", "visit-point-unknown"));
        size(wrong, "figures", content.figures().size(), FIGURES);
        for (var i = 0; i < Math.min(content.figures().size(), FIGURES); i++) figure(wrong, "figures[" + i + "]", content.figures().get(i), today);
        return wrong;
    }

    private static void figure(List<Wrong> wrong, String at, Figure figure, LocalDate today) {
        text(wrong, at + ".name", figure.name(), NAME_LIMIT, false);
        if (figure.value() == null) wrong.add(new Wrong(at + ".value", "visit-figure-value-required"));
        else if (figure.value().precision() > 30 || Math.abs(figure.value().scale()) > 30) wrong.add(new Wrong(at + ".value", "visit-figure-value-range"));
        text(wrong, at + ".unit", figure.unit(), 40, true);
        text(wrong, at + ".basis", figure.basis(), NAME_LIMIT, true);
        if (figure.asOf() == null) wrong.add(new Wrong(at + ".asOf", "visit-day-required"));
        else if (figure.asOf().isAfter(today)) wrong.add(new Wrong(at + ".asOf", "visit-figure-in-future"));
    }

    private static void days(List<Wrong> wrong, Itinerary itinerary, StudyDates dates) {
        var from = itinerary.from();
        var to = itinerary.to();
        if (from != null && to != null && to.isBefore(from)) wrong.add(new Wrong("itinerary.to", "visit-ends-before-begin"));
        if (from != null && !dates.contain(from)) wrong.add(new Wrong("itinerary.from", "visit-outside-study", dates.from(), dates.to()));
        if (to != null && !dates.contain(to)) wrong.add(new Wrong("itinerary.to", "visit-outside-study", dates.from(), dates.to()));
    }

    private static void sites(List<Wrong> wrong, List<Itinerary.Site> sites, Set<UUID> orgs) {
        size(wrong, "itinerary.sites", sites.size(), SITES);
        var keys = new HashSet<String>();
        for (var i = 0; i < Math.min(sites.size(), SITES); i++) {
            var at = "itinerary.sites[" + i + "]";
            var site = sites.get(i);
            key(wrong, at, site.key(), keys);
            if (site.org() != null && !orgs.contains(site.org())) wrong.add(new Wrong(at + ".org", "organisation-unknown"));
            text(wrong, at + ".name", site.name(), NAME_LIMIT, false);
            text(wrong, at + ".city", site.city(), 100, false);
            text(wrong, at + ".address", site.address(), NAME_LIMIT, false);
            text(wrong, at + ".contact", site.contact(), NAME_LIMIT, false);
        }
    }

    private static void roster(List<Wrong> wrong, List<Itinerary.Companion> roster, Set<UUID> people) {
        size(wrong, "itinerary.roster", roster.size(), ROSTER);
        var named = new HashSet<Object>();
        for (var i = 0; i < Math.min(roster.size(), ROSTER); i++) {
            var at = "itinerary.roster[" + i + "]";
            var one = roster.get(i);
            if (one.person() != null && !people.contains(one.person())) wrong.add(new Wrong(at + ".person", "visit-person-not-in-group"));
            if (one.person() == null && one.guest().isEmpty()) wrong.add(new Wrong(at + ".guest", "visit-guest-name-required"));
            if (!named.add(one.person() == null ? one.guest() : one.person())) wrong.add(new Wrong(at, "visit-named-twice"));
            text(wrong, at + ".guest", one.guest(), NAME_LIMIT, false);
            text(wrong, at + ".note", one.note(), NAME_LIMIT, false);
        }
    }

    private static void key(List<Wrong> wrong, String at, String key, Set<String> taken) {
        if (key == null || !key.matches("[A-Za-z0-9_-]{1,40}")) wrong.add(new Wrong(at + ".key", "key-form"));
        else if (!taken.add(key)) wrong.add(new Wrong(at + ".key", "key-taken"));
    }

    private static void text(List<Wrong> wrong, String at, String text, int limit, boolean required) {
        if (text == null || text.isBlank()) {
            if (required) wrong.add(new Wrong(at, "text-required"));
            return;
        }
        if (text.length() > limit) wrong.add(new Wrong(at, "text-too-long", limit));
        else if (text.indexOf('\0') >= 0) wrong.add(new Wrong(at, "text-unreadable"));
        else if (ClassificationMarks.in(text)) wrong.add(new Wrong(at, "classified-mark"));
    }

    private static void size(List<Wrong> wrong, String at, int size, int most) {
        if (size > most) wrong.add(new Wrong(at, "too-many", most));
    }
}
