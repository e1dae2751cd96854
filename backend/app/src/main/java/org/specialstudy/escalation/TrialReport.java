package org.specialstudy.escalation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.deadline.EscalationTrial;
import org.specialstudy.deadline.EscalationTrial.Said;
import org.specialstudy.deadline.Level;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.study.StudyTitles;
import org.springframework.stereotype.Component;

/** A trial in words. Of a study that the reader may not read there is no more than that something of it would have been told. */
@Component
class TrialReport {

    /** {@code to}: names; none where the reader may not read the study. */
    record Told(Level level, List<String> to) {}

    /** {@code study} and {@code elementId} are null where the reader may not read the study. */
    record Row(Instant at, UUID deadline, StudyTitles.Title study, String elementId, int daysLeft, Told would, Told did) {}

    /** The first {@code rows} of the {@code found}. */
    record View(Instant from, Instant until, List<Row> rows, int found, List<EscalationTrial.Total> totals) {}

    private final StudyTitles studies;
    private final Directory directory;

    TrialReport(StudyTitles studies, Directory directory) {
        this.studies = studies;
        this.directory = directory;
    }

    View of(EscalationTrial.Outcome outcome, Me me) {
        var titles = studies.readable(outcome.lines().stream().map(EscalationTrial.Line::study).toList(), me);
        var known = new HashMap<String, List<PersonRef>>();
        var rows = outcome.lines().stream().map(line -> {
            var title = titles.get(line.study());
            return new Row(line.at(), line.deadline(), title, title == null ? null : line.elementId(), line.daysLeft(),
                told(line.would(), title != null, known), told(line.did(), title != null, known));
        }).toList();
        return new View(outcome.from(), outcome.until(), rows, outcome.found(), outcome.totals());
    }

    private Told told(Said said, boolean readable, Map<String, List<PersonRef>> known) {
        if (said == null) return null;
        if (!readable) return new Told(said.level(), List.of());
        return new Told(said.level(), said.audience().stream().flatMap(principal -> known.computeIfAbsent(principal, directory::behind).stream())
            .map(PersonRef::name).distinct().toList());
    }
}
