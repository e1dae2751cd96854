package org.specialstudy.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.Spreadsheet;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.specialstudy.directory.Accounts;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.engine.Versioned;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SystemTest
class VersionIT {

    private static final String SECOND_STEP = """
        <bpmn:userTask id="UserTask_Check" name="核对">
          <bpmn:extensionElements>
            <zeebe:userTask />
            <zeebe:assignmentDefinition candidateGroups="=[&#34;office@&#34; + studyId]" />
          </bpmn:extensionElements>
          <bpmn:incoming>Flow_Draft_Called</bpmn:incoming>
          <bpmn:outgoing>Flow_Check_Called</bpmn:outgoing>
        </bpmn:userTask>
        <bpmn:sequenceFlow id="Flow_Draft_Called" sourceRef="UserTask_Draft" targetRef="UserTask_Check" />
        <bpmn:sequenceFlow id="Flow_Check_Called" sourceRef="UserTask_Check" targetRef="CallActivity_Called" />
        """;

    private static final String ANY_TIME = """
        <bpmn:subProcess id="SubProcess_AnyTime" name="随时" triggeredByEvent="true">
          <bpmn:startEvent id="StartEvent_AnyTime">
            <bpmn:outgoing>Flow_AnyTime_End</bpmn:outgoing>
            <bpmn:timerEventDefinition id="Timer_AnyTime"><bpmn:timeDuration>=duration("P400D")</bpmn:timeDuration></bpmn:timerEventDefinition>
          </bpmn:startEvent>
          <bpmn:sequenceFlow id="Flow_AnyTime_End" sourceRef="StartEvent_AnyTime" targetRef="EndEvent_AnyTime" />
          <bpmn:endEvent id="EndEvent_AnyTime"><bpmn:incoming>Flow_AnyTime_End</bpmn:incoming></bpmn:endEvent>
        </bpmn:subProcess>
        </bpmn:process>
        """;

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
    Versioned versioned;

    private Visitor sysadmin;

    @BeforeEach
    void administrator() {
        var person = directory.createPerson("系统管理员", true);
        memberships.grant(person, Role.SYSADMIN, ScopeType.SYSTEM, null, null, null);
        var username = "sysadmin-" + UUID.randomUUID();
        sysadmin = Visitor.at(environment).signedIn(username, accounts.createDemo(person, username));
    }

    @Test
    void running_instances_stay_on_their_version_until_they_are_moved_and_what_they_call_later_starts_in_the_newest() {
        var moved = versioned.begun();
        var stays = versioned.begun();
        var first = version(moved, "version-test");
        versioned.deploy("version-test", VersionIT::withSecondStep);
        versioned.deploy("version-test-called", xml -> xml.replace("name=\"办理\"", "name=\"重新办理\""));
        assertThat(version(moved, "version-test")).isEqualTo(first);
        var task = versioned.awaitTask(moved, "UserTask_Draft");

        var row = outdated(moved);
        assertThat(row.path("version").asInt()).isEqualTo(first);
        assertThat(row.path("newest").asInt()).isEqualTo(first + 1);
        assertThat(row.path("can").asBoolean()).isTrue();
        assertThat(row.at("/places/0/elementId").asString()).isEqualTo("UserTask_Draft");
        assertThat(row.at("/places/0/nameThere").asString()).isEqualTo("起草并校对");
        assertThat(row.path("added").findValuesAsString("elementId")).containsExactly("UserTask_Check");
        assertThat(row.path("changed").findValuesAsString("elementId")).containsExactly("UserTask_Draft");
        assertThat(row.has("title")).isFalse();

        var key = row.path("key").asString();
        assertThat(migrate(key, first).body().at("/refused/0/code").asString()).isEqualTo("version-newer");
        assertThat(migrate(key, first + 1).body().path("asked").valueStream().map(JsonNode::asString)).containsExactly(key);
        await().atMost(Duration.ofSeconds(30)).until(() -> version(moved, "version-test") == first + 1);
        assertThat(versioned.awaitTask(moved, "UserTask_Draft")).as("the same task, kept").isEqualTo(task);
        assertThat(jdbc.sql("select candidate from engine.task_candidate where task_key = ?").param(task).query(String.class).list())
            .containsExactly("office@" + moved);
        assertThat(jdbc.sql("select version from engine.user_task where key = ?").param(task).query(Integer.class).single()).isEqualTo(first + 1);
        assertThat(sysadmin.get("/api/admin/versions/instances/" + key).body().at("/reasons/0/code").asString()).isEqualTo("version-newest");
        assertThat(jdbc.sql("select action from audit.entry where target = ?").param(key).query(String.class).list()).contains("version.migration-asked");

        versioned.complete(moved, "UserTask_Draft");
        versioned.awaitTask(moved, "UserTask_Check");                        // a step that only the new version has
        versioned.complete(stays, "UserTask_Draft");
        versioned.awaitTask(stays, "UserTask_Work");                         // the old version goes past it
        assertThat(version(stays, "version-test")).isEqualTo(first);
        assertThat(version(stays, "version-test-called")).isEqualTo(newest("version-test-called"));
    }

