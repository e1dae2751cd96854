package org.specialstudy.engine;

import java.util.List;
import java.util.UUID;

/**
 * A claim or a completion changed what people see of a task, before the engine has heard of it. Published in the transaction that did it.
 *
 * @param people whom it concerns besides the task's candidates: those who took it, gave it away or did it
 */
public record TaskChanged(long key, List<UUID> people) {}
