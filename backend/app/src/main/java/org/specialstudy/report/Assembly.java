package org.specialstudy.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.specialstudy.report.ChapterStore.Passage;
import org.springframework.stereotype.Component;

/** Puts the overall report together: what each accepted topic report has to give, chapter by chapter, always by the number of its version. */
@Component
class Assembly {

    /** A chapter of a topic report as one text, its parts under headings of their own. */
    record Given(Chapter.Source source, String heading, RichText body) {}

    private final ChapterStore chapters;

    Assembly(ChapterStore chapters) {
        this.chapters = chapters;
    }

    List<Given> of(UUID report, int version) {
        var passages = chapters.passages(report, version);
        var given = new ArrayList<Given>();
        for (var top : passages) {
            if (top.parent() == null) given.add(new Given(new Chapter.Source(report, version, top.chapter()), top.heading(), whole(top, passages)));
        }
        return given;
    }

    /** The same chapter in another version; empty when that version has dropped it. */
    Optional<Given> of(Chapter.Source source, int version) {
        return of(source.report(), version).stream().filter(given -> given.source().chapter().equals(source.chapter())).findFirst();
    }

    private static RichText whole(Passage top, List<Passage> passages) {
        var html = new StringBuilder(top.body().html());
        for (var part : passages) {
            if (!top.chapter().equals(part.parent())) continue;
            html.append(new Element("h3").text(part.heading()).outerHtml()).append(part.body().html());
        }
        return RichText.of(html.toString());
    }
}
