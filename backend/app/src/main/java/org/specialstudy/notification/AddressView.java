package org.specialstudy.notification;

import java.time.Instant;

/**
 * Where a person's letters go.
 *
 * @param email     the address in use; null while there is none
 * @param confirmed whether its owner has shown to read there: not for those in use since before addresses were confirmed
 * @param waiting   what was typed and not confirmed yet; null where nothing waits
 * @param mail      whether letters can be sent at all
 */
record AddressView(String email, boolean confirmed, Waiting waiting, boolean mail) {

    /** How the letter with the link fares. */
    enum Letter { QUEUED, DELAYED, SENT, REFUSED, EXPIRED }

    /**
     * @param sentAt      when the newest letter left; null while none has
     * @param againIn     seconds until another may be asked for
     * @param lettersLeft how many more today
     */
    record Waiting(String email, Letter letter, Instant sentAt, Instant expiresAt, long againIn, int lettersLeft) {}
}
