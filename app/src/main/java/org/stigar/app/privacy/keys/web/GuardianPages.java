package org.stigar.app.privacy.keys.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.privacy.GuardianPage;
import org.stigar.app.privacy.rights.TakingPart;

/** {@code /guardian}: the guardian's key, and the log. */
@Controller
class GuardianPages {

    private final KeyDesk desk;
    private final LogLines log;
    private final TakingPart takingPart;
    private final List<GuardianPage> pages;

    GuardianPages(KeyDesk desk, LogLines log, TakingPart takingPart, ObjectProvider<GuardianPage> pages) {
        this.desk = desk;
        this.log = log;
        this.takingPart = takingPart;
        this.pages = pages.orderedStream().toList();
    }

    /** A page to go to, and what is out of the ordinary there. */
    record Link(
            String path, String words, String why, @Nullable String notice) {

        static Link to(GuardianPage page) {
            return new Link(
                    page.path(), page.words(), page.why(), page.notice().get().orElse(null));
        }
    }

    @GetMapping("/guardian")
    @PreAuthorize("hasRole('GUARDIAN')")
    String show(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Locale language,
            Model model) {
        List<LogLines.View> lines = log.page(before, language);
        model.addAttribute("here", "guardian");
        model.addAttribute("back", "/guardian");
        model.addAttribute("path", "/guardian/keys");
        model.addAttribute("waiting", desk.listWaiting(member.person(), Role.GUARDIAN, language));
        model.addAttribute("offers", desk.listOffers(language));
        model.addAttribute("pages", pages.stream().map(Link::to).toList());
        model.addAttribute("lines", lines.stream().limit(LogLines.PAGE).toList());
        model.addAttribute("isFirst", before == Long.MAX_VALUE);
        model.addAttribute(
                "older",
                lines.size() > LogLines.PAGE ? lines.get(LogLines.PAGE - 1).id() : 0);
        model.addAttribute("zone", takingPart.zone(member.person()));
        return "privacy/guardian";
    }

    @PostMapping("/guardian/keys")
    @PreAuthorize("hasRole('GUARDIAN')")
    String propose(
            @AuthenticationPrincipal Member member,
            @RequestParam String change,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String detail,
            RedirectAttributes next) {
        next.addFlashAttribute("said", desk.propose(member.person(), Role.GUARDIAN, change, person, detail));
        return "redirect:/guardian";
    }

    @PostMapping("/guardian/keys/{proposal}")
    @PreAuthorize("hasRole('GUARDIAN')")
    String turn(
            @AuthenticationPrincipal Member member,
            @PathVariable UUID proposal,
            @RequestParam KeyDesk.Turn turn,
            RedirectAttributes next) {
        next.addFlashAttribute("said", desk.turn(member.person(), Role.GUARDIAN, proposal, turn));
        return "redirect:/guardian";
    }
}
