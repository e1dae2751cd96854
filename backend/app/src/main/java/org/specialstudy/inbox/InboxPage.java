package org.specialstudy.inbox;

import java.util.List;

/** A page of a box. Counts are of the whole box, whatever the filter; those above 100 per group and urgency are cut there. */
record InboxPage(List<InboxRow> rows, String next, Counts counts) {

    /** {@code mine} and {@code group} are open tasks of those boxes; the others divide the box on show by urgency. */
    record Counts(long mine, long group, long overdue, long today, long near, long later, long none) {}
}
