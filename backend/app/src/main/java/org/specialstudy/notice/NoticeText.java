package org.specialstudy.notice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.specialstudy.deadline.DayOff;
import org.specialstudy.deadline.Notice.Off;
import org.specialstudy.kernel.Refusal;

/**
 * The days of a notice as people have them: the sentences of the notice itself, or a table with a line for each day or range that says 休 or
 * 班. Lines without a day are passed over; what names a day but not whether it is free is refused by its line.
 */
final class NoticeText {

    record Days(List<Off> off, List<LocalDate> work) {}

    private static final Pattern DAY = Pattern.compile(
        "(?:(\\d{4})\\s*[-/.年]\\s*)?(?<!\\d)(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)\\s*日?|(?<!\\d)(\\d{1,2})\\s*日");
    private static final Pattern RANGE = Pattern.compile("至|到|~|～|—|–|-|\\bto\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORK = Pattern.compile("班|\\bwork", Pattern.CASE_INSENSITIVE);
    private static final Pattern FREE = Pattern.compile("假|休|\\boff\\b|holiday", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASIDE = Pattern.compile("（[^）]*）|\\([^)]*\\)");
    private static final Pattern CLAUSE = Pattern.compile("[。；;，,]");
    private static final int LONGEST = 20_000;
    private static final int MAKE_UP_RANGE = 7;

    private static final Map<Pattern, DayOff> HOLIDAYS = new LinkedHashMap<>();

    static {
        HOLIDAYS.put(Pattern.compile("国庆.*中秋|中秋.*国庆"), DayOff.NATIONAL_DAY_AND_MID_AUTUMN);
        HOLIDAYS.put(Pattern.compile("元旦|New Year", Pattern.CASE_INSENSITIVE), DayOff.NEW_YEAR);
        HOLIDAYS.put(Pattern.compile("春节|Spring Festival", Pattern.CASE_INSENSITIVE), DayOff.SPRING_FESTIVAL);
        HOLIDAYS.put(Pattern.compile("清明|Qingming|Tomb", Pattern.CASE_INSENSITIVE), DayOff.QINGMING);
        HOLIDAYS.put(Pattern.compile("劳动|五一|Labou?r", Pattern.CASE_INSENSITIVE), DayOff.LABOUR_DAY);
        HOLIDAYS.put(Pattern.compile("端午|Dragon", Pattern.CASE_INSENSITIVE), DayOff.DRAGON_BOAT);
        HOLIDAYS.put(Pattern.compile("中秋|Mid-Autumn", Pattern.CASE_INSENSITIVE), DayOff.MID_AUTUMN);
        HOLIDAYS.put(Pattern.compile("国庆|National", Pattern.CASE_INSENSITIVE), DayOff.NATIONAL_DAY);
    }

    private final int year;
    private final List<Off> off = new ArrayList<>();
    private final List<LocalDate> work = new ArrayList<>();

    private NoticeText(int year) {
        this.year = year;
    }

    /** Refuses at the field {@code days}, naming the line. */
    static Days read(int year, String text) {
        var said = text == null ? "" : text.strip();
        Refusal.unless(!said.isEmpty(), () -> Refusal.invalid("days", "calendar-days-missing"));
        Refusal.unless(said.length() <= LONGEST, () -> Refusal.invalid("days", "calendar-text-long", LONGEST));
        if (said.startsWith("{") || said.startsWith("[")) return NoticeJson.read(said);
        var read = new NoticeText(year);
        var lines = said.lines().toList();
        for (int i = 0; i < lines.size(); i++) read.line(i + 1, lines.get(i));
        return new Days(read.off, read.work);
    }

    static DayOff holiday(String words) {
        return HOLIDAYS.entrySet().stream().filter(one -> one.getKey().matcher(words).find()).map(Map.Entry::getValue).findFirst().orElse(DayOff.HOLIDAY);
    }

    /** Single days as they come, neighbours of one holiday put together; a day that comes twice stays twice, to be refused later. */
    static List<Off> together(List<Off> days) {
        var ranges = new ArrayList<Off>();
        for (var day : days.stream().sorted(Comparator.comparing(Off::from)).toList()) {
            var last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && last.holiday() == day.holiday() && last.to().plusDays(1).equals(day.from())) {
                ranges.set(ranges.size() - 1, new Off(last.holiday(), last.from(), day.to()));
            } else {
                ranges.add(day);
            }
        }
        return ranges;
    }

    /** What a clause says of its days it says of those before it, too, that nothing was said of: 1月26日、2月8日上班. */
    private void line(int no, String line) {
        var plain = ASIDE.matcher(line).replaceAll("");
        var holiday = holiday(plain);
        var open = new ArrayList<LocalDate[]>();
        for (var clause : CLAUSE.split(plain)) {
            open.addAll(days(no, clause));
            said(no, clause, holiday, open);
        }
        said(no, plain, holiday, open);                       // a table may say it before the day
        var ours = open.stream().anyMatch(range -> range[0].getYear() == year || range[1].getYear() == year);
        Refusal.unless(!ours, () -> Refusal.invalid("days", "calendar-line-unclear", no, line.strip()));
    }

    private void said(int no, String words, DayOff holiday, List<LocalDate[]> open) {
        if (WORK.matcher(words).find()) open.forEach(range -> worked(no, words, range[0], range[1]));
        else if (FREE.matcher(words).find()) open.forEach(range -> off.add(new Off(holiday, range[0], range[1])));
        else return;
        open.clear();
    }

    private void worked(int no, String line, LocalDate from, LocalDate to) {
        var few = !to.isBefore(from) && to.isBefore(from.plusDays(MAKE_UP_RANGE));
        Refusal.unless(few, () -> Refusal.invalid("days", "calendar-line-unclear", no, line.strip()));
        from.datesUntil(to.plusDays(1)).forEach(work::add);
    }

    private List<LocalDate[]> days(int no, String clause) {
        var found = new ArrayList<LocalDate[]>();
        var matcher = DAY.matcher(clause);
        for (int end = 0; matcher.find(); end = matcher.end()) {
            var day = day(no, matcher.toMatchResult(), found.isEmpty() ? null : found.getLast()[1]);
            var between = clause.substring(end, matcher.start());
            var columns = between.isBlank() && FREE.matcher(clause).find();     // from and to of one holiday, side by side
            var joined = !found.isEmpty() && (columns || RANGE.matcher(between).find());
            if (joined) found.getLast()[1] = day;
            else found.add(new LocalDate[] {day, day});
        }
        return found;
    }

    /** A day without month or year has those of the day before it. */
    private LocalDate day(int no, MatchResult match, LocalDate before) {
        try {
            if (match.group(4) != null) {
                if (before == null) throw new DateTimeException("no month");
                return before.withDayOfMonth(Integer.parseInt(match.group(4)));
            }
            var ofYear = match.group(1) != null ? Integer.parseInt(match.group(1)) : before == null ? year : before.getYear();
            return LocalDate.of(ofYear, Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
        } catch (DateTimeException impossible) {
            throw Refusal.invalid("days", "calendar-date-impossible", no, match.group());
        }
    }
}
