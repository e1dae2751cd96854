package org.specialstudy.report;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Studies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What writers do with chapters: several people at once, each chapter saved by itself. */
@Service
public class Chapters {

    public record Written(long version, String heading, String html) {}

    /** A new chapter, empty or taken from an accepted topic report. It comes last below its parent. */
    public record Added(String heading, UUID parent, UUID sourceReport, UUID sourceChapter) {}

    /** The order of all chapters; a part names the chapter above it. */
    public record Placed(UUID id, UUID parent) {}

    /** The newer version of the source is taken; {@code html} is what the writer made of both, or null for the source as it is. */
    public record Followed(long version, String html) {}

    private final ReportStore reports;
    private final ChapterStore chapters;
    private final ReportQuery views;
    private final Readers readers;
    private final Assembly assembly;
    private final Studies studies;
    private final Clock clock;

    Chapters(ReportStore reports, ChapterStore chapters, ReportQuery views, Readers readers, Assembly assembly, Studies studies, Clock clock) {
        this.reports = reports;
        this.chapters = chapters;
        this.views = views;
        this.readers = readers;
        this.assembly = assembly;
        this.studies = studies;
        this.clock = clock;
    }

    /** The second of two who write the same chapter is shown what the first one wrote; nothing of either is lost. */
    @Transactional
    public void write(UUID report, UUID id, Written said, Me me) {
        writable(report, me);
        var chapter = current(report, id, said.version(), me);
        chapter.write(said.heading(), said.html(), me.id(), clock.instant());
        unless(chapters.save(chapter), () -> Refusal.changedMeanwhile(views.chapter(report, id, me)));
    }

    @Transactional
    public UUID add(UUID report, Added said, Me me) {
        var owner = writable(report, me);
        var all = chapters.of(report);
        unless(all.size() < Chapter.CHAPTERS, () -> Refusal.invalid("chapters", "too-many", Chapter.CHAPTERS));
        var parent = said.parent();
        unless(parent == null || all.stream().anyMatch(one -> one.id().equals(parent) && one.parent() == null),
            () -> Refusal.invalid("parent", "chapter-parent"));
        var place = all.stream().filter(one -> Objects.equals(one.parent(), parent)).mapToInt(Chapter::place).max().orElse(-1) + 1;
        var chapter = said.sourceReport() == null ? Chapter.begun(report, parent, place, said.heading(), me.id(), clock.instant())
            : taken(owner, parent, place, said, me);
        chapters.insert(chapter);
        keep(owner, me);
        return chapter.id();
    }

    private Chapter taken(Report owner, UUID parent, int place, Added said, Me me) {
        unless(owner.kind() == Report.Kind.OVERALL, () -> Refusal.invalid("sourceReport", "source-only-for-overall"));
        var source = reports.find(new Report.Id(said.sourceReport())).filter(found -> found.study().equals(owner.study()))
            .filter(found -> found.acceptedVersion() != null).orElseThrow(() -> Refusal.invalid("sourceReport", "source-unknown"));
        var given = assembly.of(said.sourceReport(), source.acceptedVersion()).stream()
            .filter(one -> one.source().chapter().equals(said.sourceChapter())).findFirst()
            .orElseThrow(() -> Refusal.invalid("sourceChapter", "source-unknown"));
        return Chapter.taken(owner.id().value(), parent, place, given.heading(), given.body(), given.source(), me.id(), clock.instant());
    }

    /** With all its parts. What was frozen before keeps them. */
    @Transactional
    public void remove(UUID report, UUID id, long version, Me me) {
        var owner = writable(report, me);
        var chapter = current(report, id, version, me);
        chapters.of(report).stream().filter(part -> chapter.id().equals(part.parent())).forEach(part -> chapters.remove(part.id()));
        chapters.remove(chapter.id());
        keep(owner, me);
    }

    @Transactional
    public void order(UUID report, long version, List<Placed> said, Me me) {
        var owner = writable(report, me);
        unless(owner.version() == version, () -> Refusal.changedMeanwhile(views.report(report, me)));
        var known = new HashSet<UUID>();
        chapters.of(report).forEach(chapter -> known.add(chapter.id()));
        var placed = said == null ? List.<Placed>of() : said;
        var tops = new HashSet<UUID>();
        placed.stream().filter(one -> one.parent() == null).forEach(one -> tops.add(one.id()));
        unless(placed.size() == known.size() && placed.stream().map(Placed::id).distinct().count() == known.size()
            && placed.stream().allMatch(one -> known.contains(one.id()) && (one.parent() == null || tops.contains(one.parent()))),
            () -> Refusal.invalid("chapters", "chapter-order"));
        var next = new HashMap<UUID, Integer>();
        for (var one : placed) chapters.place(one.id(), one.parent(), next.merge(one.parent(), 1, Integer::sum) - 1);
        keep(owner, me);
    }

    /** The source has been accepted anew: the chapter follows it. */
    @Transactional
    public void follow(UUID report, UUID id, Followed said, Me me) {
        writable(report, me);
        var chapter = current(report, id, said.version(), me);
        unless(chapter.source() != null, () -> Refusal.conflict("chapter-without-source"));
        var accepted = reports.find(new Report.Id(chapter.source().report())).map(Report::acceptedVersion).orElseThrow();
        var given = assembly.of(chapter.source(), accepted).orElseThrow(() -> Refusal.conflict("source-chapter-gone"));
        var body = said.html() == null ? given.body() : Chapter.checkedBody(said.html());
        chapter.follow(given.source(), body, me.id(), clock.instant());
        unless(chapters.save(chapter), () -> Refusal.changedMeanwhile(views.chapter(report, id, me)));
    }

    private Chapter current(UUID report, UUID id, long version, Me me) {
        var chapter = chapters.find(report, id).orElseThrow(Refusal::notFound);
        unless(chapter.version() == version, () -> Refusal.changedMeanwhile(views.chapter(report, id, me)));
        return chapter;
    }

    /** The study's lock comes before all else; while it is held nobody submits. */
    Report writable(UUID id, Me me) {
        unless(readers.mayRead(id, me), Refusal::notFound);
        studies.requireActive(reports.study(new Report.Id(id)).orElseThrow(Refusal::notFound));
        var report = reports.find(new Report.Id(id)).orElseThrow(Refusal::notFound);
        unless(new Writers(report.writer()).include(me), () -> Refusal.notAllowed("report-not-writer"));
        unless(report.editable(), () -> Refusal.conflict("report-not-editable"));
        return report;
    }

    private void keep(Report report, Me me) {
        unless(reports.save(report), () -> Refusal.changedMeanwhile(views.report(report.id().value(), me)));
    }
}
