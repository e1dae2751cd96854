package org.specialstudy.engine;

import org.specialstudy.engine.Command.Kind;

/** A row of the outbox that this dispatcher alone may send, until its lease ends. */
record Leased(long id, Kind kind, Long taskKey, String name, String correlation, String messageId, String payload, int attempts) {}
