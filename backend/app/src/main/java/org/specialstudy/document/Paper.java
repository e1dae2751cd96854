package org.specialstudy.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/**
 * An editable document as offices exchange it: A4, the margins of the standard for official documents, real heading styles that Word and
 * WPS list in their navigation, the Chinese fonts by name. Written from top to bottom.
 */
public final class Paper {

    /** Some words in one manner. */
    public record Words(String text, boolean bold, boolean italic, boolean underlined, boolean struck) {

        public static Words plain(String text) {
            return new Words(text, false, false, false, false);
        }
    }

    public enum Bullets { DOTS, NUMBERS }

    static final int LEVELS = 4;

    private final XWPFDocument document = new XWPFDocument();

    public Paper(String title) {
        PaperStyles.into(document);
        document.getProperties().getCoreProperties().setTitle(title);
        document.getProperties().getCoreProperties().setCreator("");
        var paragraph = document.createParagraph();
        paragraph.setStyle("Title");
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.createRun().setText(title);
    }

    /** Level 1 is a chapter. */
    public Paper heading(int level, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + Math.clamp(level, 1, LEVELS));
        paragraph.createRun().setText(text);
        return this;
    }

    public Paper paragraph(List<Words> words) {
        write(document.createParagraph(), words);
        return this;
    }

    public Paper line(String text) {
        return paragraph(List.of(Words.plain(text)));
    }

    /** One list; numbers begin anew with each. */
    public Paper list(Bullets bullets, List<List<Words>> items) {
        var number = numbering(bullets);
        for (var item : items) {
            var paragraph = document.createParagraph();
            paragraph.setNumID(number);
            paragraph.setStyle("ListParagraph");
            write(paragraph, item);
        }
        return this;
    }

    /** Rows of cells; the first row repeats on every page when it is a head. */
    public Paper table(List<List<String>> rows, boolean head) {
        var columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) return this;
        var table = document.createTable(rows.size(), columns);
        table.setWidth("100%");
        for (var i = 0; i < rows.size(); i++) {
            for (var j = 0; j < columns; j++) cell(table, i, j, j < rows.get(i).size() ? rows.get(i).get(j) : "", head && i == 0);
        }
        if (head) table.getRow(0).setRepeatHeader(true);
        return this;
    }

    public byte[] bytes() {
        try (var out = new ByteArrayOutputStream(); document) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void cell(XWPFTable table, int row, int column, String text, boolean bold) {
        var paragraph = table.getRow(row).getCell(column).getParagraphs().getFirst();
        paragraph.setStyle("TableText");
        write(paragraph, List.of(new Words(text, bold, false, false, false)));
    }

    private static void write(XWPFParagraph paragraph, List<Words> words) {
        for (var part : words) {
            var lines = part.text().split("\n", -1);
            for (var i = 0; i < lines.length; i++) {
                var run = paragraph.createRun();
                if (i > 0) run.addBreak();
                run.setText(lines[i]);
                if (part.bold()) run.setBold(true);
                if (part.italic()) run.setItalic(true);
                if (part.underlined()) run.setUnderline(UnderlinePatterns.SINGLE);
                if (part.struck()) run.setStrikeThrough(true);
            }
        }
    }

    private BigInteger numbering(Bullets bullets) {
        var numbering = document.createNumbering();
        var kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
        var level = kind.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(bullets == Bullets.DOTS ? STNumberFormat.BULLET : STNumberFormat.DECIMAL);
        level.addNewLvlText().setVal(bullets == Bullets.DOTS ? "•" : "%1.");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(1064));
        indent.setHanging(BigInteger.valueOf(424));
        var number = numbering.addAbstractNum(new XWPFAbstractNum(kind));
        return numbering.addNum(number);
    }
}
