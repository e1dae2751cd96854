package org.specialstudy.notification;

import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;

/** One way out of the system. */
interface Gateway {

    /** News for one person, sent as one; the same {@code id} however often it is tried. */
    record Parcel(UUID id, Me to, Preference preference, List<NotificationView> news) {}

    /** It was not taken, and may be later. */
    final class NotNow extends RuntimeException {

        NotNow(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /** It was refused for good: trying again would change nothing. */
    final class Never extends RuntimeException {

        Never(String why, Throwable cause) {
            super(why, cause);
        }
    }

    Channel channel();

    /** Whether it is configured; what waits for it waits until it is. */
    boolean open();

    boolean reaches(Preference preference);

    /** Returns when the other side has taken it; throws {@link NotNow} or {@link Never}. */
    void send(Parcel parcel);
}
