package org.specialstudy.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.specialstudy.version.Instance.Active;
import org.specialstudy.version.Proposal.Named;
import org.specialstudy.version.Proposal.Reason;
import org.specialstudy.web.Said;

/** By the models that we have: what the engine can move, and why it cannot. */
class MoveTest {

    @Test
    void a_step_that_is_still_there_moves_and_what_differs_is_said() {
        var before = model("work-plan");
        var after = before.replace("name=\"审核送审稿\"", "name=\"再审送审稿\"").replaceFirst("id=\"EndEvent_", "id=\"EndEvent_New");
        var proposal = propose("work-plan", before, after, "UserTask_ReviewWorkPlan USER_TASK");

        assertThat(proposal.can()).isTrue();
        assertThat(proposal.places()).singleElement().satisfies(place -> assertThat(place.task()).isTrue());
        assertThat(proposal.added()).singleElement().satisfies(one -> assertThat(one.elementId()).startsWith("EndEvent_New"));
        assertThat(proposal.removed()).hasSize(1);
    }

    @Test
    void a_step_with_another_name_or_another_assignment_is_told_as_changed() {
        var before = model("work-plan");
        var proposal = propose("work-plan", before, before.replaceFirst("(<bpmn:userTask id=\"UserTask_DraftWorkPlan\" name=)\"[^\"]*\"", "$1\"起草方案\""),
            "UserTask_DraftWorkPlan USER_TASK");

        assertThat(proposal.changed()).containsExactly(new Named("UserTask_DraftWorkPlan", "userTask", "起草方案"));
        assertThat(proposal.places().getFirst().nameThere()).isEqualTo("起草方案");
    }

    @Test
    void what_the_engine_cannot_move_is_said_in_words() {
        assertThat(reasons("special-study", "CallActivity_WorkPlan CALL_ACTIVITY")).containsExactly("version-event-subprocess");
        assertThat(reasons("opinion-round", "UserTask_AnswerOpinion MULTI_INSTANCE_BODY", "UserTask_AnswerOpinion USER_TASK"))
            .containsExactly("version-multi-instance");
        assertThat(reasons("deadline", "Gateway_WaitForAlert EVENT_BASED_GATEWAY")).containsExactly("version-waiting-event");
        assertThat(reasons("topic-study", "SubProcess_Research SUB_PROCESS")).contains("version-event-subprocess-within");
    }

    @Test
    void a_step_that_is_gone_has_moved_or_is_something_else_cannot_be_moved() {
        var before = model("work-plan");
        assertThat(propose("work-plan", before, before.replace("UserTask_DraftWorkPlan", "UserTask_WriteWorkPlan"), "UserTask_DraftWorkPlan USER_TASK")
            .reasons())
            .extracting(Reason::code).containsExactly("version-element-gone");
        assertThat(propose("work-plan", before, before.replaceAll("(</?bpmn:)userTask", "$1manualTask"), "UserTask_DraftWorkPlan USER_TASK").reasons())
            .extracting(Reason::code).containsExactly("version-type-changed");
    }

    private static List<String> reasons(String process, String... active) {
        var xml = model(process);
        return propose(process, xml, xml, active).reasons().stream().map(Reason::code).toList();
    }

    private static Proposal propose(String process, String before, String after, String... active) {
        var places = Stream.of(active).map(one -> one.split(" ")).map(one -> new Active(one[0], one[1])).toList();
        var instance = new Instance(1, process, 1, 11, UUID.randomUUID(), Instant.EPOCH, places, null);
        return Move.of(instance, Model.of(11, process, 1, before), Model.of(12, process, 2, after), Said.WORDS, Locale.CHINESE);
    }

    private static String model(String process) {
        try {
            return Files.readString(Path.of("..", "..", "bpmn", process + ".bpmn"), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalArgumentException(missing);
        }
    }
}
