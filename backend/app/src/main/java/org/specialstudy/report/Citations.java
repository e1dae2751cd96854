package org.specialstudy.report;

import static java.util.stream.Collectors.toMap;
import static org.specialstudy.kernel.Refusal.unless;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.fieldvisit.FoundQuery;
import org.specialstudy.fieldvisit.FoundQuery.Found;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Which findings of its group's visits a chapter of a topic report rests on, and which of them have changed since they were cited. */
@Service
public class Citations {

    static final int LIMIT = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FoundQuery findings;
    private final ReportStore reports;
    private final ChapterStore chapters;
    private final Chapters writing;
    private final Readers readers;
    private final Clock clock;

    Citations(JdbcClient jdbc, JsonMapper json, FoundQuery findings, ReportStore reports, ChapterStore chapters, Chapters writing, Readers readers,
        BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.findings = findings;
        this.reports = reports;
        this.chapters = chapters;
        this.writing = writing;
        this.readers = readers;
        this.clock = clock;
    }

    /** What can be cited in a report: the findings of its group's visits. */
    @Transactional(readOnly = true)
    List<Found> citable(UUID report, Me me) {
        unless(readers.mayReadDraft(report, me), Refusal::notFound);
        var group = reports.find(new Report.Id(report)).orElseThrow(Refusal::notFound).group();
        return group == null ? List.of() : findings.ofGroup(group);
    }

    @Transactional(readOnly = true)
    List<CitationView> of(UUID report, UUID chapter, Me me) {
        unless(readers.mayReadDraft(report, me), Refusal::notFound);
        chapters.find(report, chapter).orElseThrow(Refusal::notFound);
        var cited = jdbc.sql("""
            select c.*, p.name
              from report.citation c
              join directory.person_ref p on p.id = c.by_id
             where c.chapter_id = :chapter
             order by c.at, c.finding_id
            """)
            .param("chapter", chapter).query(this::citation).list();
        var now = named(cited.stream().map(one -> one.cited().id()).toList());
        return cited.stream().map(one -> new CitationView(one.cited(), changed(one.cited(), now.get(one.cited().id())), one.by(), one.at())).toList();
    }

    /** The finding as it is at this moment; cited once more, what it has become is what the chapter rests on. */
    @Transactional
    public void cite(UUID report, UUID chapter, UUID finding, Me me) {
        var owner = writing.writable(report, me);
        chapters.find(report, chapter).orElseThrow(Refusal::notFound);
        unless(owner.group() != null, () -> Refusal.conflict("citation-only-for-topic"));
        var found = findings.ofGroup(owner.group()).stream().filter(one -> one.id().equals(finding)).findFirst()
            .orElseThrow(() -> Refusal.invalid("finding", "citation-finding-unknown"));
        var count = jdbc.sql("select count(*) from report.citation where chapter_id = :chapter and finding_id <> :finding").param("chapter", chapter)
            .param("finding", finding).query(Integer.class).single();
        unless(count < LIMIT, () -> Refusal.invalid("finding", "too-many", LIMIT));
        jdbc.sql("""
            insert into report.citation (chapter_id, finding_id, finding_version, finding, by_id, at)
            values (:chapter, :finding, :version, :found::jsonb, :by, :at)
            on conflict (chapter_id, finding_id)
               do update set finding_version = excluded.finding_version, finding = excluded.finding, by_id = excluded.by_id, at = excluded.at
            """)
            .param("chapter", chapter).param("finding", finding).param("version", found.version()).param("found", json.writeValueAsString(found))
            .param("by", me.id()).param("at", Timestamptz.of(clock.instant())).update();
    }

    @Transactional
    public void drop(UUID report, UUID chapter, UUID finding, Me me) {
        writing.writable(report, me);
        chapters.find(report, chapter).orElseThrow(Refusal::notFound);
        jdbc.sql("delete from report.citation where chapter_id = :chapter and finding_id = :finding").param("chapter", chapter).param("finding", finding)
            .update();
    }

    private Map<UUID, Found> named(List<UUID> ids) {
        return findings.named(ids).stream().collect(toMap(Found::id, Function.identity()));
    }

    /** Null while the finding is as it was cited. */
    private static Found changed(Found cited, Found now) {
        return now == null || now.version() == cited.version() && now.confirmed() == cited.confirmed() ? null : now;
    }

    private CitationView citation(ResultSet row, int number) throws SQLException {
        return new CitationView(json.readValue(row.getString("finding"), Found.class), null,
            PersonRef.of(row, "by_id", "name"), Timestamptz.of(row, "at"));
    }
}
