package org.specialstudy.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialstudy.House;
import org.specialstudy.SystemTest;
import org.specialstudy.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Who leads, who comes and goes, who reviews, and what a group's people may do with it. */
@SystemTest
class GroupPeopleIT {

    @Autowired
    ApplicationContext context;

    private House house;
    private UUID study;
    private UUID group;
    private JsonNode page;
    /** The version of the group's people that the next request knows. */
    private long people;

    @BeforeEach
    void aGroupAtItsOutline() {
        house = new House(context);
        study = house.commissioned();
        page = house.appointed(study);
        group = UUID.fromString(page.at("/group/id").asString());
        people = page.get("peopleVersion").asLong();
    }

    @Test
    void somebody_else_leads_and_has_the_task_that_the_one_before_had_claimed() {
        var task = page.get("taskKey").asString();
        house.ok(house.as(house.lead).put("/api/tasks/" + task + "/claim", null));
        assertThat(change(house.chair, house.member, List.of(house.stranger)).status()).isEqualTo(403);
        assertThat(change(house.clerk, null, List.of()).code()).isEqualTo("group-lead-missing");
        assertThat(change(house.clerk, UUID.randomUUID(), List.of()).code()).isEqualTo("person-unknown");

        house.ok(change(house.clerk, house.member, List.of(house.stranger)));

        assertThat(kinds()).contains("topic.lead-changed", "topic.member-joined");
        assertThat(house.as(house.lead).get("/api/groups/" + group).status()).as("whoever left no longer reads").isEqualTo(404);
        assertThat(house.as(house.stranger).get("/api/groups/" + group).status()).isEqualTo(200);
        assertThat(house.as(house.member).get("/api/groups/" + group).body().get("actions").toString()).contains("submit");
        page = house.ok(house.as(house.member).put(path("outline"), writing()));
        house.ok(house.as(house.member).post(path("outline-submission"), house.version(page)));
        house.awaitGroup(group, "REVIEW");

        house.ok(change(house.clerk, house.member, List.of()));
        assertThat(kinds()).contains("topic.member-left");
        assertThat(house.as(house.stranger).get("/api/groups/" + group).status()).isEqualTo(404);
        var timeline = house.as(house.clerk).get("/api/studies/" + study + "/timeline?group=" + group).body().get("items");
        assertThat(timeline.get(0).get("link").asString()).isEqualTo("/groups/" + group);
        assertThat(StreamSupport.stream(timeline.spliterator(), false).map(one -> one.get("kind").asString())).allMatch(kind -> kind.startsWith("topic."))
            .doesNotContain("topic.groups-appointed");
    }

    @Test
    void two_who_change_the_people_at_once_do_not_overwrite_each_other() {
        var before = people;
        house.ok(change(house.clerk, house.lead, List.of(house.stranger)));
        people = before;

        var late = change(house.secondClerk, house.lead, List.of());

        assertThat(late.code()).isEqualTo("changed-meanwhile");
        assertThat(late.body().at("/current/group/members")).hasSize(1);
    }

    @Test
    void a_group_with_a_leader_in_charge_of_its_own_is_reviewed_by_that_leader() {
        var own = new HashMap<String, Object>(crew(house.lead, List.of(house.member)));
        own.put("inCharge", house.chair);
        people = house.ok(house.as(house.clerk).put(path("people"), own)).get("peopleVersion").asLong();
        submitted();

        assertThat(house.as(house.vice).post(path("outline-review"), house.version(page, "outcome", "AGREED")).code()).isEqualTo("not-in-charge");
        assertThat(house.as(house.clerk).put(path("people"), crew(house.lead, List.of(house.member))).code()).isEqualTo("in-charge-during-review");
        assertThat(house.as(house.chair).get("/api/inbox").body().toString()).contains(group.toString());
        house.ok(house.as(house.chair).post(path("outline-review"), house.version(page, "outcome", "AGREED")));

        house.awaitGroup(group, "RESEARCH");
    }

    @Test
    void a_lead_who_is_the_leader_in_charge_cannot_submit_to_themselves() {
        house.ok(change(house.clerk, house.vice, List.of(house.member)));
        page = house.ok(house.as(house.vice).put(path("outline"), writing()));

        assertThat(house.as(house.vice).post(path("outline-submission"), house.version(page)).code()).isEqualTo("outline-reviewer-missing");
    }

    @Test
    void the_office_records_what_the_leader_said_on_paper_with_the_scan() {
        submitted();
        assertThat(house.as(house.clerk).post(path("outline-review"), house.version(page, "outcome", "AGREED", "recordedFor", house.vice)).code())
            .isEqualTo("scan-required");
        assertThat(house.as(house.clerk).post(path("outline-review"), house.version(page, "outcome", "AGREED", "recordedFor", house.chair)).code())
            .isEqualTo("recorded-for-not-in-charge");
        var scan = house.ok(house.as(house.clerk).upload("/api/documents?ownerType=TOPIC_GROUP&ownerId=" + group, "签批.txt",
            "同意".getBytes(StandardCharsets.UTF_8)));

        house.ok(house.as(house.clerk).post(path("outline-review"), house.version(page, "outcome", "AGREED", "recordedFor", house.vice, "scan",
            scan.get("id").asString())));

        var ruling = house.awaitGroup(group, "RESEARCH").at("/rulings/0");
        assertThat(ruling.at("/by/id").asString()).isEqualTo(house.vice.toString());
        assertThat(ruling.at("/recordedBy/id").asString()).isEqualTo(house.clerk.toString());
        assertThat(ruling.at("/scan/name").asString()).isEqualTo("签批.txt");
    }

