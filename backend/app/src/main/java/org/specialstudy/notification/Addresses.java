package org.specialstudy.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Secret;
import org.specialstudy.notification.AddressClaim.Outcome;
import org.specialstudy.notification.AddressStore.Used;
import org.specialstudy.notification.AddressView.Letter;
import org.specialstudy.notification.AddressView.Waiting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People's addresses for letters. What somebody types gets one letter with a link and is used for nothing else until they, signed in, have
 * confirmed it; the address before stays in use until then, and is told when it no longer is.
 */
@Service
@Transactional
class Addresses {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");
    private static final int LONGEST_ADDRESS = 254;
    private static final Duration VALID = Duration.ofHours(48);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_PER_DAY = 5;

    private final AddressStore addresses;
    private final MailGateway mail;
    private final BusinessClock clock;

    Addresses(AddressStore addresses, MailGateway mail, BusinessClock clock) {
        this.addresses = addresses;
        this.mail = mail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public AddressView of(Me me) {
        var used = addresses.used(me.id());
        return new AddressView(used.map(Used::email).orElse(null), used.filter(Used::confirmed).isPresent(), addresses.waiting(me.id()).map(this::waiting)
            .orElse(null), mail.open());
    }

    /** Typed again, the address that waits gets another letter. */
    public AddressView ask(String typed, Me me) {
        var email = typed == null ? "" : typed.strip();
        Refusal.unless(email.length() <= LONGEST_ADDRESS && ADDRESS.matcher(email).matches(), () -> Refusal.invalid("email", "email-unreadable"));
        Refusal.unless(addresses.used(me.id()).filter(used -> used.confirmed() && used.email().equalsIgnoreCase(email)).isEmpty(), () -> Refusal.invalid(
            "email", "email-confirmed-already"));
        var waiting = addresses.hold(me.id());
        mayHaveALetter(me.id());
        var same = waiting.filter(claim -> claim.email().equals(email));
        if (same.isEmpty()) waiting.ifPresent(claim -> addresses.end(claim, Outcome.REPLACED));
        var claim = same.or(() -> addresses.claim(me.id(), email, clock.instant())).orElseThrow(() -> Refusal.changedMeanwhile(of(me)));
        addresses.askToConfirm(claim, clock.instant());
        return of(me);
    }

    public AddressView again(Me me) {
        var claim = addresses.hold(me.id()).orElseThrow(Refusal::notFound);
        mayHaveALetter(me.id());
        addresses.askToConfirm(claim, clock.instant());
        return of(me);
    }

    public AddressView withdraw(Me me) {
        addresses.end(addresses.hold(me.id()).orElseThrow(Refusal::notFound), Outcome.WITHDRAWN);
        return of(me);
    }

    public AddressView remove(Me me) {
        var address = addresses.used(me.id()).map(Used::email).orElseThrow(Refusal::notFound);
        Refusal.unless(addresses.remove(me.id()), Refusal::notFound);
        addresses.tellMoved(me.id(), address, clock.instant());
        return of(me);
    }

    /** The address that the link confirms, if this person may. */
    public String confirms(Secret token, Me me) {
        return opened(token, me).email();
    }

    public AddressView confirm(Secret token, Me me) {
        var claim = opened(token, me);
        var before = addresses.used(me.id()).map(Used::email);
        addresses.end(claim, Outcome.CONFIRMED);
        addresses.confirm(me.id(), claim.email(), clock.instant());
        before.filter(address -> !address.equalsIgnoreCase(claim.email())).ifPresent(address -> addresses.tellMoved(me.id(), address, clock.instant()));
        return of(me);
    }

    /** Whose it is comes first: nobody learns anything of another's link. */
    private AddressClaim opened(Secret token, Me me) {
        var link = addresses.link(token).orElseThrow(() -> Refusal.conflict("address-link-unknown"));
        Refusal.unless(link.claim().person().equals(me.id()), () -> Refusal.notAllowed("address-link-of-another"));
        Refusal.unless(link.claim().outcome() != Outcome.CONFIRMED, () -> Refusal.conflict("address-link-used"));
        Refusal.unless(link.claim().outcome() == null, () -> Refusal.conflict("address-link-ended"));
        Refusal.unless(link.sentAt().plus(VALID).isAfter(clock.instant()), () -> Refusal.conflict("address-link-expired"));
        return link.claim();
    }

    private void mayHaveALetter(UUID person) {
        Refusal.unless(mail.open(), () -> Refusal.conflict("mail-off"));
        var asked = addresses.asked(person, clock.instant().minus(DAY));
        Refusal.unless(asked.letters() < MOST_PER_DAY, () -> Refusal.conflict("address-letters-too-many", MOST_PER_DAY));
        Refusal.unless(againIn(asked) == 0, () -> Refusal.conflict("address-letter-too-soon", againIn(asked)));
    }

    private Waiting waiting(AddressClaim claim) {
        var sending = addresses.sending(claim);
        var expires = Optional.ofNullable(sending.sentAt()).map(at -> at.plus(VALID)).orElse(null);
        var asked = addresses.asked(claim.person(), clock.instant().minus(DAY));
        return new Waiting(claim.email(), letter(sending, expires), sending.sentAt(), expires, againIn(asked), Math.max(0, MOST_PER_DAY - asked.letters()));
    }

    private Letter letter(AddressStore.Sending sending, Instant expires) {
        return switch (sending.state()) {
            case "SENT" -> expires.isAfter(clock.instant()) ? Letter.SENT : Letter.EXPIRED;
            case "GIVEN_UP" -> Letter.REFUSED;
            default -> sending.attempts() > 1 ? Letter.DELAYED : Letter.QUEUED;
        };
    }

    private long againIn(AddressStore.Asked asked) {
        if (asked.last() == null) return 0;
        var next = asked.letters() < MOST_PER_DAY ? asked.last().plus(PAUSE) : asked.first().plus(DAY);
        return Math.max(0, Math.ceilDiv(Duration.between(clock.instant(), next).toMillis(), 1000L));
    }
}
