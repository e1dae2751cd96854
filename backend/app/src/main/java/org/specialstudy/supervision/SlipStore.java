package org.specialstudy.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Slips and the register of their numbers. */
@Repository
class SlipStore {

    private static final String SLIPS = """
        select x.*, sender.name as sent_by_name, receiver.name as received_by_name, answerer.name as replied_by_name
          from supervision.slip x
          left join directory.person_ref sender on sender.id = x.sent_by
          left join directory.person_ref receiver on receiver.id = x.received_by
          left join directory.person_ref answerer on answerer.id = x.replied_by
         where %s
        """;

    private final JdbcClient jdbc;

    SlipStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the register until the caller's transaction ends: of two who send at once the second sees what the first has sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(Slip.Kind kind, int year) {
        jdbc.sql("""
            insert into supervision.register (kind, year, last)
            values (:kind, :year, 0)
            on conflict (kind, year) do update set last = register.last
            """)
            .param("kind", kind.name()).param("year", year).update();
    }

    /** The next number of the register, which is {@link #hold held}: none is given twice, and one that fails leaves no gap. */
    int take(Slip.Kind kind, int year) {
        return jdbc.sql("update supervision.register set last = last + 1 where kind = :kind and year = :year returning last")
            .param("kind", kind.name()).param("year", year).query(Integer.class).single();
    }

    void insert(Slip slip) {
        jdbc.sql("""
            insert into supervision.slip
                   (id, kind, year, no, study_id, deadline_id, element_id, recipient, copies, due_at, days_left, text, sent_by, sent_at, reply_due)
            values (:id, :kind, :year, :no, :study, :deadline, :element, :recipient, :copies, :due, :daysLeft, :text, :by, :at, :replyDue)
            """)
            .param("id", slip.id()).param("kind", slip.kind().name()).param("year", slip.year()).param("no", slip.no())
            .param("study", slip.studyId()).param("deadline", slip.deadlineId()).param("element", slip.elementId())
            .param("recipient", slip.recipient()).param("copies", slip.copies().toArray(String[]::new)).param("due", Timestamptz.of(slip.dueAt())).param(
                "daysLeft", slip.daysLeft())
            .param("text", slip.text()).param("by", slip.sentBy() == null ? null : slip.sentBy().id()).param("at", Timestamptz.of(slip.sentAt()))
            .param("replyDue", Timestamptz.of(slip.replyDue()))
            .update();
    }

    Optional<Slip> find(UUID id) {
        return jdbc.sql(SLIPS.formatted("x.id = :id")).param("id", id).query(SlipStore::slip).optional();
    }

    /** Oldest first. */
    List<Slip> of(UUID deadline) {
        return jdbc.sql(SLIPS.formatted("x.deadline_id = :deadline") + " order by x.sent_at, x.kind, x.no").param("deadline", deadline)
            .query(SlipStore::slip).list();
    }

    /** Those of somebody with these principals that wait for their answer while the matter is open, the most pressing first. */
    List<Slip> unansweredFor(List<String> principals) {
        return jdbc.sql(SLIPS.formatted("""
            x.recipient = any(:principals)
               and x.replied_at is null
               and exists (select from deadline.entry e where e.deadline_id = x.deadline_id and e.status = 'OPEN')
            """) + " order by x.reply_due, x.no limit 100")
            .param("principals", principals.toArray(String[]::new)).query(SlipStore::slip).list();
    }

    /** Who owes what must be done by then: a principal. */
    String owner(UUID deadline) {
        return jdbc.sql("select principal from deadline.entry where deadline_id = :id").param("id", deadline).query(String.class).single();
    }

    boolean unanswered(UUID deadline, Slip.Kind kind) {
        return jdbc.sql("select exists (select from supervision.slip where deadline_id = :deadline and kind = :kind and replied_at is null)")
            .param("deadline", deadline).param("kind", kind.name()).query(Boolean.class).single();
    }

    /** False when somebody signed for it already. */
    boolean receive(UUID id, UUID by, Instant at) {
        return jdbc.sql("update supervision.slip set received_by = :by, received_at = :at where id = :id and received_at is null")
            .param("id", id).param("by", by).param("at", Timestamptz.of(at)).update() == 1;
    }

    /** Whoever answers has received it. False when somebody answered already. */
    boolean reply(UUID id, String text, UUID by, Instant at) {
        return jdbc.sql("""
            update supervision.slip
               set reply = :text, replied_by = :by, replied_at = :at, received_by = coalesce(received_by, :by), received_at = coalesce(received_at, :at)
             where id = :id
               and replied_at is null
            """)
            .param("id", id).param("text", text).param("by", by).param("at", Timestamptz.of(at)).update() == 1;
    }

    private static Slip slip(ResultSet row, int line) throws SQLException {
        return new Slip(row.getObject("id", UUID.class), Slip.Kind.valueOf(row.getString("kind")), row.getInt("year"), row.getInt("no"),
            row.getObject("study_id", UUID.class), row.getObject("deadline_id", UUID.class), row.getString("element_id"),
            row.getString("recipient"), List.of((String[]) row.getArray("copies").getArray()), Timestamptz.of(row, "due_at"), row.getInt("days_left"), row
                .getString("text"),
            PersonRef.of(row, "sent_by", "sent_by_name"), Timestamptz.of(row, "sent_at"), Timestamptz.of(row, "reply_due"),
            PersonRef.of(row, "received_by", "received_by_name"), Timestamptz.of(row, "received_at"), row.getString("reply"),
            PersonRef.of(row, "replied_by", "replied_by_name"), Timestamptz.of(row, "replied_at"));
    }
}
