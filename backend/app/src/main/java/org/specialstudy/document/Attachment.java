package org.specialstudy.document;

import java.time.Instant;
import java.util.UUID;
import org.specialstudy.directory.PersonRef;

/** A paper that belongs to something. {@code removable}: by the person who asked, because they brought it and nothing has been submitted with it. */
public record Attachment(UUID id, String name, String type, long size, String sha256, PersonRef by, Instant at, boolean removable,
    String ownerType, UUID ownerId) {}
