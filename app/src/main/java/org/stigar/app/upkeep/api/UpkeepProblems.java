package org.stigar.app.upkeep.api;

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
import org.stigar.app.trails.NoTrailException;

/** Problem details (RFC 9457) of this API, in the caller's language. */
@RestControllerAdvice(assignableTypes = {NudgeApi.class, StepApi.class, ChangeApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class UpkeepProblems {

    private final MessageSource words;

    UpkeepProblems(MessageSource words) {
        this.words = words;
    }

    /** A field that cannot be taken, by a name that stays and in words. */
    record UpkeepFieldProblem(String field, String reason, String message) {}

    @ExceptionHandler
    ProblemDetail none(NoTrailException nothing, Locale language) {
        return problem(HttpStatus.NOT_FOUND, "upkeep.api.none", language);
    }

    @ExceptionHandler
    ProblemDetail field(FieldException bad, Locale language) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "upkeep.api.field", language);
        String message = words.getMessage("upkeep.api.problem." + bad.reason(), new Object[0], language);
        problem.setProperty(
                "errors",
                List.of(new UpkeepFieldProblem(bad.field(), bad.reason().name(), message)));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException bad, Locale language) {
        return problem(HttpStatus.BAD_REQUEST, "upkeep.api.unreadable", language);
    }

    @ExceptionHandler
    ProblemDetail unsupported(HttpMediaTypeNotSupportedException bad, Locale language) {
        return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "upkeep.api.unreadable", language);
    }

    private ProblemDetail problem(HttpStatus status, String key, Locale language) {
        return ProblemDetail.forStatusAndDetail(status, words.getMessage(key, new Object[0], language));
    }
}
