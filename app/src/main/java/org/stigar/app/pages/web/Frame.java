package org.stigar.app.pages.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** What every page needs: that nobody keeps it, and where its language switch leads back to. */
final class Frame implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return true;
    }

    /** A page leads back to itself with its query; one that answers a form says itself where. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        // What is added to a redirect would end up in its address.
        if (page == null
                || view == null
                || view.startsWith("redirect:")
                || request.getDispatcherType() != DispatcherType.REQUEST) {
            return;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (HttpMethod.GET.matches(request.getMethod())) {
            String query = request.getQueryString();
            page.addObject("back", query == null ? path : path + "?" + query);
        } else {
            page.getModel().putIfAbsent("back", path);
        }
    }
}
