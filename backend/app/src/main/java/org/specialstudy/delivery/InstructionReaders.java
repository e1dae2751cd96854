package org.specialstudy.delivery;

import java.util.UUID;
import org.specialstudy.directory.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may know of an instruction {@code i} on a delivery {@code d}: the study, or for a restricted one the people named, the leaders and the office. */
@Repository
class InstructionReaders {

    static final String READABLE = """
        exists (select 1 from directory.study_member m where m.study_id = d.study_id and m.person_id = :me)
               and (not i.restricted
                    or :principals::text[] && array['office@' || d.study_id, 'leaders@' || d.study_id, 'incharge@' || d.study_id]
                    or exists (select 1 from delivery.reader r where r.instruction_id = i.id and r.person_id = :me))
        """;

    private final JdbcClient jdbc;

    InstructionReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean mayRead(UUID instruction, Me me) {
        return jdbc.sql("""
            select exists (
                   select 1
                     from delivery.instruction i
                     join delivery.delivery d on d.report_id = i.report_id
                    where i.id = :id
                      and
            """ + READABLE + ")")
            .param("id", instruction).param("me", me.id()).param("principals", me.principals().toArray(String[]::new))
            .query(Boolean.class).single();
    }
}
