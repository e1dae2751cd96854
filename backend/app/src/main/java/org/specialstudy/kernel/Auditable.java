package org.specialstudy.kernel;

import java.util.Map;

/**
 * Something that the auditor must be able to find, beside the bare requests: done or tried by whoever's request this is. Published where it
 * happens; when that is a transaction, it is kept with it or not at all.
 *
 * @param action  the list's word for it, for example {@code command.dropped}
 * @param details facts about it, never content
 */
public record Auditable(String action, String target, boolean success, Map<String, Object> details) {}
