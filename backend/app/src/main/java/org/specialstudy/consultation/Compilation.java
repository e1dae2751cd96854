package org.specialstudy.consultation;

import java.util.List;
import java.util.UUID;

/** All that was selected and all that was said, as one paper: what was read out, what was handed in to be read, the meeting's statements. */
public record Compilation(String title, String preface, List<Entry> entries, List<Line> lines) {

    /** When it was frozen: as the meeting's materials, or for good. */
    public enum Label { MATERIALS, FINAL }

    /** One submission under its number in the compilation. */
    public record Entry(UUID submission, int no, boolean oral, String title, String organisation, String author, String speaker, String text) {}

    /** What was said under one line of the agenda. */
    public record Line(UUID line, String title, List<Said> said) {}

    public record Said(String speaker, List<String> posts, String text) {}
}
