package org.specialstudy.workplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.specialstudy.deadline.Unit;
import org.specialstudy.document.ClassificationMarks;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;
import org.specialstudy.study.Stage;

/** What is wrong with a plan's content, told by field: little is asked while writing, more for the discussion draft, all for the review. */
final class PlanRules {

    static final int TEXT_LIMIT = 200_000;
    static final int TITLE_LIMIT = 200;
    static final int SECTIONS = 40;
    static final int GROUPS = 99;
    static final int MEMBERS = 200;
    static final int SCHEDULE = 300;

    /** The people and organisations that exist and may be named. */
    record Known(Set<UUID> people, Set<UUID> orgs) {}

    private PlanRules() {}

    static void refuseIfWrong(List<Wrong> wrong) {
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
    }

    /** Asked at every saving: nothing absurd, nothing that cannot be kept. */
    static List<Wrong> wrongInWriting(Content content, LocalDate start, Known known) {
        var wrong = new ArrayList<Wrong>();
        text(wrong, "title", content.title(), TITLE_LIMIT, true);
        size(wrong, "sections", content.sections().size(), SECTIONS);
        size(wrong, "groups", content.groups().size(), GROUPS);
        size(wrong, "schedule", content.schedule().size(), SCHEDULE);
        if (!wrong.isEmpty()) return wrong;
        sections(wrong, content.sections());
        groups(wrong, content.groups(), known);
        schedule(wrong, content, start, known);
        return wrong;
    }

    static List<Wrong> wrongInAsking(List<UUID> orgs, Known known) {
        var wrong = new ArrayList<Wrong>();
        if (orgs == null) return wrong;
        for (var i = 0; i < orgs.size(); i++) {
            if (orgs.get(i) == null || !known.orgs().contains(orgs.get(i))) wrong.add(new Wrong("opinionOrgs[" + i + "]", "organisation-unknown"));
        }
        return wrong;
    }

    /** The discussion draft is complete as a text; who leads a group may still be open. */
    static List<Wrong> wrongInDiscussionDraft(Content content) {
        var wrong = new ArrayList<Wrong>();
        if (content.sections().isEmpty()) wrong.add(new Wrong("sections", "sections-missing"));
        for (var i = 0; i < content.sections().size(); i++) {
            if (blank(content.sections().get(i).text())) wrong.add(new Wrong("sections[" + i + "].text", "section-empty"));
        }
        return wrong;
    }

    /** Before leaders see it every group has a lead and every item of the schedule an owner and a day. */
    static List<Wrong> wrongForReview(Content content, boolean groupsNeeded) {
        var wrong = wrongInDiscussionDraft(content);
        if (groupsNeeded && content.groups().isEmpty()) wrong.add(new Wrong("groups", "groups-missing"));
        if (!groupsNeeded && !content.groups().isEmpty()) wrong.add(new Wrong("groups", "groups-not-here"));
        for (var i = 0; i < content.groups().size(); i++) {
            if (content.groups().get(i).lead() == null) wrong.add(new Wrong("groups[" + i + "].lead", "lead-missing"));
        }
        for (var i = 0; i < content.schedule().size(); i++) {
            var item = content.schedule().get(i);
            if (item.owner() == null || blank(item.owner().id())) wrong.add(new Wrong("schedule[" + i + "].owner", "owner-missing"));
            if (item.rule() == null) wrong.add(new Wrong("schedule[" + i + "].rule", "rule-missing"));
        }
        return wrong;
    }

    private static void sections(List<Wrong> wrong, List<Section> sections) {
        var keys = new HashSet<String>();
        for (var i = 0; i < sections.size(); i++) {
            var at = "sections[" + i + "]";
            var section = sections.get(i);
            key(wrong, at + ".key", section.key(), keys);
            text(wrong, at + ".heading", section.heading(), TITLE_LIMIT, true);
            text(wrong, at + ".text", section.text(), TEXT_LIMIT, false);
        }
    }

    private static void groups(List<Wrong> wrong, List<PlannedGroup> groups, Known known) {
        var keys = new HashSet<String>();
        var numbers = new HashMap<Integer, Integer>();
        var general = false;
        for (var i = 0; i < groups.size(); i++) {
            var at = "groups[" + i + "]";
            var group = groups.get(i);
            key(wrong, at + ".key", group.key(), keys);
            text(wrong, at + ".name", group.name(), TITLE_LIMIT, true);
            text(wrong, at + ".duty", group.duty(), TEXT_LIMIT, false);
            if (group.kind() == null) wrong.add(new Wrong(at + ".kind", "group-kind-missing"));
            if (group.kind() == PlannedGroup.Kind.GENERAL) {
                if (general) wrong.add(new Wrong(at + ".kind", "general-group-taken"));
                general = true;
            }
            if (group.no() != null && (group.no() < 1 || group.no() > 99)) wrong.add(new Wrong(at + ".no", "group-number-range"));
            if (group.no() != null && numbers.putIfAbsent(group.no(), i) != null) wrong.add(new Wrong(at + ".no", "group-number-taken", group.no()));
            if (group.lead() != null && !known.people().contains(group.lead())) wrong.add(new Wrong(at + ".lead", "person-unknown"));
            if (group.leadOrg() != null && !known.orgs().contains(group.leadOrg())) wrong.add(new Wrong(at + ".leadOrg", "organisation-unknown"));
            size(wrong, at + ".members", group.members().size(), MEMBERS);
            for (var m = 0; m < Math.min(group.members().size(), MEMBERS); m++) {
                if (!known.people().contains(group.members().get(m))) wrong.add(new Wrong(at + ".members[" + m + "]", "person-unknown"));
            }
        }
    }

