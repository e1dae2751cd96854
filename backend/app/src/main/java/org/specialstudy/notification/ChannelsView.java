package org.specialstudy.notification;

/**
 * The ways out of the system.
 *
 * @param mail    server and sender, empty while no mail server is configured
 * @param webhook null while there is none
 * @param waiting deliveries whose time has not come or that are tried again
 */
record ChannelsView(String mail, Gate webhook, int waiting, int sentToday) {

    /** The secret is never shown. */
    record Gate(String url, boolean withText) {}
}
