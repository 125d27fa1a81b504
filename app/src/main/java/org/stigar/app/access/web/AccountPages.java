package org.stigar.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Member;
import org.stigar.app.access.entry.PasswordEntry;
import org.stigar.app.access.entry.Passwords;
import org.stigar.app.access.entry.StoredAccounts;
import org.stigar.app.access.passkey.Passkeys;
import org.stigar.app.access.token.ApiToken;
import org.stigar.app.access.token.ApiTokens;
import org.stigar.app.access.token.Scope;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;

/** {@code /account}: the own password, passkeys and tokens. */
@Controller
class AccountPages {

    private static final String PAGE = "access/account";

    private final StoredAccounts stored;
    private final Accounts accounts;
    private final Passwords rules;
    private final PasswordEntry passwords;
    private final ApiTokens tokens;
    private final Passkeys passkeys;
    private final LogIn logIn;
    private final People people;

    AccountPages(
            StoredAccounts stored,
            Passwords rules,
            PasswordEntry passwords,
            ApiTokens tokens,
            Passkeys passkeys,
            LogIn logIn,
            People people) {
        this.stored = stored;
        this.accounts = stored;
        this.rules = rules;
        this.passwords = passwords;
        this.tokens = tokens;
        this.passkeys = passkeys;
        this.logIn = logIn;
        this.people = people;
    }

    @GetMapping("/account")
    @PreAuthorize("hasRole('MEMBER')")
    String show(@AuthenticationPrincipal Member member, HttpServletRequest request, Model model) {
        return page(member, request, model);
    }

    /** Who came by a link or a passkey has shown enough, and may have forgotten the old one. */
    @PostMapping("/account/password")
    @PreAuthorize("hasRole('MEMBER')")
    String choosePassword(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String current,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (asksForCurrent(member, request) && !passwords.isPasswordOf(member, current)) {
            model.addAttribute("currentFault", "access.password.current.fault");
            return refused(member, request, response, model);
        }
        if (!rules.isAcceptable(password)) {
            model.addAttribute("passwordFault", "access.password.fault");
            return refused(member, request, response, model);
        }
        accounts.choosePassword(member.person(), password);
        logIn.again(member, request, response);
        next.addFlashAttribute("done", "access.password.done");
        return "redirect:/account";
    }

    /** Shows the secret, this once. */
    @PostMapping("/account/tokens")
    @PreAuthorize("hasRole('MEMBER')")
    String issueToken(
            @AuthenticationPrincipal Member member,
            @RequestParam String label,
            @RequestParam Scope scope,
            @RequestParam int days,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!ApiToken.isLabel(label)) {
            model.addAttribute("labelFault", "access.token.label.fault");
            return refused(member, request, response, model);
        }
        if (days < 1 || days > ApiToken.MOST_DAYS) {
            model.addAttribute("daysFault", "access.token.days.fault");
            return refused(member, request, response, model);
        }
        model.addAttribute("secret", tokens.issue(member.person(), label, scope, days));
        return page(member, request, model);
    }

    @PostMapping("/account/tokens/{id}/revoke")
    @PreAuthorize("hasRole('MEMBER')")
    String revokeToken(@AuthenticationPrincipal Member member, @PathVariable UUID id, RedirectAttributes next) {
        if (tokens.revoke(member.person(), id)) {
            next.addFlashAttribute("done", "access.token.revoked");
        }
        return "redirect:/account";
    }

    @PostMapping("/account/passkeys/{id}/remove")
    @PreAuthorize("hasRole('MEMBER')")
    String removePasskey(@AuthenticationPrincipal Member member, @PathVariable String id, RedirectAttributes next) {
        if (passkeys.remove(member, id)) {
            next.addFlashAttribute("done", "access.passkey.removed");
        }
        return "redirect:/account";
    }

    private String refused(Member member, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page(member, request, model);
    }

    private String page(Member member, HttpServletRequest request, Model model) {
        model.addAttribute("here", "account");
        model.addAttribute("back", "/account");
        model.addAttribute("asksForCurrent", asksForCurrent(member, request));
        model.addAttribute("tokens", tokens.list(member.person()));
        model.addAttribute("passkeys", passkeys.list(member));
        model.addAttribute("scopes", List.of(Scope.values()));
        model.addAttribute("mostDays", ApiToken.MOST_DAYS);
        model.addAttribute(
                "zone", people.findPerson(member.person()).map(Person::zone).orElse(ZoneOffset.UTC));
        return PAGE;
    }

    private boolean asksForCurrent(Member member, HttpServletRequest request) {
        return LogIn.means(request) == Means.PASSWORD
                && stored.findAccount(member.person())
                        .flatMap(StoredAccounts.Account::passwordHash)
                        .isPresent();
    }
}
