package org.specialstudy.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.specialstudy.kernel.Refusal.Wrong;

/** What is asked for, of whom, and in how many working days. */
record Call(String title, String notice, List<UUID> orgs, Integer term) {

    static final int ORGANISATIONS = 200;
    static final int LONGEST = 250;

    Call {
        title = Texts.strip(title);
        notice = Texts.strip(notice);
        orgs = orgs == null ? List.of() : orgs.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** Gaps are allowed until it goes out. */
    void refuseWrong(Set<UUID> known) {
        var wrong = new ArrayList<Wrong>();
        Texts.check(wrong, "title", title, Texts.TITLE_LIMIT, true);
        Texts.check(wrong, "notice", notice, Texts.NOTE_LIMIT, false);
        if (orgs.size() > ORGANISATIONS) wrong.add(new Wrong("orgs", "too-many", ORGANISATIONS));
        if (!known.containsAll(orgs)) wrong.add(new Wrong("orgs", "organisation-unknown"));
        if (term != null && (term < 1 || term > LONGEST)) wrong.add(new Wrong("term", "consultation-term-range", LONGEST));
        Texts.refuse(wrong);
    }

    void refuseUnlessWhole() {
        var wrong = new ArrayList<Wrong>();
        if (notice.isEmpty()) wrong.add(new Wrong("notice", "text-required"));
        if (orgs.isEmpty()) wrong.add(new Wrong("orgs", "consultation-nobody-asked"));
        if (term == null) wrong.add(new Wrong("term", "consultation-term-required"));
        Texts.refuse(wrong);
    }
}
