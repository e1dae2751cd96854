package org.specialstudy.consultation;

/** How a list of submissions is narrowed and sorted, as the screen's address says it; absent: all, in the order of the consultation. */
record SubmissionFilter(String q, String choice, String sort) {

    static final SubmissionFilter ALL = new SubmissionFilter(null, null, null);

    String words() {
        return Texts.strip(q);
    }

    String chosen() {
        return choice == null ? "" : choice;
    }

    String order() {
        return switch (sort == null ? "" : sort) {
            case "no" -> "s.no";
            case "org" -> "o.name collate directory.pinyin, s.place, s.no";
            case "length" -> "length(s.text) desc, s.place, s.no";
            default -> "s.place, s.no";
        };
    }
}
