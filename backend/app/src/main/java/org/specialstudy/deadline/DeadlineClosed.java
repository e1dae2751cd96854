package org.specialstudy.deadline;

import java.time.Instant;
import java.util.UUID;

/** A deadline is done or struck off. Published in the transaction that closes it. */
public record DeadlineClosed(UUID deadline, UUID study, Instant at) {}
