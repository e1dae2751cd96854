package org.specialstudy.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.specialstudy.assignment.Party;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Instructions for reading. A restricted one is not known to anybody but the people named, the leaders and the office. */
@Repository
class InstructionQuery {

    private final JdbcClient jdbc;
    private final Documents documents;

    InstructionQuery(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    List<InstructionView> of(UUID report, Me me) {
        return jdbc.sql("""
            select i.*, b.name as recorded_name
              from delivery.instruction i
              join delivery.delivery d on d.report_id = i.report_id
              join directory.person_ref b on b.id = i.recorded_by
             where i.report_id = :report
               and
            """ + InstructionReaders.READABLE + " order by i.no")
            .param("report", report).param("me", me.id()).param("principals", me.principals().toArray(String[]::new))
            .query((row, n) -> view(row, me)).list();
    }

    private InstructionView view(ResultSet row, Me me) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new InstructionView(id, row.getInt("no"), row.getString("author"), row.getString("text"), row.getObject("given_on", LocalDate.class),
            row.getObject("received_on", LocalDate.class), Delivery.Moment.valueOf(row.getString("moment")), row.getBoolean("restricted"),
            readers(id), addressees(id), PersonRef.of(row, "recorded_by", "recorded_name"),
            Timestamptz.of(row, "recorded_at"), documents.of(Instructions.OWNER_TYPE, id, me.id()), assignments(id));
    }

    private List<PersonRef> readers(UUID instruction) {
        return jdbc.sql("""
            select p.id, p.name
              from delivery.reader r
              join directory.person_ref p on p.id = r.person_id
             where r.instruction_id = :id
             order by p.name collate directory.pinyin, p.id
            """).param("id", instruction).query(PersonRef.class).list();
    }

    private List<InstructionView.Addressee> addressees(UUID instruction) {
        return jdbc.sql("select type, party_id, name from delivery.addressee where instruction_id = :id order by place").param("id", instruction)
            .query((row, n) -> new InstructionView.Addressee(Party.Type.valueOf(row.getString("type")), row.getObject("party_id", UUID.class),
                row.getString("name"))).list();
    }

    private List<InstructionView.Given> assignments(UUID instruction) {
        return jdbc.sql("""
            select assignment_id, no, title, owner_name, status
              from assignment.card
             where source_kind = 'INSTRUCTION'
               and source_id = :id
             order by no
            """)
            .param("id", instruction)
            .query((row, n) -> new InstructionView.Given(row.getObject("assignment_id", UUID.class), row.getInt("no"), row.getString("title"),
                row.getString("owner_name"), row.getString("status"))).list();
    }
}
