package org.stigar.app.arenas.workshop.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.stigar.app.arenas.workshop.NoWorkshopException;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Pinned;
import org.stigar.app.arenas.workshop.WorkshopException;
import org.stigar.app.arenas.workshop.WorkshopException.Reason;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Part;
import org.stigar.app.arenas.workshop.letters.Inviting;
import org.stigar.app.arenas.workshop.plan.Planning;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/** {@code /workshops/{id}/plan}: who takes part, who sits with whom, and whether they are told. */
@Controller
class PlanPages {

    private static final String PAGE = WorkshopPages.PAGE + "/{id}/plan";
    private static final int LONGEST_LIST = 40_000;

    private final Workshops workshops;
    private final Planning planning;
    private final Inviting inviting;
    private final PlanView.Maker views;
    private final People people;
    private final Participation participation;
    private final List<PagePart> parts;
    private final Clock clock;

    PlanPages(
            Workshops workshops,
            Planning planning,
            Inviting inviting,
            PlanView.Maker views,
            People people,
            Participation participation,
            List<PagePart> parts,
            Clock clock) {
        this.workshops = workshops;
        this.planning = planning;
        this.inviting = inviting;
        this.views = views;
        this.people = people;
        this.participation = participation;
        this.parts = parts;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @PreAuthorize("hasRole('FACILITATOR')")
    String show(@AuthenticationPrincipal Member member, @PathVariable String id, Locale language, Model model) {
        fill(member, id, language, model);
        return "arenas/plan";
    }

    @GetMapping(PAGE + "/progress")
    @PreAuthorize("hasRole('FACILITATOR')")
    String progress(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            Locale language,
            Model model,
            HttpServletResponse response) {
        fill(member, id, language, model);
        if (planning.findState(WorkshopPages.number(id)).isEmpty()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "arenas/plan :: progress";
    }

    private void fill(Member member, String id, Locale language, Model model) {
        Workshop workshop = workshops.own(member.person(), WorkshopPages.number(id));
        model.addAttribute("here", "arenas");
        model.addAttribute("back", "/workshops/" + id + "/plan");
        model.addAttribute("view", views.of(workshop, language, clock.instant()));
        addParts(workshop, language, model.asMap());
    }

    private void addParts(Workshop workshop, Locale language, Map<String, Object> page) {
        parts.forEach(part -> part.plan(workshop, language, clock.instant(), page));
    }

    @PostMapping(WorkshopPages.PAGE + "/{id}/people")
    @PreAuthorize("hasRole('FACILITATOR')")
    String add(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String function,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String facilitates,
            RedirectAttributes next) {
        Instant now = clock.instant();
        List<String> unknown = new ArrayList<>();
        Set<PersonId> found = new LinkedHashSet<>();
        list.substring(0, Math.min(list.length(), LONGEST_LIST))
                .lines()
                .flatMap(line -> List.of(line.split("[,;]", -1)).stream())
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .forEach(entry -> find(entry).ifPresentOrElse(found::add, () -> unknown.add(entry)));
        if (!unit.isEmpty() || !function.isEmpty() || !country.isEmpty()) {
            people.directory().people().stream()
                    .filter(person -> isWanted(person, unit, function, country, now))
                    .map(Person::id)
                    .forEach(found::add);
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Set<PersonId> available = found.stream()
                .filter(person -> participation.isAvailable(person, today))
                .collect(Collectors.toSet());
        workshops.add(
                member.person(),
                WorkshopPages.number(id),
                version,
                available,
                facilitates.isEmpty() ? Part.PARTICIPANT : Part.FACILITATOR,
                now);
        next.addFlashAttribute("added", available.size());
        next.addFlashAttribute("notAvailable", found.size() - available.size());
        next.addFlashAttribute("unknown", unknown.stream().limit(5).toList());
        return "redirect:/workshops/" + id + "/plan";
    }

    private Optional<PersonId> find(String entry) {
        if (entry.length() > 200 || entry.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        Optional<PersonId> byId = people.findByAddress(entry)
                .or(() -> people.findPerson(new PersonId(entry)))
                .map(Person::id);
        if (byId.isPresent()) {
            return byId;
        }
        List<Person> named = people.search(entry, 2).stream()
                .filter(person -> person.name().filter(entry::equalsIgnoreCase).isPresent())
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0).id()) : Optional.empty();
    }

    private boolean isWanted(Person person, String unit, String function, String country, Instant now) {
        boolean isThere = unit.isEmpty()
                || people.structure(now).unitsOf(person.id()).stream().anyMatch(one -> isWithin(one, unit, now));
        return isThere
                && (function.isEmpty()
                        || person.function().filter(function::equals).isPresent())
                && (country.isEmpty()
                        || person.country().filter(country::equals).isPresent());
    }

    /** Returns whether a unit is this one or somewhere below it. */
    private boolean isWithin(UnitId unit, String wanted, Instant now) {
        Optional<UnitId> at = Optional.of(unit);
        while (at.isPresent() && !at.get().value().equals(wanted)) {
            at = people.structure(now).findUnit(at.get()).flatMap(Unit::parent);
        }
        return at.isPresent();
    }

    @PostMapping(WorkshopPages.PAGE + "/{id}/people/leave-out")
    @PreAuthorize("hasRole('FACILITATOR')")
    String leaveOut(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String person) {
        Workshop workshop = workshops.own(member.person(), WorkshopPages.number(id));
        workshop.people().stream()
                .map(Workshop.Guest::person)
                .filter(one -> one.value().equals(person))
                .findFirst()
                .ifPresent(one -> workshops.leaveOut(member.person(), workshop.id(), version, one));
        return "redirect:/workshops/" + id + "/plan";
    }

    @PostMapping(PAGE + "/start")
    @PreAuthorize("hasRole('FACILITATOR')")
    String start(@AuthenticationPrincipal Member member, @PathVariable String id, RedirectAttributes next) {
        Workshop workshop = workshops.own(member.person(), WorkshopPages.number(id));
        if (workshop.draft().timetable().start().isBefore(clock.instant())) {
            return "redirect:/workshops/" + id + "/now"; // what is past stays: only the rest is planned anew
        }
        if (!planning.start(workshop)) {
            next.addFlashAttribute("fault", "arenas.workshop.fault.few");
        }
        return "redirect:/workshops/" + id + "/plan";
    }

    @PostMapping(PAGE + "/enough")
    @PreAuthorize("hasRole('FACILITATOR')")
    String enough(@AuthenticationPrincipal Member member, @PathVariable String id) {
        planning.enough(workshops.own(member.person(), WorkshopPages.number(id)).id());
        return "redirect:/workshops/" + id + "/plan";
    }

    /** Keeps a group where it sits when the rest is planned anew, or lets it go again. */
    @PostMapping(PAGE + "/pin")
    @PreAuthorize("hasRole('FACILITATOR')")
    String pin(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam int round,
            @RequestParam int group) {
        Workshop workshop = workshops.own(member.person(), WorkshopPages.number(id));
        List<Pinned> pins = new ArrayList<>(workshop.pins());
        if (!pins.removeIf(pin -> pin.round() == round && pin.group() == group)) {
            workshop.plan()
                    .filter(plan -> round >= 0 && round < plan.rounds().size())
                    .map(plan -> plan.rounds().get(round).groups())
                    .filter(groups -> group >= 0 && group < groups.size())
                    .ifPresent(
                            groups -> groups.get(group).forEach(person -> pins.add(new Pinned(person, round, group))));
        }
        workshops.pin(member.person(), workshop.id(), version, pins);
        return "redirect:/workshops/" + id + "/plan";
    }

    @PostMapping(WorkshopPages.PAGE + "/{id}/invite")
    @PreAuthorize("hasRole('FACILITATOR')")
    String invite(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam int version,
            RedirectAttributes next) {
        next.addFlashAttribute(
                "invited", inviting.invite(member.person(), WorkshopPages.number(id), version, clock.instant()));
        return "redirect:/workshops/" + id + "/plan";
    }

    @PostMapping(WorkshopPages.PAGE + "/{id}/cancel")
    @PreAuthorize("hasRole('FACILITATOR')")
    String cancel(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam int version,
            RedirectAttributes next) {
        next.addFlashAttribute(
                "cancelled", inviting.cancel(member.person(), WorkshopPages.number(id), version, clock.instant()));
        return "redirect:/workshops/" + id + "/plan";
    }

    @ExceptionHandler(NoWorkshopException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noWorkshop() {
        return new ModelAndView("pages/error", Map.of("status", HttpStatus.NOT_FOUND.value()));
    }

    /** What was wanted of an older version, or cannot be: the page tells why and shows how it is now. */
    @ExceptionHandler(WorkshopException.class)
    ModelAndView refused(
            WorkshopException e,
            @AuthenticationPrincipal Member member,
            Locale language,
            jakarta.servlet.http.HttpServletRequest request) {
        Object path = Objects.requireNonNull(
                request.getAttribute(org.springframework.web.servlet.HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
        Workshop workshop = workshops.own(member.person(), WorkshopPages.number(((Map<?, ?>) path).get("id") + ""));
        ModelAndView page = new ModelAndView("arenas/plan");
        page.setStatus(e.reason() == Reason.CHANGED_MEANWHILE ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("here", "arenas");
        page.addObject("back", "/workshops/" + workshop.id() + "/plan");
        page.addObject("fault", "arenas.workshop.fault." + e.reason());
        page.addObject("view", views.of(workshop, language, clock.instant()));
        addParts(workshop, language, page.getModel());
        return page;
    }
}
