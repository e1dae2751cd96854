package org.specialstudy.consultation;

import java.util.UUID;
import org.specialstudy.directory.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may know of what: the people of a study of all that came in, an organisation of what it was asked and what it wrote. */
@Component
class ConsultationReaders {

    static final String MEMBER = "exists (select from directory.study_member m where m.study_id = c.study_id and m.person_id = :me)";
    static final String OWN = "'contact@' || r.org_id = any(:principals::text[])";
    static final String SUBMISSION = "(" + OWN + " or s.no is not null and " + MEMBER + ")";

    private final JdbcClient jdbc;

    ConsultationReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean consultation(UUID id, Me me) {
        return may("from consultation.consultation c where c.id = :id and " + MEMBER, id, me);
    }

    /** Of what a consultation asked: also the contacts of those who were asked. */
    boolean call(UUID id, Me me) {
        return consultation(id, me) || may("from consultation.request r where r.consultation_id = :id and " + OWN, id, me);
    }

    boolean request(UUID id, Me me) {
        return may("from consultation.request r join consultation.consultation c on c.id = r.consultation_id where r.id = :id and (" + OWN + " or " + MEMBER
            + ")", id, me);
    }

    boolean submission(UUID id, Me me) {
        return may("""
            from consultation.submission s
            join consultation.request r on r.id = s.request_id
            join consultation.consultation c on c.id = r.consultation_id
           where s.id = :id and
           """ + " " + SUBMISSION, id, me);
    }

    private boolean may(String from, UUID id, Me me) {
        return jdbc.sql("select exists (select 1 " + from + ")").param("id", id).param("me", me.id())
            .param("principals", me.principals().toArray(String[]::new)).query(Boolean.class).single();
    }
}
