package org.stigar.app.privacy;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All endpoints of the app with the fields that each takes, as their handlers say. */
final class Endpoints {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:*]+)[^}]*}");

    /** What Spring hands in, not the caller. */
    private static final List<Class<?>> HANDED_IN = List.of(
            ServletRequest.class,
            ServletResponse.class,
            HttpSession.class,
            Principal.class,
            Locale.class,
            Model.class,
            Errors.class,
            RedirectAttributes.class,
            HttpMethod.class);

    private Endpoints() {}

    static List<Endpoint> of(List<RequestMappingHandlerMapping> mappings) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, handler) -> endpoints.addAll(endpoints(info, handler)));
        }
        endpoints.sort(Comparator.comparing(Endpoint::path)
                .thenComparing(one -> one.method().name()));
        return endpoints;
    }

    private static List<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod handler) {
        TreeSet<String> fields = new TreeSet<>();
        TreeSet<String> jsonFields = new TreeSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                jsonFields.addAll(components(parameter.getParameterType()));
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                fields.add(parameter.getParameterName());
            } else if (isForm(parameter)) {
                fields.addAll(components(parameter.getParameterType()));
            }
        }
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(method -> info.getPatternValues().stream()
                        .map(path -> new Endpoint(
                                HttpMethod.valueOf(method.name()),
                                path,
                                VARIABLE.matcher(path)
                                        .results()
                                        .map(found -> found.group(1))
                                        .toList(),
                                List.copyOf(fields),
                                List.copyOf(jsonFields))))
                .toList();
    }

    private static boolean isForm(MethodParameter parameter) {
        List<Class<? extends Annotation>> elsewhere =
                List.of(PathVariable.class, AuthenticationPrincipal.class, RequestHeader.class, CookieValue.class);
        return elsewhere.stream().noneMatch(parameter::hasParameterAnnotation)
                && HANDED_IN.stream().noneMatch(type -> type.isAssignableFrom(parameter.getParameterType()));
    }

    private static List<String> components(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
    }

    /**
     * One way in.
     *
     * @param variables of its path
     * @param fields of its form or query
     * @param jsonFields of its JSON
     */
    record Endpoint(
            HttpMethod method, String path, List<String> variables, List<String> fields, List<String> jsonFields) {}
}
