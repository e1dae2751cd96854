package org.specialstudy.directory;

import java.time.LocalDate;
import java.util.UUID;

/** One post of a person, in the organisation that gave it. */
record PostView(UUID id, OrgRef org, String title, LocalDate from, LocalDate to) {}
