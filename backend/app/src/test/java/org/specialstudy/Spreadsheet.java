package org.specialstudy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An exported list as a reader's spreadsheet program opens it. */
public final class Spreadsheet {

    private static final int HEAD = 2;

    private final List<List<Object>> lines = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    public Spreadsheet(byte[] file) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheetAt(0);
            for (var at = 0; at < sheet.getRow(HEAD).getLastCellNum(); at++) widths.add(sheet.getColumnWidth(at) / 256);
            for (var at = 0; at <= sheet.getLastRowNum(); at++) {
                var line = sheet.getRow(at);
                lines.add(IntStream.range(0, line.getLastCellNum()).mapToObj(i -> value(line.getCell(i))).toList());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String title() {
        return (String) lines.getFirst().getFirst();
    }

    public String made() {
        return (String) lines.get(1).getFirst();
    }

    public List<Object> heads() {
        return lines.get(HEAD);
    }

    /** How many characters of the usual size stand beside each other under this head. */
    public int width(String head) {
        return widths.get(heads().indexOf(head));
    }

    public int size() {
        return lines.size() - HEAD - 1;
    }

    /** What stands under this head, from top to bottom. */
    public List<Object> column(String head) {
        var place = heads().indexOf(head);
        if (place < 0) throw new AssertionError("No " + head + " in " + heads());
        return lines.stream().skip(HEAD + 1).map(line -> place < line.size() ? line.get(place) : "").toList();
    }

    private static Object value(Cell cell) {
        if (cell == null) return "";
        if (cell.getCellType() == CellType.STRING) return cell.getStringCellValue();
        if (cell.getCellType() != CellType.NUMERIC) throw new AssertionError("A " + cell.getCellType() + " at " + cell.getAddress());
        return DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue() : (Object) cell.getNumericCellValue();
    }
}
