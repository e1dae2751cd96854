package org.specialstudy.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** How long the server takes for what each screen of a large study asks when it is opened, beside a signed-in request that asks for nothing. */
final class StudyBench {

    private static final int WARM_UP = 10;
    private static final int REQUESTS = 40;
    private static final double AIM = 300;
    private static final String NOTHING = "/api/session";

    /** What a screen asks for at once; the study's frame asks for the study itself on each of its tabs. */
    record Screen(String name, List<String> asks) {

        Screen(String name, String... asks) {
            this(name, List.of(asks));
        }
    }

    static final List<Screen> SCREENS = List.of(
        new Screen("inbox", "/api/inbox?box=mine", "/api/inbox?box=group", "/api/studies"),
        new Screen("task", "/api/tasks/@task"),
        new Screen("studies", "/api/studies"),
        new Screen("directory", "/api/people", "/api/organisations"),
        new Screen("study: overview", "/api/studies/@study", "/api/studies/@study/groups", "/api/studies/@study/processes"),
        new Screen("study: process", "/api/studies/@study/processes", "/api/models/@model"),
        new Screen("study: plan", "/api/studies/@study/work-plan", "/api/work-plans/@plan/versions/1"),
        new Screen("study: groups", "/api/studies/@study/groups", "/api/studies/@study/appointment"),
        new Screen("study: assignments", "/api/studies/@study/assignments", "/api/studies/@study/assignments?status=OPEN"),
        new Screen("study: visits", "/api/studies/@study/visits"),
        new Screen("study: reports", "/api/studies/@study/reports", "/api/studies/@study/deliveries"),
        new Screen("study: recommendations", "/api/studies/@study/recommendations", "/api/recommendation-classes"),
        new Screen("study: chain", "/api/studies/@study/recommendation-chain"),
        new Screen("recommendation", "/api/recommendations/@recommendation", "/api/studies/@study/policies"),
        new Screen("study: meetings", "/api/studies/@study/meetings"),
        new Screen("study: files", "/api/studies/@study/documents"),
        new Screen("study: timeline", "/api/studies/@study/timeline"),
        new Screen("study: members", "/api/studies/@study/members"),
        new Screen("topic group", "/api/groups/@group", "/api/studies/@study/visits?group=@group", "/api/studies/@study/timeline?group=@group"),
        new Screen("my assignments", "/api/assignments"),
        new Screen("assignment", "/api/assignments/@assignment", "/api/documents?ownerType=ASSIGNMENT&ownerId=@assignment"),
        new Screen("visit", "/api/visits/@visit"),
        new Screen("meeting", "/api/meetings/@meeting", "/api/documents?ownerType=MEETING&ownerId=@meeting"),
        new Screen("report", "/api/reports/@report", "/api/reports/@report/chapters/@chapter"),
        new Screen("report: whole text", "/api/reports/@report/text"),
        new Screen("report: compared", "/api/reports/@report/versions/1"));

    private final SignedIn person;
    private final Map<String, String> things;

    StudyBench(SignedIn person, Map<String, String> things) {
        this.person = person;
        this.things = things;
    }

    void print() throws IOException {
        System.out.printf("(f) %-22s %-58s %s%n", "nothing", NOTHING, measured(NOTHING));
        var slow = 0;
        for (var screen : SCREENS) {
            for (var ask : screen.asks()) {
                var figures = measured(ask);
                if (figures.times().p(95) >= AIM) slow++;
                System.out.printf("(f) %-22s %-58s %s%s%n", screen.name(), ask, figures, figures.times().p(95) < AIM ? "" : "  over " + AIM + " ms");
            }
        }
        System.out.printf("(f) first responses with p95 over %.0f ms: %d%n", AIM, slow);
    }

    record Measured(Figures times, int bytes) {

        @Override
        public String toString() {
            return "p50 %6.1f ms, p95 %6.1f ms, %5.1f KB".formatted(times.p(50), times.p(95), bytes / 1024.0);
        }
    }

    private Measured measured(String ask) throws IOException {
        var path = ask;
        for (var thing : things.entrySet()) path = path.replace(thing.getKey(), thing.getValue());
        var nanos = new long[REQUESTS];
        var bytes = 0;
        for (int i = -WARM_UP; i < REQUESTS; i++) {
            var begun = System.nanoTime();
            bytes = person.load(path);
            if (i >= 0) nanos[i] = System.nanoTime() - begun;
        }
        return new Measured(Figures.ofNanos(nanos), bytes);
    }
}
