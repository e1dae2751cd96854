package org.specialstudy.report;

import java.time.Instant;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.fieldvisit.FoundQuery.Found;

/** A finding that a chapter rests on: as it was cited, and as it is now where it has changed since. */
record CitationView(Found cited, Found now, PersonRef by, Instant at) {}
