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

/** Invitations in their table, each guarded by a version of its own: three hundred people reply without waiting for each other. */
@Repository
class InvitationStore {

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Invitation> of(UUID meeting) {
        return jdbc.sql("select * from meeting.invitation where meeting_id = :id order by place, id").param("id", meeting)
            .query(InvitationStore::invitation).list();
    }

    Optional<Invitation> find(UUID meeting, UUID id) {
        return jdbc.sql("select * from meeting.invitation where meeting_id = :meeting and id = :id").param("meeting", meeting).param("id", id)
            .query(InvitationStore::invitation).optional();
    }

    Optional<UUID> meetingOf(UUID invitation) {
        return jdbc.sql("select meeting_id from meeting.invitation where id = :id").param("id", invitation).query(UUID.class).optional();
    }

    void insert(UUID meeting, UUID id, Invited invited, int place) {
        jdbc.sql("""
            insert into meeting.invitation (id, meeting_id, place, kind, person_id, org_id, category)
            values (:id, :meeting, :place, :kind, :person, :org, :category)
            """)
            .param("id", id).param("meeting", meeting).param("place", place).param("kind", invited.kind().name())
            .param("person", invited.kind() == Invitation.Kind.PERSON ? invited.personId() : null)
            .param("org", invited.kind() == Invitation.Kind.ORGANISATION ? invited.orgId() : null)
            .param("category", invited.kind() == Invitation.Kind.CATEGORY ? invited.category().strip() : null)
            .update();
    }

    void move(UUID id, int place) {
        jdbc.sql("update meeting.invitation set place = :place where id = :id").param("place", place).param("id", id).update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from meeting.invitation where id = :id").param("id", id).update();
    }

    void sent(UUID meeting, Instant at) {
        jdbc.sql("update meeting.invitation set sent_at = :at where meeting_id = :id and sent_at is null")
            .param("id", meeting).param("at", Timestamptz.of(at)).update();
    }

    /** False when somebody saved in between. */
    boolean save(Invitation invitation) {
        var said = invitation.replied();
        return jdbc.sql("""
            update meeting.invitation
               set reply = :reply, reason = :reason, delegate = :delegate, delegate_id = :delegateId, replied_by = :by, recorded_by = :recordedBy,
                   replied_at = :at, present = :present, attended_by = :attendedBy, version = version + 1
             where id = :id
               and version = :version
            """)
            .param("reply", said == null ? null : said.reply().name()).param("reason", said == null ? null : said.reason())
            .param("delegate", said == null ? null : said.delegate()).param("delegateId", said == null ? null : said.delegateId())
            .param("by", said == null ? null : said.by()).param("recordedBy", said == null ? null : said.recordedBy())
            .param("at", said == null ? null : Timestamptz.of(said.at())).param("present", invitation.present())
            .param("attendedBy", invitation.attendedBy()).param("id", invitation.id()).param("version", invitation.version())
            .update() == 1;
    }

    /** False when it has been checked before. */
    boolean corrected(UUID id, Instant at) {
        return jdbc.sql("update meeting.invitation set corrected_at = :at, version = version + 1 where id = :id and corrected_at is null")
            .param("at", Timestamptz.of(at)).param("id", id).update() == 1;
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var reply = row.getString("reply");
        var replied = reply == null ? null
            : new Invitation.Replied(Invitation.Reply.valueOf(reply), row.getString("reason"), row.getString("delegate"),
                row.getObject("delegate_id", UUID.class), row.getObject("replied_by", UUID.class), row.getObject("recorded_by", UUID.class),
                Timestamptz.of(row, "replied_at"));
        return new Invitation(id, new Invited(id, Invitation.Kind.valueOf(row.getString("kind")), row.getObject("person_id", UUID.class),
            row.getObject("org_id", UUID.class), row.getString("category")), Timestamptz.of(row, "sent_at"), replied,
            row.getObject("present", Boolean.class), row.getString("attended_by"), Timestamptz.of(row, "corrected_at"), row.getLong("version"));
    }
}
