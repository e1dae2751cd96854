package org.specialstudy.replan;

import java.util.List;
import org.specialstudy.deadline.Wish;
import org.specialstudy.supervision.BoardRow;

/**
 * A deadline as whoever changes it needs it.
 *
 * @param basis   how its date is found; null once it is over
 * @param anchors running deadlines of the study from which it could count
 * @param moves   newest first
 * @param extensions requests for more time, newest first
 * @param actions {@code replan}, {@code extend}
 */
record ReplanView(BoardRow row, Wish basis, List<BoardRow> anchors, List<MoveView> moves, List<ExtensionView> extensions,
    List<String> actions) {}
