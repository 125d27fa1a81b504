package org.stigar.app.pages.web;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * What the REST interface answers to requests that make no sense: problem details (RFC 9457), in the reader's language, and
 * at the field where there is one. What was sent is not repeated. A feature that knows better says so itself.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiProblems extends ResponseEntityExceptionHandler {

    private final Faults faults;
    private final MessageSource words;

    ApiProblems(Faults faults, MessageSource words) {
        this.faults = faults;
        this.words = words;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException fault, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = problem(status, request.getLocale());
        problem.setProperty(
                "errors",
                fault.getFieldErrors().stream()
                        .map(field -> new FieldProblem(
                                field.getField(),
                                Objects.requireNonNullElse(field.getCode(), "BAD"),
                                words.getMessage(field, request.getLocale())))
                        .toList());
        return new ResponseEntity<>(problem, headers, status);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            ProblemDetail problem = problem(status, request.getLocale(), "pages.problem.fault");
            problem.setInstance(URI.create(Faults.instance(faults.note(fault))));
            return super.handleExceptionInternal(fault, problem, headers, status, request);
        }
        Object answer =
                fault instanceof ErrorResponseException ours && ours.getBody().getProperties() != null
                        ? ours.getBody()
                        : problem(status, request.getLocale());
        return super.handleExceptionInternal(fault, answer, headers, status, request);
    }

    /** A field that cannot be taken, by a name that stays and in words. */
    record FieldProblem(String field, String reason, String message) {}

    private ProblemDetail problem(HttpStatusCode status, Locale language) {
        return problem(status, language, "pages.problem");
    }

    private ProblemDetail problem(HttpStatusCode status, Locale language, String detail) {
        return ProblemDetail.forStatusAndDetail(status, words.getMessage(detail, null, language));
    }
}
