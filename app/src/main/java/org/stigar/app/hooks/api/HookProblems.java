package org.stigar.app.hooks.api;

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
import org.stigar.app.hooks.HookException;
import org.stigar.app.hooks.NoHookException;

/** Problem details (RFC 9457) of this API, in the caller's language. */
@RestControllerAdvice(assignableTypes = HookApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class HookProblems {

    private final MessageSource words;

    HookProblems(MessageSource words) {
        this.words = words;
    }

    /** A field that cannot be taken, by a name that stays and in words. */
    record HookFieldProblem(String field, String reason, String message) {}

    @ExceptionHandler
    ProblemDetail none(NoHookException nothing, Locale language) {
        return problem(HttpStatus.NOT_FOUND, "hooks.problem.none", language);
    }

    @ExceptionHandler
    ProblemDetail target(HookException bad, Locale language) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "hooks.problem.field", language);
        String message = words.getMessage("hooks.fault." + bad.reason(), new Object[0], language);
        problem.setProperty(
                "errors", List.of(new HookFieldProblem("target", bad.reason().name(), message)));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException bad, Locale language) {
        return problem(HttpStatus.BAD_REQUEST, "hooks.problem.unreadable", language);
    }

    @ExceptionHandler
    ProblemDetail unsupported(HttpMediaTypeNotSupportedException bad, Locale language) {
        return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "hooks.problem.unreadable", language);
    }

    private ProblemDetail problem(HttpStatus status, String key, Locale language) {
        return ProblemDetail.forStatusAndDetail(status, words.getMessage(key, new Object[0], language));
    }
}
