package org.specialstudy.engine;

import org.specialstudy.engine.Command.Kind;

/** A row of the outbox that this dispatcher alone may send, until its lease ends. */
record Leased(long id, Kind kind, Long taskKey, String name, String correlation, String messageId, String payload, int attempts) {

    /** A row that was leased as it was written. */
    static Leased first(long id, Command command) {
        return new Leased(id, command.kind(), command.taskKey(), command.name(), command.correlation(), command.messageId(),
            command.payload(), 1);
    }
}
