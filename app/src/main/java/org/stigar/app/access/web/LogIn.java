package org.stigar.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.stigar.app.access.Member;
import org.stigar.app.access.entry.ChosenLanguages;
import org.stigar.app.access.gate.WantedPage;

/** Begins the session of somebody who has shown who they are: the one place where that happens. */
@Component
class LogIn {

    /** A session that is not used for so long ends. */
    private static final Duration IDLE = Duration.ofHours(12);

    private static final String MEANS = Means.class.getName();

    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy sessions;
    private final ChosenLanguages languages;
    private final LocaleResolver locales;

    LogIn(
            SecurityContextRepository contexts,
            CsrfTokenRepository csrfTokens,
            ChosenLanguages languages,
            LocaleResolver locales) {
        this.contexts = contexts;
        this.languages = languages;
        this.locales = locales;
        // A new id: whoever knew the old one, or put it there, knows nothing now. Forms shown before no longer count.
        this.sessions = new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens)));
    }

    /** Logs a member in and returns the page to go on to, which is one of ours. */
    String enter(Member member, Means means, HttpServletRequest request, HttpServletResponse response) {
        String wanted = WantedPage.take(request);
        begin(member, means, request, response);
        return wanted;
    }

    /** Begins a session anew after a change that ended all sessions of the member. */
    void again(Member member, HttpServletRequest request, HttpServletResponse response) {
        Means means = means(request);
        request.getSession().invalidate();
        begin(member, means, request, response);
    }

    /** Returns by what the reader logged in. */
    static Means means(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(MEANS) instanceof Means means ? means : Means.PASSWORD;
    }

    private void begin(Member member, Means means, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication =
                UsernamePasswordAuthenticationToken.authenticated(member, null, member.authorities());
        request.getSession(); // must be there to get a new id
        sessions.onAuthentication(authentication, request, response);
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        session.setAttribute(MEANS, means);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        languages.find(member.person()).ifPresent(chosen -> locales.setLocale(request, response, chosen));
    }
}
