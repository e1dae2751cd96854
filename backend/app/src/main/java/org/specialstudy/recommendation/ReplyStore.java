package org.specialstudy.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.DeadlineMoved;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What units were asked and answered, in its table: what was answered is never written again. */
@Repository
class ReplyStore {

    private final JdbcClient jdbc;

    ReplyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<Reply> asked) {
        var place = 0;
        for (var reply : asked) {
            jdbc.sql("""
                insert into recommendation.reply (id, recommendation_id, round, place, org_id, lead, question, state, asked_at, due_at, recorded)
                values (:id, :recommendation, :round, :place, :org, :lead, :question, 'ASKED', :askedAt, :dueAt, false)
                """)
                .param("id", reply.id()).param("recommendation", reply.recommendation()).param("round", reply.round()).param("place", ++place)
                .param("org", reply.org()).param("lead", reply.lead()).param("question", reply.question()).param("askedAt", Timestamptz.of(reply.askedAt()))
                .param("dueAt", Timestamptz.of(reply.dueAt()))
                .update();
        }
    }

    /** False when it was answered, or given up, in between. */
    boolean give(Reply reply) {
        return jdbc.sql("""
            update recommendation.reply
               set state = 'GIVEN', text = :text, by_id = :by, recorded = :recorded, given_at = :at
             where id = :id
               and state = 'ASKED'
            """)
            .param("text", reply.text()).param("by", reply.by()).param("recorded", reply.recorded()).param("at", Timestamptz.of(reply.givenAt()))
            .param("id", reply.id())
            .update() == 1;
    }

    /** Whoever has not answered when the lead unit did need not any more. */
    List<Reply> over(UUID recommendation, int round) {
        return jdbc.sql("update recommendation.reply set state = 'OVER' where recommendation_id = :id and round = :round and state = 'ASKED' returning *")
            .param("id", recommendation).param("round", round).query(ReplyStore::reply).list();
    }

    void overInStudy(UUID study) {
        jdbc.sql("""
            update recommendation.reply
               set state = 'OVER'
             where state = 'ASKED'
               and recommendation_id in (select id from recommendation.recommendation where study_id = :study)
            """).param("study", study).update();
    }

    List<Reply> ofRound(UUID recommendation, int round) {
        return jdbc.sql("select * from recommendation.reply where recommendation_id = :id and round = :round order by place")
            .param("id", recommendation).param("round", round).query(ReplyStore::reply).list();
    }

    Optional<Reply> of(UUID recommendation, int round, UUID org) {
        return jdbc.sql("select * from recommendation.reply where recommendation_id = :id and round = :round and org_id = :org")
            .param("id", recommendation).param("round", round).param("org", org).query(ReplyStore::reply).optional();
    }

    Optional<Reply> find(UUID id) {
        return jdbc.sql("select * from recommendation.reply where id = :id").param("id", id).query(ReplyStore::reply).optional();
    }

    private static Reply reply(ResultSet row, int number) throws SQLException {
        return new Reply(row.getObject("id", UUID.class), row.getObject("recommendation_id", UUID.class), row.getInt("round"),
            row.getObject("org_id", UUID.class), row.getBoolean("lead"), row.getString("question"), Reply.State.valueOf(row.getString("state")),
            Timestamptz.of(row, "asked_at"), Timestamptz.of(row, "due_at"), row.getString("text"),
            row.getObject("by_id", UUID.class), row.getBoolean("recorded"), Timestamptz.of(row, "given_at"));
    }

    /** The calendar moved the step's day. */
    @EventListener
    public void follow(DeadlineMoved moved) {
        moved.keptIn(jdbc, RecommendationProcess.REPLY,
            "update recommendation.reply set due_at = :after where id = :aggregate and due_at = :before");
    }
}
