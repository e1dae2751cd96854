package org.specialstudy.topic;

import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.PersonRef;

/** Somebody who belongs to a study, with what they are in it. */
record MemberView(PersonRef person, List<String> posts, String role, Scope scope) {

    record Scope(String type, UUID id, String name) {}
}
