package org.specialstudy.meeting;

import java.util.List;
import java.util.UUID;
import org.specialstudy.study.OpenWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings whose minutes are not yet approved. */
@Component
class OpenMeetings implements OpenWork {

    private final JdbcClient jdbc;

    OpenMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.MEETING;
    }

    @Override
    public List<Item> open(UUID study) {
        return jdbc.sql("""
            select coalesce(title, '') as title, '/meetings/' || id as link
              from meeting.meeting
             where study_id = :study
               and status not in ('FROZEN', 'CANCELLED')
             order by called_at, id
            """)
            .param("study", study).query(Item.class).list();
    }
}
