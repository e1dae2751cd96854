package org.specialstudy.delivery;

import java.sql.Date;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.assignment.Party;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Instructions in their tables; they are only ever added. */
@Repository
class InstructionStore {

    private final JdbcClient jdbc;

    InstructionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> report(UUID instruction) {
        return jdbc.sql("select report_id from delivery.instruction where id = :id").param("id", instruction).query(UUID.class).optional();
    }

    /** The caller holds the study's row, so that numbers follow each other. */
    void insert(UUID id, UUID report, Instructions.Said said, Delivery.Moment moment, List<Party> addressees, UUID by, Instant at) {
        jdbc.sql("""
            insert into delivery.instruction (id, report_id, no, author, text, given_on, received_on, moment, restricted, recorded_by, recorded_at)
            select :id, :report, coalesce(max(no), 0) + 1, :author, :text, :givenOn, :receivedOn, :moment, :restricted, :by, :at
              from delivery.instruction
             where report_id = :report
            """)
            .param("id", id).param("report", report).param("author", said.author()).param("text", said.text())
            .param("givenOn", Date.valueOf(said.givenOn())).param("receivedOn", Date.valueOf(said.receivedOn())).param("moment", moment.name())
            .param("restricted", said.restricted()).param("by", by).param("at", Timestamptz.of(at))
            .update();
        for (var place = 0; place < addressees.size(); place++) {
            var party = addressees.get(place);
            jdbc.sql("insert into delivery.addressee (instruction_id, place, type, party_id, name) values (:id, :place, :type, :party, :name)")
                .param("id", id).param("place", place).param("type", party.type().name()).param("party", party.id()).param("name", party.name())
                .update();
        }
        if (!said.restricted()) return;
        for (var reader : said.readers()) {
            jdbc.sql("insert into delivery.reader (instruction_id, person_id) values (:id, :person)").param("id", id).param("person", reader).update();
        }
    }
}
