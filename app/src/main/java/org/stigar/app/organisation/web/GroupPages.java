package org.stigar.app.organisation.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.organisation.Quarter;
import org.stigar.app.organisation.SmallestGroup;

/** {@code /organisation/groups}: how small a group may be of which anything is told, and what changing it means. */
@Controller
class GroupPages {

    private final GroupKeys keys;
    private final SmallestGroup group;

    GroupPages(GroupKeys keys, SmallestGroup group) {
        this.keys = keys;
        this.group = group;
    }

    @GetMapping("/organisation/groups")
    @PreAuthorize("hasAnyRole('ADMIN', 'GUARDIAN')")
    String show(@AuthenticationPrincipal Member member, Model model) {
        boolean isAdmin = member.roles().contains(Role.ADMIN);
        model.addAttribute("here", isAdmin ? "admin" : "guardian");
        model.addAttribute("back", "/organisation/groups");
        model.addAttribute("keys", isAdmin ? "/admin/keys" : "/guardian");
        model.addAttribute("quarter", Quarter.name(keys.thisQuarter()));
        model.addAttribute("now", group.of(keys.thisQuarter()));
        model.addAttribute("nextQuarter", Quarter.name(keys.nextQuarter()));
        model.addAttribute("next", group.of(keys.nextQuarter()));
        return "organisation/groups";
    }
}
