package org.specialstudy.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.specialstudy.directory.Register.Contents;
import org.specialstudy.directory.Register.Held;
import org.specialstudy.directory.Register.Organisation;
import org.specialstudy.directory.Register.Person;
import org.specialstudy.directory.Register.Post;
import org.specialstudy.directory.Register.Scope;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.roster.Checked.Change;
import org.specialstudy.roster.Checked.Outcome;
import org.specialstudy.roster.Line.Problem;

class ComparisonTest {

    private static final Organisation PROVINCE = new Organisation(UUID.randomUUID(), "河南省政协", "cppcc_committee", "province", null, 3);
    private static final Organisation OFFICE = new Organisation(UUID.randomUUID(), "省政协办公厅", "cppcc_office", "province", PROVINCE.id(), 0);
    private static final Person HEAD = new Person(UUID.randomUUID(), "办公厅副主任", "bgt01", true, false, 0);
    private static final Person ADMIN = new Person(UUID.randomUUID(), "系统管理员", "sysadmin", true, true, 0);
    private static final Person MEMBER = new Person(UUID.randomUUID(), "省政协委员", null, true, false, 0);
    private static final Person MEMBER_TOO = new Person(UUID.randomUUID(), "省政协委员", null, true, false, 0);
    private static final Post POST = new Post(UUID.randomUUID(), HEAD.id(), OFFICE.id(), "副主任", LocalDate.of(2023, 1, 1), null);
    private static final UUID STUDY = UUID.randomUUID();
    private static final UUID GROUP = UUID.randomUUID();
    private static final Contents DIRECTORY = new Contents(List.of(PROVINCE, OFFICE), List.of(HEAD, ADMIN, MEMBER, MEMBER_TOO), List.of(POST),
        List.of(new Held(HEAD.id(), Role.OFFICE, OFFICE.id()), new Held(HEAD.id(), Role.LEADERS, STUDY)),
        Map.of(STUDY, new Scope(ScopeType.STUDY, STUDY), GROUP, new Scope(ScopeType.GROUP, STUDY)));

    @Test
    void what_is_there_already_stays_what_differs_is_shown_and_an_empty_cell_changes_nothing() {
        var rows = compare("单位名称,类别,层级,上级单位\n河南省政协,,,\n省政协办公厅,政协机关,市级,\n",
            "人员,单位,职务,任职日期,离任日期\nbgt01,省政协办公厅,副主任,,2024-06-30\n办公厅副主任,省政协办公厅,副主任,2023-01-01,\n",
            "人员,角色,单位\n办公厅副主任,办公室,省政协办公厅\n");

        assertThat(rows.get(0).outcome()).isEqualTo(Outcome.SAME);
        assertThat(rows.get(1).outcome()).isEqualTo(Outcome.CHANGE);
        assertThat(rows.get(1).changes()).containsExactly(new Change("level", "province", "city"));
        assertThat(rows.get(2).changes()).containsExactly(new Change("to", null, "2024-06-30"));
        assertThat(rows.get(3).problems()).containsExactly(Problem.of("title", "import-row-twice", 2));
        assertThat(rows.get(4).outcome()).isEqualTo(Outcome.SAME);
    }

    @Test
    void rows_may_name_what_other_rows_of_the_import_make_wherever_these_stand() {
        var rows = compare("单位名称,类别,上级单位\n政务服务处,政府部门,河南省科技厅\n河南省科技厅,政府部门,河南省政协\n",
            "称谓,用户名\n科技厅处长,kjt01\n", "人员,单位,职务\n科技厅处长,政务服务处,处长\n", "人员,角色,单位\nkjt01,联络员,河南省科技厅\n");

        assertThat(rows).extracting(Checked::outcome).containsOnly(Outcome.CREATE);
        assertThat(rows.get(0).org().line()).isEqualTo(2);
        assertThat(rows.get(4).person().line()).isEqualTo(3);
    }

    @Test
    void a_circle_of_parents_is_found_through_the_directory_and_the_import() {
        var rows = compare("单位名称,类别,上级单位\n河南省政协,,新设处\n新设处,政府部门,省政协办公厅\n新处,政府部门,新处\n");

        assertThat(rows.get(0).problems()).containsExactly(Problem.of("parent", "organisation-circle"));
        assertThat(rows.get(1).problems()).containsExactly(Problem.of("parent", "organisation-circle"));
        assertThat(rows.get(2).problems()).containsExactly(Problem.of("parent", "organisation-circle"));
    }

