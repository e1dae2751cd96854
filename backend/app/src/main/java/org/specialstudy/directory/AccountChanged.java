package org.specialstudy.directory;

import java.util.UUID;

/** An account was made, its password reset or changed, or the person let in or kept out. {@code what} is the audit's word for it. */
public record AccountChanged(String what, UUID person, String username, UUID by) {}
