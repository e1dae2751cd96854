package org.specialstudy.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Fills the projection with open tasks for a measurement: 200 for each of the organisations, and one person who is contact of five of them,
 * together with a colleague. The person's inbox is the same, the house around it grows. Writes as the owner of the tables, straight into
 * the projection: never on real data.
 */
public final class InboxSeeder {

    /** Keys above every key that a real partition could have written. */
    private static final long FIRST_KEY = 9_000_000_000_000_000L;

    public static final UUID PERSON = UUID.fromString("be4c0000-0000-4000-8000-000000000001");
    private static final UUID COLLEAGUE = UUID.fromString("be4c0000-0000-4000-8000-000000000002");

    private InboxSeeder() {}

    /** Organisation i as {@code be4c0001-0000-4000-8000-<i>}, study i as {@code be4c0002-…}, plan i as {@code be4c0003-…}. */
    private static String id(int kind, String number) {
        return "('be4c000" + kind + "-0000-4000-8000-' || lpad((" + number + ")::text, 12, '0'))::uuid";
    }

    /** As the owner. Removes what an earlier measurement left, then writes {@code tasks} open tasks. */
    public static void seed(Connection owner, int tasks) throws SQLException {
        clear(owner);
        var studies = Math.max(1, tasks / 50);
        var organisations = Math.max(50, tasks / 200);
        run(owner, "insert into directory.organisation (id, name, type, demo) select " + id(1, "i") + ", '测试单位' || i, 'UNIT', true"
            + " from generate_series(0, " + (organisations - 1) + ") i");
        for (var person : new UUID[] {PERSON, COLLEAGUE}) {
            run(owner, "insert into directory.person (id, name, demo) values ('" + person + "', '测试联络员', true)");
            run(owner, "insert into directory.membership (id, person_id, role, scope_type, scope_id, from_at) select gen_random_uuid(), '"
                + person + "', 'CONTACT', 'ORGANISATION', " + id(1, "i") + ", now() from generate_series(1, 5) i");
        }
        run(owner, """
            insert into study.study (id, title, kind, year, host_id, labels, classification, leading_group_name, status, stage, demo, started_by,
                   started_at, version)
            select %s, '测试课题' || i, 'SPECIAL_STUDY', 2026, %s, '{}', 'INTERNAL', '领导小组', 'COMMISSIONED', 'PLAN_DRAFT', true, '%s', now(), 0
              from generate_series(0, %d) i
            """.formatted(id(2, "i"), id(1, "i % " + organisations), COLLEAGUE, studies - 1));
        run(owner, """
            insert into engine.user_task (key, element_id, element_instance_key, process_instance_key, process_id, version, study_id,
                   candidate_groups, candidate_users, due_at, created_at, state, last_position)
            select %1$d + i * 3, 'UserTask_AnswerOpinion', %1$d + i * 3 + 1, %1$d + (i / 50) * 150 + 2, 'opinion-round', 1, %2$s,
                   array['contact@' || %3$s], '{}',
                   case when i %% 50 = 49 then null else now() + make_interval(mins => ((i * 7919) %% 43200)::int - 4320) end,
                   now() - interval '1 hour', 'OPEN', 1
              from generate_series(0::bigint, %4$d) i
            """.formatted(FIRST_KEY, id(2, "i / 50"), id(1, "(i * 17 + i / " + organisations + ") % " + organisations), tasks - 1));
        run(owner, "insert into engine.task_candidate (candidate, task_key, due_at) select candidate_groups[1], key, due_at from engine.user_task"
            + " where key >= " + FIRST_KEY);
        run(owner, "insert into engine.variable_ref (scope_key, name, value, process_instance_key, last_position)"
            + " select element_instance_key, 'orgId', substr(candidate_groups[1], 9), process_instance_key, 1 from engine.user_task where key >= " + FIRST_KEY);
        run(owner, "insert into engine.variable_ref (scope_key, name, value, process_instance_key, last_position)"
            + " select distinct process_instance_key, 'studyId', study_id::text, process_instance_key, 1 from engine.user_task where key >= " + FIRST_KEY);
        owner.setAutoCommit(true);
        try (var sql = owner.createStatement()) {
            for (var table : new String[] {"engine.user_task", "engine.task_candidate", "engine.variable_ref", "study.study", "directory.membership",
                "directory.organisation"}) {
                sql.execute("vacuum analyze " + table);
            }
        }
    }

    public static void clear(Connection owner) throws SQLException {
        run(owner, "delete from engine.task_candidate where task_key >= " + FIRST_KEY);
        run(owner, "delete from engine.variable_ref where scope_key >= " + FIRST_KEY);
        run(owner, "delete from engine.user_task where key >= " + FIRST_KEY);
        run(owner, "delete from study.study where id::text like 'be4c0002%'");
        run(owner, "delete from directory.membership where person_id in ('" + PERSON + "', '" + COLLEAGUE + "')");
        run(owner, "delete from directory.person where id in ('" + PERSON + "', '" + COLLEAGUE + "')");
        run(owner, "delete from directory.organisation where id::text like 'be4c0001%'");
    }

    private static void run(Connection owner, String statement) throws SQLException {
        try (var sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }
}
