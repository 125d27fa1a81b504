package org.stigar.app.arenas.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.stigar.app.arenas.coffee.Coffees;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** {@code /arenas/never}: with whom the reader never wants to be brought together. */
@Controller
class NeverPages {

    private static final String PAGE = "/arenas/never";
    private static final int LONGEST_NAME = 120;
    private static final int MOST_MATCHES = 8;

    private final Coffees coffees;
    private final People people;

    NeverPages(Coffees coffees, People people) {
        this.coffees = coffees;
        this.people = people;
    }

    /** Somebody, as a page shows them. */
    record Named(String id, String name, String place) {}

    @GetMapping(PAGE)
    @PreAuthorize("hasRole('MEMBER')")
    String show(@AuthenticationPrincipal Member member, Model model) {
        return page(member.person(), "", model);
    }

    private String page(PersonId me, String name, Model model) {
        model.addAttribute(
                "never",
                coffees.listNever(me).stream()
                        .flatMap(other -> people.findPerson(other).stream())
                        .map(NeverPages::named)
                        .toList());
        model.addAttribute("name", name);
        model.addAttribute("isFull", coffees.listNever(me).size() >= Coffees.MOST_NEVER);
        model.addAttribute("here", "arenas");
        model.addAttribute("back", PAGE);
        return "arenas/never";
    }

    @PostMapping(PAGE)
    @PreAuthorize("hasRole('MEMBER')")
    String add(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        PersonId me = member.person();
        List<Named> matches = matches(me, name);
        Optional<PersonId> other = find(me, name, person, matches);
        if (other.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("matches", matches);
            model.addAttribute("fault", "name");
            return page(me, name, model);
        }
        coffees.never(me, other.get());
        next.addFlashAttribute("said", "arenas.said.never");
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/remove")
    @PreAuthorize("hasRole('MEMBER')")
    String remove(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String person,
            RedirectAttributes next) {
        known(person).ifPresent(other -> coffees.takeBackNever(member.person(), other));
        next.addFlashAttribute("said", "arenas.said.again");
        return "redirect:" + PAGE;
    }

    /** Returns who was picked, or the only one who goes by exactly the typed name. */
    private Optional<PersonId> find(PersonId me, String name, String person, List<Named> matches) {
        Optional<PersonId> picked = known(person).filter(one -> !one.equals(me));
        if (picked.isPresent()) {
            return picked;
        }
        return matches.size() == 1 && matches.get(0).name().equalsIgnoreCase(name.strip())
                ? Optional.of(new PersonId(matches.get(0).id()))
                : Optional.empty();
    }

    private Optional<PersonId> known(String person) {
        return person.equals(person.strip()) && person.matches("[^\\p{Cntrl}]{1,200}")
                ? people.findPerson(new PersonId(person)).map(Person::id)
                : Optional.empty();
    }

    private List<Named> matches(PersonId me, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return List.of();
        }
        return people.search(name, MOST_MATCHES).stream()
                .filter(one -> !one.id().equals(me))
                .map(NeverPages::named)
                .toList();
    }

    private static Named named(Person person) {
        return new Named(
                person.id().value(),
                person.name().orElse(person.id().value()),
                person.city().or(person::function).orElse(""));
    }
}
