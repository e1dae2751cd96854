package org.specialstudy.supervision;

import java.util.UUID;
import org.specialstudy.directory.PersonRef;

/** A selection of the board under a name. {@code query}: the part of the address behind the question mark; {@code by} saved it. */
record SavedView(UUID id, String name, String query, boolean shared, PersonRef by, boolean mine) {}
