package org.specialstudy.report;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.specialstudy.document.Paper;
import org.specialstudy.document.Paper.Bullets;
import org.specialstudy.document.Paper.Words;
import org.specialstudy.document.PaperDownload;

/** A report as an editable document: chapters and their parts as headings of the first and second level, the headings within a text below. */
final class ReportPaper {

    private ReportPaper() {}

    static String name(ReportText text) {
        return PaperDownload.name(text.title(), text.no() == 0 ? "（在编稿）" : "（第" + text.no() + "稿）");
    }

    static byte[] of(ReportText text) {
        var suffix = text.label() == Report.Label.FOR_OPINIONS ? "（征求意见稿）" : "";
        var paper = new Paper(text.title() + suffix);
        for (var chapter : text.chapters()) {
            paper.heading(chapter.parent() == null ? 1 : 2, chapter.heading());
            for (var block : Jsoup.parseBodyFragment(chapter.html()).body().children()) block(paper, block);
        }
        return paper.bytes();
    }

    private static void block(Paper paper, Element block) {
        switch (block.nodeName()) {
            case "h3" -> paper.heading(3, block.text());
            case "h4" -> paper.heading(4, block.text());
            case "ul" -> paper.list(Bullets.DOTS, items(block));
            case "ol" -> paper.list(Bullets.NUMBERS, items(block));
            case "table" -> paper.table(rows(block), !block.select("tr").isEmpty() && block.select("tr").first().select("> td").isEmpty());
            case "blockquote" -> block.children().forEach(inner -> block(paper, inner));
            default -> paper.paragraph(words(block));
        }
    }

    /** Lists within lists follow their item, one after the other. */
    private static List<List<Words>> items(Element list) {
        var items = new ArrayList<List<Words>>();
        for (var item : list.children()) {
            var own = item.clone();
            own.select("ul, ol").remove();
            items.add(words(own));
            for (var inner : item.children()) {
                if (inner.nodeName().equals("ul") || inner.nodeName().equals("ol")) items.addAll(items(inner));
            }
        }
        return items;
    }

    private static List<List<String>> rows(Element table) {
        return table.select("tr").stream().map(row -> row.children().stream().map(Element::text).toList()).toList();
    }

    private static List<Words> words(Element block) {
        var words = new ArrayList<Words>();
        collect(block, false, false, false, false, words);
        return words;
    }

    private static void collect(Node node, boolean bold, boolean italic, boolean underlined, boolean struck, List<Words> words) {
        for (var child : node.childNodes()) {
            if (child instanceof TextNode text) {
                if (!text.getWholeText().isEmpty()) words.add(new Words(text.getWholeText(), bold, italic, underlined, struck));
            } else if (child.nodeName().equals("br")) {
                words.add(Words.plain("\n"));
            } else {
                collect(child, bold || child.nodeName().equals("strong"), italic || child.nodeName().equals("em"),
                    underlined || child.nodeName().equals("u"), struck || child.nodeName().equals("s"), words);
            }
        }
    }
}
