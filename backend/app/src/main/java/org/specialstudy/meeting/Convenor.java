package org.specialstudy.meeting;

import java.util.UUID;

/** A body that convenes a meeting: an organisation of the directory, or the words for a body that is none, such as a leading group. */
public record Convenor(UUID org, String name) {}
