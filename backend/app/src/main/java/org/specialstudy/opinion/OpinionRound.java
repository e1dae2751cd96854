package org.specialstudy.opinion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A round with all that was said in it. */
public record OpinionRound(UUID id, Instant endsAt, Instant openedAt, Instant closedAt, List<OpinionView> opinions) {}
