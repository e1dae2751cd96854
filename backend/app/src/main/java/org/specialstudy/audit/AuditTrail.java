package org.specialstudy.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.directory.AccountChanged;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.MembershipChanged;
import org.specialstudy.directory.SignInAttempt;
import org.specialstudy.kernel.Auditable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds to the list. What the directory does is written in the same transaction, so that no role is ever given unseen; requests are
 * added by {@link RequestTrail}. No content: names of fields, texts and passwords never come here.
 */
@Component
class AuditTrail {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditTrail(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventListener
    void on(SignInAttempt attempt) {
        add(attempt.person(), attempt.username(), "session.sign-in", null, attempt.succeeded(), attempt.address(),
            attempt.succeeded() ? Map.of() : Map.of("refused", attempt.outcome()));
    }

    @EventListener
    void on(MembershipChanged change) {
        var details = new LinkedHashMap<String, Object>();
        details.put("role", change.role().name());
        details.put("scopeType", change.scopeType().name());
        details.put("scope", change.scope());
        add(change.by(), null, change.granted() ? "membership.granted" : "membership.ended", change.person().toString(), true, null, details);
    }

    @EventListener
    void on(AccountChanged change) {
        add(change.by(), null, change.what(), change.person().toString(), true, null,
            change.username() == null ? Map.of() : Map.of("username", change.username()));
    }

    @EventListener
    void on(Auditable done) {
        var asked = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet ? servlet.getRequest() : null;
        var me = asked == null ? null : (Me) asked.getAttribute(Me.class.getName());
        add(me == null ? null : me.id(), null, done.action(), done.target(), done.success(), asked == null ? null : asked.getRemoteAddr(),
            done.details());
    }

    private void add(UUID person, String username, String action, String target, boolean success, String address, Map<String, Object> details) {
        jdbc.sql("""
            insert into audit.entry (person_id, username, action, target, success, address, details)
            values (:person, :username, :action, :target, :success, :address, :details::jsonb)
            """)
            .param("person", person).param("username", cut(username)).param("action", cut(action)).param("target", cut(target))
            .param("success", success).param("address", address).param("details", json.writeValueAsString(details))
            .update();
    }

    static String cut(String text) {
        return text == null || text.length() <= 200 ? text : text.substring(0, 200);
    }
}
