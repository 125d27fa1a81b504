package org.stigar.app.pages.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Around everything: answers faults of filters, of pages while they are rendered, and of the error page itself. Past this
 * point the server would log their messages, and show its own page.
 */
final class FaultFilter extends OncePerRequestFilter {

    private static final int DEEPEST = 20;

    private final Faults faults;
    private final MessageSource words;
    private final LocaleResolver locales;

    FaultFilter(Faults faults, MessageSource words, LocaleResolver locales) {
        this.faults = faults;
        this.words = words;
        this.locales = locales;
    }

    static boolean isForProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException | Error e) {
            if (!isReaderGone(e)) {
                answer(request, response, faults.note(e));
            }
        }
    }

    /** The server's own type is no business of ours, so its name has to do. */
    private static boolean isReaderGone(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause.getClass().getSimpleName().equals("ClientAbortException"));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String id)
            throws ServletException, IOException {
        if (response.isCommitted()) {
            // Part of the answer is gone already: it must not look whole.
            throw new ServletException("fault " + id);
        }
        response.resetBuffer();
        if (isForProgram(request)) {
            Faults.writeProblem(response, id);
        } else if (request.getDispatcherType() == DispatcherType.ERROR) {
            writePlainly(response, id, locales.resolveLocale(request));
        } else {
            request.setAttribute(Faults.ID, id);
            response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
        }
    }

    /** The error page is what is broken. */
    private void writePlainly(HttpServletResponse response, String id, Locale language) throws IOException {
        response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
        response.setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8).toString());
        String title = words.getMessage("pages.error.title", null, language);
        String page = "<!doctype html><html lang=\"" + language.getLanguage() + "\"><title>" + title + "</title><h1>"
                + title + "</h1><p>" + words.getMessage("pages.error.5xx", null, language) + "<p>" + id + "</html>";
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
