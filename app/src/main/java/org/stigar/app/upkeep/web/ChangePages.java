package org.stigar.app.upkeep.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
import org.stigar.app.upkeep.ChangeAhead;
import org.stigar.app.upkeep.ChangeAhead.Telling;
import org.stigar.app.upkeep.ChangeAhead.What;
import org.stigar.app.upkeep.ChangesAhead;
import org.stigar.core.people.PersonId;

/** {@code /upkeep/change}: what changes for the reader, and who may know. */
@Controller
class ChangePages {

    private final ChangesAhead changes;
    private final Names names;
    private final Clock clock;

    ChangePages(ChangesAhead changes, Names names, Clock clock) {
        this.changes = changes;
        this.names = names;
        this.clock = clock;
    }

    /** What the form holds, as it was sent. */
    record Form(String what, String on, String telling) {

        static final Form EMPTY = new Form("", "", Telling.NOBODY.name());

        static Form of(ChangeAhead change) {
            return new Form(
                    change.what().name(),
                    change.on().toString(),
                    change.telling().name());
        }
    }

    @GetMapping("/upkeep/change")
    @PreAuthorize("hasRole('MEMBER')")
    String show(@AuthenticationPrincipal Member member, Model model) {
        Optional<ChangeAhead> said = changes.find(member.person(), clock.instant());
        return page(member.person(), said.map(Form::of).orElse(Form.EMPTY), Map.of(), model);
    }

    @PostMapping("/upkeep/change")
    @PreAuthorize("hasRole('MEMBER')")
    String declare(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String telling,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Instant now = clock.instant();
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<What> kind = oneOf(What.values(), what);
        if (kind.isEmpty()) {
            faults.put("what", "upkeep.change.what.fault");
        }
        Optional<LocalDate> day = day(on).filter(one -> changes.mayBeOn(member.person(), one, now));
        if (day.isEmpty()) {
            faults.put("on", "upkeep.change.on.fault");
        }
        Optional<Telling> who = oneOf(Telling.values(), telling);
        if (who.isEmpty()) {
            faults.put("telling", "upkeep.change.telling.fault");
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(member.person(), new Form(what, on, telling), faults, model);
        }
        changes.declare(
                member.person(), new ChangeAhead(kind.orElseThrow(), day.orElseThrow(), who.orElseThrow()), now);
        next.addFlashAttribute("said", "upkeep.said.change." + who.orElseThrow());
        return "redirect:/upkeep/change";
    }

    @PostMapping("/upkeep/change/back")
    @PreAuthorize("hasRole('MEMBER')")
    String takeBack(@AuthenticationPrincipal Member member, RedirectAttributes next) {
        changes.takeBack(member.person());
        next.addFlashAttribute("said", "upkeep.said.change-back");
        return "redirect:/upkeep/change";
    }

    private String page(PersonId me, Form form, Map<String, String> faults, Model model) {
        Instant now = clock.instant();
        model.addAttribute("here", "trails");
        model.addAttribute("back", "/upkeep/change");
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("kinds", What.values());
        model.addAttribute("tellings", Telling.values());
        model.addAttribute("isSaid", changes.find(me, now).isPresent());
        model.addAttribute("name", names.of(me));
        return "upkeep/change";
    }

    private static <E extends Enum<E>> Optional<E> oneOf(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
