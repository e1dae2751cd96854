package org.specialstudy.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.SystemTest;
import org.specialstudy.TestSystem;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.People;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.local.LocalPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages, orders and filters over more tasks than a study has: their rows are written straight into the projection and only read. */
@SystemTest
class InboxPagesIT {

    private static final AtomicLong KEYS = new AtomicLong(8_000_000_000_000_000L);

    @Autowired
    InboxQuery inbox;
    @Autowired
    Directory directory;
    @Autowired
    Memberships memberships;
    @Autowired
    People people;
    @Autowired
    BusinessClock clock;

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final long from = KEYS.get();
    private UUID organisation;
    private Me me;

    @BeforeEach
    void fifty_open_tasks_of_two_groups() throws Exception {
        organisation = directory.createOrganisation("数据局" + first, "UNIT", null, null, false);
        var person = directory.createPerson("联络员", false);
        var colleague = directory.createPerson("联络员二", false);
        for (var contact : List.of(person, colleague)) {
            memberships.grant(contact, Role.CONTACT, ScopeType.ORGANISATION, organisation, null, null);
            memberships.grant(contact, Role.LEAD, ScopeType.GROUP, second, first, null);
        }
        me = people.me(person).orElseThrow();
        var now = clock.instant();
        for (int i = 0; i < 50; i++) {
            var due = i % 10 == 9 ? null : now.plus(Duration.ofHours(12L * (i - 10)));
            write(due, i % 2 == 0 ? first : second, i % 3 == 0 ? List.of("contact@" + organisation, "lead@" + second) : List.of("contact@" + organisation));
        }
    }

    @AfterEach
    void gone() throws Exception {
        owner("delete from engine.task_candidate where task_key > " + from, "delete from engine.variable_ref where scope_key > " + from,
            "delete from engine.user_task where key > " + from);
    }

    @Test
    void pages_show_every_task_once_in_order_with_those_without_a_date_last() {
        for (var sort : List.of("due", "-due", "created", "-created")) {
            var rows = allPages(filter(null, null, null, sort));
            assertThat(rows).as(sort).hasSize(50).extracting(InboxRow::taskKey).doesNotHaveDuplicates();
            if (sort.endsWith("due")) {
                Comparator<Instant> order = sort.equals("due") ? Comparator.naturalOrder() : Comparator.reverseOrder();
                assertThat(rows).extracting(InboxRow::dueAt).isSortedAccordingTo(Comparator.nullsLast(order));
            } else {
                assertThat(rows).extracting(InboxRow::createdAt).isSortedAccordingTo(sort.equals("created") ? Comparator.naturalOrder() : Comparator
                    .reverseOrder());
            }
        }
    }

    @Test
    void counts_divide_the_box_by_urgency_and_agree_with_the_lights() {
        var counts = inbox.page(me, filter(null, null, null, null)).counts();
        var rows = allPages(filter(null, null, null, null));

        assertThat(counts.group()).isEqualTo(50);
        assertThat(counts.mine()).isZero();
        assertThat(counts.none()).isEqualTo(5);
        assertThat(counts.overdue()).isEqualTo(rows.stream().filter(row -> is(row, "OVERDUE")).count());
        assertThat(counts.today() + counts.near()).isEqualTo(rows.stream().filter(row -> is(row, "NEAR")).count());
        assertThat(counts.today()).isEqualTo(rows.stream().filter(row -> is(row, "NEAR") && row.light().days() == 0).count());
        assertThat(counts.later()).isEqualTo(rows.stream().filter(row -> is(row, "NORMAL")).count());
    }

    @Test
    void filters_narrow_by_light_study_and_words() {
        for (var light : List.of("OVERDUE", "NEAR", "NORMAL")) {
            assertThat(allPages(filter(null, light, null, null))).as(light).isNotEmpty().allMatch(row -> is(row, light));
        }
        assertThat(allPages(filter(null, "NONE", null, null))).hasSize(5);
        assertThat(allPages(filter(second, null, null, null))).hasSize(25).allMatch(row -> row.studyId().equals(second));
        assertThat(allPages(filter(null, null, "数据局", null))).hasSize(50).allMatch(row -> row.subject().startsWith("数据局"));
        assertThat(allPages(filter(null, null, "反馈意见", null))).as("the task's name in the model").hasSize(50);
        assertThat(allPages(filter(null, null, "数据%局", null))).as("a wildcard is a character").isEmpty();
        assertThat(allPages(filter(second, "OVERDUE", "数据", "-due"))).isNotEmpty().allMatch(row -> is(row, "OVERDUE") && row.studyId().equals(second));
    }

    private static boolean is(InboxRow row, String light) {
        return row.light() != null && row.light().kind().name().equals(light);
    }

    private static InboxFilter filter(UUID study, String light, String words, String sort) {
        return new InboxFilter(Box.GROUP, study, null, light, words, Order.of(sort, Box.GROUP), null);
    }

    private List<InboxRow> allPages(InboxFilter filter) {
        var rows = new ArrayList<InboxRow>();
        String next = null;
        do {
            var page = inbox.page(me, new InboxFilter(filter.box(), filter.study(), null, filter.light(), filter.words(), filter.order(), Cursor.of(next)));
            rows.addAll(page.rows());
            next = page.next();
        } while (next != null);
        return rows;
    }

    private void write(Instant due, UUID study, List<String> groups) throws Exception {
        var key = KEYS.addAndGet(10);
        var dueSql = due == null ? "null" : "'" + due + "'";
        owner("""
            insert into engine.user_task (key, element_id, element_instance_key, process_instance_key, process_id, version, study_id,
                   candidate_groups, candidate_users, due_at, created_at, state, last_position)
            values (%d, 'UserTask_AnswerOpinion', %d, %d, 'opinion-round', 1, '%s', '{%s}', '{}', %s, now() - interval '%d minutes', 'OPEN', 1)
            """.formatted(key, key + 1, key + 2, study, String.join(",", groups), dueSql, key % 7));
        for (var group : groups) owner("insert into engine.task_candidate values ('%s', %d, %s)".formatted(group, key, dueSql));
        owner("insert into engine.variable_ref values (%d, 'orgId', '%s', %d, 1)".formatted(key + 1, organisation, key + 2));
    }

    private static void owner(String... statements) throws Exception {
        var postgres = TestSystem.postgres();
        try (var owner = DriverManager.getConnection(postgres.url(), LocalPostgres.OWNER, postgres.passwords().owner());
            var sql = owner.createStatement()) {
            for (var statement : statements) sql.execute(statement);
        }
    }
}
