package org.specialstudy.meeting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.specialstudy.document.ClassificationMarks;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;

/** What is wrong with a meeting, told by field: little is asked while writing, more before the invitations go out. */
final class MeetingRules {

    static final int TITLE_LIMIT = 200;
    static final int TEXT_LIMIT = 200_000;
    static final int LINES = 100;
    static final int INVITATIONS = 500;
    static final int SECTIONS = 120;
    static final int LONGEST_LINE = 24 * 60;
    static final Duration LONGEST = Duration.ofDays(31);

    /** The people, organisations and papers that exist and may be named. */
    record Known(Set<UUID> people, Set<UUID> orgs, Set<UUID> papers) {}

    private MeetingRules() {}

    static void refuseIfWrong(List<Wrong> wrong) {
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
    }

    static List<Wrong> wrongInWriting(Meeting.Plan plan, Known known) {
        var wrong = new ArrayList<Wrong>();
        if (plan.kind() == null) wrong.add(new Wrong("kind", "meeting-kind-required"));
        text(wrong, "title", plan.title(), TITLE_LIMIT, true);
        text(wrong, "place", plan.place(), TITLE_LIMIT, false);
        text(wrong, "dateText", plan.dateText(), TITLE_LIMIT, false);
        if (plan.convenors().size() > 2) wrong.add(new Wrong("convenors", "convenors-two"));
        for (var i = 0; i < plan.convenors().size(); i++) {
            var at = "convenors[" + i + "].name";
            var convenor = plan.convenors().get(i);
            text(wrong, at, convenor.name(), TITLE_LIMIT, true);
            if (convenor.org() != null && !known.orgs().contains(convenor.org())) wrong.add(new Wrong(at, "organisation-unknown"));
        }
        times(wrong, plan);
        if (plan.chair() != null && !known.people().contains(plan.chair())) wrong.add(new Wrong("chair", "person-unknown"));
        if (plan.agenda().size() > LINES) wrong.add(new Wrong("agenda", "too-many", LINES));
        else agenda(wrong, plan.agenda(), known);
        return wrong;
    }

    /** Before anybody is invited: who convenes, when and where, and what about. */
    static List<Wrong> wrongToSend(Meeting.Plan plan) {
        var wrong = new ArrayList<Wrong>();
        if (plan.convenors().isEmpty()) wrong.add(new Wrong("convenors", "convenor-required"));
        if (plan.startsAt() == null && blank(plan.dateText())) wrong.add(new Wrong("startsAt", "meeting-date-required"));
        if (plan.startsAt() != null && plan.endsAt() == null) wrong.add(new Wrong("endsAt", "meeting-end-required"));
        if (plan.startsAt() != null && blank(plan.place())) wrong.add(new Wrong("place", "meeting-place-required"));
        if (plan.agenda().isEmpty()) wrong.add(new Wrong("agenda", "agenda-missing"));
        return wrong;
    }

    static List<Wrong> wrongInInvitations(List<Invited> invited, Known known) {
        var wrong = new ArrayList<Wrong>();
        if (invited.size() > INVITATIONS) return new ArrayList<>(List.of(new Wrong("invitations", "too-many", INVITATIONS)));
        var seen = new HashSet<Object>();
        for (var i = 0; i < invited.size(); i++) {
            var at = "invitations[" + i + "]";
            var one = invited.get(i);
            if (one == null || one.kind() == null) {
                wrong.add(new Wrong(at, "invitee-required"));
                continue;
            }
            switch (one.kind()) {
                case PERSON -> named(wrong, at, one.personId(), known.people(), "person-unknown");
                case ORGANISATION -> named(wrong, at, one.orgId(), known.orgs(), "organisation-unknown");
                case CATEGORY -> text(wrong, at, one.category(), TITLE_LIMIT, true);
            }
            if (one.who() != null && !seen.add(one.who())) wrong.add(new Wrong(at, "invited-twice"));
        }
        return wrong;
    }

