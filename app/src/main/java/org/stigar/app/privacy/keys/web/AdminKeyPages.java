package org.stigar.app.privacy.keys.web;

import java.util.Locale;
import java.util.UUID;
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
import org.stigar.app.privacy.rights.TakingPart;

/** {@code /admin/keys}: the administrator's key. */
@Controller
class AdminKeyPages {

    private final KeyDesk desk;
    private final TakingPart takingPart;

    AdminKeyPages(KeyDesk desk, TakingPart takingPart) {
        this.desk = desk;
        this.takingPart = takingPart;
    }

    @GetMapping("/admin/keys")
    @PreAuthorize("hasRole('ADMIN')")
    String show(@AuthenticationPrincipal Member member, Locale language, Model model) {
        model.addAttribute("here", "admin");
        model.addAttribute("back", "/admin/keys");
        model.addAttribute("path", "/admin/keys");
        model.addAttribute("waiting", desk.listWaiting(member.person(), Role.ADMIN, language));
        model.addAttribute("offers", desk.listOffers(language));
        model.addAttribute("zone", takingPart.zone(member.person()));
        return "privacy/admin-keys";
    }

    @PostMapping("/admin/keys")
    @PreAuthorize("hasRole('ADMIN')")
    String propose(
            @AuthenticationPrincipal Member member,
            @RequestParam String change,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String detail,
            RedirectAttributes next) {
        next.addFlashAttribute("said", desk.propose(member.person(), Role.ADMIN, change, person, detail));
        return "redirect:/admin/keys";
    }

    @PostMapping("/admin/keys/{proposal}")
    @PreAuthorize("hasRole('ADMIN')")
    String turn(
            @AuthenticationPrincipal Member member,
            @PathVariable UUID proposal,
            @RequestParam KeyDesk.Turn turn,
            RedirectAttributes next) {
        next.addFlashAttribute("said", desk.turn(member.person(), Role.ADMIN, proposal, turn));
        return "redirect:/admin/keys";
    }
}
