package org.specialstudy.consultation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.specialstudy.consultation.Compilation.Entry;
import org.specialstudy.consultation.Compilation.Line;
import org.specialstudy.consultation.Compilation.Said;
import org.specialstudy.consultation.Submission.Choice;
import org.specialstudy.directory.Directory;
import org.specialstudy.meeting.Meetings;
import org.springframework.stereotype.Component;

/** Puts together what was selected and what was said, as it stands now. */
@Component
class Compiler {

    private final SubmissionStore submissions;
    private final Meetings meetings;
    private final Directory directory;

    Compiler(SubmissionStore submissions, Meetings meetings, Directory directory) {
        this.submissions = submissions;
        this.meetings = meetings;
        this.directory = directory;
    }

    Compilation of(Consultation consultation) {
        var all = submissions.of(consultation.id());
        var names = directory.organisations(all.stream().map(Submission::org).distinct().toList());
        var entries = new ArrayList<Entry>();
        for (var choice : new Choice[] {Choice.ORAL, Choice.WRITTEN}) {
            all.stream().filter(one -> one.chosenFor(choice)).forEach(one -> entries.add(new Entry(one.id().value(), entries.size() + 1,
                choice == Choice.ORAL, one.text().title(), names.get(one.org()).name(), one.text().author(), one.chosen().speaker(), one.text().text())));
        }
        return new Compilation(consultation.title(), consultation.preface(), entries,
            consultation.planned() == null ? List.of() : lines(consultation.planned().meeting()));
    }

    private List<Line> lines(UUID meeting) {
        var lines = new LinkedHashMap<UUID, Line>();
        for (var one : meetings.spoken(meeting)) {
            lines.computeIfAbsent(one.line(), line -> new Line(line, one.lineTitle(), new ArrayList<>())).said()
                .add(new Said(one.speaker(), one.posts(), one.text()));
        }
        return List.copyOf(lines.values());
    }
}
