package org.specialstudy.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.kernel.Fact;

/** A step in the life of a report, as the timeline keeps it: {@code topic-report.submitted}, {@code overall-report.accepted}. */
public record ReportFact(UUID study, UUID report, UUID group, String kind, UUID by, UUID recordedBy, Instant at, Map<String, Object> details)
    implements Fact {

    static ReportFact of(Report report, String what, UUID by, UUID recordedBy, Instant at, Object... details) {
        var said = new LinkedHashMap<String, Object>();
        said.put("reportId", report.id().value());
        said.put("title", report.title());
        if (report.group() != null) said.put("groupId", report.group());
        for (var i = 0; i < details.length; i += 2) {
            if (details[i + 1] != null) said.put((String) details[i], details[i + 1]);
        }
        var whose = report.kind() == Report.Kind.TOPIC ? "topic-report." : "overall-report.";
        return new ReportFact(report.study().value(), report.id().value(), report.group(), whose + what, by, recordedBy, at, said);
    }
}
