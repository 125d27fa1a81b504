package org.stigar.app.arenas.workshop.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.stigar.app.arenas.workshop.plan.PeopleChoice;
import org.stigar.app.arenas.workshop.plan.Planning;

/** {@code /workshops/{id}/plan}: who takes part, who sits with whom, and whether they are told. */
@Controller
class PlanPages {

    private static final String PAGE = WorkshopPages.PAGE + "/{id}/plan";

    private final Workshops workshops;
    private final Planning planning;
    private final Inviting inviting;
    private final PlanView.Maker views;
    private final PeopleChoice choice;
    private final List<PagePart> parts;
    private final Clock clock;

    PlanPages(
            Workshops workshops,
            Planning planning,
            Inviting inviting,
            PlanView.Maker views,
            PeopleChoice choice,
            List<PagePart> parts,
            Clock clock) {
        this.workshops = workshops;
        this.planning = planning;
        this.inviting = inviting;
        this.views = views;
        this.choice = choice;
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
        model.addAttribute("isOwner", workshop.owner().equals(member.person()));
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
        PeopleChoice.Found found = choice.find(new PeopleChoice.Wanted(unit, function, country, list), now);
        workshops.add(
                member.person(),
                WorkshopPages.number(id),
                version,
                found.available(),
                facilitates.isEmpty() ? Part.PARTICIPANT : Part.FACILITATOR,
                now);
        next.addFlashAttribute("added", found.available().size());
        next.addFlashAttribute("notAvailable", found.notAvailable());
        next.addFlashAttribute("unknown", found.unknown().stream().limit(5).toList());
        return "redirect:/workshops/" + id + "/plan";
    }

    @PostMapping(WorkshopPages.PAGE + "/{id}/people/leave-out")
    @PreAuthorize("hasRole('FACILITATOR')")
    String leaveOut(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String person,
            RedirectAttributes next) {
        Workshop workshop = workshops.own(member.person(), WorkshopPages.number(id));
        workshop.people().stream()
                .map(Workshop.Guest::person)
                .filter(one -> one.value().equals(person))
                .findFirst()
                .filter(one -> inviting.leaveOut(member.person(), workshop.id(), version, one, clock.instant()))
                .ifPresent(one -> next.addFlashAttribute("invited", 1));
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
