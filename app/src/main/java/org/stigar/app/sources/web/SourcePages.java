package org.stigar.app.sources.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.sources.Sources;
import org.stigar.core.walk.WalkSource;

/** {@code /admin/sources}: which sources are on; and {@code /privacy/sources}: to which of them somebody says yes. */
@Controller
class SourcePages {

    private final Sources sources;
    private final Clock clock;

    SourcePages(Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * A source as a page shows it.
     *
     * @param since when it was switched on; blank where it is off
     */
    record SourceRow(String name, String since, boolean isYes) {}

    @GetMapping("/admin/sources")
    @PreAuthorize("hasAnyRole('ADMIN', 'GUARDIAN')")
    String house(@AuthenticationPrincipal Member member, Model model) {
        Map<WalkSource, LocalDate> on = sources.on();
        model.addAttribute("here", member.roles().contains(Role.ADMIN) ? "admin" : "guardian");
        model.addAttribute("back", "/admin/sources");
        model.addAttribute(
                "sources",
                Sources.KNOWN.stream()
                        .map(source -> new SourceRow(
                                source.name(),
                                Optional.ofNullable(on.get(source))
                                        .map(LocalDate::toString)
                                        .orElse(""),
                                false))
                        .toList());
        return "sources/house";
    }

    @PostMapping("/admin/sources/off")
    @PreAuthorize("hasAnyRole('ADMIN', 'GUARDIAN')")
    String switchOff(@AuthenticationPrincipal Member member, @RequestParam(defaultValue = "") String source) {
        Role key = member.roles().contains(Role.GUARDIAN) ? Role.GUARDIAN : Role.ADMIN;
        known(source).ifPresent(one -> sources.switchOff(member.person(), key, one, clock.instant()));
        return "redirect:/admin/sources";
    }

    @GetMapping("/privacy/sources")
    @PreAuthorize("hasRole('MEMBER')")
    String mine(@AuthenticationPrincipal Member me, Model model) {
        Set<WalkSource> yes = sources.yes(me.person());
        Map<WalkSource, LocalDate> on = sources.on();
        List<SourceRow> rows = Sources.KNOWN.stream()
                .map(source -> new SourceRow(
                        source.name(),
                        Optional.ofNullable(on.get(source))
                                .map(LocalDate::toString)
                                .orElse(""),
                        yes.contains(source)))
                .toList();
        model.addAttribute("here", "privacy");
        model.addAttribute("back", "/privacy/sources");
        model.addAttribute("sources", rows);
        return "sources/mine";
    }

    @PostMapping("/privacy/sources")
    @PreAuthorize("hasRole('MEMBER')")
    String answer(
            @AuthenticationPrincipal Member me,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "NO") String answer) {
        known(source).ifPresent(one -> {
            if (answer.equals("YES")) {
                sources.agree(me.person(), one, clock.instant());
            } else {
                sources.takeBack(me.person(), one);
            }
        });
        return "redirect:/privacy/sources";
    }

    private static Optional<WalkSource> known(String name) {
        return Sources.KNOWN.stream()
                .filter(source -> source.name().equals(name))
                .findFirst();
    }
}
