package org.specialstudy.escalation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.specialstudy.deadline.Escalation;
import org.specialstudy.deadline.EscalationStep;
import org.specialstudy.deadline.Escalations;
import org.specialstudy.deadline.Level;
import org.specialstudy.deadline.Urgency;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The escalation profiles over HTTP: everybody may read by which rules they are reminded, the offices of organisations change them. */
@RestController
@RequestMapping("/api/escalation")
@PreAuthorize("hasAuthority('business')")
class EscalationController {

    /** {@code by} is null for what came with the software; {@code inForce}: whether deadlines follow it already. */
    record VersionView(Urgency urgency, int version, List<EscalationStep> steps, PersonRef by, Instant at, String reason, boolean inForce) {}

    /** {@code roles} and {@code levels}: what a step may name. */
    record ProfilesView(List<VersionView> profiles, List<String> roles, List<Level> levels, boolean mayChange) {}

    /** {@code version}: the one that was changed. */
    record Change(int version, List<EscalationStep> steps, String reason) {}

    record Draft(List<EscalationStep> steps) {}

    private final Escalations escalations;
    private final TrialReport trials;
    private final Directory directory;

    EscalationController(Escalations escalations, TrialReport trials, Directory directory) {
        this.escalations = escalations;
        this.trials = trials;
        this.directory = directory;
    }

    @GetMapping
    ProfilesView profiles(@CurrentPerson Me me) {
        return new ProfilesView(views(escalations.newest()), escalations.roles(), Arrays.asList(Level.values()), may(me));
    }

    @GetMapping("/{urgency}/versions")
    List<VersionView> versions(@PathVariable Urgency urgency) {
        return views(escalations.history(urgency));
    }

    @PostMapping("/{urgency}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    ProfilesView change(@PathVariable Urgency urgency, @RequestBody Change body, @CurrentPerson Me me) {
        requireOffice(me);
        var changed = escalations.change(urgency, body.version(), body.steps(), body.reason(), me.id());
        Refusal.unless(changed, () -> Refusal.changedMeanwhile(profiles(me)));
        return profiles(me);
    }

    /** What would have happened; nothing is kept. */
    @PostMapping("/{urgency}/trials")
    TrialReport.View tried(@PathVariable Urgency urgency, @RequestBody Draft body, @CurrentPerson Me me) {
        requireOffice(me);
        return trials.of(escalations.tried(urgency, body.steps()), me);
    }

    /** The rules are everybody's; who may change them is whoever may change the calendar: the office of an organisation. */
    private boolean may(Me me) {
        return directory.worksInAnOffice(me.id());
    }

    private void requireOffice(Me me) {
        Refusal.unless(may(me), () -> Refusal.notAllowed("escalation-not-office"));
    }

    private List<VersionView> views(List<Escalation> all) {
        Map<UUID, PersonRef> people = directory.people(all.stream().map(Escalation::by).filter(Objects::nonNull).toList());
        return all.stream().map(one -> new VersionView(one.urgency(), one.version(), one.steps(), one.by() == null ? null : people.get(one.by()), one.at(),
            one.reason(), escalations.inForce(one))).toList();
    }
}
