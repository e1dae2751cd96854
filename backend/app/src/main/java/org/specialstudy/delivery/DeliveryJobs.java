package org.specialstudy.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.report.AcceptedReports;
import org.specialstudy.study.Studies;
import org.specialstudy.study.StudyWithdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a delivery that nobody presses a button for. Each may be asked for again and then changes nothing. */
@Service
class DeliveryJobs {

    record Opened(UUID report, boolean first, Instant due) {

        Map<String, Object> variables() {
            return Map.of("reportId", report, "first", first, "due", due);
        }
    }

    record Asked(boolean stillOpen, Instant due) {}

    private final DeliveryStore deliveries;
    private final DeliveryProcess process;
    private final AcceptedReports reports;
    private final Studies studies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeliveryJobs(DeliveryStore deliveries, DeliveryProcess process, AcceptedReports reports, Studies studies, ApplicationEventPublisher events,
        BusinessClock clock) {
        this.deliveries = deliveries;
        this.process = process;
        this.reports = reports;
        this.studies = studies;
        this.events = events;
        this.clock = clock;
    }

    /** Natural key: the study's overall report, and the process instance that carries its delivery. */
    @Transactional
    Opened open(UUID study, long processInstance) {
        var active = studies.active(study);
        var report = reports.overall(study).orElseThrow(() -> new IllegalStateException("Study " + study + " has no accepted overall report."));
        var delivery = Delivery.opened(report.id(), report.version(), report.title(), study, processInstance, clock.instant());
        delivery.due(process.due(Step.PREPARE));
        if (!active) delivery.withdraw();
        if (deliveries.insert(delivery, processInstance) && active) {
            process.begin(delivery, Step.PREPARE);
            events.publishEvent(DeliveryFact.of(delivery, "opened", null, null, clock.instant()));
        }
        var kept = deliveries.find(delivery.id()).orElseThrow();
        return new Opened(report.id(), active && kept.carriedBy(processInstance), dueOr(kept));
    }

    /** Natural key: the delivery, while it waits. */
    @Transactional
    Asked endWaiting(Delivery.Id id) {
        var active = studies.active(deliveries.study(id.value()).orElseThrow());
        var delivery = deliveries.find(id).orElseThrow();
        if (active && delivery.endWaiting()) {
            delivery.due(process.due(Step.DECIDE));
            save(delivery);
            process.begin(delivery, Step.DECIDE);
            events.publishEvent(DeliveryFact.of(delivery, "waiting-over", null, null, clock.instant()));
        }
        return new Asked(active && delivery.status() == Delivery.Status.ASKING, dueOr(delivery));
    }

    /** The study was stopped, and with it whatever of its delivery was still to be done. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopped(StudyWithdrawn withdrawn) {
        deliveries.ofStudy(withdrawn.study()).stream().filter(Delivery::withdraw).forEach(this::save);
    }

    /** Somebody saved at the same moment: the job is asked for again and finds what stands then. */
    private void save(Delivery delivery) {
        if (!deliveries.save(delivery)) throw new IllegalStateException("Delivery " + delivery.id().value() + " was changed at the same moment.");
    }

    private Instant dueOr(Delivery delivery) {
        return delivery.stepDue() == null ? clock.instant() : delivery.stepDue();
    }
}
