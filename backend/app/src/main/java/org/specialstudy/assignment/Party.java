package org.specialstudy.assignment;

import java.util.UUID;

/** A person or a body that something is given to, with its name at that time and the principal by which it is reached. */
public record Party(Type type, UUID id, String name, String principal) {

    /** A group is represented by its lead, an organisation by its contacts, an office by its people. */
    public enum Type { PERSON, GROUP, ORG, OFFICE }

    /** A party as it is named by whoever gives. */
    public record Ref(Type type, UUID id) {}
}
