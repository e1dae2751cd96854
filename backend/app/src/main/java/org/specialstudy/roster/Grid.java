package org.specialstudy.roster;

import java.util.List;

/** The cells of one sheet as they are stored in the file, before anybody asks what they mean. */
record Grid(String name, List<Row> rows) {

    /** {@code no} is what the spreadsheet program shows beside the row. */
    record Row(int no, List<Cell> cells) {

        boolean isEmpty() {
            return cells.stream().allMatch(cell -> cell.text().isBlank() && cell.flaw() == null);
        }
    }

    /** {@code flaw} is the code of what makes the cell unusable (a formula, an error value), or null. */
    record Cell(String text, String flaw) {

        static final Cell EMPTY = new Cell("", null);
    }
}
