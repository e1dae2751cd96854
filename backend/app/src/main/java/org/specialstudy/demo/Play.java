package org.specialstudy.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The case on this machine: what its ids became, where its days lie, and its people at their browsers. */
final class Play {

    static final String MAIN = "st.hn.ai";

    /** Everybody's user name and password, by the id that the case gives them. */
    record Key(String username, String password, String name) {}

    private final Scenario.Entry scenario;
    private final Scenario.Entry story;
    private final Map<String, UUID> things;
    private final Map<String, Key> keys;
    private final CaseDays days;
    private final Tempo tempo;
    private final String address;
    private final Map<String, Participant> present = new HashMap<>();
    private final Script main = new Script();

    Play(Scenario.Entry scenario, Scenario.Entry story, DemoPeople.Cast cast, CaseDays days, Tempo tempo, String address) {
        this.scenario = scenario;
        this.story = story;
        this.things = new HashMap<>(cast.things());
        this.keys = cast.keys();
        this.days = days;
        this.tempo = tempo;
        this.address = address;
        var study = scenario.in("studies", MAIN);
        new PlanPart(this, study).write(main);
        new TaskPart(this, study).write(main);
        new MeetingPart(this, study).write(main);
        new GroupPart(this, study).write(main);
        new VisitPart(this, study).write(main);
    }

    /** What happens in the main study. */
    Script main() {
        return main;
    }

    /** The studies that have been set up so far, by their ids in the case. */
    Map<String, UUID> studies() {
        return scenario.entries("studies").stream().map(study -> study.text("id")).filter(things::containsKey)
            .collect(Collectors.toMap(Function.identity(), things::get));
    }

    Scenario.Entry scenario() {
        return scenario;
    }

    Scenario.Entry story() {
        return story;
    }

    UUID id(String key) {
        return key == null ? null : Objects.requireNonNull(things.get(key), key);
    }

    List<UUID> ids(List<String> named) {
        return named.stream().map(this::id).toList();
    }

    boolean knows(String key) {
        return things.containsKey(key);
    }

    void became(String key, String id) {
        things.put(key, UUID.fromString(id));
    }

    LocalDate day(LocalDate ofCase) {
        return ofCase == null ? null : days.day(ofCase);
    }

    Instant moment(LocalDateTime ofCase) {
        return days.moment(ofCase);
    }

    void begin(LocalDateTime ofCase) {
        tempo.begin(moment(ofCase));
    }

    void to(LocalDateTime ofCase) {
        tempo.to(moment(ofCase));
    }

    Participant as(String person) {
        return present.computeIfAbsent(person, who -> {
            var key = keys.get(who);
            return new Participant(address, key.name()).signedIn(key.username(), key.password());
        });
    }

    /** What is said to the system, word by word; unlike a map of its own kind it may say nothing of something. */
    static Map<String, Object> body(Object... words) {
        var body = new LinkedHashMap<String, Object>();
        for (var i = 0; i < words.length; i += 2) body.put((String) words[i], words[i + 1]);
        return body;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    void over() {
        present.values().forEach(Participant::leave);
    }
}
