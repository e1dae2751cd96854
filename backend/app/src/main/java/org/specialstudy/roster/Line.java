package org.specialstudy.roster;

import java.util.List;
import java.util.Map;

/** One row of a list as it was read: where it stands, what it says, and what could not be read. {@code kind} is null outside the lists. */
record Line(int no, String sheet, int row, Kind kind, Map<String, String> cells, List<Problem> problems) {

    /** What is wrong, in which column; the words come from the code. */
    record Problem(String column, String code, List<String> args) {

        static Problem of(String column, String code, Object... args) {
            return new Problem(column, code, java.util.Arrays.stream(args).map(String::valueOf).toList());
        }
    }

    /** The cell, or null when it is empty. */
    String cell(String column) {
        return cells.get(column);
    }
}
