package org.stigar.app.trails.api;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.stigar.app.trails.DrawingException;
import org.stigar.app.trails.NoTrailException;

/** Problem details (RFC 9457) of this API: what is wrong with which field, in the caller's language. */
@RestControllerAdvice(assignableTypes = {TrailApi.class, LineApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrailProblems {

    private final MessageSource words;

    TrailProblems(MessageSource words) {
        this.words = words;
    }

    /** A field that cannot be taken, by a name that stays and in words. */
    record FieldProblem(String field, String reason, String message) {}

    @ExceptionHandler
    ProblemDetail none(NoTrailException nothing, Locale language) {
        return problem(HttpStatus.NOT_FOUND, "trails.problem.none", language);
    }

    @ExceptionHandler
    ProblemDetail field(FieldException bad, Locale language) {
        return field(bad.field(), bad.reason(), language);
    }

    @ExceptionHandler
    ProblemDetail line(DrawingException bad, Locale language) {
        String field = switch (bad.reason()) {
            case TO_ONESELF, NOBODY, TOO_MANY_WAITING, A_TRAIL_ALREADY -> "other";
            case BAD_TEXT -> "carries";
            case BAD_NAME, NO_NAME -> "name";
        };
        return field(field, bad.reason().name(), language);
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException bad, Locale language) {
        return problem(HttpStatus.BAD_REQUEST, "trails.problem.unreadable", language);
    }

    @ExceptionHandler
    ProblemDetail unsupported(HttpMediaTypeNotSupportedException bad, Locale language) {
        return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "trails.problem.unreadable", language);
    }

    private ProblemDetail field(String field, String reason, Locale language) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "trails.problem.field", language);
        String message = words.getMessage("trails.problem." + reason, new Object[0], language);
        problem.setProperty("errors", List.of(new FieldProblem(field, reason, message)));
        return problem;
    }

    private ProblemDetail problem(HttpStatus status, String key, Locale language) {
        return ProblemDetail.forStatusAndDetail(status, words.getMessage(key, new Object[0], language));
    }
}
