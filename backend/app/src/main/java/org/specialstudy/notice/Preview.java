package org.specialstudy.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialstudy.deadline.Calendars;
import org.specialstudy.deadline.Calendars.Effect;
import org.specialstudy.deadline.Calendars.Move;
import org.specialstudy.deadline.Calendars.Stay;
import org.specialstudy.deadline.DayOff;
import org.specialstudy.deadline.Notice;
import org.specialstudy.directory.Me;
import org.specialstudy.study.StudyTitles;
import org.specialstudy.web.Words;
import org.springframework.stereotype.Component;

/**
 * What a notice would do, in words: the days that change and the deadlines that move. Of a study that the reader may not read there is
 * no more than that something of it moves, from when to when.
 */
@Component
class Preview {

    /** The reason why a day is off, or null where people work. */
    record DayView(LocalDate date, String before, String after) {}

    record MoveView(UUID deadline, StudyTitles.Title study, String elementId, String rule, Instant from, Instant to, boolean past) {}

    record StayView(StudyTitles.Title study, String elementId, LocalDate day, LocalDate next, int deadlines) {}

    /** At most {@link #SHOWN} of the {@code moved} deadlines, and of the {@code stays}, are listed. */
    record View(List<DayView> days, List<MoveView> moves, List<StayView> stays, int moved, int studies, int settled, String fingerprint) {}

    private static final int SHOWN = 200;

    private final Calendars calendars;
    private final StudyTitles studies;
    private final Words words;

    Preview(Calendars calendars, StudyTitles studies, Words words) {
        this.calendars = calendars;
        this.studies = studies;
        this.words = words;
    }

    View of(Notice notice, Me me, Locale language) {
        var effect = calendars.effect(notice);
        var shown = effect.moves().stream().limit(SHOWN).toList();
        var stays = effect.stays().stream().limit(SHOWN).toList();
        var titles = studies.readable(Stream.concat(shown.stream().map(Move::study), stays.stream().map(Stay::study)).toList(), me);
        return new View(
            effect.days().stream().map(day -> new DayView(day.date(), reason(day.before(), language), reason(day.after(), language))).toList(),
            shown.stream().map(move -> new MoveView(move.deadline(), titles.get(move.study()), move.elementId(), move.basis().words(), move.from(), move.to(),
                move.past())).toList(),
            stays.stream().map(stay -> new StayView(titles.get(stay.study()), stay.elementId(), stay.day(), stay.next(), stay.deadlines())).toList(),
            effect.moves().size(), (int) effect.moves().stream().map(Move::study).distinct().count(), effect.settled(), fingerprint(effect));
    }

    String fingerprint(Notice notice) {
        return fingerprint(calendars.effect(notice));
    }

    String reason(DayOff off, Locale language) {
        return off == null ? null : words.say(language, "day-off." + off);
    }

    /** The same for the same days and moves, in whatever order they were found. */
    private static String fingerprint(Effect effect) {
        var said = effect.days().toString() + effect.moves().stream().sorted(Comparator.comparing(Move::deadline))
            .map(move -> move.deadline() + ">" + move.to()).collect(Collectors.joining(","));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
