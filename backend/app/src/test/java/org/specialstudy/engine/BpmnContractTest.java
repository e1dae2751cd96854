package org.specialstudy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Models, code and screens name the same things. */
class BpmnContractTest {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private final ModelFacts models = ModelFacts.in(ROOT.resolve("bpmn"));
    private final CodeFacts code = CodeFacts.in(ROOT.resolve("backend/app/src/main/java"));
    private final ModelContract contract = new ModelContract(models, code, Map.of("zh", words("zh"), "en", words("en")), forms());

    @Test
    void every_job_type_has_one_worker_and_every_worker_a_job_type() {
        assertThat(models.jobTypes()).isNotEmpty();
        assertThat(contract.jobTypes()).isEmpty();
    }

    @Test
    void every_candidate_group_is_a_role_in_a_scope() {
        assertThat(models.groups()).isNotEmpty();
        assertThat(contract.groups()).isEmpty();
    }

    @Test
    void every_message_is_sent_by_somebody_and_awaited_by_a_model() {
        assertThat(models.messages()).isNotEmpty();
        assertThat(contract.messages()).isEmpty();
    }

    @Test
    void every_error_of_a_model_is_thrown_by_somebody() {
        assertThat(contract.errors()).isEmpty();
    }

    @Test
    void every_user_task_that_code_speaks_of_is_in_a_model() {
        assertThat(code.elements()).isNotEmpty();
        assertThat(contract.elements()).isEmpty();
    }

    @Test
    void every_user_task_has_a_form_and_words_in_both_languages() {
        assertThat(contract.screens()).isEmpty();
    }

    @Test
    void each_of_these_rules_bites() {
        var broken = new ModelFacts();
        broken.read(new ByteArrayInputStream("""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
              <message name="nobody.sends-this"/>
              <error errorCode="nobody-throws-this"/>
              <process id="p">
                <serviceTask id="a"><extensionElements><zeebe:taskDefinition type="nobody.works"/></extensionElements></serviceTask>
                <serviceTask id="b"><extensionElements><zeebe:taskDefinition type="BadName"/></extensionElements></serviceTask>
                <userTask id="UserTask_Unknown"><extensionElements>
                  <zeebe:assignmentDefinition candidateGroups="=[&quot;chef@&quot; + kitchenId, &quot;office@&quot; + orgId, &quot;office@&quot; + studyId]"/>
                </extensionElements></userTask>
                <userTask id="UserTask_Unknown"><extensionElements>
                  <zeebe:assignmentDefinition candidateGroups="=nobodyComputesThis"/>
                </extensionElements></userTask>
              </process>
            </definitions>
            """.getBytes(StandardCharsets.UTF_8)));
        var other = CodeFacts.of("""
            @Worker("idle.worker") @Worker("twice.there") @Worker("twice.there")
            engine.publish("nobody.waits", id, Map.of()); new Waiting("studyId", id, "UserTask_Elsewhere");
            """);
        var wrong = new ModelContract(broken, other, Map.of("zh", Set.of("UserTask_Unknown"), "en", Set.of()), Set.of());

        assertThat(wrong.jobTypes()).contains("no worker for job type nobody.works", "no model asks for job type idle.worker",
            "two workers for job type twice.there", "job type is no module.verb: BadName");
        assertThat(wrong.groups()).containsExactlyInAnyOrder("no role of the directory: \"chef@\" + kitchenId",
            "no role of the directory: \"office@\" + orgId", "no role of the directory: =nobodyComputesThis");
        assertThat(wrong.messages()).containsExactlyInAnyOrder("nobody sends message nobody.sends-this", "no model waits for message nobody.waits");
        assertThat(wrong.errors()).containsExactly("nobody throws error nobody-throws-this");
        assertThat(wrong.elements()).containsExactly("no model has user task UserTask_Elsewhere");
        assertThat(wrong.screens()).containsExactlyInAnyOrder("no form for UserTask_Unknown", "no words in en for UserTask_Unknown");
    }

    private static Set<String> words(String language) {
        var file = ROOT.resolve("frontend/src/i18n/" + language + "/tasks.json");
        return new HashSet<>(JsonMapper.builder().build().readTree(file.toFile()).path("elements").propertyNames());
    }

    /** The front end's registry names each element with its form: {@code UserTask_X: ...}. */
    private static Set<String> forms() {
        var folder = ROOT.resolve("frontend/src/features/tasks");
        try {
            for (var name : new String[] {"forms.ts", "forms.tsx"}) {
                if (Files.exists(folder.resolve(name))) {
                    return Pattern.compile("\\b(UserTask_\\w+)\"?\\s*:").matcher(Files.readString(folder.resolve(name))).results()
                        .map(match -> match.group(1)).collect(Collectors.toSet());
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return Set.of();
    }
}
