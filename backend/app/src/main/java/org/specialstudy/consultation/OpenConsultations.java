package org.specialstudy.consultation;

import java.util.List;
import java.util.UUID;
import org.specialstudy.study.OpenWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consultations whose compilation is not final. */
@Component
class OpenConsultations implements OpenWork {

    private final JdbcClient jdbc;

    OpenConsultations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.CONSULTATION;
    }

    @Override
    public List<Item> open(UUID study) {
        return jdbc.sql("""
            select title, '/consultations/' || id as link
              from consultation.consultation
             where study_id = :study
               and status not in ('CLOSED', 'WITHDRAWN')
            """)
            .param("study", study).query(Item.class).list();
    }
}
