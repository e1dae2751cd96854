package org.specialstudy.meeting;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.specialstudy.kernel.Sort;
import org.specialstudy.kernel.Sought;
import org.specialstudy.meeting.MeetingView.InvitationView;

/**
 * Which of those invited somebody wants to see, and in which order; as they were invited where none is named.
 *
 * @param reply a reply, or {@code OPEN} for those who have not replied
 */
record RollFilter(String invitee, String reply, String sort) {

    private static final Map<String, Comparator<InvitationView>> ORDERS = Map.of(
        "invited", (one, other) -> 0,
        "name", Comparator.comparing(RollFilter::name, Collator.getInstance(Locale.CHINA)),
        "reply", Comparator.comparing(one -> one.reply() == null ? Invitation.Reply.values().length : one.reply().ordinal()));

    List<InvitationView> of(List<InvitationView> invitations) {
        var sought = Sought.of(invitee);
        return invitations.stream()
            .filter(one -> sought.in(name(one)))
            .filter(one -> reply == null || reply.isBlank() || reply.equals(one.reply() == null ? "OPEN" : one.reply().name()))
            .sorted(Sort.of(sort, "invited").by(ORDERS)).toList();
    }

    static String name(InvitationView one) {
        return switch (one.kind()) {
            case PERSON -> one.person().name();
            case ORGANISATION -> one.org().name();
            case CATEGORY -> one.category();
        };
    }
}
