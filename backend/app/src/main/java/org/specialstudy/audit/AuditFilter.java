package org.specialstudy.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specialstudy.directory.Me;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Records every request that would change something, allowed or refused: the address by its pattern, the ids in it, and the answer's number. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AuditFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(AuditFilter.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final RequestTrail trail;

    AuditFilter(RequestTrail trail) {
        this.trail = trail;
    }

    /** A sign-in is recorded with its user name by whoever decides it. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var signIn = request.getMethod().equals("POST") && request.getRequestURI().equals("/api/session");
        return READING.contains(request.getMethod()) || !request.getRequestURI().startsWith("/api/") || signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            record(request, answered ? response.getStatus() : 500);
        }
    }

    private void record(HttpServletRequest request, int status) {
        var me = (Me) request.getAttribute(Me.class.getName());
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var action = request.getMethod() + " " + (pattern == null ? "?" : pattern);
        var target = pattern == null ? request.getRequestURI() : ids(request);
        try {
            trail.add(me == null ? null : me.id(), action, target, status, request.getRemoteAddr());
        } catch (DataAccessException | TransactionException e) {
            log.error("Not recorded, the database did not answer: {} {} by {}, answered {}", action, target, me == null ? "nobody" : me.id(), status);
        }
    }

    @SuppressWarnings("unchecked")
    private static String ids(HttpServletRequest request) {
        var variables = (Map<String, Object>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null || variables.isEmpty() ? null : variables.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
