package org.stigar.app.access.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in that bring a token: {@code Authorization: Bearer stigar_…}. Keeps no session. */
public final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final ApiTokens tokens;

    /** Takes the tokens. Wrong ones are not counted: of 256 random bits none is found by trying. */
    public TokenFilter(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** Returns whether a request brings a token, right or wrong. */
    public static boolean isBearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(BEARER.length())
                .strip();
        Optional<ApiTokens.Grant> grant = tokens.find(secret);
        if (grant.isEmpty()) {
            Problems.write(response, HttpStatus.UNAUTHORIZED);
            return;
        }
        if (!grant.get().scope().allows(request.getMethod())) {
            Problems.write(response, HttpStatus.FORBIDDEN);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                grant.get().member(), null, grant.get().member().authorities()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
