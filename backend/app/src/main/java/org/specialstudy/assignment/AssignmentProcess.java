package org.specialstudy.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.assignment.Assignment.Status;
import org.specialstudy.deadline.Basis;
import org.specialstudy.deadline.Deadlines;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.Urgency;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.engine.Engine;
import org.specialstudy.engine.Waiting;
import org.specialstudy.kernel.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * What the life of an assignment tells the process and the deadlines. The assignment's own deadline runs from giving to closing; signing,
 * reviewing and giving anew have short ones of their own.
 */
@Component
class AssignmentProcess {

    static final String ID = "assignmentId";
    static final String SIGN = "UserTask_SignAssignment";
    static final String COMPLETE = "UserTask_CompleteAssignment";
    static final String REVIEW = "UserTask_ReviewAssignment";
    static final String REASSIGN = "UserTask_ReassignAssignment";
    static final int SIGN_DAYS = 2;
    static final int REVIEW_DAYS = 3;
    static final int REASSIGN_DAYS = 2;

    private static final String GIVEN_MESSAGE = "assignment.given";
    private static final String WITHDRAWN_MESSAGE = "assignment.withdrawn";

    private final Engine engine;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final Clock clock;

    AssignmentProcess(Engine engine, Deadlines deadlines, WorkingCalendar calendar, Clock clock) {
        this.engine = engine;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The task in which an assignment of this status waits. */
    static Optional<String> element(Status status) {
        return Optional.ofNullable(switch (status) {
            case GIVEN -> SIGN;
            case SIGNED, RETURNED -> COMPLETE;
            case FOR_REVIEW -> REVIEW;
            case SENT_BACK -> REASSIGN;
            case CLOSED, CANCELED -> null;
        });
    }

    /** Until when whoever has it now should have moved it. */
    Instant stepDue(Assignment assignment) {
        return switch (assignment.status()) {
            case GIVEN -> signDue(assignment.due());
            case FOR_REVIEW -> in(REVIEW_DAYS);
            case SENT_BACK -> in(REASSIGN_DAYS);
            default -> assignment.due();
        };
    }

    /** A study whose process began before anything could be given in it cannot be told of an assignment. */
    boolean possible(UUID study) {
        return engine.knows("special-study", "studyId", study, "SubProcess_Assignment");
    }

    void given(Assignment assignment, Basis basis, Urgency urgency) {
        open(assignment, basis);
        deadlines.mark(ID, assignment.id().value(), urgency);
        engine.publish(GIVEN_MESSAGE, assignment.study(), Map.of(ID, assignment.id().value()));
    }

    void signed(Assignment assignment, UUID by) {
        deadlines.close(ID, assignment.id().value(), SIGN);
        complete(assignment, SIGN, by, Map.of("signed", true));
    }

    void sentBack(Assignment assignment, UUID by) {
        deadlines.close(ID, assignment.id().value(), SIGN);
        deadlines.cancel(ID, assignment.id().value(), COMPLETE);
        step(assignment, REASSIGN, assignment.reviewer(), REASSIGN_DAYS);
        complete(assignment, SIGN, by, Map.of("signed", false));
    }

    void reassigned(Assignment assignment, Basis basis, UUID by) {
        deadlines.close(ID, assignment.id().value(), REASSIGN);
        open(assignment, basis);
        var routing = new HashMap<>(people(assignment));
        routing.put("reassigned", true);
        complete(assignment, REASSIGN, by, routing);
    }

    void completed(Assignment assignment, UUID by) {
        step(assignment, REVIEW, assignment.reviewer(), REVIEW_DAYS);
        complete(assignment, COMPLETE, by, Map.of());
    }

    void reviewed(Assignment assignment, UUID by) {
        deadlines.close(ID, assignment.id().value(), REVIEW);
        var closed = assignment.status() == Status.CLOSED;
        if (closed) deadlines.closeAsOf(ID, assignment.id().value(), COMPLETE, assignment.completedAt());
        complete(assignment, REVIEW, by, Map.of("accepted", closed));
    }

    /** Another day for the thing itself; the days of signing and reviewing stay. */
    void moved(Assignment assignment, Basis basis) {
        if (assignment.status() != Status.GIVEN) assignment.stepDue(assignment.due());
        deadlines.change(ID, assignment.id().value(), COMPLETE, assignment.due(), basis);
    }

    /** What had come back is dropped in its task; anything else is taken out of somebody's hands. */
    void withdrawn(Assignment assignment, Status before, UUID by) {
        for (var element : List.of(SIGN, COMPLETE, REVIEW, REASSIGN)) deadlines.cancel(ID, assignment.id().value(), element);
        if (before == Status.SENT_BACK) complete(assignment, REASSIGN, by, Map.of("reassigned", false));
        else engine.publish(WITHDRAWN_MESSAGE, assignment.id().value(), Map.of());
    }

    /** What the process must know when it begins. */
    Map<String, Object> begin(Assignment assignment) {
        var variables = new HashMap<>(people(assignment));
        variables.put("due", assignment.state().stepDue());
        return variables;
    }

    private void open(Assignment assignment, Basis basis) {
        var id = assignment.id().value();
        deadlines.open(assignment.study(), ID, id, COMPLETE, assignment.accountable(), begins(assignment), assignment.due(), basis);
        step(assignment, SIGN, assignment.accountable(), SIGN_DAYS);
    }

    /** What a plan foresees for later is given at once and begins on its day. */
    private Instant begins(Assignment assignment) {
        var now = clock.instant();
        var morning = assignment.start().atStartOfDay(BusinessClock.ZONE).toInstant();
        return morning.isAfter(now) ? morning : now;
    }

    private void step(Assignment assignment, String element, String principal, int days) {
        deadlines.open(assignment.study(), ID, assignment.id().value(), element, principal, clock.instant(), assignment.state().stepDue(),
            Basis.workingDaysAfter(clock.instant(), days));
    }

    private void complete(Assignment assignment, String element, UUID by, Map<String, Object> routing) {
        var variables = new HashMap<>(routing);
        if (!assignment.status().over()) variables.put("due", assignment.state().stepDue());
        engine.complete(new Waiting(ID, assignment.id().value(), element), by, variables);
    }

    private static Map<String, Object> people(Assignment assignment) {
        return Map.of(
            "accountableGroups", groups(assignment.accountable()), "accountablePeople", people(assignment.accountable()),
            "reviewerGroups", groups(assignment.reviewer()), "reviewerPeople", people(assignment.reviewer()));
    }

    private static List<String> groups(String principal) {
        return principal.contains("@") ? List.of(principal) : List.of();
    }

    private static List<String> people(String principal) {
        return principal.contains("@") ? List.of() : List.of(principal);
    }

    private Instant in(int workingDays) {
        return calendar.due(clock.instant(), workingDays, Unit.WORKING_DAYS).at();
    }

    /** Not later than the thing itself is due, unless that day was over when it was given. */
    private Instant signDue(Instant due) {
        var usual = in(SIGN_DAYS);
        return due.isBefore(usual) && due.isAfter(clock.instant()) ? due : usual;
    }
}
