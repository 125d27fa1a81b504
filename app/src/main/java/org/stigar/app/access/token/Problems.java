package org.stigar.app.access.token;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers of the doors of {@code /api}, where no handler was reached: problem details (RFC 9457) without details. */
public final class Problems {

    private Problems() {}

    /** Writes a status. */
    public static void write(HttpServletResponse response, HttpStatus status) throws IOException {
        response.setStatus(status.value());
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = String.format(
                        Locale.ROOT, "{\"title\":\"%s\",\"status\":%d}", status.getReasonPhrase(), status.value())
                .getBytes(StandardCharsets.UTF_8);
        response.getOutputStream().write(body);
    }
}
