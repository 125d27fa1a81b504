package org.stigar.app.pages.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers when nothing else knew what to do with a fault of a handler. What goes wrong elsewhere is {@link FaultFilter}'s. */
final class LastResort implements HandlerExceptionResolver, Ordered {

    private final Faults faults;

    LastResort(Faults faults) {
        this.faults = faults;
    }

    /** After all that know better. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (fault instanceof AccessDeniedException || fault instanceof AuthenticationException) {
            return null; // not a fault; the gate answers
        }
        String id = faults.note(fault);
        if (FaultFilter.isForProgram(request)) {
            try {
                Faults.writeProblem(response, id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new ModelAndView();
        }
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        return new ModelAndView(ErrorFacts.PAGE, Map.of(Faults.ID, id, "status", status.value()), status);
    }
}
