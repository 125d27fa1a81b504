package org.stigar.app.access.gate;

import jakarta.servlet.http.HttpServletRequest;

/** What programs ask for: they are answered by status, and bring tokens. */
final class Programs {

    private Programs() {}

    static boolean isFor(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") || path.startsWith("/actuator/");
    }
}
