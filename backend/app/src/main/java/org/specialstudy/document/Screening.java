package org.specialstudy.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.specialstudy.kernel.Refusal;

/** Looks at a file before it is kept: is it what its name says, and does its name or readable text bear a mark of state secrets? */
final class Screening {

    static final int NAME_LIMIT = 180;
    private static final int HEAD = 4096;

    private Screening() {}

    /** The name as it will be stored: without folders and without characters that mean something to a file system or a screen. */
    static String name(String given) {
        var name = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cc}\\p{Cf}<>:\"|?*]", "").strip();
        if (name.isEmpty() || name.startsWith(".")) throw Refusal.invalid("file", "document-name");
        if (name.length() > NAME_LIMIT) throw Refusal.invalid("file", "document-name-too-long", NAME_LIMIT);
        if (ClassificationMarks.in(name)) throw Refusal.invalid("file", ClassificationMarks.REFUSED);
        return name;
    }

    static FileKind.Named kind(String name) {
        return FileKind.named(name).orElseThrow(() -> Refusal.invalid("file", "document-type", ending(name)));
    }

    static void check(FileKind.Named named, Path file, long size) throws IOException {
        if (size == 0) throw Refusal.invalid("file", "document-empty");
        try (var in = Files.newInputStream(file)) {
            if (!named.kind().begins(in.readNBytes(HEAD))) throw Refusal.invalid("file", "document-type-mismatch", named.ending());
        }
        if (named.kind() == FileKind.TEXT && marked(() -> Files.newInputStream(file))) throw Refusal.invalid("file", ClassificationMarks.REFUSED);
        if (named.kind() == FileKind.OOXML) checkOffice(named, file);
    }

    /** Word, Excel, PowerPoint and OpenDocument files are zipped XML: their text is read without its tags. */
    private static void checkOffice(FileKind.Named named, Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements();) {
                var entry = entries.nextElement();
                var text = entry.getName().endsWith(".xml") && entry.getName().matches("(word|xl|ppt)/.*|content\\.xml|styles\\.xml");
                if (text && marked(() -> zip.getInputStream(entry))) throw Refusal.invalid("file", ClassificationMarks.REFUSED);
            }
        } catch (ZipException broken) {
            throw Refusal.invalid("file", "document-type-mismatch", named.ending());
        }
    }

    private interface Content {

        InputStream open() throws IOException;
    }

    /** Read as UTF-8, and from its beginning as the national encoding when it is not that. */
    private static boolean marked(Content content) throws IOException {
        try (var text = new InputStreamReader(content.open(), StandardCharsets.UTF_8.newDecoder())) {
            return ClassificationMarks.in(text);
        } catch (CharacterCodingException notUtf8) {
            try (var text = new InputStreamReader(content.open(), Charset.forName("GB18030"))) {
                return ClassificationMarks.in(text);
            }
        }
    }

    private static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }
}
