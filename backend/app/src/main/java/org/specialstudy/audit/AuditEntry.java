package org.specialstudy.audit;

import java.time.Instant;
import java.util.Map;
import org.specialstudy.directory.PersonRef;

/** One line of the list: who did what to what, when, from where, and whether it was allowed. */
record AuditEntry(String id, Instant at, PersonRef person, String username, String action, String target, boolean success, String address,
    Map<String, Object> details) {}
