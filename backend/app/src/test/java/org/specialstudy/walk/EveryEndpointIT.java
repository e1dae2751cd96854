package org.specialstudy.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.specialstudy.directory.Accounts;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.walk.Rule.Audience;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks through every endpoint as everybody, and through every study's things as the people of another study. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryEndpointIT {

    private static final List<Role> ADMINISTRATORS = List.of(Role.SYSADMIN, Role.SECADMIN, Role.AUDITOR);

    @Autowired
    Environment environment;
    @Autowired
    Directory directory;
    @Autowired
    Memberships memberships;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Map<String, Rule> rules = Rules.all();
    private List<Endpoint> endpoints;
    private Scene scene;
    private Scene elsewhere;
    private Map<Role, Visitor> administrators;

    @BeforeAll
    void everybodyComesIn() {
        endpoints = Endpoint.all(mappings);
        scene = new Scene(environment, directory, memberships, accounts, jdbc).withStudies();
        elsewhere = new Scene(environment, directory, memberships, accounts, jdbc).withStudies();
        administrators = ADMINISTRATORS.stream().collect(Collectors.toMap(role -> role, this::administrator));
    }

    @Test
    void every_endpoint_states_its_rule_and_every_rule_has_its_endpoint() {
        assertThat(endpoints).allMatch(Endpoint::statesItsRule, "carries @PreAuthorize");
        assertThat(endpoints.stream().map(Endpoint::name).toList()).containsExactlyInAnyOrderElementsOf(rules.keySet());
    }

    @Test
    void whoever_is_not_signed_in_is_asked_to_sign_in() {
        var nobody = Visitor.at(environment);
        nobody.get("/api/session");
        walk((endpoint, rule, soft) -> {
            if (rule.audience() != Audience.OPEN) expect(soft, endpoint, rule, "nobody", nobody, Set.of(401));
        });
    }

    @Test
    void administrators_see_their_own_desks_and_no_business() {
        walk((endpoint, rule, soft) -> ADMINISTRATORS.forEach(role -> {
            if (Set.of(Audience.OPEN, Audience.SIGNED_IN).contains(rule.audience())) return;
            var own = rule.audience().name().equals(role.name());
            if (!own) expect(soft, endpoint, rule, role.word(), administrators.get(role), Set.of(403));
            else if (endpoint.reads()) expect(soft, endpoint, rule, role.word(), administrators.get(role), Set.of(200));
        }));
    }

    @Test
    void no_role_of_the_business_opens_an_administrators_desk() {
        walk((endpoint, rule, soft) -> {
            if (!Stream.of(Role.SYSADMIN, Role.SECADMIN, Role.AUDITOR).map(Role::name).toList().contains(rule.audience().name())) return;
            scene.visitors().forEach((role, visitor) -> expect(soft, endpoint, rule, role.word(), visitor, Set.of(403)));
        });
    }

    @Test
    void what_belongs_to_a_study_does_not_exist_for_the_people_of_another() {
        walk((endpoint, rule, soft) -> {
            if (rule.audience() != Audience.STUDY) return;
            elsewhere.visitors().forEach((role, visitor) -> expect(soft, endpoint, rule, role.word() + " of another study", visitor, Set.of(404)));
        });
    }

    @Test
    void within_a_study_each_does_what_their_role_allows() {
        walk((endpoint, rule, soft) -> {
            if (rule.audience() != Audience.STUDY) return;
            scene.visitors().forEach((role, visitor) -> {
                if (!rule.may().contains(role)) expect(soft, endpoint, rule, role.word(), visitor, Set.of(403, 404));
                else if (endpoint.reads() && !rule.stream()) expect(soft, endpoint, rule, role.word(), visitor, Set.of(200));
            });
        });
    }

    @Test
    void what_the_offices_of_organisations_decide_is_closed_to_everybody_else() {
        walk((endpoint, rule, soft) -> {
            if (rule.audience() != Audience.OFFICES) return;
            scene.visitors().forEach((role, visitor) -> {
                if (!rule.may().contains(role)) expect(soft, endpoint, rule, role.word(), visitor, Set.of(403));
                else if (endpoint.reads()) expect(soft, endpoint, rule, role.word(), visitor, Set.of(endpoint.pattern().contains("{") ? 404 : 200));
            });
        });
    }

    @Test
    void an_id_that_nothing_has_looks_like_one_of_another_study() {
        walk((endpoint, rule, soft) -> {
            if (rule.audience() != Audience.STUDY || rule.ids().containsKey("{key}") || !endpoint.pattern().contains("{")) return;
            var unknown = rule.ids().keySet().stream().filter(variable -> variable.startsWith("{")).reduce(endpoint.pattern(),
                (path, variable) -> path.replace(variable, variable.equals("{no}") ? "1" : UUID.randomUUID().toString()));
            var answer = scene.visitors().get(Role.OFFICE).send(endpoint.verb(), unknown, endpoint.body());
            soft.assertThat(answer.status()).as("%s of nothing: %s", endpoint.name(), answer.body()).isEqualTo(404);
        });
    }

    @Test
    void of_many_tasks_claimed_at_once_those_of_another_study_are_not_there() {
        var answer = elsewhere.visitors().get(Role.OFFICE).post("/api/task-claims", Map.of("keys", List.of(scene.fill(Scene.TASK))));

        assertThat(answer.body().at("/refused/0/code").asString()).isEqualTo("not-found");
    }

    private interface Step {

        void take(Endpoint endpoint, Rule rule, SoftAssertions soft);
    }

    /** All the way to the end, and then everything that was wrong. */
    private void walk(Step step) {
        SoftAssertions.assertSoftly(soft -> endpoints.forEach(endpoint -> {
            var rule = rules.get(endpoint.name());
            if (rule != null) step.take(endpoint, rule, soft);
        }));
    }

    private void expect(SoftAssertions soft, Endpoint endpoint, Rule rule, String who, Visitor visitor, Set<Integer> status) {
        var path = rule.ids().entrySet().stream().filter(id -> !id.getKey().isEmpty())
            .reduce(endpoint.pattern(), (text, id) -> text.replace(id.getKey(), id.getValue()), (one, other) -> other) + rule.query();
        var address = scene.fill(path);
        var answer = endpoint.upload() ? visitor.upload(address, "a.txt", new byte[] {97}) : visitor.send(endpoint.verb(), address, endpoint.body());
        soft.assertThat(status).withFailMessage("%s by %s answered %d %s instead of %s", endpoint.name(), who, answer.status(), answer.code(), status)
            .contains(answer.status());
    }

    private Visitor administrator(Role role) {
        var person = directory.createPerson("管理员", true);
        memberships.grant(person, role, ScopeType.SYSTEM, null, null, null);
        var username = role.word() + "-" + UUID.randomUUID();
        return Visitor.at(environment).signedIn(username, accounts.createDemo(person, username));
    }
}
