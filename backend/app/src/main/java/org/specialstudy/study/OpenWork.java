package org.specialstudy.study;

import java.util.List;
import java.util.UUID;

/** What of a study is still to be done. Each module that has such things says which; a study with any of them is not archived. */
public interface OpenWork {

    /** In the order in which the sentence counts them. */
    enum Kind { AMENDMENT, ASSIGNMENT, VISIT, MEETING, ROUND, REPORT, CONSULTATION, RECOMMENDATION }

    /** One thing that is open, and where it is found on the screen. */
    record Item(String title, String link) {}

    Kind kind();

    List<Item> open(UUID study);
}