    static List<Wrong> wrongInMinutes(List<MinutesSection> sections) {
        var wrong = new ArrayList<Wrong>();
        if (sections == null || sections.size() > SECTIONS) return new ArrayList<>(List.of(new Wrong("sections", "too-many", SECTIONS)));
        var keys = new HashSet<String>();
        for (var i = 0; i < sections.size(); i++) {
            var at = "sections[" + i + "]";
            var section = sections.get(i);
            if (section.key() == null || !section.key().matches("[A-Za-z0-9_.-]{1,64}")) wrong.add(new Wrong(at + ".key", "key-form"));
            else if (!keys.add(section.key())) wrong.add(new Wrong(at + ".key", "key-taken"));
            text(wrong, at + ".heading", section.heading(), TITLE_LIMIT, true);
            text(wrong, at + ".text", section.text(), TEXT_LIMIT, false);
        }
        return wrong;
    }

    static void text(List<Wrong> wrong, String field, String text, int limit, boolean required) {
        if (required && blank(text)) wrong.add(new Wrong(field, "text-required"));
        else if (text != null && text.length() > limit) wrong.add(new Wrong(field, "text-too-long", limit));
        else if (text != null && text.indexOf('\0') >= 0) wrong.add(new Wrong(field, "text-unreadable"));
        else if (text != null && ClassificationMarks.in(text)) wrong.add(new Wrong(field, "classified-mark"));
    }

    /** The same for one text alone. */
    static void refuseText(String field, String text, int limit, boolean required) {
        var wrong = new ArrayList<Wrong>();
        text(wrong, field, text, limit, required);
        refuseIfWrong(wrong);
    }

    private static void times(List<Wrong> wrong, Meeting.Plan plan) {
        if (plan.startsAt() == null) {
            if (plan.endsAt() != null) wrong.add(new Wrong("startsAt", "meeting-start-required"));
        } else if (plan.endsAt() != null) {
            if (!plan.endsAt().isAfter(plan.startsAt())) wrong.add(new Wrong("endsAt", "meeting-ends-before-begin"));
            else if (Duration.between(plan.startsAt(), plan.endsAt()).compareTo(LONGEST) > 0) wrong.add(new Wrong("endsAt", "meeting-too-long"));
        }
        if (plan.replyBy() != null && plan.startsAt() != null
            && plan.replyBy().isAfter(LocalDate.ofInstant(plan.startsAt(), BusinessClock.ZONE))) {
            wrong.add(new Wrong("replyBy", "reply-after-meeting"));
        }
    }

    private static void agenda(List<Wrong> wrong, List<AgendaLine> agenda, Known known) {
        var ids = new HashSet<UUID>();
        for (var i = 0; i < agenda.size(); i++) {
            var at = "agenda[" + i + "]";
            var line = agenda.get(i);
            if (line.id() == null || !ids.add(line.id())) wrong.add(new Wrong(at + ".id", "key-taken"));
            if (line.kind() == null) wrong.add(new Wrong(at + ".kind", "line-kind-required"));
            text(wrong, at + ".title", line.title(), TITLE_LIMIT, true);
            text(wrong, at + ".presenter", line.presenter(), TITLE_LIMIT, false);
            if (line.presenterId() != null && !known.people().contains(line.presenterId())) wrong.add(new Wrong(at + ".presenter", "person-unknown"));
            if (line.minutes() != null && (line.minutes() < 1 || line.minutes() > LONGEST_LINE)) {
                wrong.add(new Wrong(at + ".minutes", "line-minutes-range", LONGEST_LINE));
            }
            if (line.paper() != null && !known.papers().contains(line.paper())) wrong.add(new Wrong(at + ".paper", "line-paper-unknown"));
        }
    }

    private static void named(List<Wrong> wrong, String at, UUID id, Set<UUID> known, String unknown) {
        if (id == null) wrong.add(new Wrong(at, "invitee-required"));
        else if (!known.contains(id)) wrong.add(new Wrong(at, unknown));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
