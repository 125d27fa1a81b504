package org.stigar.app.asks.api;

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
import org.stigar.app.asks.AskException;
import org.stigar.app.asks.AskRefusedException;
import org.stigar.app.asks.NoAskException;

/**
 * Problem details (RFC 9457) of this API, in the caller's language: 404 for what the caller has no part in, 409 with a code where
 * the ask's state or the deed forbids it, 422 with the field that can be mended, 400 for what is no such JSON.
 */
@RestControllerAdvice(
        assignableTypes = {
            AskApi.class,
            DeedApi.class,
            SuggestionApi.class,
            CurtainApi.class,
            NoteApi.class,
            PromiseApi.class
        })
@Order(Ordered.HIGHEST_PRECEDENCE)
class AskProblems {

    private final MessageSource words;

    AskProblems(MessageSource words) {
        this.words = words;
    }

    /** A field that cannot be taken, by a name that stays and in words. */
    record AskFieldProblem(String field, String reason, String message) {}

    @ExceptionHandler
    ProblemDetail none(NoAskException nothing, Locale language) {
        return problem(HttpStatus.NOT_FOUND, "asks.api.none", language);
    }

    @ExceptionHandler
    ProblemDetail refused(AskRefusedException refused, Locale language) {
        return coded(HttpStatus.CONFLICT, "asks.api.refused.", refused.why().name(), language);
    }

    @ExceptionHandler
    ProblemDetail field(FieldException bad, Locale language) {
        return field(bad.field(), bad.reason(), language);
    }

    @ExceptionHandler
    ProblemDetail mend(AskException bad, Locale language) {
        String reason = bad.reason().name();
        return switch (bad.reason()) {
            case NO_TEXT, NO_WORDS, TOO_LONG, BAD_TEXT, TOO_MANY -> field("text", reason, language);
            case BAD_LINE -> field("stage", reason, language);
            case UNKNOWN_COMPETENCE -> field("competences", reason, language);
            case BAD_TIME -> field("at", reason, language);
            case NOBODY -> field("person", reason, language);
            case SEARCHED_ENOUGH -> coded(HttpStatus.TOO_MANY_REQUESTS, "asks.api.problem.", reason, language);
        };
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException bad, Locale language) {
        return problem(HttpStatus.BAD_REQUEST, "asks.api.unreadable", language);
    }

    @ExceptionHandler
    ProblemDetail unsupported(HttpMediaTypeNotSupportedException bad, Locale language) {
        return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "asks.api.unreadable", language);
    }

    private ProblemDetail field(String field, String reason, Locale language) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "asks.api.field", language);
        String message = words.getMessage("asks.api.problem." + reason, new Object[0], language);
        problem.setProperty("errors", List.of(new AskFieldProblem(field, reason, message)));
        return problem;
    }

    private ProblemDetail coded(HttpStatus status, String keys, String code, Locale language) {
        ProblemDetail problem = problem(status, keys + code, language);
        problem.setProperty("code", code);
        return problem;
    }

    private ProblemDetail problem(HttpStatus status, String key, Locale language) {
        return ProblemDetail.forStatusAndDetail(status, words.getMessage(key, new Object[0], language));
    }
}
