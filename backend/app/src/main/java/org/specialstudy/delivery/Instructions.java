package org.specialstudy.delivery;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialstudy.assignment.Assignment;
import org.specialstudy.assignment.Assignments;
import org.specialstudy.assignment.Giver;
import org.specialstudy.assignment.NewAssignment;
import org.specialstudy.assignment.Parties;
import org.specialstudy.assignment.Party;
import org.specialstudy.assignment.Source;
import org.specialstudy.assignment.Term;
import org.specialstudy.deadline.Urgency;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Refusal.Wrong;
import org.specialstudy.study.Studies;
import org.specialstudy.study.StudyQuery;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers of the report wrote on it: recorded by the office as it came, and given to somebody to carry out. */
@Service
class Instructions {

    /** {@code scans}: papers that were brought for it. */
    record Said(String author, String text, LocalDate givenOn, LocalDate receivedOn, boolean restricted, List<UUID> readers,
        List<Party.Ref> addressees, List<UUID> scans) {

        Said {
            author = author == null ? "" : author.strip();
            text = text == null ? "" : text.strip();
            readers = clean(readers);
            addressees = clean(addressees);
            scans = clean(scans);
        }

        private static <T> List<T> clean(List<T> said) {
            return said == null ? List.of() : said.stream().filter(Objects::nonNull).distinct().toList();
        }
    }

    record Errand(String title, String text, String stage, Party.Ref owner, List<Party.Ref> helpers, Term rule, Urgency urgency) {}

    /** An instruction's papers, and those that were brought before it was recorded, which lie with the delivery. */
    static final String OWNER_TYPE = "INSTRUCTION";
    static final String BROUGHT = "INSTRUCTION_DRAFT";

    private static final int AUTHOR_LIMIT = 100;
    private static final int TEXT_LIMIT = 20_000;
    private static final int PARTIES = 100;

    private final DeliveryStore deliveries;
    private final InstructionStore instructions;
    private final InstructionReaders readers;
    private final DeliveryQuery deliveryViews;
    private final DeliveryProcess process;
    private final Assignments assignments;
    private final Map<Party.Type, Parties> parties;
    private final Studies studies;
    private final StudyQuery studyViews;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Instructions(DeliveryStore deliveries, InstructionStore instructions, InstructionReaders readers, DeliveryQuery deliveryViews, DeliveryProcess process,
        Assignments assignments, List<Parties> parties, Studies studies, StudyQuery studyViews, Documents documents,
        ApplicationEventPublisher events, BusinessClock clock) {
        this.deliveries = deliveries;
        this.instructions = instructions;
        this.readers = readers;
        this.deliveryViews = deliveryViews;
        this.process = process;
        this.assignments = assignments;
        this.parties = parties.stream().collect(Collectors.toMap(Parties::type, Function.identity()));
        this.studies = studies;
        this.studyViews = studyViews;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** At any time after the receipt, when the waiting is over and when all is closed as well. */
    @Transactional
    UUID record(UUID report, Said said, Me me) {
        unless(deliveryViews.mayRead(report, me), Refusal::notFound);
        var study = deliveries.study(report).orElseThrow(Refusal::notFound);
        unless(me.has(Role.OFFICE.word(), study), () -> Refusal.notAllowed("not-office"));
        studies.requireActive(study);
        var delivery = deliveries.find(new Delivery.Id(report)).orElseThrow(Refusal::notFound);
        var moment = delivery.moment();
        var addressees = said.addressees().stream().map(ref -> find(study, ref)).toList();
        check(said, study, addressees, delivery);
        var now = clock.instant();
        var id = UUID.randomUUID();
        instructions.insert(id, report, said, moment, addressees, me.id(), now);
        for (var i = 0; i < said.scans().size(); i++) bring(said.scans().get(i), "scans[" + i + "]", report, id, me);
        documents.freeze(OWNER_TYPE, id);
        if (moment == Delivery.Moment.WAITING) process.instructed(delivery);
        events.publishEvent(DeliveryFact.of(delivery, "instructed", me.id(), null, now, "moment", moment.name()));
        return id;
    }

    /** One step from the instruction to somebody who carries it out; the assignment says where it comes from. */
    @Transactional
    Assignment.Id give(UUID instruction, Errand said, Me me) {
        unless(readers.mayRead(instruction, me), Refusal::notFound);
        var report = instructions.report(instruction).orElseThrow(Refusal::notFound);
        var study = deliveries.study(report).orElseThrow(Refusal::notFound);
        unless(me.has(Role.OFFICE.word(), study), () -> Refusal.notAllowed("not-office"));
        var source = new Source(Source.Kind.INSTRUCTION, instruction, UUID.randomUUID().toString(), "/studies/" + study + "/reports");
        return assignments.give(new NewAssignment(study, null, source, said.title(), said.text(), said.stage(), said.owner(), said.helpers(), null,
            said.rule(), said.urgency()), Giver.office(me.id()));
    }

    private Party find(UUID study, Party.Ref ref) {
        if (ref.type() == null || ref.id() == null || !parties.containsKey(ref.type())) return null;
        return parties.get(ref.type()).find(study, ref.id()).orElse(null);
    }

    private void check(Said said, UUID study, List<Party> addressees, Delivery delivery) {
        var wrong = new ArrayList<Wrong>();
        if (said.author().isEmpty()) wrong.add(new Wrong("author", "text-required"));
        Delivery.words("author", said.author(), AUTHOR_LIMIT, wrong);
        if (said.text().isEmpty() && said.scans().isEmpty()) wrong.add(new Wrong("text", "instruction-text-or-scan"));
        Delivery.words("text", said.text(), TEXT_LIMIT, wrong);
        Delivery.day("givenOn", said.givenOn(), delivery.sentOn(), clock.instant(), wrong);
        Delivery.day("receivedOn", said.receivedOn(), said.givenOn(), clock.instant(), wrong);
        if (said.addressees().size() > PARTIES) wrong.add(new Wrong("addressees", "too-many", PARTIES));
        for (var i = 0; i < addressees.size(); i++) {
            if (addressees.get(i) == null) wrong.add(new Wrong("addressees[" + i + "]", "owner-unknown"));
        }
        if (said.readers().size() > PARTIES) wrong.add(new Wrong("readers", "too-many", PARTIES));
        for (var i = 0; said.restricted() && i < said.readers().size(); i++) {
            if (!studyViews.mayRead(study, said.readers().get(i))) wrong.add(new Wrong("readers[" + i + "]", "instruction-reader-outside"));
        }
        if (!wrong.isEmpty()) throw Refusal.invalid(wrong);
    }

    private void bring(UUID scan, String field, UUID report, UUID instruction, Me me) {
        var paper = documents.find(scan, me.id()).filter(one -> one.ownerType().equals(BROUGHT) && one.ownerId().equals(report));
        unless(paper.isPresent(), () -> Refusal.invalid(field, "scan-unknown"));
        documents.pass(scan, OWNER_TYPE, instruction);
    }
}
