package org.specialstudy.roster;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.specialstudy.kernel.Refusal;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The cells of one sheet's XML: text as text, numbers without what a format adds, dates as yyyy-MM-dd; formulas are told from values. */
final class XlsxCells extends DefaultHandler {

    /** What the cells of all sheets of a file refer to. */
    record Values(SharedStrings strings, StylesTable styles, boolean from1904) {}

    private final Values values;
    private final int room;
    private final List<Grid.Row> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<Grid.Cell> row = new ArrayList<>();
    private int rowNo;
    private int column;
    private String type;
    private String style;
    private boolean formula;
    private boolean collecting;
    private boolean phonetic;

    XlsxCells(Values values, int room) {
        this.values = values;
        this.room = room;
    }

    List<Grid.Row> rows() {
        return rows;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                rowNo = attributes.getValue("r") == null ? rowNo + 1 : Integer.parseInt(attributes.getValue("r"));
                row = new ArrayList<>();
                column = -1;
            }
            case "c" -> {
                var place = attributes.getValue("r");
                column = place == null ? column + 1 : new CellReference(place).getCol();
                type = attributes.getValue("t");
                style = attributes.getValue("s");
                formula = false;
                text.setLength(0);
            }
            case "f" -> formula = true;
            case "rPh" -> phonetic = true;
            case "v", "t" -> collecting = !phonetic;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting && text.length() < 32_768) text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "rPh" -> phonetic = false;
            case "v", "t" -> collecting = false;
            case "c" -> add();
            case "row" -> end();
            default -> {}
        }
    }

    private void add() {
        if (column < 0 || column >= Limits.COLUMNS) return;
        while (row.size() <= column) row.add(Grid.Cell.EMPTY);
        row.set(column, cell());
    }

    private void end() throws SAXException {
        var read = new Grid.Row(rowNo, row);
        if (read.isEmpty()) return;
        rows.add(read);
        if (rows.size() > room) throw new SAXException(Refusal.invalid("file", "import-too-many-rows", Limits.ROWS));
    }

    private Grid.Cell cell() {
        if (formula) return new Grid.Cell(text.toString(), "import-formula");
        if (text.isEmpty()) return Grid.Cell.EMPTY;
        return switch (type == null ? "n" : type) {
            case "s" -> new Grid.Cell(values.strings().getItemAt(Integer.parseInt(text.toString())).getString(), null);
            case "e" -> new Grid.Cell(text.toString(), "import-error-value");
            case "n" -> number();
            default -> new Grid.Cell(text.toString(), null);
        };
    }

    private Grid.Cell number() {
        var number = Double.parseDouble(text.toString());
        if (style != null) {
            var format = values.styles().getStyleAt(Integer.parseInt(style));
            if (format != null && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString()) && DateUtil.isValidExcelDate(number)) {
                return new Grid.Cell(DateUtil.getLocalDateTime(number, values.from1904()).toLocalDate().toString(), null);
            }
        }
        return new Grid.Cell(new BigDecimal(text.toString()).stripTrailingZeros().toPlainString(), null);
    }
}
