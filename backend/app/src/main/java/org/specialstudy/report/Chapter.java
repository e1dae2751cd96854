package org.specialstudy.report;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Instant;
import java.util.UUID;
import org.specialstudy.document.ClassificationMarks;
import org.specialstudy.kernel.Refusal;

/** A chapter, or a part of one: written by whoever has it open, saved by itself. The text is kept as clean marked-up text and as plain text. */
final class Chapter {

    /** The passage that a chapter of the overall report was taken from: a chapter of a topic report in one of its accepted versions. */
    record Source(UUID report, int version, UUID chapter) {}

    static final int HEADING_LIMIT = 200;
    static final int TEXT_LIMIT = 200_000;
    static final int MARKED_LIMIT = 3_000_000;
    static final int CHAPTERS = 300;

    private final UUID id;
    private final UUID report;
    private final UUID parent;
    private final int place;
    private final long version;
    private String heading;
    private RichText body;
    private Source source;
    private UUID changedBy;
    private Instant changedAt;

    Chapter(UUID id, UUID report, UUID parent, int place, String heading, RichText body, Source source, UUID changedBy, Instant changedAt, long version) {
        this.id = id;
        this.report = report;
        this.parent = parent;
        this.place = place;
        this.heading = heading;
        this.body = body;
        this.source = source;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
        this.version = version;
    }

    static Chapter begun(UUID report, UUID parent, int place, String heading, UUID by, Instant at) {
        return new Chapter(UUID.randomUUID(), report, parent, place, checkedHeading(heading), RichText.EMPTY, null, by, at, 0);
    }

    /** Taken over from somewhere else, with its passage. */
    static Chapter taken(UUID report, UUID parent, int place, String heading, RichText body, Source source, UUID by, Instant at) {
        return new Chapter(UUID.randomUUID(), report, parent, place, heading, body, source, by, at, 0);
    }

    void write(String said, String marked, UUID by, Instant at) {
        var words = checkedHeading(said);
        var clean = checkedBody(marked);
        heading = words;
        body = clean;
        changedBy = by;
        changedAt = at;
    }

    /** The passage comes from this version of its source from now on; the writers have seen what changed. */
    void follow(Source newer, RichText text, UUID by, Instant at) {
        unless(source != null, () -> Refusal.conflict("chapter-without-source"));
        unless(newer.version() > source.version(), () -> Refusal.conflict("source-not-newer"));
        source = newer;
        body = text;
        changedBy = by;
        changedAt = at;
    }

    static RichText checkedBody(String marked) {
        unless(marked == null || marked.length() <= MARKED_LIMIT, () -> Refusal.invalid("html", "text-too-long", TEXT_LIMIT));
        var clean = RichText.of(marked);
        unless(clean.text().length() <= TEXT_LIMIT, () -> Refusal.invalid("html", "text-too-long", TEXT_LIMIT));
        unless(!ClassificationMarks.in(clean.text()), () -> Refusal.invalid("html", "classified-mark"));
        return clean;
    }

    private static String checkedHeading(String said) {
        var words = said == null ? "" : said.strip();
        unless(!words.isEmpty(), () -> Refusal.invalid("heading", "text-required"));
        unless(words.length() <= HEADING_LIMIT, () -> Refusal.invalid("heading", "text-too-long", HEADING_LIMIT));
        unless(words.indexOf('\0') < 0, () -> Refusal.invalid("heading", "text-unreadable"));
        unless(!ClassificationMarks.in(words), () -> Refusal.invalid("heading", "classified-mark"));
        return words;
    }

    UUID id() {
        return id;
    }

    UUID report() {
        return report;
    }

    UUID parent() {
        return parent;
    }

    int place() {
        return place;
    }

    String heading() {
        return heading;
    }

    RichText body() {
        return body;
    }

    Source source() {
        return source;
    }

    UUID changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }
}
