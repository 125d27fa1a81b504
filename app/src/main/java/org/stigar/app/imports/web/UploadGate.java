package org.stigar.app.imports.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses files before anything reads them, the search for a CSRF token included, which would read them all: they go to
 * the one page that takes them, come from an administrator only, and are not too large.
 */
final class UploadGate extends OncePerRequestFilter {

    /** The most that files may have together. */
    static final long LARGEST_UPLOAD = 301L << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<HttpStatus> refusal = refusal(request);
        if (refusal.isPresent()) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.sendError(refusal.get().value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<HttpStatus> refusal(HttpServletRequest request) {
        if (!isMultipart(request)) {
            return Optional.empty();
        }
        if (!request.getRequestURI().equals(request.getContextPath() + ImportPages.UPLOAD)) {
            return Optional.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        if (!isAdministrator(request)) {
            return Optional.of(HttpStatus.FORBIDDEN);
        }
        long length = request.getContentLengthLong();
        if (length < 0) {
            return Optional.of(HttpStatus.LENGTH_REQUIRED);
        }
        return length > LARGEST_UPLOAD ? Optional.of(HttpStatus.CONTENT_TOO_LARGE) : Optional.empty();
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean isAdministrator(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object context = session == null
                ? null
                : session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        Authentication who = context instanceof SecurityContext known ? known.getAuthentication() : null;
        return who != null && who.getAuthorities().stream().anyMatch(one -> "ROLE_ADMIN".equals(one.getAuthority()));
    }
}
