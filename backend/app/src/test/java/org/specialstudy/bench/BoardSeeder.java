package org.specialstudy.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Fills the deadlines for a measurement: 500 studies with 2,000 each, and two people of offices, one who oversees ten of the studies and one
 * who oversees all. Writes as the owner of the tables, straight into them: never on real data.
 */
final class BoardSeeder {

    static final int STUDIES = 500;
    static final int OF_STUDY = 2_000;

    static final UUID OF_TEN = UUID.fromString("be4d0000-0000-4000-8000-000000000001");
    static final UUID OF_ALL = UUID.fromString("be4d0000-0000-4000-8000-000000000002");

    private BoardSeeder() {}

    /** Study i as {@code be4d0001-…}, the thing that deadline i belongs to as {@code be4d0002-…}, deadline i as {@code be4d0003-…}. */
    private static String id(int kind, String number) {
        return "('be4d000" + kind + "-0000-4000-8000-' || lpad((" + number + ")::text, 12, '0'))::uuid";
    }

    /** Removes what an earlier measurement left; of {@code every} deadlines one is open, the others are done. */
    static void seed(Connection owner, int every) throws SQLException {
        clear(owner);
        overseer(owner, OF_TEN, 10);
        overseer(owner, OF_ALL, STUDIES);
        run(owner, """
            insert into study.study (id, title, kind, year, host_id, labels, classification, leading_group_name, status, stage, demo, started_by,
                   started_at, version)
            select %s, '测试课题' || i, 'SPECIAL_STUDY', 2026, gen_random_uuid(), '{}', 'INTERNAL', '领导小组', 'COMMISSIONED', 'PLAN_DRAFT', true, '%s',
                   now(), 0
              from generate_series(0, %d) i
            """.formatted(id(1, "i"), OF_ALL, STUDIES - 1));
        run(owner, """
            insert into deadline.deadline (id, study_id, id_variable, aggregate_id, element_id, principal, started_at, due_at, basis, estimated,
                   calendar_version, status, closed_at, late_working_days)
            select %1$s, %2$s, 'assignmentId', %3$s, 'UserTask_CompleteAssignment', 'lead@' || %2$s, now() - interval '30 days',
                   date_trunc('day', now()) + make_interval(days => ((i * 7919) %% 60)::int - 3, hours => 10), 'FIXED', false,
                   (select max(version) from deadline.notice),
                   case when i %% %4$d = 0 then 'OPEN' else 'DONE' end,
                   case when i %% %4$d = 0 then null else now() end,
                   case when i %% %4$d = 0 then null else (i %% 7)::int / 6 end
              from generate_series(0::bigint, %5$d) i
            """.formatted(id(3, "i"), id(1, "i % " + STUDIES), id(2, "i"), every, STUDIES * OF_STUDY - 1));
        run(owner, "select deadline.fold_tally()");
        run(owner, "vacuum full deadline.tally");    // a million lines at once come from no real day
        for (var table : new String[] {"deadline.deadline", "deadline.tally", "study.study", "directory.membership"}) run(owner, "vacuum analyze " + table);
    }

    static void clear(Connection owner) throws SQLException {
        run(owner, "truncate deadline.deadline, deadline.tally cascade");    // a million deletions would each look for who counts from them
        run(owner, "delete from study.study where id::text like 'be4d0001%'");
        for (var person : new UUID[] {OF_TEN, OF_ALL}) {
            run(owner, "delete from directory.account where person_id = '" + person + "'");
            run(owner, "delete from directory.membership where person_id = '" + person + "'");
            run(owner, "delete from directory.person where id = '" + person + "'");
        }
    }

    private static void overseer(Connection owner, UUID person, int studies) throws SQLException {
        run(owner, "insert into directory.person (id, name, demo) values ('" + person + "', '测试办公室', true)");
        run(owner, """
            insert into directory.membership (id, person_id, role, scope_type, scope_id, study_id, from_at)
            select gen_random_uuid(), '%s', 'OFFICE', 'STUDY', %2$s, %2$s, now()
              from generate_series(0, %3$d) i
            """.formatted(person, id(1, "i"), studies - 1));
    }

    private static void run(Connection owner, String statement) throws SQLException {
        try (var sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }
}
