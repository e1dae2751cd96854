package org.specialstudy.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The delivery of a report: read how far it has come, take its next step, record what came back. */
@RestController
class DeliveryController {

    record NextNumber(int no, String text) {}

    record GivenAssignment(UUID id) {}

    private final Deliveries deliveries;
    private final Instructions instructions;
    private final DeliveryQuery views;
    private final DocNumbers numbers;
    private final DeliverySheet sheet;

    DeliveryController(Deliveries deliveries, Instructions instructions, DeliveryQuery views, DocNumbers numbers, DeliverySheet sheet) {
        this.deliveries = deliveries;
        this.instructions = instructions;
        this.views = views;
        this.numbers = numbers;
        this.sheet = sheet;
    }

    /** None or one. */
    @GetMapping("/api/studies/{study}/deliveries")
    @PreAuthorize("hasAuthority('business')")
    List<DeliveryView> ofStudy(@PathVariable UUID study, @CurrentPerson Me me) {
        return views.ofStudy(study, me);
    }

    @GetMapping("/api/studies/{study}/deliveries/export")
    @PreAuthorize("hasAuthority('business')")
    ResponseEntity<byte[]> export(@PathVariable UUID study, @RequestParam(required = false) String q, @RequestParam(required = false) String handed,
        @RequestParam(required = false) String sort, @CurrentPerson Me me, HttpServletRequest request) {
        return sheet.ofStudy(study, new InstructionFilter(q, handed, sort), me, request);
    }

    @GetMapping("/api/reports/{id}/delivery")
    @PreAuthorize("hasAuthority('business')")
    DeliveryView delivery(@PathVariable UUID id, @CurrentPerson Me me) {
        return views.delivery(id, me);
    }

    @PostMapping("/api/reports/{id}/delivery/submission")
    @PreAuthorize("hasAuthority('business')")
    DeliveryView submit(@PathVariable UUID id, @RequestBody Deliveries.Prepared body, @CurrentPerson Me me) {
        deliveries.submit(new Delivery.Id(id), body, me);
        return views.delivery(id, me);
    }

    @PostMapping("/api/reports/{id}/delivery/signature")
    @PreAuthorize("hasAuthority('business')")
    DeliveryView sign(@PathVariable UUID id, @RequestBody Deliveries.Signed body, @CurrentPerson Me me) {
        deliveries.sign(new Delivery.Id(id), body, me);
        return views.delivery(id, me);
    }

    /** The number that the register would give now; it is taken only by sending. */
    @GetMapping("/api/reports/{id}/delivery/next-number")
    @PreAuthorize("hasAuthority('business')")
    NextNumber nextNumber(@PathVariable UUID id, @RequestParam(required = false) String organCode, @RequestParam(required = false) Integer year,
        @CurrentPerson Me me) {
        var delivery = views.delivery(id, me);
        Refusal.unless(me.has(Role.OFFICE.word(), delivery.studyId()), () -> Refusal.notAllowed("not-office"));
        Refusal.unless(organCode != null && DocNumber.organ(organCode.strip()), () -> Refusal.invalid("organCode", "doc-number-organ"));
        Refusal.unless(year != null, () -> Refusal.invalid("year", "date-required"));
        var next = numbers.next(organCode.strip(), year);
        return new NextNumber(next.no(), next.text());
    }

    @PostMapping("/api/reports/{id}/delivery/dispatch")
    @PreAuthorize("hasAuthority('business')")
    DeliveryView send(@PathVariable UUID id, @RequestBody Deliveries.Dispatched body, @CurrentPerson Me me) {
        deliveries.send(new Delivery.Id(id), body, me);
        return views.delivery(id, me);
    }

    @PostMapping("/api/reports/{id}/delivery/receipt")
    @PreAuthorize("hasAuthority('business')")
    DeliveryView receive(@PathVariable UUID id, @RequestBody Deliveries.Received body, @CurrentPerson Me me) {
        deliveries.receive(new Delivery.Id(id), body, me);
        return views.delivery(id, me);
    }

    @PostMapping("/api/reports/{id}/delivery/decision")
    @PreAuthorize("hasAuthority('business')")
    DeliveryView decide(@PathVariable UUID id, @RequestBody Deliveries.Decided body, @CurrentPerson Me me) {
        deliveries.decide(new Delivery.Id(id), body, me);
        return views.delivery(id, me);
    }

    @PostMapping("/api/reports/{id}/delivery/instructions")
    @PreAuthorize("hasAuthority('business')")
    DeliveryView record(@PathVariable UUID id, @RequestBody Instructions.Said body, @CurrentPerson Me me) {
        instructions.record(id, body, me);
        return views.delivery(id, me);
    }

    @PostMapping("/api/instructions/{id}/assignments")
    @PreAuthorize("hasAuthority('business')")
    @ResponseStatus(HttpStatus.CREATED)
    GivenAssignment give(@PathVariable UUID id, @RequestBody Instructions.Errand body, @CurrentPerson Me me) {
        return new GivenAssignment(instructions.give(id, body, me).value());
    }
}
