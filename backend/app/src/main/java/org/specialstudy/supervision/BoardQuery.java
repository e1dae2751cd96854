package org.specialstudy.supervision;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Me;
import org.specialstudy.engine.TaskNames;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Page;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.web.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The board of one person. What they neither oversee nor owe, the database does not return. */
@Repository
@Transactional(readOnly = true)
public class BoardQuery {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final TaskNames names;
    private final BusinessClock clock;

    BoardQuery(JdbcClient jdbc, WorkingCalendar calendar, TaskNames names, BusinessClock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.names = names;
        this.clock = clock;
    }

    BoardPage page(BoardFilter filter, Me me) {
        var offset = Page.offset(filter.after());
        var page = Page.at(offset, PAGE, rows(filter, me, PAGE + 1, offset));
        var studies = mine(jdbc.sql(BoardSql.COUNTS), me).query(BoardPage.OfStudy.class).list();
        return new BoardPage(page.items(), page.next(), BoardPage.Counts.of(studies), studies);
    }

    /** The whole of the board, to be taken away. */
    List<BoardRow> all(BoardFilter filter, Me me) {
        return rows(filter, me, Sheet.MOST + 1, 0);
    }

    /** Not found for whoever neither oversees it nor is in charge of its topic group nor owes it nor was sent a slip about it. */
    public BoardRow one(UUID deadline, Me me) {
        return of(List.of(deadline), me).stream().findFirst().orElseThrow(Refusal::notFound);
    }

    /** Those of these deadlines that the reader may know of, in no order. */
    public List<BoardRow> of(Collection<UUID> deadlines, Me me) {
        return mine(jdbc.sql(BoardSql.SOME), me).param("ids", deadlines.toArray(UUID[]::new)).query(line()::read).list();
    }

    private List<BoardRow> rows(BoardFilter filter, Me me, int limit, int offset) {
        return mine(jdbc.sql(BoardSql.page(filter)), me)
            .param("study", filter.study())
            .param("responsible", filter.responsible() == null ? null : filter.responsible().toString())
            .param("words", filter.pattern())
            .param("elements", filter.words() == null ? null : names.elementsNamed(filter.words()))
            .param("most", offset + limit).param("limit", limit).param("offset", offset)
            .query(line()::read).list();
    }

    private JdbcClient.StatementSpec mine(JdbcClient.StatementSpec sql, Me me) {
        var now = clock.instant();
        return sql.param("me", me.id()).param("principals", me.principals().toArray(String[]::new)).param("now", Timestamptz.of(now))
            .param("later", Timestamptz.of(calendar.nearUntil(now)));
    }

    private BoardLine line() {
        return new BoardLine(clock.instant(), calendar);
    }
}
