package org.specialstudy.document;

import java.time.Instant;
import java.util.UUID;
import org.specialstudy.directory.PersonRef;

/**
 * A paper that belongs to something.
 *
 * @param removable by the person who asked, because they brought it and nothing has been submitted with it
 * @param shared    sent along with the text that organisations are asked about
 * @param sharable  the person who asked may choose now whether it is
 */
public record Attachment(UUID id, String name, String type, long size, String sha256, PersonRef by, Instant at, boolean removable,
    boolean shared, boolean sharable, String ownerType, UUID ownerId) {

    Attachment toShare() {
        return new Attachment(id, name, type, size, sha256, by, at, removable, shared, true, ownerType, ownerId);
    }
}
