package org.specialstudy.exporter;

import static java.sql.Types.ARRAY;
import static java.sql.Types.BIGINT;
import static java.sql.Types.INTEGER;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;

/**
 * Every statement of the exporter. Those that write rows stand in the order in which a batch runs them: an instance finds its study among
 * variables written before it, a task among instances.
 */
enum Sql {
    MODEL("""
        insert into engine.process_model (definition_key, process_id, version, xml, last_position)
        values (?, ?, ?, ?, ?)
        on conflict (definition_key) do nothing
        """, BIGINT, VARCHAR, INTEGER, VARCHAR, BIGINT),

    VARIABLE("""
        insert into engine.variable_ref as v (scope_key, name, value, process_instance_key, last_position)
        values (?, ?, ?, ?, ?)
        on conflict (scope_key, name) do update
           set value = excluded.value,
               last_position = excluded.last_position
         where v.last_position < excluded.last_position
        """, BIGINT, VARCHAR, VARCHAR, BIGINT, BIGINT),

    STUDY_OF_PROCESS("""
        update engine.process_instance
           set study_id = ?::uuid
         where key = ?
           and study_id is null
        """, VARCHAR, BIGINT),

    PROCESS("""
        insert into engine.process_instance as p (key, process_id, version, definition_key, parent_key, parent_element_key, state,
               started_at, ended_at, last_position, study_id)
        select key, process_id, version, definition_key, parent_key, parent_element_key, state, started_at, ended_at, position, coalesce(
               (select value::uuid from engine.variable_ref where scope_key = r.key and name = 'studyId'),
               (select study_id from engine.process_instance parent where parent.key = r.parent_key))
          from (values (?, ?, ?, ?, ?::bigint, ?::bigint, ?, ?::timestamptz, ?::timestamptz, ?)) as r (key, process_id, version, definition_key, parent_key, parent_element_key,
               state, started_at, ended_at, position)
        on conflict (key) do update
           set version = excluded.version,
               definition_key = excluded.definition_key,
               process_id = excluded.process_id,
               study_id = coalesce(p.study_id, excluded.study_id),
               state = excluded.state,
               ended_at = excluded.ended_at,
               last_position = excluded.last_position
         where p.last_position < excluded.last_position
        """, BIGINT, VARCHAR, INTEGER, BIGINT, BIGINT, BIGINT, VARCHAR, TIMESTAMP_WITH_TIMEZONE, TIMESTAMP_WITH_TIMEZONE, BIGINT),

    ELEMENT("""
        insert into engine.element_instance as e (key, process_instance_key, element_id, element_type, flow_scope_key, state,
               started_at, ended_at, last_position)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (key) do update
           set element_id = excluded.element_id,
               state = excluded.state,
               ended_at = excluded.ended_at,
               last_position = excluded.last_position
         where e.last_position < excluded.last_position
        """, BIGINT, BIGINT, VARCHAR, VARCHAR, BIGINT, VARCHAR, TIMESTAMP_WITH_TIMEZONE, TIMESTAMP_WITH_TIMEZONE, BIGINT),