    @Test
    void what_nobody_knows_and_what_is_not_clear_is_told_at_its_column() {
        var rows = compare("单位名称,类别\n新单位,俱乐部\n", "称谓,用户名\n省政协委员,\n新处长,xcz\n某人,a b\n",
            "人员,单位,职务\n不认识的人,没有的单位,处长\n省政协委员,省政协办公厅,委员\n");

        assertThat(rows.get(0).problems()).containsExactly(Problem.of("type", "import-type-unknown"));
        assertThat(rows.get(1).problems()).containsExactly(Problem.of("name", "import-person-ambiguous"));
        assertThat(rows.get(2).problems()).containsExactly(Problem.of("name", "import-post-missing"));
        assertThat(rows.get(3).problems()).containsExactly(Problem.of("username", "import-username"));
        assertThat(rows.get(4).problems()).containsExactlyInAnyOrder(Problem.of("person", "import-person-unknown"),
            Problem.of("organisation", "import-organisation-unknown"));
        assertThat(rows.get(5).problems()).containsExactly(Problem.of("person", "import-person-ambiguous"));
    }

    @Test
    void administrators_stay_apart_and_a_role_of_a_study_needs_its_number() {
        var rows = compare("""
            人员,角色,单位
            办公厅副主任,审计管理员,省政协办公厅
            系统管理员,联络员,省政协办公厅
            办公厅副主任,课题组组长,省政协办公厅
            办公厅副主任,顾问,省政协办公厅
            """);

        assertThat(rows).extracting(row -> row.problems().getFirst().code())
            .containsExactly("import-role-administrator", "administrator-no-business", "import-role-of-study", "import-role-unknown");
    }

    @Test
    void a_list_may_fill_a_study_or_a_group_that_has_people_but_appoints_nobody_of_whom_there_is_one() {
        var rows = compare("""
            人员,角色,单位,研究或课题组编号
            办公厅副主任,领导小组成员,,STUDY
            办公厅副主任,课题组成员,,GROUP
            办公厅副主任,专家,,STUDY
            办公厅副主任,课题组成员,,STUDY
            办公厅副主任,课题组组长,,GROUP
            办公厅副主任,分管领导,,STUDY
            办公厅副主任,专家,,NOWHERE
            办公厅副主任,专家,,第一课题组
            办公厅副主任,办公室,省政协办公厅,STUDY
            办公厅副主任,办公室,,
            """.replace("STUDY", STUDY.toString()).replace("GROUP", GROUP.toString()).replace("NOWHERE", UUID.randomUUID().toString()));

        assertThat(rows).extracting(Checked::outcome).startsWith(Outcome.SAME, Outcome.CREATE, Outcome.CREATE, Outcome.WRONG);
        assertThat(rows.subList(3, rows.size())).extracting(row -> row.problems().getFirst().code()).containsExactly("import-role-not-there",
            "import-role-one-each", "import-role-one-each", "import-scope-unknown", "import-scope-unknown", "import-scope-two", "import-scope-missing");
    }

    @Test
    void five_thousand_people_with_their_posts_are_compared_in_a_moment() {
        var people = new StringBuilder("称谓,用户名\n");
        var posts = new StringBuilder("人员,单位,职务\n");
        for (var i = 0; i < 5_000; i++) {
            people.append("人员").append(i).append(",u").append(10_000 + i).append('\n');
            posts.append('u').append(10_000 + i).append(",省政协办公厅,干部\n");
        }
        var begun = System.nanoTime();
        assertThat(compare(people.toString(), posts.toString())).hasSize(10_000).extracting(Checked::outcome).containsOnly(Outcome.CREATE);
        assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
    }

    private static List<Checked> compare(String... lists) {
        return Comparison.of(Reading.of(Arrays.stream(lists).map(text -> new Reading.File("名单.csv", text.getBytes(StandardCharsets.UTF_8))).toList()),
            DIRECTORY);
    }
}
