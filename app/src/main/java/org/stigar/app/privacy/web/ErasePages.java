package org.stigar.app.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stigar.app.access.Member;
import org.stigar.app.pages.Languages;
import org.stigar.app.privacy.rights.Erasure;

/** {@code /privacy/erase}: what goes and what stays, a word typed by hand, and then nothing is left of the reader. */
@Controller
class ErasePages {

    private final Erasure erasure;
    private final MessageSource words;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    ErasePages(Erasure erasure, MessageSource words) {
        this.erasure = erasure;
        this.words = words;
    }

    @GetMapping("/privacy/erase")
    @PreAuthorize("hasRole('MEMBER')")
    String ask(Model model) {
        return page(model);
    }

    @PostMapping("/privacy/erase")
    @PreAuthorize("hasRole('MEMBER')")
    String erase(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String word,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!isMeant(word, member)) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("wordFault", "privacy.erase.fault");
            return page(model);
        }
        erasure.erase(member.person());
        logout.logout(request, response, authentication);
        return "redirect:/privacy/farewell";
    }

    @GetMapping("/privacy/farewell")
    @PreAuthorize("permitAll()")
    String farewell(Model model) {
        return "privacy/farewell";
    }

    /** The word of any language, since the page may have been shown in another one; or the own id. */
    private boolean isMeant(String typed, Member member) {
        return Stream.concat(
                        Languages.ALL.stream().map(language -> words.getMessage("privacy.erase.word", null, language)),
                        Stream.of(member.person().value()))
                .anyMatch(word ->
                        word.toLowerCase(Locale.ROOT).equals(typed.strip().toLowerCase(Locale.ROOT)));
    }

    private static String page(Model model) {
        model.addAttribute("here", "privacy");
        model.addAttribute("back", "/privacy/erase");
        return "privacy/erase";
    }
}
