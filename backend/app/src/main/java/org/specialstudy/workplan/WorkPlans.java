package org.specialstudy.workplan;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.meeting.Meeting;
import org.specialstudy.meeting.Meetings;
import org.specialstudy.opinion.About;
import org.specialstudy.opinion.Opinions;
import org.specialstudy.study.Studies;
import org.specialstudy.study.StudyQuery;
import org.specialstudy.study.Voice;
import org.specialstudy.study.Voices;
import org.specialstudy.workplan.WorkPlan.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with work plans. One method, one decision, one transaction. */
@Service
public class WorkPlans {

    /** What a leader says of a plan, or the office for a leader who said it on paper. */
    public record Said(long version, Outcome outcome, String reason, UUID recordedFor, UUID scan) {}

    public record Writing(long version, String title, List<Section> sections, List<PlannedGroup> groups, List<ScheduleItem> schedule,
        List<UUID> opinionOrgs, LocalDate opinionsDue) {}

    private static final String OWNER_TYPE = "WORK_PLAN";
    private static final String SYMPOSIUM = "（讨论稿）座谈会";

    private final WorkPlanStore plans;
    private final WorkPlanQuery views;
    private final WorkPlanProcess process;
    private final Voices voices;
    private final Named named;
    private final Studies studies;
    private final StudyQuery studyViews;
    private final Opinions opinions;
    private final Meetings meetings;
    private final Documents documents;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkPlans(WorkPlanStore plans, WorkPlanQuery views, WorkPlanProcess process, Voices voices, Named named, Studies studies,
        StudyQuery studyViews, Opinions opinions, Meetings meetings, Documents documents, WorkingCalendar calendar, ApplicationEventPublisher events,
        Clock clock) {
        this.plans = plans;
        this.views = views;
        this.process = process;
        this.voices = voices;
        this.named = named;
        this.studies = studies;
        this.studyViews = studyViews;
        this.opinions = opinions;
        this.meetings = meetings;
        this.documents = documents;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void save(WorkPlan.Id id, Writing said, Me me) {
        var plan = forOffice(id, said.version(), me);
        var content = new Content(said.title() == null ? null : said.title().strip(), said.sections(), said.groups(), said.schedule());
        plan.save(content, said.opinionOrgs(), said.opinionsDue(), named.known(content, said.opinionOrgs()));
        keep(plan, me);
    }

    @Transactional
    public void submitDraft(WorkPlan.Id id, long version, boolean symposium, Me me) {
        var plan = forOffice(id, version, me);
        if (symposium) plan.convenes(meetings.plan(plan.study().value(), Meeting.Kind.SYMPOSIUM, symposiumTitle(plan), me.id()));
        var submitted = plan.submitDraft(me.id(), clock.instant());
        documents.freeze(OWNER_TYPE, id.value());
        if (!plan.opinionOrgs().isEmpty()) plan.asked(askOrganisations(plan, me));
        schedule(plan);
        keep(plan, me);
        process.done(plan, Step.DRAFT, me.id(), routing(plan));
        events.publishEvent(submitted);
    }

    private static Map<String, Object> routing(WorkPlan plan) {
        var routing = new HashMap<String, Object>(Map.of("opinionsWanted", plan.roundId() != null, "symposiumWanted", plan.symposiumId() != null));
        if (plan.roundId() != null) routing.put("roundId", plan.roundId());
        if (plan.symposiumId() != null) routing.put("symposiumId", plan.symposiumId());
        return routing;
    }

    private static String symposiumTitle(WorkPlan plan) {
        var title = plan.content().title() + SYMPOSIUM;
        return title.length() <= PlanRules.TITLE_LIMIT ? title : "工作方案" + SYMPOSIUM;
    }

    @Transactional
    public void submitRevision(WorkPlan.Id id, long version, Me me) {
        var plan = forOffice(id, version, me);
        var answered = plan.roundId() == null || opinions.allAnswered(plan.roundId());
        var submitted = plan.submitRevision(me.id(), clock.instant(), answered, groupsNeeded(plan));
        if (plan.roundId() != null) opinions.freezeAnswers(plan.roundId(), true);
        documents.freeze(OWNER_TYPE, id.value());
        schedule(plan);
        keep(plan, me);
        process.done(plan, Step.REVISE, me.id(), Map.of());
        events.publishEvent(submitted);
    }

    @Transactional
    public void review(WorkPlan.Id id, Said said, Me me) {
        var plan = readable(id, said.version(), me);
        var voice = voice(plan, Role.INCHARGE, said, me);
        var reviewed = plan.review(said.outcome(), said.reason(), voice, clock.instant());
        ruled(plan, me);
        process.done(plan, Step.REVIEW, voice.by(), Map.of("agreed", said.outcome() == Outcome.AGREED));
        events.publishEvent(reviewed);
    }

    @Transactional
    public void decide(WorkPlan.Id id, Said said, Me me) {
        var plan = readable(id, said.version(), me);
        var voice = voice(plan, Role.LEADERS, said, me);
        var decided = plan.decide(said.outcome(), said.reason(), voice, clock.instant());
        ruled(plan, me);
        process.done(plan, Step.DECIDE, voice.by(), Map.of("outcome", said.outcome().name()));
        events.publishEvent(decided);
    }

    @Transactional
    public void amend(WorkPlan.Id id, long version, Me me) {
        var plan = forOffice(id, version, me);
        var amended = plan.amend(me.id(), clock.instant(), groupsNeeded(plan));
        documents.freeze(OWNER_TYPE, id.value());
        schedule(plan);
        keep(plan, me);
        process.done(plan, Step.AMEND, me.id(), Map.of());
        events.publishEvent(amended);
    }

    @Transactional
    public void issue(WorkPlan.Id id, long version, String docNumber, LocalDate issuedOn, Me me) {
        var plan = forOffice(id, version, me);
        var issued = plan.issue(docNumber, issuedOn, me.id(), clock.instant());
        documents.freeze(OWNER_TYPE, id.value());
        schedule(plan);
        keep(plan, me);
        process.done(plan, Step.ISSUE, me.id(), Map.of());
        events.publishEvent(issued);
    }

    private Voice voice(WorkPlan plan, Role role, Said said, Me me) {
        return voices.of(plan.study().value(), plan.id().value(), role, said.recordedFor(), said.scan(), me);
    }

    private void ruled(WorkPlan plan, Me me) {
        documents.freeze(OWNER_TYPE, plan.id().value());
        if (plan.status() == WorkPlan.Status.REVISING && plan.roundId() != null) opinions.freezeAnswers(plan.roundId(), false);
        schedule(plan);
        keep(plan, me);
    }

    private UUID askOrganisations(WorkPlan plan, Me me) {
        Instant endsAt = calendar.endOf(plan.opinionsDue());
        var text = views.text(plan.frozen().orElseThrow());
        var study = plan.study().value();
        var about = new About(About.Kind.WORK_PLAN, plan.id().value(), text.no(), text.title(), text, List.of(Role.OFFICE.at(study)));
        return opinions.openRound(study, about, plan.opinionOrgs(), endsAt, me.id());
    }

    /** The step that the new status begins is due so many working days after today. */
    private void schedule(WorkPlan plan) {
        plan.due(Step.of(plan.status()).map(process::due).orElse(null));
    }

    private boolean groupsNeeded(WorkPlan plan) {
        return studyViews.kind(plan.study().value()).needsGroups();
    }

    private WorkPlan forOffice(WorkPlan.Id id, long version, Me me) {
        var plan = readable(id, version, me);
        unless(me.has(Role.OFFICE.word(), plan.study().value()), () -> Refusal.notAllowed("not-office"));
        return plan;
    }

    /** Known to nobody outside the study; refused when the study was stopped or somebody saved first. */
    private WorkPlan readable(WorkPlan.Id id, long version, Me me) {
        var study = plans.study(id).filter(found -> studyViews.mayRead(found, me.id())).orElseThrow(Refusal::notFound);
        studies.requireActive(study);
        var plan = plans.find(id).orElseThrow(Refusal::notFound);
        unless(plan.version() == version, () -> Refusal.changedMeanwhile(views.plan(id.value(), me)));
        return plan;
    }

    private void keep(WorkPlan plan, Me me) {
        unless(plans.save(plan), () -> Refusal.changedMeanwhile(views.plan(plan.id().value(), me)));
    }
}
