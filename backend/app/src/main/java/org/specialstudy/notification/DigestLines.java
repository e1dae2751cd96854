package org.specialstudy.notification;

import java.util.List;
import java.util.Map;
import org.specialstudy.web.ScreenWords.Spoken;

/** The lines of a weekly digest, one per group, as a letter says them. */
final class DigestLines {

    private DigestLines() {}

    /** Nothing for news that has no lines. */
    static List<String> said(NotificationView news, Spoken spoken) {
        if (!(news.details().get("groups") instanceof List<?> groups) || news.reason() != Reason.DIGEST) return List.of();
        return groups.stream().map(Map.class::cast).map(group -> spoken.say("notification:digest.group", "name", group.get("name"), "open",
            group.get("open"), "done", group.get("done"), "dueNext", group.get("dueNext"), "overdue", group.get("overdue"))).toList();
    }
}
