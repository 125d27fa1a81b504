package org.stigar.app.arenas.workshop.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.arenas.workshop.Arrangers;
import org.stigar.app.arenas.workshop.NoWorkshopException;
import org.stigar.app.people.People;
import org.stigar.core.people.PersonId;

/** {@code /workshops/{id}/arrangers}: who arranges a workshop beside its owner, who alone sees this page. */
@Controller
class ArrangerPages {

    private static final String PAGE = WorkshopPages.PAGE + "/{id}/arrangers";

    private final Arrangers arrangers;
    private final Accounts accounts;
    private final People people;
    private final WorkshopWords words;

    ArrangerPages(Arrangers arrangers, Accounts accounts, People people, WorkshopWords words) {
        this.arrangers = arrangers;
        this.accounts = accounts;
        this.people = people;
        this.words = words;
    }

    /** Somebody to choose, or to leave out again. */
    record Named(String id, String name) {}

    @GetMapping(PAGE)
    @PreAuthorize("hasRole('FACILITATOR')")
    String show(@AuthenticationPrincipal Member member, @PathVariable String id, Model model) {
        List<PersonId> there = arrangers.list(member.person(), WorkshopPages.number(id));
        model.addAttribute("here", "arenas");
        model.addAttribute("back", WorkshopPages.PAGE + "/" + id + "/arrangers");
        model.addAttribute("workshop", id);
        model.addAttribute("arrangers", named(there));
        model.addAttribute(
                "others",
                named(accounts.list(Role.FACILITATOR).stream()
                        .filter(one -> !there.contains(one) && !one.equals(member.person()))
                        .toList()));
        return "arenas/arrangers";
    }

    private List<Named> named(List<PersonId> all) {
        return all.stream()
                .map(one -> new Named(one.value(), words.nameOf(one)))
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    @PostMapping(PAGE)
    @PreAuthorize("hasRole('FACILITATOR')")
    String name(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam String person,
            RedirectAttributes next) {
        Optional<PersonId> other =
                find(person).filter(one -> accounts.usableRoles(one).contains(Role.FACILITATOR));
        long workshop = WorkshopPages.number(id);
        arrangers.list(member.person(), workshop);
        other.ifPresent(one -> arrangers.name(member.person(), workshop, one));
        next.addFlashAttribute("said", other.isPresent() ? "arenas.arrangers.named" : "arenas.arrangers.none-such");
        return "redirect:" + WorkshopPages.PAGE + "/" + id + "/arrangers";
    }

    @PostMapping(PAGE + "/remove")
    @PreAuthorize("hasRole('FACILITATOR')")
    String takeBack(@AuthenticationPrincipal Member member, @PathVariable String id, @RequestParam String person) {
        find(person).ifPresent(one -> arrangers.takeBack(member.person(), WorkshopPages.number(id), one));
        return "redirect:" + WorkshopPages.PAGE + "/" + id + "/arrangers";
    }

    private Optional<PersonId> find(String person) {
        return person.equals(person.strip()) && person.matches("[^\\p{Cntrl}]{1,200}")
                ? people.findPerson(new PersonId(person)).map(one -> one.id())
                : Optional.empty();
    }

    @ExceptionHandler(NoWorkshopException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noWorkshop() {
        return new ModelAndView("pages/error", Map.of("status", HttpStatus.NOT_FOUND.value()));
    }
}
