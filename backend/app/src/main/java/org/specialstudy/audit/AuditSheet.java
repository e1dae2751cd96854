package org.specialstudy.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.ScreenWords.Spoken;
import org.specialstudy.web.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The auditor's list as a spreadsheet: in words, and beside them what was written down. */
@Component
class AuditSheet {

    private final AuditQuery query;
    private final ScreenWords screen;
    private final BusinessClock clock;

    AuditSheet(AuditQuery query, ScreenWords screen, BusinessClock clock) {
        this.query = query;
        this.screen = screen;
        this.clock = clock;
    }

    ResponseEntity<byte[]> of(AuditQuery.Filter filter, HttpServletRequest request) {
        var words = screen.of(request);
        return new Sheet<AuditEntry>(words, words.say("admin:section.audit"), clock.instant())
            .number("export:no", entry -> Long.valueOf(entry.id()))
            .moment("admin:audit.at", AuditEntry::at)
            .text("admin:audit.who", 20, entry -> entry.person() == null ? "" : entry.person().name())
            .text("export:username", 18, AuditEntry::username)
            .text("admin:audit.action", 28, entry -> words.known("admin:audit.actions." + entry.action(), entry.action()))
            .text("export:request", 48, AuditEntry::action)
            .text("export:target", 40, AuditEntry::target)
            .text("admin:audit.result", 10, entry -> words.say(entry.success() ? "admin:audit.done" : "admin:audit.refused"))
            .text("admin:audit.address", 18, AuditEntry::address)
            .text("admin:audit.details", 60, entry -> details(entry.details(), words))
            .answer(query.rows(filter, null, Sheet.MOST + 1));
    }

    private static String details(Map<String, Object> details, Spoken words) {
        return details.entrySet().stream().filter(entry -> entry.getValue() != null)
            .map(entry -> words.known("admin:audit.detail." + entry.getKey(), entry.getKey()) + ": " + entry.getValue())
            .collect(Collectors.joining("  "));
    }
}
