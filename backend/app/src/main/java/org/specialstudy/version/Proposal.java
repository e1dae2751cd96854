package org.specialstudy.version;

import java.util.List;

/** What moving one instance to another version would mean: where it stands and would stand, what is new, gone or different, or why it cannot. */
record Proposal(Instance instance, int to, List<Place> places, List<Named> added, List<Named> removed, List<Named> changed, List<Reason> reasons) {

    /** An element in which the instance is now, with its name in both versions. */
    record Place(String elementId, String type, String name, String nameThere, boolean task) {}

    record Named(String elementId, String type, String name) {}

    /** Why the engine would refuse; {@code element} is the name of what it is about, or null. */
    record Reason(String code, String element, String message) {}

    boolean can() {
        return reasons.isEmpty();
    }
}
