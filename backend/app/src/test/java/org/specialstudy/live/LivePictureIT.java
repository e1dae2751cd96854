package org.specialstudy.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.specialstudy.SystemTest;
import org.specialstudy.inbox.StudyCase;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@SystemTest
class LivePictureIT {

    @Autowired
    StudyCase cases;

    @Test
    void the_picture_shows_what_is_done_what_is_active_who_is_on_it_and_what_was_called() {
        var study = cases.commissioned();
        cases.draftTask(study.study());

        var processes = study.leader().browser().get("/api/studies/" + study.study() + "/processes").body();

        var whole = by(processes, "processId", "special-study");
        var plan = by(processes, "processId", "work-plan");
        assertThat(processes).hasSize(2);
        assertThat(whole.path("name").asString()).as("the model's own name").isNotEqualTo("special-study");
        assertThat(by(whole.path("elements"), "elementId", "ServiceTask_ClaimStudy").path("state").asString()).isEqualTo("DONE");
        var call = by(whole.path("elements"), "elementId", "CallActivity_WorkPlan");
        assertThat(call.path("state").asString()).isEqualTo("ACTIVE");
        assertThat(call.path("calledKey").asString()).isEqualTo(plan.path("key").asString());
        assertThat(plan.path("parentKey").asString()).isEqualTo(whole.path("key").asString());
        assertThat(plan.path("parentElementId").asString()).isEqualTo("CallActivity_WorkPlan");
        var draft = by(plan.path("elements"), "elementId", "UserTask_DraftWorkPlan");
        assertThat(draft.path("times").asInt()).isEqualTo(1);
        assertThat(draft.at("/task/light/kind").asString()).isEqualTo("NORMAL");
        assertThat(draft.at("/task/holders").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder(study.anna().name(), study.boris().name());
    }

    @Test
    void whoever_may_not_read_the_study_does_not_learn_that_it_exists() {
        var study = cases.commissioned();
        assertThat(cases.stranger("外人").browser().get("/api/studies/" + study.study() + "/processes").status()).isEqualTo(404);
    }

    @Test
    void a_model_is_served_as_it_was_deployed() {
        var study = cases.commissioned();
        cases.draftTask(study.study());
        var browser = study.anna().browser();
        var version = by(browser.get("/api/studies/" + study.study() + "/processes").body(), "processId", "work-plan").path("version").asInt();

        var model = browser.get("/api/models/work-plan/" + version);
        assertThat(model.status()).isEqualTo(200);
        assertThat(model.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
        assertThat(model.raw().body()).contains("UserTask_DraftWorkPlan").contains("起草");
        assertThat(browser.get("/api/models/work-plan/9999").status()).isEqualTo(404);
    }

    private static JsonNode by(JsonNode array, String field, String value) {
        return StreamSupport.stream(array.spliterator(), false).filter(one -> one.path(field).asString().equals(value)).findFirst()
            .orElseThrow(() -> new AssertionError(value + " is not in " + array));
    }
}
