package org.specialstudy.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.kernel.Page;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.notification.NotificationView.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One's own news, newest first, and only what one may still know: who was told by a role they no longer hold sees it no more. */
@Repository
@Transactional(readOnly = true)
class NotificationQuery {

    static final int MOST_COUNTED = 100;
    private static final int PAGE = 30;

    /** Of a notification {@code n}; every statement about somebody's news has it. Whoever was mentioned in a study must still be of it. */
    static final String OWN = """
        n.person_id = :me
           and n.via && :principals::text[]
           and (n.reason <> 'MENTIONED' or exists (select from directory.study_member s where s.study_id = n.study_id and s.person_id = n.person_id))
        """;

    private static final String FILTERED = OWN + """
           and (:reason::text is null or n.reason = :reason)
           and (:study::uuid is null or n.study_id = :study)
           and (not :unread or n.read_at is null)
        """;

    static final String COLUMNS = """
        select n.id, n.reason, n.kind, n.study_id, s.title, n.by_id, b.name as by_name, n.details, n.link, n.at, n.read_at
          from notification.notification n
          join study.card s on s.study_id = n.study_id
          left join directory.person_ref b on b.id = n.by_id
        """;

    private static final String LIST = COLUMNS + " where " + FILTERED + """
         order by n.at desc, n.id desc
        offset :offset
         limit :limit
        """;

    private static final String COUNT = """
        select count(*)
          from (select 1
                  from notification.notification n
                 where n.read_at is null
                   and %s
                 limit :most) as unread
        """.formatted(OWN);

    private static final String STUDIES = """
        select s.study_id as id, s.title
          from study.card s
         where s.study_id in (select n.study_id from notification.notification n where %s)
         order by s.title, s.study_id
        """.formatted(OWN);

    /** What of one's news is asked for. */
    record Filter(Reason reason, UUID study, boolean unread) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NotificationQuery(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Page<NotificationView> of(Me me, Filter filter, String after) {
        var offset = Page.offset(after);
        var rows = filtered(LIST, me, filter).param("offset", offset).param("limit", PAGE + 1).query(this::view).list();
        return Page.at(offset, PAGE, rows);
    }

    /** How many are unread, counted to a hundred. */
    int unread(Me me) {
        return own(COUNT, me).param("most", MOST_COUNTED).query(Integer.class).single();
    }

    List<Subject> studies(Me me) {
        return own(STUDIES, me).query(Subject.class).list();
    }

    private StatementSpec filtered(String sql, Me me, Filter filter) {
        return own(sql, me).param("reason", filter.reason() == null ? null : filter.reason().name()).param("study", filter.study()).param("unread",
            filter.unread());
    }

    private StatementSpec own(String sql, Me me) {
        return jdbc.sql(sql).param("me", me.id()).param("principals", me.principals().toArray(String[]::new));
    }

    NotificationView view(ResultSet row, int line) throws SQLException {
        var details = json.readValue(row.getString("details"), new TypeReference<Map<String, Object>>() {});
        return new NotificationView(row.getString("id"), Reason.valueOf(row.getString("reason")), row.getString("kind"),
            new Subject(row.getObject("study_id", UUID.class), row.getString("title")), PersonRef.of(row, "by_id", "by_name"), details,
            row.getString("link"), Timestamptz.of(row, "at"), row.getObject("read_at") != null);
    }
}
