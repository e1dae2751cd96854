package org.specialstudy.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.kernel.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Chapters in their table, and the passages of accepted versions that others are taken from. */
@Repository
class ChapterStore {

    /** One chapter of a frozen version. */
    record Passage(UUID report, int version, UUID chapter, UUID parent, String heading, RichText body) {}

    private final JdbcClient jdbc;

    ChapterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Chapter chapter) {
        var source = chapter.source();
        jdbc.sql("""
            insert into report.chapter (id, report_id, parent_id, place, heading, html, text, source_report, source_version, source_chapter,
                                        changed_by, changed_at, version)
            values (:id, :report, :parent, :place, :heading, :html, :text, :sourceReport, :sourceVersion, :sourceChapter, :by, :at, 0)
            """)
            .param("id", chapter.id()).param("report", chapter.report()).param("parent", chapter.parent()).param("place", chapter.place())
            .param("heading", chapter.heading()).param("html", chapter.body().html()).param("text", chapter.body().text())
            .param("sourceReport", source == null ? null : source.report()).param("sourceVersion", source == null ? null : source.version())
            .param("sourceChapter", source == null ? null : source.chapter())
            .param("by", chapter.changedBy()).param("at", Timestamptz.of(chapter.changedAt()))
            .update();
    }

    Optional<Chapter> find(UUID report, UUID id) {
        return jdbc.sql("select * from report.chapter where report_id = :report and id = :id").param("report", report).param("id", id)
            .query(ChapterStore::chapter).optional();
    }

    /** In reading order: each chapter before its parts. */
    List<Chapter> of(UUID report) {
        return jdbc.sql("""
            select c.*
              from report.chapter c
              left join report.chapter p on p.id = c.parent_id
             where c.report_id = :report
             order by coalesce(p.place, c.place), c.parent_id nulls first, c.place
            """)
            .param("report", report).query(ChapterStore::chapter).list();
    }

    /** What of each top chapter and its parts matters when the report is submitted, in reading order. */
    List<Report.Filled> filled(UUID report) {
        return jdbc.sql("""
            select c.heading, c.text <> '' as has_text, exists (select 1 from report.chapter d where d.parent_id = c.id) as has_parts
              from report.chapter c
              left join report.chapter p on p.id = c.parent_id
             where c.report_id = :report
             order by coalesce(p.place, c.place), c.parent_id nulls first, c.place
            """)
            .param("report", report)
            .query((row, n) -> new Report.Filled(row.getString("heading"), row.getBoolean("has_text"), row.getBoolean("has_parts"))).list();
    }

    /** False when somebody saved this chapter in between. */
    boolean save(Chapter chapter) {
        var source = chapter.source();
        return jdbc.sql("""
            update report.chapter
               set heading = :heading, html = :html, text = :text, source_version = :sourceVersion, changed_by = :by, changed_at = :at,
                   version = version + 1
             where id = :id
               and version = :version
            """)
            .param("heading", chapter.heading()).param("html", chapter.body().html()).param("text", chapter.body().text())
            .param("sourceVersion", source == null ? null : source.version())
            .param("by", chapter.changedBy()).param("at", Timestamptz.of(chapter.changedAt()))
            .param("id", chapter.id()).param("version", chapter.version())
            .update() == 1;
    }

    void place(UUID chapter, UUID parent, int place) {
        jdbc.sql("update report.chapter set parent_id = :parent, place = :place where id = :id")
            .param("id", chapter).param("parent", parent).param("place", place).update();
    }

    void remove(UUID chapter) {
        jdbc.sql("delete from report.chapter where id = :id").param("id", chapter).update();
    }

    /** The top chapters of one version, each with its parts behind it. */
    List<Passage> passages(UUID report, int version) {
        return jdbc.sql("""
            select c.report_id, c.no, c.chapter_id, c.parent_id, c.heading, c.html, c.text
              from report.version_chapter c
              left join report.version_chapter p on p.report_id = c.report_id and p.no = c.no and p.chapter_id = c.parent_id
             where c.report_id = :report
               and c.no = :version
             order by coalesce(p.place, c.place), c.parent_id nulls first, c.place
            """)
            .param("report", report).param("version", version)
            .query((row, n) -> new Passage(report, version, row.getObject("chapter_id", UUID.class), row.getObject("parent_id", UUID.class),
                row.getString("heading"), new RichText(row.getString("html"), row.getString("text"))))
            .list();
    }

    private static Chapter chapter(ResultSet row, int number) throws SQLException {
        var report = row.getObject("source_report", UUID.class);
        var source = report == null ? null : new Chapter.Source(report, row.getInt("source_version"), row.getObject("source_chapter", UUID.class));
        return new Chapter(row.getObject("id", UUID.class), row.getObject("report_id", UUID.class), row.getObject("parent_id", UUID.class),
            row.getInt("place"), row.getString("heading"), new RichText(row.getString("html"), row.getString("text")), source,
            row.getObject("changed_by", UUID.class), Timestamptz.of(row, "changed_at"), row.getLong("version"));
    }
}
