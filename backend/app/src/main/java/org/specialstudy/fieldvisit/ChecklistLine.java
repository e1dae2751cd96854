package org.specialstudy.fieldvisit;

/** One thing that the office sees to before a visit leaves: what, by whom, and whether it is done. */
public record ChecklistLine(String key, String text, String who, boolean done) {

    public ChecklistLine {
        text = Itinerary.words(text);
        who = Itinerary.words(who);
    }
}
