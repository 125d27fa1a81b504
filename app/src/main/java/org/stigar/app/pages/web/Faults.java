package org.stigar.app.pages.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * Gives each fault a short id, which its reader is told. The log gets that id with the classes and places of the fault:
 * never its message, which may hold what somebody typed. Safe for use by many threads.
 */
final class Faults {

    /** The name under which pages, and the attributes of a request, hold the id. */
    static final String ID = "errorId";

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final SecureRandom random;

    Faults(SecureRandom random) {
        this.random = random;
    }

    /** Notes a fault, and returns its id. */
    String note(Throwable fault) {
        return note(places(fault));
    }

    /** Notes a fault of which nothing is known but this, and returns its id. */
    String note(String what) {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        LOG.error("fault {}: {}", id, what);
        return id;
    }

    /** Returns what a problem is named by (RFC 9457). */
    static String instance(String id) {
        return "urn:stigar:fault:" + id;
    }

    /** Tells a program of a fault. */
    static void writeProblem(HttpServletResponse response, String id) throws IOException {
        response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        String body = "{\"title\":\"" + HttpStatus.INTERNAL_SERVER_ERROR.getReasonPhrase() + "\",\"status\":500,"
                + "\"instance\":\"" + instance(id) + "\"}";
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String places(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable one = fault; one != null && seen.add(one); one = one.getCause()) {
            text.append(seen.size() == 1 ? "" : "\ncaused by ")
                    .append(one.getClass().getName());
            if (one instanceof TemplateProcessingException inTemplate && inTemplate.hasTemplateName()) {
                text.append(" in template ")
                        .append(inTemplate.getTemplateName())
                        .append(", line ")
                        .append(inTemplate.hasLineAndCol() ? inTemplate.getLine() : "unknown");
            }
            for (StackTraceElement frame : one.getStackTrace()) {
                text.append("\n    at ").append(frame);
            }
        }
        return text.toString();
    }
}
