package org.stigar.app.mail.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stigar.app.mail.ActionHandler.Offer;
import org.stigar.app.mail.ActionHandler.Outcome;

/**
 * {@code /l/SECRET}: what a link in a letter offers, and the button that does it; or several, where there is a choice.
 *
 * <p>Needs no log-in: who has the secret is who got the letter. Opening the page changes nothing, since filters and previews
 * open links; mail programs post to it for one-click unsubscribing (RFC 8058). Nothing here is kept by browsers or told to
 * other sites.
 */
@Controller
class ActionPages {

    private static final int LONGEST_LINE = 1_000;

    private final Acts acts;

    ActionPages(Acts acts) {
        this.acts = acts;
    }

    @ModelAttribute
    void hide(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping("/l/{secret}")
    @PreAuthorize("permitAll()")
    String show(@PathVariable String secret, Locale language, Model model, HttpServletResponse response) {
        Optional<Offer> offer = acts.describe(secret, language);
        if (offer.isEmpty()) {
            return over(secret, response);
        }
        model.addAttribute("offer", offer.get());
        model.addAttribute("secret", secret);
        return "mail/offer";
    }

    @PostMapping("/l/{secret}")
    @PreAuthorize("permitAll()")
    String act(
            @PathVariable String secret,
            @RequestParam(defaultValue = "yes") String answer,
            @RequestParam(defaultValue = "") String line,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Optional<Outcome> outcome = answer(secret, answer, line, language);
        if (outcome.isEmpty()) {
            return over(secret, response);
        }
        if (outcome.get() instanceof Outcome.GoTo goTo) {
            return "redirect:" + goTo.path();
        }
        model.addAttribute("said", outcome.get());
        return "mail/said";
    }

    private Optional<Outcome> answer(String secret, String answer, String line, Locale language) {
        return switch (answer) {
            case "yes" -> acts.act(secret, language);
            case "no" -> acts.refuse(secret, language);
            default -> acts.choose(secret, answer, line.substring(0, Math.min(line.length(), LONGEST_LINE)), language);
        };
    }

    /** The same words for used, late and made up. */
    private String over(String secret, HttpServletResponse response) {
        response.setStatus((acts.isOver(secret) ? HttpStatus.GONE : HttpStatus.NOT_FOUND).value());
        return "mail/over";
    }
}
