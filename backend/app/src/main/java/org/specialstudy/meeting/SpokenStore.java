package org.specialstudy.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements and decisions of a meeting, each guarded by a version of its own. */
@Repository
class SpokenStore {

    record Statement(UUID id, UUID meeting, UUID line, UUID speakerId, String speaker, List<String> posts, String text, UUID by, Instant at,
        long version) {}

    record Decision(UUID id, UUID meeting, UUID line, int no, String text, UUID assignment, boolean bound, UUID by, Instant at, long version) {

        /** Something rests on it. */
        boolean stands() {
            return assignment != null || bound;
        }
    }

    private final JdbcClient jdbc;

    SpokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Statement> statements(UUID meeting) {
        return jdbc.sql("select * from meeting.statement where meeting_id = :id order by at, id").param("id", meeting)
            .query(SpokenStore::statement).list();
    }

    Optional<Statement> statement(UUID meeting, UUID id) {
        return jdbc.sql("select * from meeting.statement where meeting_id = :meeting and id = :id").param("meeting", meeting).param("id", id)
            .query(SpokenStore::statement).optional();
    }

    long countStatements(UUID meeting) {
        return jdbc.sql("select count(*) from meeting.statement where meeting_id = :id").param("id", meeting).query(Long.class).single();
    }

    void insert(Statement statement) {
        jdbc.sql("""
            insert into meeting.statement (id, meeting_id, line_id, speaker_id, speaker, posts, text, by_id, at)
            values (:id, :meeting, :line, :speakerId, :speaker, :posts, :text, :by, :at)
            """)
            .param("id", statement.id()).param("meeting", statement.meeting()).param("line", statement.line())
            .param("speakerId", statement.speakerId()).param("speaker", statement.speaker()).param("posts", statement.posts().toArray(String[]::new))
            .param("text", statement.text()).param("by", statement.by()).param("at", Timestamptz.of(statement.at()))
            .update();
    }

    /** False when somebody saved in between. */
    boolean save(Statement statement) {
        return jdbc.sql("""
            update meeting.statement
               set line_id = :line, speaker_id = :speakerId, speaker = :speaker, posts = :posts, text = :text, version = version + 1
             where id = :id
               and version = :version
            """)
            .param("line", statement.line()).param("speakerId", statement.speakerId()).param("speaker", statement.speaker())
            .param("posts", statement.posts().toArray(String[]::new)).param("text", statement.text()).param("id", statement.id())
            .param("version", statement.version())
            .update() == 1;
    }

    /** False when there is none in the meeting. */
    boolean removeStatement(UUID meeting, UUID id) {
        return jdbc.sql("delete from meeting.statement where meeting_id = :meeting and id = :id").param("meeting", meeting).param("id", id).update() == 1;
    }

    List<Decision> decisions(UUID meeting) {
        return jdbc.sql("select * from meeting.decision where meeting_id = :id order by no").param("id", meeting).query(SpokenStore::decision).list();
    }

    Optional<Decision> decision(UUID meeting, UUID id) {
        return jdbc.sql("select * from meeting.decision where meeting_id = :meeting and id = :id").param("meeting", meeting).param("id", id)
            .query(SpokenStore::decision).optional();
    }

    long countDecisions(UUID meeting) {
        return jdbc.sql("select count(*) from meeting.decision where meeting_id = :id").param("id", meeting).query(Long.class).single();
    }

    int nextNumber(UUID meeting) {
        return jdbc.sql("select coalesce(max(no), 0) + 1 from meeting.decision where meeting_id = :id").param("id", meeting).query(Integer.class).single();
    }

    void insert(Decision decision) {
        jdbc.sql("""
            insert into meeting.decision (id, meeting_id, line_id, no, text, by_id, at)
            values (:id, :meeting, :line, :no, :text, :by, :at)
            """)
            .param("id", decision.id()).param("meeting", decision.meeting()).param("line", decision.line()).param("no", decision.no())
            .param("text", decision.text()).param("by", decision.by()).param("at", Timestamptz.of(decision.at()))
            .update();
    }

    boolean save(Decision decision) {
        return jdbc.sql("update meeting.decision set line_id = :line, text = :text, version = version + 1 where id = :id and version = :version")
            .param("line", decision.line()).param("text", decision.text()).param("id", decision.id()).param("version", decision.version())
            .update() == 1;
    }

    /** False when it has become an assignment before. */
    boolean given(UUID id, UUID assignment) {
        return jdbc.sql("update meeting.decision set assignment_id = :assignment, version = version + 1 where id = :id and assignment_id is null")
            .param("assignment", assignment).param("id", id).update() == 1;
    }

    Optional<Decision> decision(UUID id) {
        return jdbc.sql("select * from meeting.decision where id = :id").param("id", id).query(SpokenStore::decision).optional();
    }

    void bind(UUID id) {
        jdbc.sql("update meeting.decision set bound = true, version = version + 1 where id = :id and not bound").param("id", id).update();
    }

    void removeDecision(UUID meeting, UUID id) {
        jdbc.sql("delete from meeting.decision where meeting_id = :meeting and id = :id").param("meeting", meeting).param("id", id).update();
    }

    private static Statement statement(ResultSet row, int number) throws SQLException {
        return new Statement(row.getObject("id", UUID.class), row.getObject("meeting_id", UUID.class), row.getObject("line_id", UUID.class),
            row.getObject("speaker_id", UUID.class), row.getString("speaker"), List.of((String[]) row.getArray("posts").getArray()),
            row.getString("text"), row.getObject("by_id", UUID.class), Timestamptz.of(row, "at"), row.getLong("version"));
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(row.getObject("id", UUID.class), row.getObject("meeting_id", UUID.class), row.getObject("line_id", UUID.class),
            row.getInt("no"), row.getString("text"), row.getObject("assignment_id", UUID.class), row.getBoolean("bound"), row.getObject("by_id", UUID.class),
            Timestamptz.of(row, "at"), row.getLong("version"));
    }
}
