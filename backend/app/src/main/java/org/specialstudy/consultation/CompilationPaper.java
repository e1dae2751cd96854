package org.specialstudy.consultation;

import java.util.List;
import org.specialstudy.consultation.Compilation.Entry;
import org.specialstudy.document.Paper;

/** The compilation as an editable document: what was read out, what was handed in, what was said, each under real headings. */
final class CompilationPaper {

    private static final String[] NUMBERS = {"一", "二", "三"};

    private CompilationPaper() {}

    static byte[] of(Compilation compilation) {
        var paper = new Paper(title(compilation));
        lines(paper, compilation.preface());
        var part = part(paper, 0, "口头发言", compilation.entries().stream().filter(Entry::oral).toList());
        part = part(paper, part, "书面发言", compilation.entries().stream().filter(entry -> !entry.oral()).toList());
        if (!compilation.lines().isEmpty()) {
            paper.heading(1, NUMBERS[part] + "、会议发言");
            for (var line : compilation.lines()) {
                paper.heading(2, line.title());
                for (var said : line.said()) lines(paper, speaker(said) + "：" + said.text());
            }
        }
        return paper.bytes();
    }

    static String title(Compilation compilation) {
        return compilation.title() + "协商发言汇编";
    }

    static String name(Compilation compilation, Integer no) {
        return title(compilation) + (no == null ? "" : "（第" + no + "稿）") + ".docx";
    }

    static String speaker(Compilation.Said said) {
        var posts = said.posts().stream().filter(post -> !post.endsWith(" " + said.speaker()) && !post.equals(said.speaker())).toList();
        return said.speaker() + (posts.isEmpty() ? "" : "（" + String.join("、", posts) + "）");
    }

    private static int part(Paper paper, int before, String heading, List<Entry> entries) {
        if (entries.isEmpty()) return before;
        paper.heading(1, NUMBERS[before] + "、" + heading);
        for (var entry : entries) {
            paper.heading(2, entry.no() + ". " + entry.title());
            paper.line(entry.speaker().isEmpty() ? entry.organisation() + "（" + entry.author() + "）"
                : entry.organisation() + "（" + entry.author() + "，发言人：" + entry.speaker() + "）");
            lines(paper, entry.text());
        }
        return before + 1;
    }

    private static void lines(Paper paper, String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> paper.line(line.strip()));
    }
}
