package org.specialstudy.replan;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** More time was asked for, or is not given after all. That it was given is a {@link ReplanFact}. */
public record ExtensionFact(UUID study, String kind, UUID by, Instant at, Map<String, Object> details) implements Fact {

    static ExtensionFact asked(Extension extension) {
        return of(extension, "asked", extension.asked().reason(), extension.asked().by(), extension.asked().at());
    }

    static ExtensionFact ended(Extension extension) {
        var ended = extension.ended();
        return of(extension, extension.status().name().toLowerCase(java.util.Locale.ROOT), ended.answer(), ended.by(), ended.at());
    }

    private static ExtensionFact of(Extension extension, String what, String reason, UUID by, Instant at) {
        var asked = extension.asked();
        var details = new LinkedHashMap<String, Object>();
        details.put("extensionId", extension.id());
        details.put("deadlineId", asked.deadline());
        details.put("elementId", asked.elementId());
        if (asked.subject() != null) details.put("subject", asked.subject());
        details.put("from", ReplanFact.day(asked.due()));
        details.put("to", asked.day().toString());
        if (reason != null) details.put("reason", reason);
        return new ExtensionFact(asked.study(), "deadline.extension-" + what, by, at, details);
    }
}
