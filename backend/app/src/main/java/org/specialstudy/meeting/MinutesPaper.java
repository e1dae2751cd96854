package org.specialstudy.meeting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.specialstudy.document.Paper;
import org.specialstudy.document.PaperDownload;
import org.specialstudy.kernel.BusinessClock;

/** The minutes of a meeting as an editable document: when, where and who, then part by part under real headings. The paper is Chinese. */
final class MinutesPaper {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(BusinessClock.ZONE);

    private MinutesPaper() {}

    /** {@code no}: the version, or null for the text as it stands. */
    static String name(MeetingView meeting, Integer no) {
        return PaperDownload.name(meeting.title(), "纪要" + (no != null ? "（第" + no + "稿）" : meeting.status() == Meeting.Status.FROZEN ? "" : "（在编稿）"));
    }

    static byte[] of(MeetingView meeting, List<MinutesSection> sections) {
        var paper = new Paper(meeting.title() + "纪要");
        paper.table(facts(meeting), false);
        for (var section : sections) {
            paper.heading(1, section.heading());
            if (section.text() != null) section.text().lines().filter(line -> !line.isBlank()).forEach(paper::line);
        }
        var present = meeting.invitations().stream().filter(one -> one.present() != null).toList();
        if (!present.isEmpty()) {
            paper.heading(1, "出席情况");
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("应到", "是否到会", "代为出席"));
            present.forEach(one -> rows.add(List.of(invited(one), one.present() ? "到会" : "未到会", one.attendedBy() == null ? "" : one.attendedBy())));
            paper.table(rows, true);
        }
        return paper.bytes();
    }

    private static List<List<String>> facts(MeetingView meeting) {
        var rows = new ArrayList<List<String>>();
        var when = meeting.startsAt() != null ? TIME.format(meeting.startsAt()) : meeting.dateText();
        fact(rows, "时间", when);
        fact(rows, "地点", meeting.place());
        fact(rows, "主持", meeting.chair() == null ? null : meeting.chair().name());
        fact(rows, "召集", String.join("、", meeting.convenors().stream().map(Convenor::name).toList()));
        if (rows.isEmpty()) fact(rows, "日期", LocalDate.ofInstant(meeting.heldAt(), BusinessClock.ZONE).toString());
        return rows;
    }

    private static void fact(List<List<String>> rows, String what, String words) {
        if (words != null && !words.isBlank()) rows.add(List.of(what, words));
    }

    private static String invited(MeetingView.InvitationView one) {
        if (one.person() != null) return one.person().name();
        return one.org() != null ? one.org().name() : one.category();
    }
}
