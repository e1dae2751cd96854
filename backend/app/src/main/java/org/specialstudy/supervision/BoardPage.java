package org.specialstudy.supervision;

import java.util.List;
import java.util.UUID;

/** One page of the board, how many there are of each light in all that the reader oversees or owes, and in which studies. */
record BoardPage(List<BoardRow> items, String next, Counts counts, List<OfStudy> studies) {

    record Counts(long open, long overdue, long near, long normal, long notStarted, long done, long late) {

        static Counts of(List<OfStudy> studies) {
            var all = new long[6];
            for (var study : studies) {
                all[0] += study.overdue();
                all[1] += study.near();
                all[2] += study.normal();
                all[3] += study.notStarted();
                all[4] += study.done();
                all[5] += study.late();
            }
            return new Counts(all[0] + all[1] + all[2] + all[3], all[0], all[1], all[2], all[3], all[4], all[5]);
        }
    }

    /** {@code near} and {@code normal}: of those that have begun. {@code late}: of those that are done. */
    record OfStudy(UUID studyId, String title, long overdue, long near, long normal, long notStarted, long done, long late) {}
}
