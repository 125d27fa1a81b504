package org.stigar.app.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.stigar.app.access.token.Problems;

/** Sends people who are not logged in to where they can, and remembers the page they wanted. Programs get a status. */
final class ToLogIn implements AuthenticationEntryPoint {

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unauthenticated)
            throws IOException {
        if (Programs.isFor(request)) {
            Problems.write(response, HttpStatus.UNAUTHORIZED);
            return;
        }
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", request.getContextPath() + "/log-in");
            return;
        }
        if (HttpMethod.GET.matches(request.getMethod())) {
            WantedPage.remember(request);
        }
        response.setStatus(HttpStatus.FOUND.value());
        response.setHeader("Location", request.getContextPath() + "/log-in");
    }
}
