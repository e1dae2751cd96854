package org.specialstudy.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook from lines of text; what begins with an equals sign is a formula. */
final class Sheets {

    private Sheets() {}

    static byte[] of(List<List<String>> sheets) {
        try (var workbook = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            for (var lines : sheets) {
                var sheet = workbook.createSheet();
                for (var line : lines) {
                    var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    for (var text : line.split(",", -1)) {
                        var cell = row.createCell(row.getPhysicalNumberOfCells());
                        if (text.startsWith("=")) cell.setCellFormula(text.substring(1));
                        else cell.setCellValue(text);
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
