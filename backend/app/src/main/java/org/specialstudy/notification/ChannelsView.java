package org.specialstudy.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The ways out of the system.
 *
 * @param mail    server and sender, empty while no mail server is configured
 * @param webhook null while there is none
 * @param waiting deliveries whose time has not come or that are tried again
 */
record ChannelsView(String mail, Gate webhook, int waiting, int sentToday, List<Trouble> troubles) {

    /** The secret is never shown. */
    record Gate(String url, boolean withText) {}

    /** A delivery that failed at least once and has not arrived. */
    record Trouble(UUID id, Channel channel, boolean givenUp, int attempts, String error, Instant retryAt) {}
}
