package org.specialstudy.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.supervision.BoardRow.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One line of the board in full, and the slips that wait for somebody's answer. */
@Repository
@Transactional(readOnly = true)
class SupervisedQuery {

    private final JdbcClient jdbc;
    private final BoardQuery board;
    private final SlipStore slips;
    private final Directory directory;

    SupervisedQuery(JdbcClient jdbc, BoardQuery board, SlipStore slips, Directory directory) {
        this.jdbc = jdbc;
        this.board = board;
        this.slips = slips;
        this.directory = directory;
    }

    Supervised one(UUID deadline, Me me) {
        var row = board.one(deadline, me);
        var sent = slips.of(deadline);
        var actions = new ArrayList<String>();
        if (row.overseen() && row.status() == Status.OPEN) {
            if (!unanswered(sent, Slip.Kind.URGE)) actions.add("urge");
            if (!unanswered(sent, Slip.Kind.SUPERVISE)) actions.add("supervise");
            actions.add(row.urgent() ? "unmark" : "mark");
        }
        return new Supervised(row, told(deadline), sent.stream().map(slip -> view(slip, me)).toList(), actions);
    }

    List<SlipView> unanswered(Me me) {
        return slips.unansweredFor(me.principals()).stream().map(slip -> view(slip, me)).toList();
    }

    SlipView view(Slip slip, Me me) {
        var actions = new ArrayList<String>();
        if (slip.concerns(me.principals())) {
            if (slip.receivedAt() == null) actions.add("receive");
            if (!slip.answered()) actions.add("reply");
        }
        return SlipView.of(slip, names(List.of(slip.recipient())), names(slip.copies()), actions);
    }

    private static boolean unanswered(List<Slip> sent, Slip.Kind kind) {
        return sent.stream().anyMatch(slip -> slip.kind() == kind && !slip.answered());
    }

    private List<Supervised.Told> told(UUID deadline) {
        return jdbc.sql("select level, days_left, at, due_at, audience from deadline.told where deadline_id = :deadline order by at, level")
            .param("deadline", deadline)
            .query((row, n) -> new Supervised.Told(row.getString("level"), row.getInt("days_left"), Timestamptz.of(row, "at"),
                Timestamptz.of(row, "due_at"), names(List.of((String[]) row.getArray("audience").getArray()))))
            .list();
    }

    private List<String> names(List<String> principals) {
        return principals.stream().flatMap(principal -> directory.behind(principal).stream()).map(PersonRef::name).distinct().toList();
    }
}
