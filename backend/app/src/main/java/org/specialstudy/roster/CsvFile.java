package org.specialstudy.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.specialstudy.kernel.Refusal;

/** Reads a .csv file: in UTF-8 with or without a mark, in UTF-16 with one, or in GB18030; separated by commas, semicolons or tabs. */
final class CsvFile {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvFile() {}

    static Grid read(String name, byte[] content) {
        var text = decoded(content);
        var rows = new ArrayList<Grid.Row>();
        try (var records = CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
            for (var record : records) {
                var row = new Grid.Row((int) record.getStartingLineNumber(), cells(record));
                if (!row.isEmpty()) rows.add(row);
                Limits.refuseTooMany(rows.size());
            }
        } catch (CsvParseException | java.io.IOException unreadable) {
            throw Refusal.invalid("file", "import-file-unreadable");
        }
        return new Grid(name, rows);
    }

    /** What begins like a formula would be one in a spreadsheet. */
    private static List<Grid.Cell> cells(CsvRecord record) {
        return record.getFields().stream().limit(Limits.COLUMNS)
            .map(field -> new Grid.Cell(field, field.startsWith("=") ? "import-formula" : null)).toList();
    }

    /** Bytes that are not UTF-8 are taken for GB18030, in which spreadsheet programs of the house save by default. */
    static String decoded(byte[] content) {
        if (begins(content, 0xEF, 0xBB, 0xBF)) return strict(content, 3, StandardCharsets.UTF_8);
        if (begins(content, 0xFF, 0xFE)) return strict(content, 2, StandardCharsets.UTF_16LE);
        if (begins(content, 0xFE, 0xFF)) return strict(content, 2, StandardCharsets.UTF_16BE);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException otherwise) {
            return strict(content, 0, GB18030);
        }
    }

    private static String strict(byte[] content, int from, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(content, from, content.length - from)).toString();
        } catch (CharacterCodingException neither) {
            throw Refusal.invalid("file", "import-encoding");
        }
    }

    private static boolean begins(byte[] content, int... mark) {
        if (content.length < mark.length) return false;
        for (var i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }

    /** The one that stands most often in the first line. */
    private static char separator(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(',', ';', '\t').max((one, other) -> Long.compare(count(first, one), count(first, other))).orElse(',');
    }

    private static long count(String line, char separator) {
        return line.chars().filter(character -> character == separator).count();
    }
}
