package org.specialstudy.assignment;

import java.util.List;
import org.specialstudy.assignment.AssignmentRow.PartyView;

/** One page of a list, how many there are of each kind in the whole of it, and whose they are. */
record AssignmentList(List<AssignmentRow> items, String next, Counts counts, List<PartyView> owners, List<String> actions) {

    record Counts(int all, int open, int overdue, int near, int review, int closed) {}
}
