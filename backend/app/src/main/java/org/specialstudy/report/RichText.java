package org.specialstudy.report;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/** Written text with its marks (headings, bold, lists, tables) and nothing that a browser would run or load, and the same as plain lines. */
record RichText(String html, String text) {

    static final RichText EMPTY = new RichText("", "");

    private static final Safelist MARKS = new Safelist()
        .addTags("p", "h3", "h4", "br", "strong", "em", "u", "s", "sub", "sup", "blockquote", "ul", "ol", "li", "table", "tbody", "tr", "th", "td")
        .addAttributes("td", "colspan", "rowspan")
        .addAttributes("th", "colspan", "rowspan")
        .addAttributes("ol", "start");

    private static final OutputSettings PLAIN = new OutputSettings().prettyPrint(false);
    private static final Set<String> LINES = Set.of("p", "h3", "h4", "li", "tr", "blockquote", "ul", "ol", "table", "br");

    /** What somebody typed or pasted, cleaned. */
    static RichText of(String marked) {
        if (marked == null || marked.isBlank()) return EMPTY;
        var parsed = Jsoup.parseBodyFragment(marked.replace("\0", ""));
        parsed.select("b").tagName("strong");
        parsed.select("i").tagName("em");
        parsed.select("del, strike").tagName("s");
        parsed.select("h1, h2").tagName("h3");
        parsed.select("h5, h6").tagName("h4");
        var clean = new Cleaner(MARKS).clean(parsed);
        clean.outputSettings(PLAIN);
        var text = lines(clean.body());
        return text.isBlank() ? EMPTY : new RichText(clean.body().html(), text);
    }

    /** Plain lines as paragraphs. */
    static RichText plain(String lines) {
        var html = new StringBuilder();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> html.append(new Element("p").text(line.strip()).outerHtml()));
        return of(html.toString());
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    private static String lines(Element body) {
        var text = new StringBuilder();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) text.append(words.getWholeText());
            }

            @Override
            public void tail(Node node, int depth) {
                if (LINES.contains(node.nodeName())) line(text);
                else if (node.nodeName().equals("td") || node.nodeName().equals("th")) text.append('\t');
            }
        });
        return text.toString().strip();
    }

    private static void line(StringBuilder text) {
        while (!text.isEmpty() && (text.charAt(text.length() - 1) == '\t' || text.charAt(text.length() - 1) == ' ')) text.setLength(text.length() - 1);
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') text.append('\n');
    }
}