    private static void schedule(List<Wrong> wrong, Content content, LocalDate start, Known known) {
        var keys = new HashSet<String>();
        var groupKeys = content.groups().stream().map(PlannedGroup::key).collect(Collectors.toSet());
        for (var i = 0; i < content.schedule().size(); i++) {
            var at = "schedule[" + i + "]";
            var item = content.schedule().get(i);
            key(wrong, at + ".key", item.key(), keys);
            text(wrong, at + ".title", item.title(), TITLE_LIMIT, true);
            if (item.stage() != null && !stageKnown(item.stage())) wrong.add(new Wrong(at + ".stage", "stage-unknown"));
            if (item.owner() != null && !blank(item.owner().id())) owner(wrong, at + ".owner", item.owner(), groupKeys, known);
            if (item.rule() != null) rule(wrong, at + ".rule", item.rule(), start);
        }
    }

    private static void owner(List<Wrong> wrong, String at, ScheduleItem.Owner owner, Set<String> groupKeys, Known known) {
        if (owner.type() == null) {
            wrong.add(new Wrong(at, "owner-missing"));
            return;
        }
        var found = switch (owner.type()) {
            case GROUP -> groupKeys.contains(owner.id());
            case PERSON -> uuid(owner.id()) != null && known.people().contains(uuid(owner.id()));
            case ORG -> uuid(owner.id()) != null && known.orgs().contains(uuid(owner.id()));
        };
        if (!found) wrong.add(new Wrong(at, "owner-unknown"));
    }

    private static void rule(List<Wrong> wrong, String at, ScheduleItem.Rule rule, LocalDate start) {
        if (rule.kind() == null) {
            wrong.add(new Wrong(at + ".kind", "rule-missing"));
        } else if (rule.kind() == ScheduleItem.RuleKind.FIXED) {
            if (rule.date() == null) wrong.add(new Wrong(at + ".date", "date-required"));
            else if (rule.date().isBefore(start)) wrong.add(new Wrong(at + ".date", "date-before-start", start));
            else if (rule.date().isAfter(start.plusYears(10))) wrong.add(new Wrong(at + ".date", "date-too-far"));
            else if (rule.start() != null && rule.start().isAfter(rule.date())) wrong.add(new Wrong(at + ".start", "plan-start-after-due"));
        } else if (rule.unit() == null) {
            wrong.add(new Wrong(at + ".unit", "unit-required"));
        } else {
            var most = longest(rule.unit());
            if (rule.term() == null || rule.term() < 1 || rule.term() > most) wrong.add(new Wrong(at + ".term", "plan-term-range", 1, most));
        }
    }

    private static int longest(Unit unit) {
        return switch (unit) {
            case WORKING_DAYS -> 500;
            case CALENDAR_DAYS -> 730;
            case MONTHS -> 36;
        };
    }

    private static void key(List<Wrong> wrong, String field, String key, Set<String> seen) {
        if (key == null || !key.matches("[A-Za-z0-9_.-]{1,64}")) wrong.add(new Wrong(field, "key-form"));
        else if (!seen.add(key)) wrong.add(new Wrong(field, "key-taken"));
    }

    private static void text(List<Wrong> wrong, String field, String text, int limit, boolean required) {
        if (required && blank(text)) wrong.add(new Wrong(field, field.endsWith(".name") ? "group-name-missing" : "text-required"));
        else if (text != null && text.length() > limit) wrong.add(new Wrong(field, "text-too-long", limit));
        else if (text != null && text.indexOf('\0') >= 0) wrong.add(new Wrong(field, "text-unreadable"));
        else if (text != null && ClassificationMarks.in(text)) wrong.add(new Wrong(field, "classified-mark"));
    }

    private static void size(List<Wrong> wrong, String field, int size, int limit) {
        if (size > limit) wrong.add(new Wrong(field, "too-many", limit));
    }

    private static boolean stageKnown(String stage) {
        for (var known : Stage.values()) if (known.name().equals(stage)) return true;
        return false;
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
