package org.specialstudy.report;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.directory.Role;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.opinion.OpinionRound;
import org.specialstudy.report.Report.Kind;
import org.specialstudy.report.Report.Status;
import org.specialstudy.report.ReportView.NextView;
import org.springframework.stereotype.Repository;

/** In whose hands a report is: what one person may do with it now, and who has it next. */
@Repository
class ReportHands {

    private final Engine engine;
    private final Directory directory;

    ReportHands(Engine engine, Directory directory) {
        this.engine = engine;
        this.directory = directory;
    }

    static List<String> actions(Kind kind, Status status, UUID study, Writers writers, UUID submittedBy, boolean overallFinal, Me me) {
        var office = me.has(Role.OFFICE.word(), study);
        var leader = me.has(Role.LEADERS.word(), study);
        var actions = new ArrayList<String>();
        switch (status) {
            case DRAFT, REVISING -> {
                if (writers.include(me)) actions.add("write");
                if (writers.mayBeSubmittedBy(me)) actions.add(status == Status.DRAFT ? "submit-draft" : "submit-revision");
            }
            case REVIEW -> {
                if (leader && !me.id().equals(submittedBy)) actions.add("decide");
                if (office) actions.add("record-decision");
            }
            case ACCEPTED -> {
                if (kind == Kind.TOPIC && !overallFinal && (office || leader)) actions.add("reopen");
            }
            case OPINIONS, WITHDRAWN -> {}
        }
        return actions;
    }

    /** Who has it now. What an organisation owes is owed by its contact. */
    List<NextView> next(Kind kind, Status status, UUID study, UUID writer, OpinionRound round) {
        if (status == Status.OPINIONS) {
            var waiting = round == null ? List.<String>of()
                : round.opinions().stream().filter(opinion -> opinion.state().equals("WAITING")).map(opinion -> opinion.org().name()).toList();
            return List.of(new NextView("UserTask_AnswerOpinion", waiting));
        }
        return Step.of(kind, status).map(step -> new NextView(step.elementId, holders(kind, status, study, writer))).stream().toList();
    }

    List<String> holders(Kind kind, Status status, UUID study, UUID writer) {
        if (Step.of(kind, status).isEmpty()) return List.of();
        var principals = status == Status.REVIEW ? List.of(Role.LEADERS.at(study)) : new Writers(writer).principals();
        return principals.stream().flatMap(principal -> directory.behind(principal).stream()).map(PersonRef::name).distinct().toList();
    }

    /** The open task of this report at this step, unless it has been completed here meanwhile. */
    String openTask(UUID report, Kind kind, Status status) {
        return Step.of(kind, status).flatMap(step -> engine.openTask(new Waiting(ReportProcess.REPORT, report, step.elementId))).map(String::valueOf).orElse(
            null);
    }
}
