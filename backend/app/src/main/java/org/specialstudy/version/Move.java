package org.specialstudy.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.specialstudy.version.Instance.Active;
import org.specialstudy.version.Model.FlowNode;
import org.specialstudy.version.Proposal.Named;
import org.specialstudy.version.Proposal.Place;
import org.specialstudy.version.Proposal.Reason;
import org.specialstudy.web.Words;

/**
 * Works out what it would mean to move an instance to another version of its model, by the rules of the oldest engine we run on (8.5): an
 * element keeps its id, its kind and its place, and the engine moves user tasks, service tasks, calls and sub-processes only.
 */
final class Move {

    private static final Set<String> MOVABLE = Set.of("USER_TASK", "SERVICE_TASK", "CALL_ACTIVITY", "SUB_PROCESS");
    private static final Set<String> WAITS = Set.of("INTERMEDIATE_CATCH_EVENT", "EVENT_BASED_GATEWAY", "RECEIVE_TASK");

    private final Instance instance;
    private final Model from;
    private final Model to;
    private final Words words;
    private final Locale language;
    private final List<Reason> reasons = new ArrayList<>();

    private Move(Instance instance, Model from, Model to, Words words, Locale language) {
        this.instance = instance;
        this.from = from;
        this.to = to;
        this.words = words;
        this.language = language;
    }

    static Proposal of(Instance instance, Model from, Model to, Words words, Locale language) {
        return new Move(instance, from, to, words, language).proposal();
    }

    /** Every active element to its namesake; several instances of one element need one line. */
    static Map<String, String> mapping(Instance instance) {
        return instance.active().stream().map(Active::elementId).distinct().collect(Collectors.toMap(id -> id, id -> id));
    }

    private Proposal proposal() {
        if (from.version() == to.version()) refuse("version-newest", null);
        if (from.hasEventSubprocess(from.processId()) || to.hasEventSubprocess(to.processId())) refuse("version-event-subprocess", null);
        instance.active().forEach(this::check);
        var places = instance.active().stream().distinct().map(active -> new Place(active.elementId(), active.type(), name(from, active.elementId()),
            to.nodes().containsKey(active.elementId()) ? name(to, active.elementId()) : null, active.type().equals("USER_TASK"))).toList();
        return new Proposal(instance, to.version(), places, only(to, from), only(from, to), changed(), reasons.stream().distinct().toList());
    }

    private void check(Active active) {
        var here = from.nodes().get(active.elementId());
        var there = to.nodes().get(active.elementId());
        if (active.type().equals("MULTI_INSTANCE_BODY") || here != null && here.multiInstance()) {
            refuse("version-multi-instance", here);
        } else if (WAITS.contains(active.type())) {
            refuse("version-waiting-event", here);
        } else if (!MOVABLE.contains(active.type())) {
            refuse("version-unsupported", here);
        } else if (there == null) {
            refuse("version-element-gone", here);
        } else if (here != null) {
            compare(active, here, there);
        }
    }

    private void compare(Active active, FlowNode here, FlowNode there) {
        if (!here.sameKind(there)) refuse("version-type-changed", here);
        else if (!here.scope().equals(there.scope())) refuse("version-scope-changed", here);
        else if (here.nativeTask() != there.nativeTask()) refuse("version-implementation-changed", here);
        else if (active.type().equals("SUB_PROCESS") && (from.hasEventSubprocess(here.id()) || to.hasEventSubprocess(here.id()))) {
            refuse("version-event-subprocess-within", here);
        } else if (boundary(from, here.id()) || boundary(to, here.id())) {
            refuse("version-boundary-event", here);
        }
    }

    /** Of boundary events the engine can carry over those that wait for a message. */
    private static boolean boundary(Model model, String element) {
        return model.boundaryEvents(element).stream().anyMatch(event -> !"message".equals(event));
    }

    private List<Named> changed() {
        return from.nodes().values().stream()
            .filter(node -> to.nodes().containsKey(node.id()) && !Objects.equals(node.content(), to.nodes().get(node.id()).content()))
            .map(node -> named(to.nodes().get(node.id()))).toList();
    }

    private static List<Named> only(Model one, Model other) {
        return one.nodes().values().stream().filter(node -> !other.nodes().containsKey(node.id())).map(Move::named).toList();
    }

    private static Named named(FlowNode node) {
        return new Named(node.id(), node.type(), node.name());
    }

    private static String name(Model model, String element) {
        var node = model.nodes().get(element);
        return node == null ? element : node.name();
    }

    private void refuse(String code, FlowNode node) {
        var name = node == null ? null : node.name();
        reasons.add(new Reason(code, name, words.say(language, code, name == null ? "" : name)));
    }
}
