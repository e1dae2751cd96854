package org.specialstudy.delivery;

import static org.specialstudy.kernel.Refusal.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.specialstudy.deadline.Unit;
import org.specialstudy.deadline.WorkingCalendar;
import org.specialstudy.delivery.Delivery.Course;
import org.specialstudy.delivery.Delivery.Outcome;
import org.specialstudy.delivery.Delivery.Sheet;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.Studies;
import org.specialstudy.study.Voice;
import org.specialstudy.study.Voices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do to bring a report on its way. One method, one decision, one transaction. */
@Service
class Deliveries {

    record Prepared(long version, List<UUID> recipients, List<UUID> copies, UUID signatory, String note) {}

    /** What the signatory says, or the office for a signatory who said it on paper. */
    record Signed(long version, Outcome outcome, String opinion, boolean circled, LocalDate signedOn, UUID recordedFor, UUID scan) {}

    /** Without a number the register gives the next one. */
    record Dispatched(long version, String organCode, Integer no, LocalDate sentOn) {}

    record Received(long version, String receiver, LocalDate receivedOn, Integer waitDays) {}

    record Decided(long version, Course outcome, Integer waitDays, String conclusion) {}

    static final String OWNER_TYPE = "DELIVERY";

    private final DeliveryStore deliveries;
    private final DeliveryQuery views;
    private final DeliveryProcess process;
    private final DocNumbers numbers;
    private final Signatories signatories;
    private final Voices voices;
    private final Studies studies;
    private final Documents documents;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(DeliveryStore deliveries, DeliveryQuery views, DeliveryProcess process, DocNumbers numbers, Signatories signatories, Voices voices,
        Studies studies, Documents documents, Directory directory, WorkingCalendar calendar, ApplicationEventPublisher events, BusinessClock clock) {
        this.deliveries = deliveries;
        this.views = views;
        this.process = process;
        this.numbers = numbers;
        this.signatories = signatories;
        this.voices = voices;
        this.studies = studies;
        this.documents = documents;
        this.directory = directory;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void submit(Delivery.Id id, Prepared said, Me me) {
        var delivery = forOffice(id, said.version(), me);
        var sheet = new Sheet(said.recipients(), said.copies(), said.signatory(), said.note());
        var orgs = new HashSet<UUID>();
        Stream.of(sheet.recipients(), sheet.copies()).forEach(orgs::addAll);
        var fact = delivery.submit(sheet, directory.organisations(orgs).keySet(), signatories.ids(delivery.study().value()), me.id(), clock.instant());
        done(delivery, Step.PREPARE, me.id(), Map.of(), me);
        events.publishEvent(fact);
    }

    @Transactional
    void sign(Delivery.Id id, Signed said, Me me) {
        var delivery = changing(id, said.version(), me);
        var voice = voice(delivery, said, me);
        var fact = delivery.sign(said.outcome(), said.opinion(), said.circled(), said.signedOn(), directory.name(voice.by()), voice, clock.instant());
        done(delivery, Step.SIGN, voice.by(), Map.of("signed", said.outcome() == Outcome.SIGNED), me);
        events.publishEvent(fact);
    }

    /** The number is taken in the same transaction: it belongs to the delivery, or nobody has taken it. */
    @Transactional
    void send(Delivery.Id id, Dispatched said, Me me) {
        var delivery = forOffice(id, said.version(), me);
        var organ = said.organCode() == null ? "" : said.organCode().strip();
        unless(DocNumber.organ(organ), () -> Refusal.invalid("organCode", "doc-number-organ"));
        delivery.checkSending(said.sentOn(), deliveries.signedOn(id), clock.instant());
        var number = numbers.take(organ, said.sentOn().getYear(), said.no());
        var fact = delivery.send(number, said.sentOn(), me.id(), clock.instant());
        done(delivery, Step.SEND, me.id(), Map.of(), me);
        events.publishEvent(fact);
    }

    @Transactional
    void receive(Delivery.Id id, Received said, Me me) {
        var delivery = forOffice(id, said.version(), me);
        unless(said.receivedOn() != null, () -> Refusal.invalid("receivedOn", "date-required"));
        var fact = delivery.receive(said.receiver(), said.receivedOn(), waiting(said.waitDays(), said.receivedOn()), me.id(), clock.instant());
        done(delivery, Step.RECEIVE, me.id(), Map.of(), me);
        events.publishEvent(fact);
    }

    /** The office closes, at any time, or waits on when the time is over. */
    @Transactional
    void decide(Delivery.Id id, Decided said, Me me) {
        var delivery = forOffice(id, said.version(), me);
        unless(said.outcome() != null, () -> Refusal.invalid("outcome", "outcome-unknown"));
        var asked = delivery.status() == Delivery.Status.ASKING;
        var now = clock.instant();
        var fact = said.outcome() == Course.CLOSE ? delivery.close(said.conclusion(), me.id(), now)
            : delivery.waitOn(waiting(said.waitDays(), LocalDate.ofInstant(now, BusinessClock.ZONE)), me.id(), now);
        if (asked) {
            done(delivery, Step.DECIDE, me.id(), Map.of("waitOn", said.outcome() == Course.WAIT), me);
        } else {
            keep(delivery, me);
            process.closed(delivery);
        }
        events.publishEvent(fact);
    }

    private Delivery.Waiting waiting(Integer said, LocalDate from) {
        var days = said == null ? Delivery.USUAL_WAIT : said;
        unless(days >= 1 && days <= Delivery.LONGEST_WAIT, () -> Refusal.invalid("waitDays", "delivery-wait-range", Delivery.LONGEST_WAIT));
        return new Delivery.Waiting(days, calendar.due(from, days, Unit.WORKING_DAYS).at());
    }

    private Voice voice(Delivery delivery, Signed said, Me me) {
        var signatory = delivery.signatory();
        if (said.recordedFor() == null) {
            unless(me.id().equals(signatory), () -> Refusal.notAllowed("delivery-not-signatory"));
            return Voice.own(me.id());
        }
        var study = delivery.study().value();
        unless(me.has(Role.OFFICE.word(), study), () -> Refusal.notAllowed("not-office"));
        unless(said.recordedFor().equals(signatory), () -> Refusal.invalid("recordedFor", "delivery-recorded-for-other"));
        var role = signatories.leader(study, signatory) ? Role.LEADERS : Role.INCHARGE;
        return voices.of(study, delivery.id().value(), role, signatory, said.scan(), me);
    }

    private void done(Delivery delivery, Step step, UUID by, Map<String, Object> routing, Me me) {
        documents.freeze(OWNER_TYPE, delivery.id().value());
        delivery.due(Step.of(delivery.status()).map(process::due).orElse(null));
        keep(delivery, me);
        process.done(delivery, step, by, routing);
    }

    private Delivery forOffice(Delivery.Id id, long version, Me me) {
        var delivery = changing(id, version, me);
        unless(me.has(Role.OFFICE.word(), delivery.study().value()), () -> Refusal.notAllowed("not-office"));
        return delivery;
    }

    /** Known to nobody who may not read it; refused when the study was stopped or somebody saved first. The study's lock comes before all else. */
    private Delivery changing(Delivery.Id id, long version, Me me) {
        unless(views.mayRead(id.value(), me), Refusal::notFound);
        studies.requireActive(deliveries.study(id.value()).orElseThrow(Refusal::notFound));
        var delivery = deliveries.find(id).orElseThrow(Refusal::notFound);
        unless(delivery.version() == version, () -> Refusal.changedMeanwhile(views.delivery(id.value(), me)));
        return delivery;
    }

    private void keep(Delivery delivery, Me me) {
        unless(deliveries.save(delivery), () -> Refusal.changedMeanwhile(views.delivery(delivery.id().value(), me)));
    }
}
