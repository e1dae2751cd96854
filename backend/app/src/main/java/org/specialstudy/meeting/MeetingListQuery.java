package org.specialstudy.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.kernel.Like;
import org.specialstudy.kernel.Page;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Sort;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of a study in rows, for the people of the study. */
@Repository
@Transactional(readOnly = true)          // one connection for all the questions of one list
class MeetingListQuery {

    private static final int PAGE = 30;

    private static final Map<String, String> ORDERS = Map.of("starts", "coalesce(starts_at, called_at)", "title", "title collate directory.pinyin",
        "called", "called_at");

    private static final String ROWS = """
        select m.*, p.name as chair_name, i.invited, i.attend, i.excused, i.delegate, i.present, d.decisions
          from meeting.meeting m
          left join directory.person_ref p on p.id = m.chair_id
         cross join lateral (
               select count(*) as invited, count(*) filter (where reply = 'ATTEND') as attend,
                      count(*) filter (where reply = 'EXCUSED') as excused, count(*) filter (where reply = 'DELEGATE') as delegate,
                      count(*) filter (where present) as present
                 from meeting.invitation where meeting_id = m.id) i
         cross join lateral (select count(*) as decisions from meeting.decision where meeting_id = m.id) d
         where m.study_id = :study
           and exists (select from directory.study_member s where s.study_id = m.study_id and s.person_id = :me)
           and (:kind::text is null or m.kind = :kind)
           and (:status::text[] is null or m.status = any(:status::text[]))
           and (:group::uuid is null or m.group_id = :group)
           and (:q::text is null or m.title ilike :q or m.place ilike :q)
         order by %s
         limit :limit offset :offset
        """;

    /** What a list of meetings can be narrowed to, in the words of its screen. */
    private static final Map<String, List<Meeting.Status>> PHASES = Map.of(
        "preparing", List.of(Meeting.Status.PREPARING), "convened", List.of(Meeting.Status.CONVENED),
        "minutes", List.of(Meeting.Status.MINUTES, Meeting.Status.CORRECTION, Meeting.Status.SETTLING, Meeting.Status.APPROVAL),
        "frozen", List.of(Meeting.Status.FROZEN), "cancelled", List.of(Meeting.Status.CANCELLED));

    private final JdbcClient jdbc;
    private final MeetingStore meetings;

    MeetingListQuery(JdbcClient jdbc, MeetingStore meetings) {
        this.jdbc = jdbc;
        this.meetings = meetings;
    }

    Page<MeetingRow> list(UUID study, Filter filter, Me me) {
        var offset = Page.offset(filter.after());
        return Page.at(offset, PAGE, rows(study, filter, me, PAGE + 1, offset));
    }

    /** So many of the list from there on. */
    List<MeetingRow> rows(UUID study, Filter filter, Me me, int limit, int offset) {
        var member = jdbc.sql("select exists (select from directory.study_member where study_id = :study and person_id = :me)")
            .param("study", study).param("me", me.id()).query(Boolean.class).single();
        if (!member) throw Refusal.notFound();
        var order = Sort.of(filter.sort(), "-starts").in(ORDERS, "id");
        var phase = blank(filter.status()) ? null : Optional.ofNullable(PHASES.get(filter.status()))
            .orElseThrow(() -> Refusal.invalid("status", "filter-unknown"));
        return jdbc.sql(ROWS.formatted(order))
            .param("study", study).param("me", me.id()).param("kind", filter.kind() == null ? null : filter.kind().name())
            .param("status", phase == null ? null : phase.stream().map(Enum::name).toArray(String[]::new))
            .param("group", filter.group())
            .param("q", Like.containing(filter.q()))
            .param("limit", limit).param("offset", offset)
            .query(this::row).list();
    }

    record Filter(Meeting.Kind kind, String status, UUID group, String q, String sort, String after) {}

    private MeetingRow row(ResultSet row, int number) throws SQLException {
        return new MeetingRow(row.getObject("id", UUID.class), row.getObject("group_id", UUID.class), Meeting.Kind.valueOf(row.getString("kind")),
            row.getString("title"), Meeting.Status.valueOf(row.getString("status")), meetings.convenors(row.getString("convenors")),
            Timestamptz.of(row, "starts_at"), Timestamptz.of(row, "ends_at"), row.getString("date_text"), row.getString("place"),
            PersonRef.of(row, "chair_id", "chair_name"),
            new MeetingRow.Replied(row.getInt("invited"), row.getInt("attend"), row.getInt("excused"), row.getInt("delegate")), row.getInt("present"),
            row.getInt("decisions"), Timestamptz.of(row, "called_at"));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
