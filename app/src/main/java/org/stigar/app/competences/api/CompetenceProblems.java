package org.stigar.app.competences.api;

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
import org.stigar.app.competences.CompetenceException;
import org.stigar.app.competences.NoHelpException;

/** Problem details (RFC 9457) of this API: what is wrong with which field, in the caller's language. */
@RestControllerAdvice(assignableTypes = {CompetenceApi.class, HelpApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class CompetenceProblems {

    private final MessageSource words;

    CompetenceProblems(MessageSource words) {
        this.words = words;
    }

    /** A field that cannot be taken, by a name that stays and in words. */
    record CompetenceFieldProblem(String field, String reason, String message) {}

    @ExceptionHandler
    ProblemDetail none(NoHelpException nothing, Locale language) {
        return problem(HttpStatus.NOT_FOUND, "competences.problem.none", language);
    }

    @ExceptionHandler
    ProblemDetail field(FieldException bad, Locale language) {
        return field(bad.field(), bad.reason(), "competences.problem." + bad.reason(), language);
    }

    @ExceptionHandler
    ProblemDetail competence(CompetenceException bad, Locale language) {
        String reason = bad.reason().name();
        return switch (bad.reason()) {
            case UNKNOWN, BAD_MERGE -> field("competence", reason, "competences.problem.unknown", language);
            case BAD_WORD -> field("word", reason, "competences.fault.bad-word", language);
            case TOO_MANY -> field("competence", reason, "competences.fault.too-many", language);
        };
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException bad, Locale language) {
        return problem(HttpStatus.BAD_REQUEST, "competences.problem.unreadable", language);
    }

    @ExceptionHandler
    ProblemDetail unsupported(HttpMediaTypeNotSupportedException bad, Locale language) {
        return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "competences.problem.unreadable", language);
    }

    private ProblemDetail field(String field, String reason, String key, Locale language) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "competences.problem.field", language);
        String message = words.getMessage(key, new Object[0], language);
        problem.setProperty("errors", List.of(new CompetenceFieldProblem(field, reason, message)));
        return problem;
    }

    private ProblemDetail problem(HttpStatus status, String key, Locale language) {
        return ProblemDetail.forStatusAndDetail(status, words.getMessage(key, new Object[0], language));
    }
}
