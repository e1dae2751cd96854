package org.specialstudy.recommendation;

import java.time.Instant;
import java.util.UUID;

/** What one unit was asked in one round, and what it answered. Once given, it stays. */
record Reply(UUID id, UUID recommendation, int round, UUID org, boolean lead, String question, State state, Instant askedAt, Instant dueAt, String text,
    UUID by, boolean recorded, Instant givenAt) {

    /** Over: the lead unit answered, or the study ended, before this one said anything. */
    enum State { ASKED, GIVEN, OVER }

    static Reply asked(UUID recommendation, int round, UUID org, boolean lead, String question, Instant at, Instant due) {
        return new Reply(UUID.randomUUID(), recommendation, round, org, lead, question, State.ASKED, at, due, null, null, false, null);
    }

    Reply given(String words, UUID who, boolean recordedByOffice, Instant at) {
        return new Reply(id, recommendation, round, org, lead, question, State.GIVEN, askedAt, dueAt, words, who, recordedByOffice, at);
    }
}
