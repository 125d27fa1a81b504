package org.stigar.app.upkeep.web;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.upkeep.trial.OrderTrial;

/** {@code /upkeep/trial}: a yes or none from anybody, and what guardians and administrators see of the trial. */
@Controller
class TrialPages {

    private final OrderTrial trial;
    private final Accounts accounts;
    private final Freeze freeze;
    private final Clock clock;

    TrialPages(OrderTrial trial, Accounts accounts, Freeze freeze, Clock clock) {
        this.trial = trial;
        this.accounts = accounts;
        this.freeze = freeze;
        this.clock = clock;
    }

    @GetMapping("/upkeep/trial")
    @PreAuthorize("hasAnyRole('GUARDIAN', 'ADMIN')")
    String show(@AuthenticationPrincipal Member member, Model model) {
        model.addAttribute("here", member.roles().contains(Role.GUARDIAN) ? "guardian" : "admin");
        model.addAttribute("back", "/upkeep/trial");
        model.addAttribute("keys", member.roles().contains(Role.GUARDIAN) ? "/guardian" : "/admin/keys");
        // As all aggregates: the guardian, who can thaw them, reads on (privacy P10).
        model.addAttribute(
                "isFrozen",
                !member.roles().contains(Role.GUARDIAN) && freeze.findSince().isPresent());
        model.addAttribute("report", trial.report(clock.instant()));
        return "upkeep/trial";
    }

    /** One key is enough to stop, and whose it is counts by the roles of this moment. */
    @PostMapping("/upkeep/trial/stop")
    @PreAuthorize("hasAnyRole('GUARDIAN', 'ADMIN')")
    String stop(@AuthenticationPrincipal Member member, RedirectAttributes next) {
        Set<Role> roles = accounts.usableRoles(member.person());
        Role key = Stream.of(Role.GUARDIAN, Role.ADMIN)
                .filter(role -> roles.contains(role) && member.roles().contains(role))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        trial.stop(member.person(), key, clock.instant());
        return to("/upkeep/trial", "trial-stopped", next);
    }

    @PostMapping("/upkeep/trial/join")
    @PreAuthorize("hasRole('MEMBER')")
    String join(@AuthenticationPrincipal Member member, RedirectAttributes next) {
        trial.join(member.person());
        return to("/upkeep", "trial-joined", next);
    }

    @PostMapping("/upkeep/trial/leave")
    @PreAuthorize("hasRole('MEMBER')")
    String leave(@AuthenticationPrincipal Member member, RedirectAttributes next) {
        trial.leave(member.person());
        return to("/upkeep", "trial-left", next);
    }

    private static String to(String path, String said, RedirectAttributes next) {
        next.addFlashAttribute("said", "upkeep.said." + said);
        return "redirect:" + path;
    }
}
