package org.specialstudy.workplan;

import java.util.List;

/**
 * One thing that an amendment would do, or did. {@code party}: whom it concerns, by name. STAYS and REFUSED say {@code why}, a refusal's
 * code, with {@code at}, the field it is about.
 */
record Change(Area area, Act act, String key, Integer no, String title, String party, List<Turn> turns, String why, String at) {

    /** TEXT: the plan's own words; ITEM: what is given to somebody; STEP: the day of a group's running step. */
    enum Area { TEXT, GROUP, ITEM, STEP }

    /** REPLACED: taken back from one and given to another. */
    enum Act { ADDED, CHANGED, REPLACED, REMOVED, STAYS, REFUSED }

    enum Field { NAME, NO, DUTY, LEAD, LEAD_ORG, JOIN, LEAVE, TITLE, STAGE, OWNER, DUE }

    /** From what to what, in words, days or codes; null where there was or will be nothing. */
    record Turn(Field field, String from, String to) {}

    static Change of(Area area, Act act, String key, Integer no, String title, String party, List<Turn> turns) {
        return new Change(area, act, key, no, title, party, List.copyOf(turns), null, null);
    }

    Change stays(String reason) {
        return new Change(area, Act.STAYS, key, no, title, party, turns, reason, at);
    }

    Change refused(String reason, String field) {
        return new Change(area, Act.REFUSED, key, no, title, party, turns, reason, field);
    }

    boolean possible() {
        return act != Act.REFUSED;
    }
}
