package org.stigar.app.arenas.api;

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
import org.stigar.app.arenas.coffee.NoCoffeeException;

/** Problem details (RFC 9457) of this API, in the caller's language. */
@RestControllerAdvice(assignableTypes = CoffeeApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class CoffeeProblems {

    private final MessageSource words;

    CoffeeProblems(MessageSource words) {
        this.words = words;
    }

    /** A field that cannot be taken, by a name that stays and in words. */
    record CoffeeFieldProblem(String field, String reason, String message) {}

    @ExceptionHandler
    ProblemDetail none(NoCoffeeException nothing, Locale language) {
        return problem(HttpStatus.NOT_FOUND, "arenas.api.none", language);
    }

    @ExceptionHandler
    ProblemDetail field(CoffeeFieldException bad, Locale language) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "arenas.api.field", language);
        problem.setProperty(
                "errors",
                List.of(new CoffeeFieldProblem(bad.field(), "NOT_ONE_OF", say("arenas.api.not-one-of", language))));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException bad, Locale language) {
        return problem(HttpStatus.BAD_REQUEST, "arenas.api.unreadable", language);
    }

    @ExceptionHandler
    ProblemDetail unsupported(HttpMediaTypeNotSupportedException bad, Locale language) {
        return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "arenas.api.unreadable", language);
    }

    private ProblemDetail problem(HttpStatus status, String key, Locale language) {
        return ProblemDetail.forStatusAndDetail(status, say(key, language));
    }

    private String say(String key, Locale language) {
        return words.getMessage(key, new Object[0], language);
    }
}
