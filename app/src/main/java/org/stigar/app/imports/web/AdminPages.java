package org.stigar.app.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.imports.run.Imports;
import org.stigar.app.mail.Outbox;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.People;

/** {@code /admin}: how things stand, what may be brought in, who gets an account. */
@Controller
class AdminPages {

    private static final List<Role> ROLES = List.of(Role.FACILITATOR, Role.GUARDIAN, Role.ADMIN);

    private final People people;
    private final Outbox outbox;
    private final Imports imports;
    private final Invitations invitations;
    private final Setting setting;

    /** What stands on the page, read only. */
    record Setting(String address, String zone, String home, String mailServer) {}

    AdminPages(
            People people,
            Outbox outbox,
            Imports imports,
            Invitations invitations,
            PublicAddress address,
            @Value("${stigar.zone:}") String zone,
            @Value("${stigar.home}") String home,
            @Value("${spring.mail.host:}") String mailServer) {
        this.people = people;
        this.outbox = outbox;
        this.imports = imports;
        this.invitations = invitations;
        setting = new Setting(address.address().toString(), zone, home, mailServer);
    }

    @GetMapping("/admin")
    @PreAuthorize("hasRole('ADMIN')")
    String show(Model model) {
        return page(model);
    }

    @PostMapping("/admin/invitations")
    @PreAuthorize("hasRole('ADMIN')")
    String invite(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) Set<Role> roles,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Set<Role> wanted = roles == null ? EnumSet.noneOf(Role.class) : roles;
        Invitations.Outcome outcome = invitations.invite(member.person(), person, wanted);
        if (outcome == Invitations.Outcome.SENT) {
            next.addFlashAttribute("said", "imports.invite.sent");
            return "redirect:/admin";
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("invited", person);
        model.addAttribute("wanted", wanted);
        model.addAttribute("inviteFault", "imports.invite.fault." + outcome);
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("here", "admin");
        model.addAttribute("back", "/admin");
        model.addAttribute("peopleCount", people.directory().people().size());
        model.addAttribute("unitCount", people.directory().units().size());
        model.addAttribute("letters", outbox.status());
        model.addAttribute("runs", imports.latest());
        model.addAttribute("roles", ROLES);
        model.addAttribute("setting", setting);
        return "imports/admin";
    }
}
