package org.specialstudy.meeting;

import java.util.UUID;

/** One thing on the agenda: what happens, who presents it, how long it takes, and the paper it is about. */
public record AgendaLine(UUID id, Kind kind, String title, String presenter, UUID presenterId, Integer minutes, UUID paper) {

    public enum Kind { HEAR_REPORT, CONSIDER_PAPER, DEPLOY, QUESTION, ANSWER, STATEMENT }
}
