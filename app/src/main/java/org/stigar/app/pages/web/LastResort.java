package org.stigar.app.pages.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers when nothing else knew what to do with a fault. The reader gets a short id, and the log that id with the classes
 * and places of the fault: never its message, which may hold what somebody typed.
 */
final class LastResort implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final SecureRandom random;

    LastResort(SecureRandom random) {
        this.random = random;
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
        String id = newId();
        LOG.error("fault {}: {}", id, places(fault));
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return problem(response, id);
        }
        ModelAndView page = new ModelAndView("error/5xx", Map.of("errorId", id));
        page.setStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        return page;
    }

    private static ModelAndView problem(HttpServletResponse response, String id) {
        response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        String body = "{\"title\":\"" + HttpStatus.INTERNAL_SERVER_ERROR.getReasonPhrase() + "\",\"status\":500,"
                + "\"instance\":\"urn:stigar:fault:" + id + "\"}";
        try {
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    private String newId() {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String places(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable one = fault; one != null && seen.add(one); one = one.getCause()) {
            text.append(seen.size() == 1 ? "" : "\ncaused by ")
                    .append(one.getClass().getName());
            for (StackTraceElement frame : one.getStackTrace()) {
                text.append("\n    at ").append(frame);
            }
        }
        return text.toString();
    }
}
