package org.specialstudy.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.opinion.OpinionQuery;
import org.specialstudy.report.Report.Status;
import org.specialstudy.report.ReportText.TextChapter;
import org.specialstudy.report.ReportView.ChapterHead;
import org.specialstudy.report.ReportView.RulingView;
import org.specialstudy.report.ReportView.SourceRef;
import org.specialstudy.report.ReportView.VersionView;
import org.specialstudy.study.Study;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports for reading. What is being written is for its writers, the office and the leaders; the other people of the study read what has
 * been accepted. Whoever does not belong to the study does not learn that a report exists.
 */
@Repository
@Transactional(readOnly = true)          // one connection for all the questions of one view
class ReportQuery {

    private static final String CHAPTERS = """
        select c.id, c.parent_id, c.heading, char_length(c.text) as length, c.version, c.changed_by, b.name as changed_name, c.changed_at,
               c.source_report, c.source_chapter, c.source_version, s.title as source_title, s.accepted_version as source_accepted
          from report.chapter c
          left join report.chapter p on p.id = c.parent_id
          left join report.report s on s.id = c.source_report
          left join directory.person_ref b on b.id = c.changed_by
        """;

    private static final String IN_ORDER = " order by coalesce(p.place, c.place), c.parent_id nulls first, c.place";

    private final JdbcClient jdbc;
    private final Readers readers;
    private final Assembly assembly;
    private final ChapterStore chapters;
    private final Directory directory;
    private final Documents documents;
    private final OpinionQuery opinions;
    private final ReportHands hands;

