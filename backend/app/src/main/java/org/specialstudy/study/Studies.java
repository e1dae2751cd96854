package org.specialstudy.study;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.specialstudy.deadline.Deadlines;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Memberships;
import org.specialstudy.directory.Role;
import org.specialstudy.directory.ScopeType;
import org.specialstudy.document.ClassificationMarks;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people do with studies as a whole: set one up, stop one. */
@Service
public class Studies {

    private final StudyStore studies;
    private final StudyQuery views;
    private final StudyProcess process;
    private final Directory directory;
    private final Eligible eligible;
    private final Memberships memberships;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Studies(StudyStore studies, StudyQuery views, StudyProcess process, Directory directory, Eligible eligible, Memberships memberships,
        Deadlines deadlines, ApplicationEventPublisher events, Clock clock) {
        this.studies = studies;
        this.views = views;
        this.process = process;
        this.directory = directory;
        this.eligible = eligible;
        this.memberships = memberships;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** The office of an organisation sets up a study that the organisation hosts; everybody named gets their role in it. */
    @Transactional
    public Study.Id commission(NewStudy said, Me me) {
        unless(said.hostOrg() != null, () -> Refusal.invalid("hostOrg", "host-required"));
        unless(directory.organisationExists(said.hostOrg()), () -> Refusal.invalid("hostOrg", "organisation-unknown"));
        unless(me.has(Role.OFFICE.word(), said.hostOrg()), () -> Refusal.notAllowed("not-office-of-host"));
        var now = clock.instant();
        said.check(LocalDate.ofInstant(now, BusinessClock.ZONE), eligible.among(said.everybody()), existingOrganisations(said));
        Stream.concat(Stream.of(said.title(), said.leadingGroupName()), said.labels().stream())
            .forEach(text -> unless(!ClassificationMarks.in(text), () -> Refusal.invalid("title", "classified-mark")));
        var study = Study.commissioned(new Study.Id(UUID.randomUUID()), said.title(), said.kind());
        studies.insert(study, said, me.demo(), me.id(), now);
        grant(said.by(me.id()), study.id().value(), me.id());
        process.commissioned(study);
        events.publishEvent(new StudyCommissioned(study.id().value(), study.title(), directory.organisationName(said.hostOrg()), me.id(), now));
        return study.id();
    }

    /** Ends the study before its time: its processes end, its deadlines close, nothing in it can be changed any more. */
    @Transactional
    public void withdraw(Study.Id id, long version, String reason, Me me) {
        var study = studies.find(id).filter(found -> views.mayRead(id.value(), me.id())).orElseThrow(Refusal::notFound);
        unless(mayWithdraw(id.value(), me), () -> Refusal.notAllowed("not-office"));
        unless(study.version() == version, () -> Refusal.changedMeanwhile(views.study(id.value(), me)));
        var withdrawn = study.withdraw(reason, me.id(), clock.instant());
        unless(studies.save(study), () -> Refusal.changedMeanwhile(views.study(id.value(), me)));
        deadlines.closeAllOf(id.value());
        process.withdrawn(id.value());
        events.publishEvent(withdrawn);
    }

    /**
     * Refuses unless the study is alive, and keeps it alive until the caller's transaction ends. The first lock of whoever writes in a study:
     * call it before anything else is locked, and load afterwards what is to be changed.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireActive(UUID study) {
        var status = studies.statusHeld(study).orElseThrow(Refusal::notFound);
        unless(!status.over(), () -> Refusal.conflict(status.refusal()));
    }

    /** Whether the study goes on; like {@link #requireActive} for those who have nobody to refuse. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean active(UUID study) {
        return studies.statusHeld(study).filter(status -> !status.over()).isPresent();
    }

    /** Natural key: the study, by the process instance that came first. */
    @Transactional
    boolean claim(UUID study, long processInstance) {
        return studies.claim(study, processInstance);
    }

    static boolean mayWithdraw(UUID study, Me me) {
        return me.has(Role.OFFICE.word(), study) || me.has(Role.INCHARGE.word(), study);
    }

    private Set<UUID> existingOrganisations(NewStudy said) {
        return said.commissionedBy() == null ? Set.of() : directory.organisations(List.of(said.commissionedBy())).keySet();
    }

    /** In the order of ids, so that two commissions that name the same people never wait for each other in a circle. */
    private void grant(NewStudy said, UUID study, UUID by) {
        for (var person : new TreeSet<>(said.everybody())) {
            if (said.everyLeader().contains(person)) memberships.grant(person, Role.LEADERS, ScopeType.STUDY, study, study, by);
            if (person.equals(said.inCharge())) memberships.grant(person, Role.INCHARGE, ScopeType.STUDY, study, study, by);
            if (said.office().contains(person)) memberships.grant(person, Role.OFFICE, ScopeType.STUDY, study, study, by);
        }
    }
}
