package org.specialstudy.engine;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** This running application among its equals, and whether it can send to the engine at this moment. */
@Component
class Replica {

    private final UUID id = UUID.randomUUID();
    private volatile boolean sending;

    UUID id() {
        return id;
    }

    boolean isSending() {
        return sending;
    }

    void sending(boolean now) {
        sending = now;
    }
}
