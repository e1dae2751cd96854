package org.specialstudy.document;

import java.util.Map;
import org.specialstudy.kernel.Like;
import org.specialstudy.kernel.Sort;

/** Which papers of a study somebody wants to see, and in which order; the newest first where none is named. Anything absent does not narrow. */
public record PaperFilter(String q, String owner, String sort) {

    private static final Map<String, String> ORDERS = Map.of("name", "a.name collate directory.pinyin", "size", "a.size",
        "by", "p.name collate directory.pinyin", "at", "a.at", "owner", "a.owner_type");

    public PaperFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        owner = owner == null || owner.isBlank() ? null : owner;
    }

    String order() {
        return Sort.of(sort, "-at").in(ORDERS, "a.at desc, a.id");
    }

    String pattern() {
        return Like.containing(q);
    }
}
