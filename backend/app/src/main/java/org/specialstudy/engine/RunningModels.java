package org.specialstudy.engine;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On which version of its model an aggregate's process runs, and what that version has. */
@Repository
class RunningModels {

    private final JdbcClient jdbc;

    RunningModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean know(String processId, String variable, UUID aggregate, String element) {
        return jdbc.sql("""
            select coalesce(bool_and(strpos(m.xml, :id) > 0), true)
              from engine.variable_ref v
              join engine.process_instance p on p.key = v.process_instance_key
              join engine.process_model m on m.definition_key = p.definition_key
             where v.name = :variable
               and v.value = :aggregate
               and p.process_id = :process
               and p.state = 'ACTIVE'
            """)
            .param("id", "id=\"" + element + "\"").param("variable", variable).param("aggregate", aggregate.toString()).param("process", processId)
            .query(Boolean.class).single();
    }
}
