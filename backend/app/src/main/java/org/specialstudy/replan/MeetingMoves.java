package org.specialstudy.replan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.Replanning;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What would move with a meeting: holding it, what has to be done so many days before it, and what counts from that. */
@Repository
@Transactional(readOnly = true)
class MeetingMoves {

    private static final String HOLD = "UserTask_HoldMeeting";

    private record Counted(UUID study, UUID consultation, LocalDate day) {}

    private final JdbcClient jdbc;
    private final Replanning replanning;
    private final ReplanQuery views;

    MeetingMoves(JdbcClient jdbc, Replanning replanning, ReplanQuery views) {
        this.jdbc = jdbc;
        this.replanning = replanning;
        this.views = views;
    }

    /** For whoever reads the study; what they may not know of is left out. */
    Preview preview(UUID meeting, LocalDate day, Me me) {
        var counted = jdbc.sql("""
            select m.study_id, c.consultation_id, (m.starts_at at time zone 'Asia/Shanghai')::date as day
              from meeting.card m
              left join consultation.card c on c.meeting_id = m.meeting_id
             where m.meeting_id = :meeting
               and exists (select from directory.study_member s where s.study_id = m.study_id and s.person_id = :me)
            """)
            .param("meeting", meeting).param("me", me.id())
            .query((row, n) -> new Counted(row.getObject("study_id", UUID.class), row.getObject("consultation_id", UUID.class), row.getObject("day",
                LocalDate.class)))
            .optional().orElseThrow(Refusal::notFound);
        Refusal.unless(day != null, () -> Refusal.invalid("day", "date-required"));
        if (counted.day() == null) return views.preview(counted.study(), List.of(), null, me);
        var moved = new ArrayList<>(replanning.foreseeOwnDay(counted.study(), "meetingId", meeting, HOLD, day));
        if (counted.consultation() != null) {
            moved.addAll(replanning.foresee(counted.study(), "consultationId", counted.consultation(), counted.day(), day));
        }
        return views.preview(counted.study(), moved, FixedDays.page(FixedDay.Kind.MEETING, meeting), me);
    }
}
