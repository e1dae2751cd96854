package org.specialstudy.directory;

import java.util.UUID;

/** With what somebody signs in. */
record Account(UUID personId, String username, String password, boolean mustChange, boolean active, boolean demo) {}
