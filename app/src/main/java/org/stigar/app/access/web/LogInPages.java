package org.stigar.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stigar.app.access.Member;
import org.stigar.app.access.entry.EntryLinks;
import org.stigar.app.access.entry.LinkLetters;
import org.stigar.app.access.entry.PasswordEntry;
import org.stigar.app.access.entry.StoredAccounts;

/** {@code /log-in} and {@code /enter}: by password, or by a link in a letter. */
@Controller
class LogInPages {

    private final PasswordEntry passwords;
    private final LinkLetters letters;
    private final EntryLinks links;
    private final StoredAccounts accounts;
    private final LogIn logIn;

    LogInPages(PasswordEntry passwords, LinkLetters letters, EntryLinks links, StoredAccounts accounts, LogIn logIn) {
        this.passwords = passwords;
        this.letters = letters;
        this.links = links;
        this.accounts = accounts;
        this.logIn = logIn;
    }

    @GetMapping("/log-in")
    @PreAuthorize("permitAll()")
    String show(@AuthenticationPrincipal @Nullable Member member) {
        return member == null ? "access/log-in" : "redirect:/";
    }

    @PostMapping("/log-in")
    @PreAuthorize("permitAll()")
    String enter(
            @RequestParam String name,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Member> member = passwords.enter(name, password, request.getRemoteAddr());
        if (member.isPresent()) {
            return "redirect:" + logIn.enter(member.get(), Means.PASSWORD, request, response);
        }
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        model.addAttribute("refused", "wrong");
        return "access/log-in";
    }

    @GetMapping("/log-in/link")
    @PreAuthorize("permitAll()")
    String showLetter() {
        return "access/letter";
    }

    @PostMapping("/log-in/link")
    @PreAuthorize("permitAll()")
    String sendLetter(@RequestParam String name, HttpServletRequest request) {
        letters.ask(name, request.getRemoteAddr());
        return "redirect:/log-in/sent";
    }

    @GetMapping("/log-in/sent")
    @PreAuthorize("permitAll()")
    String showSent(Model model) {
        model.addAttribute("minutes", LinkLetters.VALID.toMinutes());
        return "access/sent";
    }

    /** Changes nothing: mail filters open links. */
    @GetMapping("/enter/{secret}")
    @PreAuthorize("permitAll()")
    String showLink(@PathVariable String secret, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        if (links.findPerson(secret).isEmpty()) {
            return useless(response);
        }
        model.addAttribute("secret", secret);
        return "access/link";
    }

    @PostMapping("/enter/{secret}")
    @PreAuthorize("permitAll()")
    String enter(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        Optional<Member> member = links.spend(secret).flatMap(accounts::findMember);
        return member.isPresent()
                ? "redirect:" + logIn.enter(member.get(), Means.LINK, request, response)
                : useless(response);
    }

    private static String useless(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "access/link-gone";
    }
}
