package org.specialstudy.fault;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.specialstudy.fault.Browser.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Carries one study from its commission to the decision on its plan as people do who see an error: look where it stands, and try again.
 * Now and then two people press at once.
 */
final class StudyCourse {

    record Cast(Browser office, Browser leader, UUID org, UUID leaderId) {}

    /** What people were told, over all studies. */
    record Told(AtomicInteger saved, AtomicInteger unanswered, AtomicInteger refused, AtomicInteger pressedTwice, AtomicInteger doubled) {

        Told() {
            this(new AtomicInteger(), new AtomicInteger(), new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
        }
    }

    private final Cast cast;
    private final Told told;
    private final String title;
    private final BooleanSupplier outOfTime;
    private String study;
    private Answer last;

    StudyCourse(Cast cast, Told told, String title, BooleanSupplier outOfTime) {
        this.cast = cast;
        this.told = told;
        this.title = title;
        this.outOfTime = outOfTime;
    }

    String run() {
        commission();
        write();
        step("DRAFT", plan -> cast.office().post(path(plan, "discussion-draft"), Map.of("version", version(plan))));
        step("REVISING", plan -> cast.office().post(path(plan, "revision"), Map.of("version", version(plan))));
        step("REVIEW", plan -> cast.leader().post(path(plan, "review"), Map.of("version", version(plan), "outcome", "AGREED")));
        return study;
    }

    String commission() {
        study = insist("commission " + title, () -> {
            var found = cast.office().get("/api/studies?q=" + title);
            if (!found.ok()) return null;
            var items = found.body().get("items");
            if (!items.isEmpty()) return items.get(0).get("id").asString();
            var answer = cast.office().post("/api/studies", Map.of("title", title, "kind", "SPECIAL_STUDY", "year", 2026, "hostOrg", cast.org(),
                "labels", List.of(), "leadingGroupName", "Leading group", "leaders", List.of(), "inCharge", cast.leaderId(), "office", List.of()));
            count(answer);
            return answer.ok() ? answer.body().get("id").asString() : null;
        });
        return study;
    }

    void write() {
        insist("write the plan of " + title, () -> {
            var plan = plan();
            if (plan == null) return null;
            if (!plan.get("groups").isEmpty()) return plan;
            var answer = cast.office().put("/api/work-plans/" + plan.get("id").asString(), Map.of("version", version(plan), "title", "Plan of " + title,
                "sections", List.of(Map.of("key", "purpose", "heading", "Purpose", "text", "To find out.")),
                "groups", List.of(Map.of("key", "general", "no", 1, "name", "General group", "kind", "GENERAL", "duty", "All of it",
                    "lead", cast.leaderId(), "members", List.of())),
                "schedule", List.of(), "opinionOrgs", List.of()));
            count(answer);
            return answer.ok() ? answer.body() : null;
        });
    }

    private void step(String status, java.util.function.Function<JsonNode, Answer> press) {
        insist(status + " of " + title, () -> {
            var plan = plan();
            if (plan == null) return null;
            if (!plan.get("status").asString().equals(status)) return plan;        // an earlier press had arrived after all
            var twice = ThreadLocalRandom.current().nextInt(10) == 0;
            if (!twice) return saved(press.apply(plan));
            told.pressedTwice().incrementAndGet();
            var other = CompletableFuture.supplyAsync(() -> press.apply(plan));
            var first = press.apply(plan);
            var second = other.join();
            if (first.ok() && second.ok()) told.doubled().incrementAndGet();
            return saved(first.ok() ? first : second);
        });
    }

    private JsonNode saved(Answer answer) {
        count(answer);
        if (answer.status() == 400 || answer.status() == 422 || answer.status() == 403) {
            throw new IllegalStateException("Refused for good: " + answer.status() + " " + answer.body());
        }
        return answer.ok() ? answer.body() : null;
    }

    private void count(Answer answer) {
        last = answer;
        if (answer.ok()) told.saved().incrementAndGet();
        else if (answer.status() == 0 || answer.status() >= 500) told.unanswered().incrementAndGet();
        else told.refused().incrementAndGet();
    }

    private JsonNode plan() {
        var answer = cast.office().get("/api/studies/" + study + "/work-plan");
        last = answer;
        return answer.ok() ? answer.body() : null;
    }

    private static String path(JsonNode plan, String act) {
        return "/api/work-plans/" + plan.get("id").asString() + "/" + act;
    }

    private static long version(JsonNode plan) {
        return plan.get("version").asLong();
    }

    private <T> T insist(String what, Supplier<T> attempt) {
        while (true) {
            var result = attempt.get();
            if (result != null) return result;
            if (outOfTime.getAsBoolean()) throw new IllegalStateException("Still not possible: " + what + ", last answer " + last);
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L + ThreadLocalRandom.current().nextLong(200_000_000L));   // a person's pause
        }
    }
}
