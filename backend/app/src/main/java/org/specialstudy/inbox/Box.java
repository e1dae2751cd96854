package org.specialstudy.inbox;

import java.util.Locale;
import org.specialstudy.kernel.Refusal;

/**
 * Where a task is looked for. MINE: what I claimed, what is addressed to me or to a group of which I am the only active member, and what I
 * have just completed and is still settling. GROUP: every other open task of my groups. DONE: completed by me. STARTED: open tasks of
 * studies that I commissioned. ALL: open tasks of the studies in whose office I am.
 */
enum Box {
    MINE, GROUP, DONE, STARTED, ALL;

    static Box of(String word) {
        try {
            return word == null || word.isEmpty() ? MINE : valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("box", "box-unknown");
        }
    }
}
