package org.specialstudy.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.specialstudy.deadline.Unit;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.opinion.Opinions;
import org.specialstudy.study.NewStudy;
import org.specialstudy.study.Studies;
import org.specialstudy.study.Study;
import org.specialstudy.workplan.PlannedGroup;
import org.specialstudy.workplan.ScheduleItem;
import org.specialstudy.workplan.Section;
import org.specialstudy.workplan.WorkPlan;
import org.specialstudy.workplan.WorkPlanQuery;
import org.specialstudy.workplan.WorkPlanView;
import org.specialstudy.workplan.WorkPlans;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lives through the first weeks of the study, step by step, through the services that people use and on the real process. Each step looks
 * at what stands and does only what is missing, so that it can be asked again after an interruption.
 */
@Component
class DemoStudy {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Studies studies;
    private final WorkPlans plans;
    private final WorkPlanQuery views;
    private final Opinions opinions;
    private final DemoPeople people;
    private final DemoProgress progress;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    DemoStudy(Studies studies, WorkPlans plans, WorkPlanQuery views, Opinions opinions, DemoPeople people, DemoProgress progress, BusinessClock clock,
        TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.studies = studies;
        this.plans = plans;
        this.views = views;
        this.opinions = opinions;
        this.people = people;
        this.progress = progress;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /** The case's words, what they became here, and where its days lie. */
    record Stage(Scenario.Entry scenario, Map<String, UUID> things, CaseDays days) {

        UUID id(String key) {
            return key == null ? null : Objects.requireNonNull(things.get(key), key);
        }

        List<UUID> ids(List<String> keys) {
            return keys.stream().map(this::id).toList();
        }
    }

    UUID commission(Stage stage) {
        var said = stage.scenario().entry("study");
        clock.moveTo(stage.days().moment(said.moment("commissioned")));
        var year = java.time.LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).getYear();
        var study = new NewStudy(said.text("title"), Study.Kind.valueOf(said.text("kind")), year, stage.id(said.text("host")),
            stage.id(said.text("commissioned_by")), said.texts("labels"), said.text("leading_group"), null, stage.ids(said.texts("leaders")),
            stage.id(said.text("in_charge")), stage.ids(said.texts("office")));
        return transaction.execute(status -> {
            var id = studies.commission(study, people.as(stage.id(said.text("by")))).value();
            progress.commissioned(id);
            return id;
        });
    }

    /** The draft is written and sent to the organisations, at the case's hour. */
    void submitDraft(Stage stage, UUID study) {
        var drafter = people.as(stage.id(stage.scenario().entry("study").text("by")));
        clock.moveTo(stage.days().moment(stage.scenario().entry("study").moment("commissioned")).plusSeconds(60));
        var plan = eventually("the work plan's first task", () -> {
            var found = views.ofStudy(study, drafter);
            return found.status() != WorkPlan.Status.DRAFT || found.taskKey() != null ? found : null;
        });
        if (plan.status() != WorkPlan.Status.DRAFT) return;
        var said = stage.scenario().entry("plan");
        clock.moveTo(stage.days().moment(said.moment("submitted")));
        var id = new WorkPlan.Id(plan.id());
        plans.save(id, writing(stage, said, plan), drafter);
        plans.submitDraft(id, views.ofStudy(study, drafter).version(), false, drafter);
    }

    void holdSymposium(Stage stage, UUID study) {
        var said = stage.scenario().entry("symposium");
        var at = stage.days().moment(said.moment("at"));
        transaction.executeWithoutResult(status -> {
            progress.symposiumHeld();
            events.publishEvent(new SymposiumHeld(study, stage.id(said.text("by")), at, said.text("title"), said.text("outcome")));
        });
    }

    /** Some organisations have answered; the others are still asked. */
    void reply(Stage stage, UUID study) {
        var drafter = people.as(stage.id(stage.scenario().entry("study").text("by")));
        for (var said : stage.scenario().entries("replies")) {
            var opinion = views.ofStudy(study, drafter).round().opinions().stream()
                .filter(one -> one.org().id().equals(stage.id(said.text("org")))).findFirst().orElseThrow();
            if (!opinion.state().equals("WAITING")) continue;
            var contact = people.as(stage.id(said.text("by")));
            clock.moveTo(stage.days().moment(said.moment("at")));
            eventually("the task of " + opinion.org().name(), () -> replied(opinion.id(), opinion.version(), said.text("text"), contact));
        }
    }

    private Boolean replied(UUID opinion, long version, String text, Me contact) {
        try {
            opinions.reply(opinion, version, false, text, contact);
            return true;
        } catch (Refusal notYet) {
            if (notYet.code().equals("task-not-open")) return null;
            throw notYet;
        }
    }

    private WorkPlans.Writing writing(Stage stage, Scenario.Entry said, WorkPlanView plan) {
        var sections = said.entries("sections").stream().map(one -> new Section(one.text("key"), one.text("heading"), one.text("text"))).toList();
        var groups = said.entries("groups").stream().map(one -> new PlannedGroup(one.text("key"), one.number("no"), one.text("name"),
            PlannedGroup.Kind.valueOf(one.text("kind")), one.text("duty"), stage.id(one.text("lead")), stage.id(one.text("lead_org")),
            stage.ids(one.texts("members")))).toList();
        var schedule = said.entries("schedule").stream().map(one -> new ScheduleItem(one.text("key"), one.text("title"), one.text("stage"),
            owner(stage, one), rule(stage, one))).toList();
        return new WorkPlans.Writing(plan.version(), said.text("title"), sections, groups, schedule, stage.ids(said.texts("asked")),
            stage.days().day(said.day("opinions_due")));
    }

    private static ScheduleItem.Owner owner(Stage stage, Scenario.Entry item) {
        if (item.text("group") != null) return new ScheduleItem.Owner(ScheduleItem.OwnerType.GROUP, item.text("group"));
        if (item.text("person") != null) return new ScheduleItem.Owner(ScheduleItem.OwnerType.PERSON, stage.id(item.text("person")).toString());
        return new ScheduleItem.Owner(ScheduleItem.OwnerType.ORG, stage.id(item.text("org")).toString());
    }

    private static ScheduleItem.Rule rule(Stage stage, Scenario.Entry item) {
        var days = item.number("working_days");
        return days != null ? ScheduleItem.Rule.term(days, Unit.WORKING_DAYS) : ScheduleItem.Rule.fixed(stage.days().day(item.day("date")));
    }

    /** The process needs its moment; longer than that means that the engine is not there. */
    private static <T> T eventually(String what, Supplier<T> question) {
        var until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            try {
                var answer = question.get();
                if (answer != null) return answer;
            } catch (Refusal notYet) {
                if (notYet.kind() != Refusal.Kind.NOT_FOUND) throw notYet;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new IllegalStateException("Waited in vain for " + what + ". Does the process engine run? Start again: loading goes on where it stopped.");
    }
}
