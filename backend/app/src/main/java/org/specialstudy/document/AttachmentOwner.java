package org.specialstudy.document;

import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Me;

/** What attachments can belong to. Each module that has such a thing says here who may see its papers and who may add to them. */
public interface AttachmentOwner {

    /** The word of the interface and of the table, for example {@code WORK_PLAN}. */
    String type();

    /** The study in which the thing lies; empty when there is no such thing. */
    Optional<UUID> study(UUID ownerId);

    boolean mayRead(Me me, UUID ownerId);

    /** Whether this person may add a paper now; refuses with its own code where a sentence helps more than a plain no. */
    boolean mayAdd(Me me, UUID ownerId);

    /** Whether this person may choose now which papers go along with the text to those outside who are asked about it. */
    default boolean mayShare(Me me, UUID ownerId) {
        return false;
    }

    /** Whether the text was sent to this person from outside, who then reads what was shared and nothing else. */
    default boolean wasSent(Me me, UUID ownerId) {
        return false;
    }
}
