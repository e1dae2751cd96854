package org.specialstudy.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;

/** The document that makes recommendations; the study's own report, where {@code report} says so. */
public record SourceDocument(Kind kind, String title, UUID org, LocalDate dated, UUID report) {

    public enum Kind { REPORT, SPEECH, SUBMISSION, PROPOSAL }

    static final int TITLE_LIMIT = 200;

    public SourceDocument {
        title = Recommendation.strip(title);
    }

    void check() {
        var wrong = new ArrayList<Wrong>();
        if (kind == null) wrong.add(new Wrong("kind", "recommendation-source-kind-missing"));
        if (title.isEmpty()) wrong.add(new Wrong("title", "text-required"));
        Recommendation.words("title", title, TITLE_LIMIT, wrong);
        if (report != null && kind != Kind.REPORT) wrong.add(new Wrong("report", "recommendation-source-report-of-report"));
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
    }
}
