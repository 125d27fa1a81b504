package org.stigar.app.pages.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.stigar.app.pages.Languages;

/** {@code /language}: the switch in every page's head. */
@Controller
class LanguagePages {

    private final LocaleResolver locales;

    LanguagePages(LocaleResolver locales) {
        this.locales = locales;
    }

    /** Chooses a language and goes back to the page, which must be one of ours. */
    @PostMapping("/language")
    @PreAuthorize("permitAll()")
    String choose(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Languages.find(to).ifPresent(language -> locales.setLocale(request, response, language));
        return "redirect:" + (back.matches("/(?![/\\\\])[\\w/.-]*") ? back : "/");
    }
}
