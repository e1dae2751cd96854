package org.specialstudy.meeting;

import java.util.UUID;

/** Whom an invitation is for, as it is written down: a person, an organisation, or people of a category. New ones have no id. */
record Invited(UUID id, Invitation.Kind kind, UUID personId, UUID orgId, String category) {

    /** What two invitations must not have in common. */
    Object who() {
        return switch (kind) {
            case PERSON -> personId;
            case ORGANISATION -> orgId;
            case CATEGORY -> category == null ? null : category.strip();
        };
    }
}
