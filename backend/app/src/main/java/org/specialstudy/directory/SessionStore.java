package org.specialstudy.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Spares the database one durable write for every request that reads. */
@Configuration
class SessionStore {

    /**
     * Spring Session writes the time of the last access at the end of each request. Ours decides by {@code last_active} whether a session is
     * idle, so five minutes' precision is enough here; an update that touches no row commits without waiting for the disk.
     */
    private static final String UPDATE = """
        with now_known as (
            select ? as session_id, ?::bigint as last_access, ?::int as longest, ?::bigint as expiry, ? as principal, ? as primary_id)
        update %TABLE_NAME% s
           set session_id = n.session_id, last_access_time = n.last_access, max_inactive_interval = n.longest, expiry_time = n.expiry,
               principal_name = n.principal
          from now_known n
         where s.primary_id = n.primary_id
           and (s.session_id <> n.session_id
                or s.principal_name is distinct from n.principal
                or s.max_inactive_interval <> n.longest
                or n.last_access - s.last_access_time > 300000)
        """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> writeSeldom() {
        return repository -> repository.setUpdateSessionQuery(UPDATE);
    }
}