    @Test
    void what_cannot_be_moved_is_refused_with_the_reason_and_the_engine_says_the_same() {
        var study = versioned.begun();
        var key = instance(study);
        versioned.deploy("version-test", xml -> xml.replace("UserTask_Draft", "UserTask_Write"));
        assertThat(outdated(study).path("can").asBoolean()).isFalse();
        assertThat(outdated(study).at("/reasons/0/message").asString()).isEqualTo("新版本里没有“起草”这一步。");
        assertThat(migrate(String.valueOf(key), newest("version-test")).body().at("/refused/0/code").asString()).isEqualTo("version-element-gone");

        var withEvents = versioned.deploy("version-test", xml -> xml.replace("</bpmn:process>", ANY_TIME));
        assertThat(outdated(study).at("/reasons/0/code").asString()).isEqualTo("version-event-subprocess");

        versioned.migrateUnasked(key, withEvents, study);
        await().atMost(Duration.ofSeconds(30)).until(() -> outdated(study).path("asked").asString(), "REFUSED"::equals);
        assertThat(outdated(study).path("refusal").asString()).contains("event subprocess");
        var parked = taken("/api/admin/commands/export?kind=MIGRATE");
        assertThat(parked.column("研究编号")).contains(study.toString());
        assertThat(parked.column("指令")).containsOnly("迁移流程版本");
        assertThat(taken("/api/admin/commands/export?kind=START").column("研究编号")).doesNotContain(study.toString());
        var older = taken("/api/admin/versions/version-test/outdated/export");
        assertThat(older.column("不能迁移的原因").get(older.column("研究编号").indexOf(study.toString())).toString()).isNotEmpty();
        assertThat(taken("/api/admin/versions/export").column("流程")).contains("版本测试 version-test");
        assertThat(taken("/api/admin/incidents/export").heads()).contains("位置", "原因");
        versioned.complete(study, "UserTask_Draft");                         // the refused command holds nothing up
        versioned.awaitTask(study, "UserTask_Work");
        jdbc.sql("delete from engine.outbox where task_key = ?").param(key).update();
        versioned.deploy("version-test", xml -> xml);                        // for whoever comes after
    }

    @Test
    void the_models_are_listed_with_how_many_run_on_which_version() {
        versioned.begun();

        var models = sysadmin.get("/api/admin/versions").body();
        assertThat(models.valueStream().filter(model -> model.path("processId").asString().equals("version-test")).findFirst()).hasValueSatisfying(model -> {
            assertThat(model.path("name").asString()).isEqualTo("版本测试");
            assertThat(model.path("running").asInt()).isPositive();
            assertThat(model.path("versions")).isNotEmpty();
        });
    }

    private static String withSecondStep(String xml) {
        return xml.replace("<bpmn:sequenceFlow id=\"Flow_Draft_Called\" sourceRef=\"UserTask_Draft\" targetRef=\"CallActivity_Called\" />", SECOND_STEP)
            .replace("<bpmn:incoming>Flow_Draft_Called</bpmn:incoming>\n      <bpmn:outgoing>Flow_Called_End",
                "<bpmn:incoming>Flow_Check_Called</bpmn:incoming>\n      <bpmn:outgoing>Flow_Called_End")
            .replace("name=\"起草\"", "name=\"起草并校对\"");
    }

    private Spreadsheet taken(String list) {
        return new Spreadsheet(sysadmin.download(list));
    }

    private JsonNode outdated(UUID study) {
        var page = sysadmin.get("/api/admin/versions/version-test/outdated").body();
        return page.path("items").valueStream().filter(row -> row.path("studyId").asString().equals(study.toString())).findFirst().orElseThrow();
    }

    private Visitor.Answer migrate(String key, int to) {
        return sysadmin.post("/api/admin/versions/migrations", Map.of("keys", List.of(key), "to", to));
    }

    private long instance(UUID study) {
        return jdbc.sql("select key from engine.process_instance where study_id = ? and process_id = 'version-test'").param(study).query(Long.class).single();
    }

    private int version(UUID study, String process) {
        return jdbc.sql("select version from engine.process_instance where study_id = ? and process_id = ?").params(study, process)
            .query(Integer.class).single();
    }

    private int newest(String process) {
        return jdbc.sql("select max(version) from engine.process_model where process_id = ?").param(process).query(Integer.class).single();
    }
}
