package org.specialstudy.roster;

import java.util.List;
import java.util.UUID;
import org.specialstudy.roster.Line.Problem;

/**
 * A line after it was compared with the directory: what it would do, what is wrong with it, and what it means. {@code target} is what is there
 * already; person and org are those that a post, a role or a parent names.
 */
record Checked(Line line, Outcome outcome, List<Problem> problems, List<Change> changes, UUID target, Key person, Key org) {

    enum Outcome { CREATE, CHANGE, SAME, WRONG }

    /** One value that would be another. */
    record Change(String column, String before, String after) {}

    /** Something in the directory, or something that another line of the same import makes. */
    record Key(UUID id, int line) {

        static Key there(UUID id) {
            return new Key(id, 0);
        }

        static Key made(int line) {
            return new Key(null, line);
        }
    }

    boolean is(Kind kind, Outcome wanted) {
        return line.kind() == kind && outcome == wanted;
    }

    /** Would it still do the same? */
    boolean agrees(Checked other) {
        return line.no() == other.line.no() && outcome == other.outcome && problems.equals(other.problems) && changes.equals(other.changes);
    }
}
