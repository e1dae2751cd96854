package org.specialstudy.meeting;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.specialstudy.directory.Directory;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/** The minutes as they grow from what was written down at the meeting: who was there, what was said under each line, what was decided. */
@Component
class Outline {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(BusinessClock.ZONE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(BusinessClock.ZONE);

    private final InvitationStore invitations;
    private final SpokenStore spoken;
    private final MeetingQuery views;
    private final Directory directory;

    Outline(InvitationStore invitations, SpokenStore spoken, MeetingQuery views, Directory directory) {
        this.invitations = invitations;
        this.spoken = spoken;
        this.views = views;
        this.directory = directory;
    }

    List<MinutesSection> of(Meeting meeting) {
        var sections = new ArrayList<MinutesSection>();
        sections.add(new MinutesSection("opening", "会议概况", opening(meeting)));
        var statements = spoken.statements(meeting.id().value());
        for (var line : meeting.plan().agenda()) {
            var said = statements.stream().filter(one -> one.line().equals(line.id())).map(Outline::sentence).collect(Collectors.joining("\n"));
            sections.add(new MinutesSection(key(line.id()), line.title(), said.isEmpty() ? presented(line) : said));
        }
        var decisions = spoken.decisions(meeting.id().value());
        if (!decisions.isEmpty()) {
            sections.add(new MinutesSection("decisions", "会议议定事项",
                decisions.stream().map(one -> one.no() + ". " + one.text()).collect(Collectors.joining("\n"))));
        }
        return sections;
    }

    static String key(UUID line) {
        return "line-" + line;
    }

    private String opening(Meeting meeting) {
        var plan = meeting.plan();
        var roll = invitations.of(meeting.id().value());
        var lines = new ArrayList<String>();
        lines.add("时间：" + when(plan));
        if (plan.place() != null) lines.add("地点：" + plan.place());
        lines.add("召集：" + plan.convenors().stream().map(Convenor::name).collect(Collectors.joining("、")));
        if (plan.chair() != null) lines.add("主持：" + directory.name(plan.chair()));
        add(lines, "出席：", names(roll, one -> Boolean.TRUE.equals(one.present())));
        add(lines, "请假：", names(roll, one -> !Boolean.TRUE.equals(one.present()) && one.replied() != null
            && one.replied().reply() == Invitation.Reply.EXCUSED));
        return String.join("\n", lines);
    }

    private String names(List<Invitation> roll, Predicate<Invitation> which) {
        return roll.stream().filter(which).map(this::name).collect(Collectors.joining("、"));
    }

    private String name(Invitation invitation) {
        var invitee = views.inviteeName(invitation.invited());
        if (!Boolean.TRUE.equals(invitation.present())) return invitee;
        if (invitation.attendedBy() != null) return invitee + "（" + invitation.attendedBy() + "）";
        var said = invitation.replied();
        return said == null || said.delegate() == null ? invitee : invitee + "（" + said.delegate() + "代）";
    }

    private static String when(Meeting.Plan plan) {
        if (plan.startsAt() == null) return plan.dateText() == null ? "" : plan.dateText();
        var day = DAY_AND_TIME.format(plan.startsAt());
        return plan.endsAt() == null ? day : day + "—" + (sameDay(plan.startsAt(), plan.endsAt()) ? TIME : DAY_AND_TIME).format(plan.endsAt());
    }

    private static boolean sameDay(Instant one, Instant other) {
        return Objects.equals(one.atZone(BusinessClock.ZONE).toLocalDate(), other.atZone(BusinessClock.ZONE).toLocalDate());
    }

    private static void add(List<String> lines, String label, String names) {
        if (!names.isEmpty()) lines.add(label + names);
    }

    private static String presented(AgendaLine line) {
        return line.presenter() == null || line.presenter().isBlank() ? "" : line.presenter() + "：";
    }

    private static String sentence(SpokenStore.Statement one) {
        var posts = one.posts().stream().filter(post -> !post.endsWith(" " + one.speaker()) && !post.equals(one.speaker())).toList();
        return one.speaker() + (posts.isEmpty() ? "" : "（" + String.join("、", posts) + "）") + "：" + one.text();
    }
}