    ReportQuery(JdbcClient jdbc, Readers readers, Assembly assembly, ChapterStore chapters, Directory directory, Documents documents, OpinionQuery opinions,
        ReportHands hands) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.assembly = assembly;
        this.chapters = chapters;
        this.directory = directory;
        this.documents = documents;
        this.opinions = opinions;
        this.hands = hands;
    }

    List<ReportRow> ofStudy(UUID study, Me me) {
        var member = jdbc.sql("select exists (select 1 from directory.study_member where study_id = :study and person_id = :me)")
            .param("study", study).param("me", me.id()).query(Boolean.class).single();
        Refusal.unless(member, Refusal::notFound);
        return jdbc.sql("""
            select r.*, g.no as group_no, g.name as group_name, t.length, t.chapters, t.newer, greatest(r.opened_at, t.changed_at, r.accepted_at) as updated_at,
                   s.status as study_status
              from report.report r
              join study.card s on s.study_id = r.study_id
              left join topic.card g on g.group_id = r.group_id
             cross join lateral (
                   select coalesce(sum(char_length(c.text)), 0) as length, count(*) as chapters, max(c.changed_at) as changed_at,
                          count(*) filter (where o.accepted_version > c.source_version) as newer
                     from report.chapter c
                     left join report.report o on o.id = c.source_report
                    where c.report_id = r.id) t
             where r.study_id = :study
             order by r.kind, g.no nulls last, g.name collate directory.pinyin, r.id
            """)
            .param("study", study)
            .query((row, n) -> row(row)).list();
    }

    ReportView report(UUID id, Me me) {
        return jdbc.sql("""
            select r.*, s.title as study_title, s.status as study_status, g.no as group_no, g.name as group_name,
            """ + Readers.DRAFTERS + """
                   as drafting,
                   exists (select 1 from report.report o where o.study_id = r.study_id and o.kind = 'OVERALL' and o.status = 'ACCEPTED') as overall_final
              from report.report r
              join study.card s on s.study_id = r.study_id
              left join topic.card g on g.group_id = r.group_id
             where r.id = :id
               and
            """ + Readers.MEMBER)
            .param("id", id).param("me", me.id()).param("principals", Readers.principals(me))
            .query((row, n) -> view(row, me)).optional().orElseThrow(Refusal::notFound);
    }

    ChapterView chapter(UUID report, UUID id, Me me) {
        Refusal.unless(readers.mayReadDraft(report, me), Refusal::notFound);
        return jdbc.sql(CHAPTERS.replaceFirst("select c.id,", "select c.html, c.text, c.id,") + " where c.report_id = :report and c.id = :id")
            .param("report", report).param("id", id)
            .query((row, n) -> new ChapterView(id, report, row.getObject("parent_id", UUID.class), row.getString("heading"), row.getString("html"),
                row.getString("text"), row.getLong("version"), PersonRef.of(row, "changed_by", "changed_name"), Timestamptz.of(row, "changed_at"),
                source(row)))
            .optional().orElseThrow(Refusal::notFound);
    }

    /** The text as it is being written. */
    ReportText text(UUID report, Me me) {
        Refusal.unless(readers.mayReadDraft(report, me), Refusal::notFound);
        var title = jdbc.sql("select title from report.report where id = :id").param("id", report).query(String.class).single();
        return new ReportText(report, 0, null, title, chapters.of(report).stream()
            .map(one -> new TextChapter(one.id(), one.parent(), one.heading(), one.body().html(), one.body().text())).toList());
    }

    /** Every frozen version for those who may see what is being written, otherwise the newest that was accepted. */
    ReportText version(UUID report, int no, Me me) {
        var may = readers.mayReadDraft(report, me) || readers.mayRead(report, me)
            && jdbc.sql("select coalesce(accepted_version = :no, false) from report.report where id = :id").param("id", report).param("no", no)
                .query(Boolean.class).single();
        Refusal.unless(may, Refusal::notFound);
        return version(report, no);
    }

    /** For a caller that has found the report readable. */
    ReportText version(UUID report, int no) {
        var texts = chapters.passages(report, no).stream()
            .map(one -> new TextChapter(one.chapter(), one.parent(), one.heading(), one.body().html(), one.body().text())).toList();
        return jdbc.sql("select label, title from report.version where report_id = :report and no = :no").param("report", report).param("no", no)
            .query((row, n) -> new ReportText(report, no, Report.Label.valueOf(row.getString("label")), row.getString("title"), texts)).optional()
            .orElseThrow(Refusal::notFound);
    }

    SourceChange source(UUID report, UUID id, Me me) {
        Refusal.unless(readers.mayReadDraft(report, me), Refusal::notFound);
        var chapter = chapters.find(report, id).orElseThrow(Refusal::notFound);
        var source = chapter.source();
        Refusal.unless(source != null, Refusal::notFound);
        var accepted = jdbc.sql("select accepted_version from report.report where id = :id").param("id", source.report()).query(Integer.class).single();
        var before = assembly.of(source, source.version()).map(given -> given.body().html()).orElse("");
        var after = assembly.of(source, accepted);
        return new SourceChange(source.version(), before, accepted, after.map(given -> given.body().html()).orElse(""), after.isEmpty(),
            after.map(Assembly.Given::heading).orElse(chapter.heading()), chapter.body().html());
    }

    private ReportRow row(ResultSet row) throws SQLException {
        var kind = Report.Kind.valueOf(row.getString("kind"));
        var status = Status.valueOf(row.getString("status"));
        return new ReportRow(row.getObject("id", UUID.class), kind, group(row), row.getString("title"), status, row.getInt("versions"),
            row.getObject("accepted_version", Integer.class), Timestamptz.of(row, "accepted_at"), row.getInt("length"), row.getInt("chapters"),
            row.getInt("newer"), Timestamptz.of(row, "step_due"), Timestamptz.of(row, "updated_at"),
            hands.holders(kind, status, row.getObject("study_id", UUID.class), row.getObject("writer_id", UUID.class)));
    }

    private ReportView view(ResultSet row, Me me) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var study = row.getObject("study_id", UUID.class);
        var kind = Report.Kind.valueOf(row.getString("kind"));
        var status = Status.valueOf(row.getString("status"));
        var writer = row.getObject("writer_id", UUID.class);
        var drafting = row.getBoolean("drafting");
        var accepted = row.getObject("accepted_version", Integer.class);
        var roundId = row.getObject("round_id", UUID.class);
        var round = drafting && roundId != null ? opinions.round(roundId, me.id()).orElse(null) : null;
        var stopped = Study.Status.valueOf(row.getString("study_status")).over();
        var actions = stopped ? List.<String>of()
            : ReportHands.actions(kind, status, study, new Writers(writer), row.getObject("submitted_by", UUID.class), row.getBoolean("overall_final"), me);
        var versions = versions(id, accepted).stream().filter(version -> drafting || version.accepted()).toList();
        return new ReportView(id, study, row.getString("study_title"), kind, group(row), row.getString("title"), status, row.getLong("version"),
            drafting, drafting ? heads(id) : List.of(), versions, accepted, Timestamptz.of(row, "accepted_at"),
            organisations((UUID[]) row.getArray("opinion_orgs").getArray()), row.getObject("opinions_due", LocalDate.class), round,
            drafting ? rulings(id, me) : List.of(), Timestamptz.of(row, "step_due"), drafting && kind == Report.Kind.OVERALL ? sources(id, study) : List
                .of(),
            drafting ? documents.of(Reports.OWNER_TYPE, id, me.id()) : List.of(), actions, stopped ? null : hands.openTask(id, kind, status),
            stopped ? List.of() : hands.next(kind, status, study, writer, round));
    }

    private List<ChapterHead> heads(UUID report) {
        return jdbc.sql(CHAPTERS + " where c.report_id = :report" + IN_ORDER).param("report", report)
            .query((row, n) -> new ChapterHead(row.getObject("id", UUID.class), row.getObject("parent_id", UUID.class), row.getString("heading"),
                row.getInt("length"), row.getLong("version"), PersonRef.of(row, "changed_by", "changed_name"), Timestamptz.of(row, "changed_at"),
                source(row)))
            .list();
    }

    private static SourceRef source(ResultSet row) throws SQLException {
        var report = row.getObject("source_report", UUID.class);
        if (report == null) return null;
        var version = row.getInt("source_version");
        var accepted = row.getObject("source_accepted", Integer.class);
        return new SourceRef(report, row.getString("source_title"), row.getObject("source_chapter", UUID.class), version,
            accepted != null && accepted > version ? accepted : null);
    }

    private List<ReportView.SourceView> sources(UUID overall, UUID study) {
        var used = jdbc.sql("select distinct source_chapter from report.chapter where report_id = :id and source_chapter is not null").param("id", overall)
            .query(UUID.class).set();
        return jdbc.sql("""
            select r.id, r.title, r.accepted_version
              from report.report r
              left join topic.card g on g.group_id = r.group_id
             where r.study_id = :study
               and r.kind = 'TOPIC'
               and r.accepted_version is not null
             order by g.no nulls last, r.id
            """)
            .param("study", study)
            .query((row, n) -> {
                var id = row.getObject("id", UUID.class);
                var version = row.getInt("accepted_version");
                return new ReportView.SourceView(id, row.getString("title"), version, given(id, version, used));
            }).list();
    }

    private List<ReportView.SourceChapter> given(UUID report, int version, Set<UUID> used) {
        return jdbc.sql("""
            select chapter_id, heading
              from report.version_chapter
             where report_id = :report
               and no = :version
               and parent_id is null
             order by place
            """)
            .param("report", report).param("version", version)
            .query((row, n) -> new ReportView.SourceChapter(row.getObject("chapter_id", UUID.class), row.getString("heading"),
                used.contains(row.getObject("chapter_id", UUID.class))))
            .list();
    }

    private List<VersionView> versions(UUID report, Integer accepted) {
        return jdbc.sql("""
            select v.no, v.label, v.at, v.by_id, p.name as by_name,
                   exists (select 1 from report.ruling r where r.report_id = v.report_id and r.of_version = v.no and r.outcome = 'ACCEPTED') as passed
              from report.version v
              join directory.person_ref p on p.id = v.by_id
             where v.report_id = :report
             order by v.no
            """)
            .param("report", report)
            .query((row, n) -> new VersionView(row.getInt("no"), Report.Label.valueOf(row.getString("label")), Timestamptz.of(row, "at"),
                PersonRef.of(row, "by_id", "by_name"), row.getBoolean("passed")))
            .list();
    }

    private List<RulingView> rulings(UUID report, Me me) {
        return jdbc.sql("""
            select r.*, b.name as by_name, w.name as recorded_name
              from report.ruling r
              join directory.person_ref b on b.id = r.by_id
              left join directory.person_ref w on w.id = r.recorded_by
             where r.report_id = :report
             order by r.no
            """)
            .param("report", report)
            .query((row, n) -> {
                var scan = row.getObject("scan_id", UUID.class);
                return new RulingView(Report.Outcome.valueOf(row.getString("outcome")), row.getInt("of_version"), row.getString("reason"),
                    PersonRef.of(row, "by_id", "by_name"), Timestamptz.of(row, "at"), PersonRef.of(row, "recorded_by", "recorded_name"),
                    scan == null ? null : documents.find(scan, me.id()).orElse(null));
            }).list();
    }

    private List<OrgRef> organisations(UUID[] orgs) {
        Map<UUID, OrgRef> names = directory.organisations(List.of(orgs));
        return List.of(orgs).stream().map(names::get).filter(Objects::nonNull).toList();
    }

    private static ReportView.Group group(ResultSet row) throws SQLException {
        var id = row.getObject("group_id", UUID.class);
        return id == null ? null : new ReportView.Group(id, row.getObject("group_no", Integer.class), row.getString("group_name"));
    }
}