    @Test
    void experts_see_the_study_once_the_outline_is_agreed() {
        submitted();
        assertThat(house.as(house.stranger).get("/api/groups/" + group).status()).isEqualTo(404);
        house.ok(house.as(house.vice).post(path("outline-review"), house.version(page, "outcome", "AGREED")));
        house.awaitGroup(group, "RESEARCH");

        var read = house.as(house.stranger).get("/api/groups/" + group);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body().get("actions")).isEmpty();
        assertThat(house.as(house.stranger).get("/api/groups/" + group + "/outline-versions/1").body().get("points")).hasSize(1);
    }

    @Test
    void research_is_concluded_only_when_nothing_of_the_group_is_open() {
        submitted();
        house.ok(house.as(house.vice).post(path("outline-review"), house.version(page, "outcome", "AGREED")));
        page = house.awaitGroup(group, "RESEARCH");
        OpenThings.GROUPS.add(group);
        try {
            var refused = house.as(house.lead).post(path("research-conclusion"), house.version(page));
            assertThat(refused.code()).isEqualTo("research-still-open");
            assertThat(refused.body().get("detail").asString()).contains("郑州调研");
            var rows = house.as(house.clerk).get("/api/studies/" + study + "/groups").body();
            assertThat(rows.at("/0/work/figures/0/done").asInt()).isEqualTo(1);
            assertThat(house.group(group).at("/open/0/title").asString()).isEqualTo("郑州调研");
        } finally {
            OpenThings.GROUPS.remove(group);
        }
        house.ok(house.as(house.lead).post(path("research-conclusion"), house.version(page)));
    }

    @Test
    void a_meeting_of_the_group_counts_and_holds_the_research_open_until_it_is_over() {
        submitted();
        house.ok(house.as(house.vice).post(path("outline-review"), house.version(page, "outcome", "AGREED")));
        page = house.awaitGroup(group, "RESEARCH");
        var meeting = house.ok(house.as(house.lead).post("/api/studies/" + study + "/meetings",
            Map.of("kind", "PROGRESS", "title", "课题组推进会", "groupId", group)));

        var refused = house.as(house.lead).post(path("research-conclusion"), house.version(page));
        assertThat(refused.code()).isEqualTo("research-still-open");
        assertThat(refused.body().get("detail").asString()).contains("课题组推进会");
        var figure = house.group(group).at("/group/work/figures/0");
        assertThat(List.of(figure.get("kind").asString(), figure.get("done").asInt(), figure.get("planned").asInt())).containsExactly("meetings", 0, 1);

        house.ok(house.as(house.lead).post("/api/meetings/" + meeting.get("id").asString() + "/cancellation",
            house.version(meeting, "reason", "改为书面交流。")));
        house.ok(house.as(house.lead).post(path("research-conclusion"), house.version(page)));
    }

    @Test
    void what_cannot_be_is_told_at_its_field_and_of_two_savers_the_second_sees_what_stands() {
        var wrong = new HashMap<>(writing());
        wrong.put("schedule", List.of(Map.of("key", "a", "title", "调研", "from", "2026-03-05", "to", "2026-03-01")));
        wrong.put("guests", List.of(Map.of("key", "g", "kind", "EXPERT", "person", UUID.randomUUID())));
        var refused = house.as(house.member).put(path("outline"), wrong);
        assertThat(fields(refused)).containsExactlyInAnyOrder("schedule[0].to", "guests[0].person");
        assertThat(house.as(house.clerk).put(path("outline"), writing()).code()).isEqualTo("not-of-group");
        var long_ = new HashMap<>(writing());
        long_.put("plan", List.of(Map.of("key", "a", "heading", "研究方法", "text", "研".repeat(200_000))));
        var saved = house.ok(house.as(house.member).put(path("outline"), long_));
        assertThat(saved.at("/content/plan/0/text").asString()).hasSize(200_000);

        var second = house.as(house.lead).put(path("outline"), writing());

        assertThat(second.code()).isEqualTo("changed-meanwhile");
        assertThat(second.body().at("/current/content/plan/0/heading").asString()).isEqualTo("研究方法");
    }

    private void submitted() {
        page = house.ok(house.as(house.member).put(path("outline"), writing()));
        house.ok(house.as(house.lead).post(path("outline-submission"), house.version(page)));
        page = house.awaitGroup(group, "REVIEW");
    }

    private Map<String, Object> writing() {
        return house.version(page, "points", List.of(Map.of("id", UUID.randomUUID(), "level", 0, "text", "算力布局现状如何?")), "plan", List.of(),
            "schedule", List.of(), "guests", List.of(Map.of("key", "g", "kind", "EXPERT", "person", house.stranger)));
    }

    private Visitor.Answer change(UUID who, UUID lead, List<UUID> members) {
        var answer = house.as(who).put(path("people"), crew(lead, members));
        if (answer.status() == 200) people = answer.body().get("peopleVersion").asLong();
        return answer;
    }

    private Map<String, Object> crew(UUID lead, List<UUID> members) {
        var body = new HashMap<String, Object>();
        body.put("version", people);
        body.put("lead", lead);
        body.put("members", members);
        return body;
    }

    private List<String> kinds() {
        var items = house.as(house.clerk).get("/api/studies/" + study + "/timeline").body().get("items");
        return StreamSupport.stream(items.spliterator(), false).map(one -> one.get("kind").asString()).toList();
    }

    private static List<String> fields(Visitor.Answer answer) {
        return StreamSupport.stream(answer.body().path("errors").spliterator(), false).map(one -> one.get("field").asString()).toList();
    }

    private String path(String act) {
        return "/api/groups/" + group + "/" + act;
    }
}
