package org.specialstudy.meeting;

import java.time.Instant;
import java.util.UUID;

/** A meeting has got a beginning, or another one; also while nobody has been invited yet. Published in the transaction that saved it. */
public record MeetingMoved(UUID meeting, Instant startsAt) {}
