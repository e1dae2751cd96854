package org.specialstudy.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organisations that were called to write. */
@Repository
class AskedStore {

    private static final String SELECT = """
        select r.id, r.consultation_id, c.study_id, r.org_id, r.state
          from consultation.request r
          join consultation.consultation c on c.id = r.consultation_id
        """;

    private final JdbcClient jdbc;

    AskedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID insert(Consultation.Id consultation, UUID org, int place) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into consultation.request (id, consultation_id, org_id, place, state) values (:id, :consultation, :org, :place, 'WAITING')")
            .param("id", id).param("consultation", consultation.value()).param("org", org).param("place", place).update();
        return id;
    }

    Optional<Asked> find(UUID id) {
        return jdbc.sql(SELECT + " where r.id = :id").param("id", id).query(AskedStore::asked).optional();
    }

    Optional<Asked> of(Consultation.Id consultation, UUID org) {
        return jdbc.sql(SELECT + " where r.consultation_id = :consultation and r.org_id = :org").param("consultation", consultation.value())
            .param("org", org).query(AskedStore::asked).optional();
    }

    List<Asked> of(Consultation.Id consultation) {
        return jdbc.sql(SELECT + " where r.consultation_id = :consultation order by r.place").param("consultation", consultation.value())
            .query(AskedStore::asked).list();
    }

    /** Those who have neither finished nor run out of time. */
    List<Asked> waiting(Consultation.Id consultation) {
        return of(consultation).stream().filter(one -> one.state() == Asked.State.WAITING).toList();
    }

    /** False when it has finished, or its time was over, before. */
    boolean finish(UUID id, UUID by, Instant at) {
        return jdbc.sql("update consultation.request set state = 'FINISHED', finished_by = :by, finished_at = :at where id = :id and state = 'WAITING'")
            .param("id", id).param("by", by).param("at", Timestamp.from(at)).update() == 1;
    }

    /** The time is over: whoever handed something in has finished with that, the others stayed silent. */
    List<UUID> close(Consultation.Id consultation, Instant at) {
        return jdbc.sql("""
            update consultation.request r
               set state = case when handed.by_id is null then 'SILENT' else 'FINISHED' end, finished_by = handed.by_id,
                   finished_at = case when handed.by_id is null then null else cast(:at as timestamptz) end
              from consultation.request own
              left join lateral (
                   select created_by as by_id
                     from consultation.submission
                    where request_id = own.id
                      and no is not null
                    order by no
                    limit 1) as handed on true
             where own.id = r.id
               and r.consultation_id = :consultation
               and r.state = 'WAITING'
            returning r.id
            """)
            .param("consultation", consultation.value()).param("at", Timestamp.from(at)).query(UUID.class).list();
    }

    private static Asked asked(ResultSet row, int number) throws SQLException {
        return new Asked(row.getObject("id", UUID.class), new Consultation.Id(row.getObject("consultation_id", UUID.class)),
            row.getObject("study_id", UUID.class), row.getObject("org_id", UUID.class), Asked.State.valueOf(row.getString("state")));
    }
}
