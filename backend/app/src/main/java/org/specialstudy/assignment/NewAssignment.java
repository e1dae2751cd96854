package org.specialstudy.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.specialstudy.deadline.Urgency;

/** What is given to whom until when. Without a number it gets the next one of the study; without a start it starts today. */
public record NewAssignment(UUID study, Integer no, Source source, String title, String text, String stage, Party.Ref owner,
    List<Party.Ref> helpers, LocalDate start, Term term, Urgency urgency) {

    public NewAssignment {
        title = title == null ? "" : title.strip();
        text = text == null ? "" : text.strip();
        stage = stage == null || stage.isBlank() ? null : stage;
        helpers = helpers == null ? List.of() : helpers.stream().filter(Objects::nonNull).distinct().toList();
        urgency = urgency == null ? Urgency.DEFAULT : urgency;
    }

    /** Of usual urgency. */
    public NewAssignment(UUID study, Integer no, Source source, String title, String text, String stage, Party.Ref owner, List<Party.Ref> helpers,
        LocalDate start, Term term) {
        this(study, no, source, title, text, stage, owner, helpers, start, term, Urgency.DEFAULT);
    }
}
