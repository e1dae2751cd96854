package org.specialstudy.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.specialstudy.notification.Preference.Language;
import org.specialstudy.notification.Preference.Rhythm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people chose; of their answers only those that differ from the house's usual, so that a new usual reaches everybody else. */
@Repository
@Transactional
class Preferences {

    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Preference of(UUID person) {
        var email = jdbc.sql("select email from notification.address where person_id = :person").param("person", person).query(String.class).optional();
        var found = jdbc.sql("""
            select language, rhythm, quiet_from, quiet_to, version
              from notification.preference
             where person_id = :person
            """)
            .param("person", person).query(Preferences::read).optional().orElseGet(Preference::usual);
        var own = jdbc.sql("select reason, channel, wanted from notification.setting where person_id = :person").param("person", person)
            .query((row, n) -> new Object[] {row.getString("reason"), row.getString("channel"), row.getBoolean("wanted")}).list();
        for (var answer : own) found = found.with(Reason.valueOf((String) answer[0]), Channel.valueOf((String) answer[1]), (boolean) answer[2]);
        return email.isEmpty() ? found : found.at(email.get());
    }

    /** Whether it was saved: not when somebody saved after {@code chosen} was read. */
    boolean save(UUID person, Preference chosen) {
        var saved = jdbc.sql("""
            insert into notification.preference (person_id, language, rhythm, quiet_from, quiet_to, version)
            values (:person, :language, :rhythm, :from, :to, 1)
            on conflict (person_id) do update
               set language = excluded.language, rhythm = excluded.rhythm, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                   version = preference.version + 1
             where preference.version = :version
            """)
            .param("person", person).param("language", chosen.language().name().toLowerCase(Locale.ROOT))
            .param("rhythm", chosen.rhythm().name()).param("from", chosen.quietFrom()).param("to", chosen.quietTo()).param("version", chosen.version())
            .update();
        if (saved == 0) return false;
        jdbc.sql("delete from notification.setting where person_id = :person").param("person", person).update();
        for (var reason : Reason.values()) {
            Arrays.stream(Channel.values()).filter(channel -> chosen.wants(reason, channel) != reason.usual.contains(channel))
                .forEach(channel -> jdbc.sql("""
                    insert into notification.setting (person_id, reason, channel, wanted)
                    values (:person, :reason, :channel, :wanted)
                    """)
                    .param("person", person).param("reason", reason.name()).param("channel", channel.name())
                    .param("wanted", chosen.wants(reason, channel)).update());
        }
        return true;
    }

    private static Preference read(ResultSet row, int line) throws SQLException {
        return new Preference(null, Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
            Rhythm.valueOf(row.getString("rhythm")), row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_to", LocalTime.class),
            Preference.usual().wanted(), row.getLong("version"));
    }
}
