package org.specialstudy.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.directory.PersonRef;

/** One piece of news as its reader sees it; the words for its kind are the screen's. */
record NotificationView(String id, Reason reason, String kind, Subject study, PersonRef by, Map<String, Object> details, String link, Instant at,
    boolean read) {

    /** The study it is about. */
    record Subject(UUID id, String title) {}
}
