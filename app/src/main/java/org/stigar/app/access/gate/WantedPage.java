package org.stigar.app.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The page somebody wanted before they had to log in: a path on this server, kept on the server. */
public final class WantedPage {

    private static final String KEY = WantedPage.class.getName();
    private static final int LONGEST = 500;

    private WantedPage() {}

    static void remember(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String page = path + (query == null ? "" : "?" + query);
        if (isOurs(page)) {
            request.getSession().setAttribute(KEY, page);
        }
    }

    /** Returns the page and forgets it; the first page where none was wanted. */
    public static String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(KEY) instanceof String page && isOurs(page)) {
            session.removeAttribute(KEY);
            return page;
        }
        return "/";
    }

    /** Two slashes, or one and a backslash, lead a browser to another server. */
    private static boolean isOurs(String page) {
        return page.length() <= LONGEST && page.matches("/(?![/\\\\])[\\x21-\\x7e]*");
    }
}
