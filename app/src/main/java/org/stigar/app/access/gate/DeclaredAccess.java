package org.stigar.app.access.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.expression.WebExpressionAuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.util.function.ThrowingSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Opens the gate by what the handler of a request declares in {@code @PreAuthorize}, before anything of the request is read;
 * where that speaks of arguments, to who is logged in, and the method then looks closer. Files of the program are open. What
 * declares nothing is closed to all, so that a forgotten line locks a door and opens none.
 */
final class DeclaredAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationManager<RequestAuthorizationContext> OPEN =
            (who, context) -> new AuthorizationDecision(true);
    private static final AuthorizationManager<RequestAuthorizationContext> CLOSED =
            (who, context) -> new AuthorizationDecision(false);

    private final ObjectProvider<HandlerMapping> mappings;
    private final Map<String, AuthorizationManager<RequestAuthorizationContext>> declared = new ConcurrentHashMap<>();

    DeclaredAccess(ObjectProvider<HandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        DispatcherType type = request.getDispatcherType();
        if (type != DispatcherType.REQUEST && type != DispatcherType.ASYNC) {
            return OPEN.authorize(who, context); // what was let in is shown, and so are errors
        }
        return door(request).authorize(who, context);
    }

    private AuthorizationManager<RequestAuthorizationContext> door(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        Set<String> known = Set.copyOf(Collections.list(request.getAttributeNames()));
        try {
            return mappings.orderedStream()
                    .flatMap(mapping -> findHandler(mapping, request).stream())
                    .findFirst()
                    .map(chain -> doorOf(chain.getHandler()))
                    .orElse(CLOSED);
        } catch (NotThisWay e) {
            return AuthenticatedAuthorizationManager.authenticated(); // a page, but not by this method or type
        } finally {
            // The search notes in the request what it found; the one that counts comes later, and notes it again.
            Collections.list(request.getAttributeNames()).stream()
                    .filter(name -> !known.contains(name))
                    .forEach(request::removeAttribute);
        }
    }

    private static Optional<HandlerExecutionChain> findHandler(HandlerMapping mapping, HttpServletRequest request) {
        return ThrowingSupplier.of(() -> Optional.ofNullable(mapping.getHandler(request)))
                .get(NotThisWay::new);
    }

    private AuthorizationManager<RequestAuthorizationContext> doorOf(Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            return OPEN;
        }
        if (!(handler instanceof HandlerMethod method)) {
            return CLOSED;
        }
        PreAuthorize rule = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), PreAuthorize.class);
        return rule == null ? CLOSED : declared.computeIfAbsent(rule.value(), DeclaredAccess::evaluated);
    }

    private static AuthorizationManager<RequestAuthorizationContext> evaluated(String rule) {
        return rule.contains("#") || rule.contains("@")
                ? AuthenticatedAuthorizationManager.authenticated()
                : new WebExpressionAuthorizationManager(rule);
    }

    /** A mapping knows the page and refuses the request. */
    private static final class NotThisWay extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotThisWay(String message, Throwable refusal) {
            super(message, refusal);
        }
    }
}
