package org.specialstudy.study;

import java.util.UUID;

/** Who speaks: the leader, or the office for a leader who decided on paper; then {@code scan} is the paper. */
public record Voice(UUID by, UUID recordedBy, UUID scan) {

    public static Voice own(UUID by) {
        return new Voice(by, null, null);
    }
}
