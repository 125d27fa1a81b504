package org.stigar.app.hooks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stigar.app.access.Member;
import org.stigar.app.hooks.HookException;
import org.stigar.app.hooks.Hooks;
import org.stigar.app.hooks.NoHookException;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;

/** {@code /hooks}: which programs are told of the reader's asks. */
@Controller
class HookPages {

    private final Hooks hooks;
    private final People people;
    private final Clock clock;

    HookPages(Hooks hooks, People people, Clock clock) {
        this.hooks = hooks;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/hooks")
    @PreAuthorize("hasRole('MEMBER')")
    String show(@AuthenticationPrincipal Member member, Model model) {
        return page(member, model);
    }

    /** Shows the secret, this once. */
    @PostMapping("/hooks")
    @PreAuthorize("hasRole('MEMBER')")
    String add(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String target,
            HttpServletResponse response,
            Model model) {
        try {
            model.addAttribute(
                    "secret",
                    hooks.add(member.person(), target, clock.instant()).secret());
        } catch (HookException e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("fault", "hooks.fault." + e.reason());
            model.addAttribute("target", target);
        }
        return page(member, model);
    }

    @PostMapping("/hooks/{hook}/test")
    @PreAuthorize("hasRole('MEMBER')")
    String test(@AuthenticationPrincipal Member member, @PathVariable String hook, RedirectAttributes next) {
        hooks.test(member.person(), id(hook), clock.instant());
        next.addFlashAttribute("said", "hooks.said.test");
        return "redirect:/hooks";
    }

    @PostMapping("/hooks/{hook}/remove")
    @PreAuthorize("hasRole('MEMBER')")
    String remove(@AuthenticationPrincipal Member member, @PathVariable String hook, RedirectAttributes next) {
        hooks.remove(member.person(), id(hook));
        next.addFlashAttribute("said", "hooks.said.removed");
        return "redirect:/hooks";
    }

    /** Answers for a hook of others as for one that is not there. */
    @ExceptionHandler(NoHookException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noHook() {
        return new ModelAndView("pages/error", "status", HttpStatus.NOT_FOUND.value());
    }

    private String page(Member member, Model model) {
        model.addAttribute("here", "account");
        model.addAttribute("back", "/hooks");
        model.addAttribute("hooks", hooks.of(member.person()));
        model.addAttribute(
                "zone", people.findPerson(member.person()).map(Person::zone).orElse(ZoneOffset.UTC));
        return "hooks/mine";
    }

    private static UUID id(String text) {
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NoHookException();
        }
        return UUID.fromString(text);
    }
}
