package org.specialstudy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.specialstudy.kernel.Refusal;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every "no" leaves through this door, as application/problem+json in the reader's language, and never with a stack trace. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    /** The one authority of somebody who must first replace the password they were given. */
    static final String PASSWORD_CHANGE_REQUIRED = "password-change-required";

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final Words words;
    private final FieldWords fields;

    Problems(Words words, FieldWords fields) {
        this.words = words;
        this.fields = fields;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal no, HttpServletRequest request) {
        var status = switch (no.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        var problem = problem(request, status, no.code(), no.args());
        if (!no.wrong().isEmpty()) problem.setProperty("errors", no.wrong().stream().map(wrong -> fields.of(wrong, Language.of(request))).toList());
        if (no.current() != null) problem.setProperty("current", no.current());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> locked(Locked locked, HttpServletRequest request) {
        var problem = problem(request, HttpStatus.TOO_MANY_REQUESTS, "sign-in-locked");
        problem.setProperty("until", locked.until());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownPerson(AuthenticationException e, HttpServletRequest request) {
        return answer(problem(request, HttpStatus.UNAUTHORIZED, e instanceof SignInFailed failed ? failed.code() : "sign-in-required"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException e, HttpServletRequest request) {
        if (e instanceof CsrfException) return answer(problem(request, HttpStatus.FORBIDDEN, "csrf-token-missing"));
        var who = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
        var mustChange = who.stream().flatMap(one -> one.getAuthorities().stream())
            .anyMatch(authority -> PASSWORD_CHANGE_REQUIRED.equals(authority.getAuthority()));
        return answer(problem(request, HttpStatus.FORBIDDEN, mustChange ? PASSWORD_CHANGE_REQUIRED : "not-allowed"));
    }

    /** Away before the work began, or gone in the middle of it, when not even the rollback finds a connection. */
    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class, TransactionSystemException.class})
    ResponseEntity<ProblemDetail> databaseAway(Exception e, HttpServletRequest request) {
        log.warn("The database did not answer {} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
            .header(HttpHeaders.RETRY_AFTER, "5")
            .body(problem(request, HttpStatus.SERVICE_UNAVAILABLE, "database-unavailable"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> inEachOthersWay(ConcurrencyFailureException e, HttpServletRequest request) {
        log.info("Two writers met at {} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
        return answer(problem(request, HttpStatus.CONFLICT, "try-again"));
    }

    /** A bug, or something nobody thought of. The reference leads from the person's screen to the log. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception e, HttpServletRequest request) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("Unexpected, reference {}: {} {}", reference, request.getMethod(), request.getRequestURI(), e);
        var problem = problem(request, HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", reference);
        problem.setProperty("reference", reference);
        return answer(problem);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
        MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(fields.of(e.getBindingResult(), Language.of(servlet(request))), request);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
        HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(fields.of(e, Language.of(servlet(request))), request);
    }

    /** An id that is no id names nothing: not found, as any other id that names nothing. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
        TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var inPath = e instanceof MethodArgumentTypeMismatchException argument && argument.getParameter().hasParameterAnnotation(PathVariable.class);
        if (inPath) return generic(problem(servlet(request), HttpStatus.NOT_FOUND, "not-found"));
        var name = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        return invalid(List.of(fields.of(name, "unreadable-value", Language.of(servlet(request)))), request);
    }

    /** All that Spring itself refuses: unreadable body, unknown address, wrong method, missing parameter, too large an upload. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
        Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) log.error("Unexpected at {}", servlet(request).getRequestURI(), e);
        var problem = problem(servlet(request), status, CODES.getOrDefault(status.value(), "bad-request"));
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    private static final Map<Integer, String> CODES = Map.of(
        404, "not-found", 405, "method-not-allowed", 413, "upload-too-large", 415, "media-type-unsupported", 500, "unexpected", 503, "busy");

    private ResponseEntity<Object> invalid(List<FieldProblem> errors, WebRequest request) {
        var problem = problem(servlet(request), HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input");
        problem.setProperty("errors", errors);
        return generic(problem);
    }

    private ProblemDetail problem(HttpServletRequest request, HttpStatusCode status, String code, Object... args) {
        var language = Language.of(request);
        var problem = ProblemDetail.forStatusAndDetail(status, words.say(language, code, args));
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(words.say(language, "title." + status.value()));
        problem.setProperty("code", code);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static ResponseEntity<Object> generic(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static HttpServletRequest servlet(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }
}