    /** The row, and with it who may act: a record that is too old to change the row leaves the candidates alone, too. */
    TASK("""
        with task as (
             insert into engine.user_task as t (key, element_id, element_instance_key, process_instance_key, process_id, version, assignee,
                    candidate_groups, candidate_users, due_at, follow_up_at, created_at, state, ended_at, last_position, study_id)
             select key, element_id, element_instance_key, process_instance_key, process_id, version, assignee,
                    candidate_groups, candidate_users, due_at, follow_up_at, created_at, state, ended_at, position, coalesce(
                    (select value::uuid from engine.variable_ref where scope_key = r.element_instance_key and name = 'studyId'),
                    (select study_id from engine.process_instance p where p.key = r.process_instance_key))
               from (values (?, ?, ?, ?, ?, ?, ?::text, ?::text[], ?::text[], ?::timestamptz, ?::timestamptz, ?::timestamptz, ?,
                    ?::timestamptz, ?)) as r (key, element_id, element_instance_key, process_instance_key, process_id, version, assignee,
                    candidate_groups, candidate_users, due_at, follow_up_at, created_at, state, ended_at, position)
             on conflict (key) do update
                set element_id = excluded.element_id,
                    process_id = excluded.process_id,
                    version = excluded.version,
                    assignee = excluded.assignee,
                    candidate_groups = excluded.candidate_groups,
                    candidate_users = excluded.candidate_users,
                    due_at = excluded.due_at,
                    follow_up_at = excluded.follow_up_at,
                    study_id = coalesce(t.study_id, excluded.study_id),
                    state = excluded.state,
                    ended_at = excluded.ended_at,
                    last_position = excluded.last_position
              where t.last_position < excluded.last_position
             returning key, due_at, case when state = 'OPEN' then ?::text[] else '{}'::text[] end as candidates),
        gone as (
             delete from engine.task_candidate c
              using task
              where c.task_key = task.key
                and c.candidate <> all (task.candidates))
        insert into engine.task_candidate (candidate, task_key, due_at)
        select distinct candidate, task.key, task.due_at
          from task, unnest(task.candidates) as candidate
        on conflict (candidate, task_key) do update
           set due_at = excluded.due_at
        """, BIGINT, VARCHAR, BIGINT, BIGINT, VARCHAR, INTEGER, VARCHAR, ARRAY, ARRAY, TIMESTAMP_WITH_TIMEZONE, TIMESTAMP_WITH_TIMEZONE,
        TIMESTAMP_WITH_TIMEZONE, VARCHAR, TIMESTAMP_WITH_TIMEZONE, BIGINT, ARRAY),

    INCIDENT("""
        insert into engine.incident as i (key, process_instance_key, element_instance_key, element_id, job_key, error_type, message, state,
               created_at, resolved_at, last_position, study_id)
        select key, process_instance_key, element_instance_key, element_id, job_key, error_type, message, state, created_at, resolved_at,
               position, (select study_id from engine.process_instance p where p.key = r.process_instance_key)
          from (values (?, ?, ?::bigint, ?::text, ?::bigint, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?)) as r (key, process_instance_key, element_instance_key, element_id, job_key,
               error_type, message, state, created_at, resolved_at, position)
        on conflict (key) do update
           set element_id = excluded.element_id,
               study_id = coalesce(i.study_id, excluded.study_id),
               state = excluded.state,
               resolved_at = excluded.resolved_at,
               last_position = excluded.last_position
         where i.last_position < excluded.last_position
        """, BIGINT, BIGINT, BIGINT, VARCHAR, BIGINT, VARCHAR, VARCHAR, VARCHAR, TIMESTAMP_WITH_TIMEZONE, TIMESTAMP_WITH_TIMEZONE, BIGINT);

    static final String FIND_POSITION = """
        select exporter_id, position, log_id, newest
          from engine.exporter_position
         where partition_id = ?
           for update
        """;

    static final String BEGIN = """
        insert into engine.exporter_position (partition_id, exporter_id, position, log_id)
        values (?, ?, -1, ?)
        """;

    static final String BEGIN_WITH_PROBLEM = """
        insert into engine.exporter_position (partition_id, exporter_id, position, log_id, problem)
        values (?, ?, -1, ?, ?)
        """;

    static final String RESUME = """
        update engine.exporter_position
           set exporter_id = ?,
               problem = null
         where partition_id = ?
        """;

    static final String SAVE_POSITION = """
        update engine.exporter_position
           set position = greatest(position, ?),
               newest = ?,
               problem = null,
               updated_at = now()
         where partition_id = ?
           and log_id = ?
           and exporter_id = ?
        """;

    static final String PROBLEM = """
        update engine.exporter_position
           set problem = ?,
               updated_at = now()
         where partition_id = ?
        """;

    /** Whom a batch concerns: run before the rows change and again after, so that whoever loses a task hears of it too. */
    static final String AUDIENCE = """
        select study_id::text as study, candidate_groups || candidate_users as candidates, assignee
          from engine.user_task
         where key = any (?)
        union all
        select distinct study_id::text, '{}'::text[], null
          from engine.process_instance
         where key = any (?)
        """;

    static final String NOTIFY = "select pg_notify('engine_changed', payload) from unnest(?) as payload";

    final String text;
    final int[] types;

    Sql(String text, int... types) {
        this.text = text;
        this.types = types;
    }
}
