package org.specialstudy.notification;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Secret;
import org.springframework.stereotype.Component;

/**
 * Sends the letters about an address itself. The token of a link is made when its letter leaves, so that it lies nowhere while the letter
 * waits; a letter that is tried again has another one, and both open the same claim.
 */
@Component
class AddressLetters {

    private final AddressStore addresses;
    private final Preferences preferences;
    private final Letters letters;
    private final MailGateway mail;
    private final BusinessClock clock;

    AddressLetters(AddressStore addresses, Preferences preferences, Letters letters, MailGateway mail, BusinessClock clock) {
        this.addresses = addresses;
        this.preferences = preferences;
        this.letters = letters;
        this.mail = mail;
        this.clock = clock;
    }

    /** What is to be done for it; nothing once its claim is over. */
    Optional<Runnable> errand(UUID delivery, Me to) {
        var letter = addresses.letter(delivery);
        if (!letter.wanted()) return Optional.empty();
        return Optional.of(letter.claim() == null ? () -> moved(delivery, letter.address(), to) : () -> confirm(delivery, letter, to));
    }

    private void confirm(UUID delivery, AddressStore.AddressLetter letter, Me to) {
        var token = Secret.random();
        addresses.link(token, letter.claim(), clock.instant());
        var link = "/notifications/address?token=" + token.text();
        mail.send(delivery, letter.address(), letters.notice("confirm", to.name(), letter.address(), link, preferences.of(to.id()).language()));
    }

    private void moved(UUID delivery, String address, Me to) {
        mail.send(delivery, address, letters.notice("moved", to.name(), address, "/notifications/settings", preferences.of(to.id()).language()));
    }
}
