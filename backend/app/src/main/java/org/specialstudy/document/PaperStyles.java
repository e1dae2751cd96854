package org.specialstudy.document;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Page and styles of a {@link Paper}. Word knows a heading by the built-in name of its style, not by its id. */
final class PaperStyles {

    private static final String LATIN = "Times New Roman";
    private static final int BODY = 32;                                    // half points: 3号
    private static final int LINE = 560;                                   // 28 points, fixed

    private PaperStyles() {}

    static void into(XWPFDocument document) {
        page(document);
        var styles = document.createStyles();
        styles.setDefaultFonts(fonts("仿宋_GB2312"));
        var normal = style("Normal", "Normal", null, "仿宋_GB2312", BODY, true);
        normal.setDefault(Boolean.TRUE);
        add(styles, normal);
        var title = style("Title", "Title", "Normal", "方正小标宋简体", 44, false);
        title.getPPr().addNewJc().setVal(STJc.CENTER);
        add(styles, title);
        heading(styles, 1, "黑体");
        heading(styles, 2, "楷体_GB2312");
        heading(styles, 3, "仿宋_GB2312");
        heading(styles, 4, "仿宋_GB2312");
        add(styles, style("ListParagraph", "List Paragraph", "Normal", "仿宋_GB2312", BODY, false));
        add(styles, style("TableText", "Table Text", "Normal", "仿宋_GB2312", 28, false));
    }

    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setLeft(BigInteger.valueOf(1588));
        margins.setRight(BigInteger.valueOf(1474));
        margins.setBottom(BigInteger.valueOf(1984));
        margins.setHeader(BigInteger.valueOf(851));
        margins.setFooter(BigInteger.valueOf(1400));
        margins.setGutter(BigInteger.ZERO);
        var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        var centred = footer.getCTP().addNewPPr();
        centred.addNewJc().setVal(STJc.CENTER);
        centred.addNewInd().setFirstLineChars(BigInteger.ZERO);
        centred.getInd().setFirstLine(BigInteger.ZERO);
        var run = footer.createRun();
        run.setFontSize(14);
        run.setText("— ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        var end = footer.createRun();
        end.setFontSize(14);
        end.setText(" —");
    }

    private static void heading(XWPFStyles styles, int level, String font) {
        var style = style("Heading" + level, "heading " + level, "Normal", font, BODY, true);
        style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        style.getPPr().addNewKeepNext();
        style.addNewNext().setVal("Normal");
        style.addNewQFormat();
        add(styles, style);
    }

    private static CTStyle style(String id, String name, String basedOn, String font, int size, boolean indented) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (basedOn != null) style.addNewBasedOn().setVal(basedOn);
        var paragraph = style.addNewPPr();
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        if (id.equals("TableText") || id.equals("Title")) {
            spacing.setLine(BigInteger.valueOf(id.equals("Title") ? 700 : 400));
            spacing.setLineRule(STLineSpacingRule.AT_LEAST);
        } else {
            spacing.setLine(BigInteger.valueOf(LINE));
            spacing.setLineRule(STLineSpacingRule.EXACT);
        }
        var indent = paragraph.addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf(indented ? 200 : 0));
        if (!indented) indent.setFirstLine(BigInteger.ZERO);
        var run = style.addNewRPr();
        run.addNewRFonts().set(fonts(font));
        run.addNewSz().setVal(BigInteger.valueOf(size));
        run.addNewSzCs().setVal(BigInteger.valueOf(size));
        return style;
    }

    /** Only when it is complete: the document takes a copy. */
    private static void add(XWPFStyles styles, CTStyle style) {
        styles.addStyle(new XWPFStyle(style));
    }

    private static CTFonts fonts(String eastAsia) {
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(LATIN);
        fonts.setHAnsi(LATIN);
        fonts.setCs(LATIN);
        fonts.setEastAsia(eastAsia);
        return fonts;
    }
}
