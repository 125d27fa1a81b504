package org.stigar.app.pages.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.stigar.app.pages.LanguageChosen;
import org.stigar.app.pages.Languages;

/** {@code /language}: the switch in every page's head. */
@Controller
class LanguagePages {

    /** A path of ours with its query. Two slashes lead to another server, and braces are places to fill in. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^{}\\\\]]{0,500}");

    private final LocaleResolver locales;
    private final ApplicationEventPublisher events;

    LanguagePages(LocaleResolver locales, ApplicationEventPublisher events) {
        this.locales = locales;
        this.events = events;
    }

    /** Chooses a language, for the account too where there is one, and goes back to the page, which must be one of ours. */
    @PostMapping("/language")
    @PreAuthorize("permitAll()")
    String choose(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Languages.find(to).ifPresent(language -> {
            locales.setLocale(request, response, language);
            Optional.ofNullable(request.getUserPrincipal())
                    .ifPresent(who -> events.publishEvent(new LanguageChosen(who.getName(), language)));
        });
        return "redirect:" + (OURS.matcher(back).matches() ? back : "/");
    }
}
