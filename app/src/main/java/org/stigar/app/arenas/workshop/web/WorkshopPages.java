package org.stigar.app.arenas.workshop.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.arenas.workshop.Draft;
import org.stigar.app.arenas.workshop.NoWorkshopException;
import org.stigar.app.arenas.workshop.Purpose;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.WorkshopException;
import org.stigar.app.arenas.workshop.WorkshopException.Reason;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.outcome.UsedTime;
import org.stigar.app.organisation.SmallestGroup;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;

/** {@code /workshops}: those to which somebody is invited, one's own, and the first page of the wizard. */
@Controller
class WorkshopPages {

    static final String PAGE = "/workshops";

    private final Workshops workshops;
    private final People people;
    private final WorkshopWords words;
    private final SmallestGroup smallest;
    private final Clock clock;

    WorkshopPages(Workshops workshops, People people, WorkshopWords words, SmallestGroup smallest, Clock clock) {
        this.workshops = workshops;
        this.people = people;
        this.words = words;
        this.smallest = smallest;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @PreAuthorize("hasRole('MEMBER')")
    String show(@AuthenticationPrincipal Member member, Locale language, Model model) {
        boolean isFacilitator = member.roles().contains(Role.FACILITATOR);
        ZoneId zone = zone(member);
        model.addAttribute("here", "arenas");
        model.addAttribute("back", PAGE);
        model.addAttribute("isFacilitator", isFacilitator);
        model.addAttribute(
                "invited",
                workshops.listInvited(member.person(), clock.instant()).stream()
                        .map(one -> words.line(one, zone, language))
                        .toList());
        List<Workshop> own = isFacilitator ? workshops.listOwn(member.person()) : List.of();
        model.addAttribute(
                "own", own.stream().map(one -> words.line(one, zone, language)).toList());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        model.addAttribute(
                "used", UsedTime.of(own, today).shown(smallest.on(today)).orElse(null));
        return "arenas/workshops";
    }

    @GetMapping(PAGE + "/new")
    @PreAuthorize("hasRole('FACILITATOR')")
    String begin(@AuthenticationPrincipal Member member, Locale language, Model model) {
        return form(DraftForm.blank(zone(member), clock.instant()), PAGE, 0, language, model);
    }

    @PostMapping(PAGE)
    @PreAuthorize("hasRole('FACILITATOR')")
    String create(
            @AuthenticationPrincipal Member member,
            @RequestParam MultiValueMap<String, String> sent,
            Locale language,
            Model model,
            HttpServletResponse response) {
        DraftForm form = DraftForm.of(sent);
        Optional<Draft> draft = form.read();
        if (draft.isPresent()) {
            try {
                return "redirect:" + PAGE + "/" + workshops.create(member.person(), draft.get(), clock.instant())
                        + "/plan";
            } catch (WorkshopException e) {
                form.refuse("day", "arenas.workshop.fault." + e.reason());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, PAGE, 0, language, model);
    }

    @GetMapping(PAGE + "/{id}/edit")
    @PreAuthorize("hasRole('FACILITATOR')")
    String edit(@AuthenticationPrincipal Member member, @PathVariable String id, Locale language, Model model) {
        Workshop workshop = workshops.own(member.person(), number(id));
        return form(DraftForm.of(workshop), PAGE + "/" + id + "/edit", workshop.version(), language, model);
    }

    @PostMapping(PAGE + "/{id}/edit")
    @PreAuthorize("hasRole('FACILITATOR')")
    String change(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam MultiValueMap<String, String> sent,
            Locale language,
            Model model,
            HttpServletResponse response) {
        DraftForm form = DraftForm.of(sent);
        Optional<Draft> draft = form.read();
        int newest = workshops.own(member.person(), number(id)).version();
        if (draft.isPresent() && form.isSound()) {
            try {
                workshops.change(member.person(), number(id), version, draft.get(), form.questions(), clock.instant());
                return "redirect:" + PAGE + "/" + id + "/plan";
            } catch (WorkshopException e) {
                form.refuse(e.reason() == Reason.TIME ? "day" : "form", "arenas.workshop.fault." + e.reason());
            }
        }
        response.setStatus(
                form.isFaulty("form") ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, PAGE + "/" + id + "/edit", newest, language, model);
    }

    private String form(DraftForm form, String action, int version, Locale language, Model model) {
        model.addAttribute("here", "arenas");
        model.addAttribute("back", action.equals(PAGE) ? PAGE + "/new" : action);
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("version", version);
        model.addAttribute("purposes", List.of(Purpose.values()));
        model.addAttribute("sliders", DraftForm.SLIDERS);
        model.addAttribute("zones", words.zones());
        model.addAttribute(
                "rounds",
                form.value("rounds").matches("[1-9]|1[0-2]")
                        ? Integer.parseInt(form.value("rounds"))
                        : Timetable.MOST_ROUNDS);
        model.addAttribute("defaults", words.defaults(form.value("purpose"), language));
        return "arenas/draft";
    }

    private ZoneId zone(Member member) {
        return people.findPerson(member.person()).map(Person::zone).orElse(ZoneOffset.UTC);
    }

    /** Reads an id of a workshop. */
    static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NoWorkshopException();
        }
        return Long.parseLong(id);
    }

    @ExceptionHandler(NoWorkshopException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noWorkshop() {
        return new ModelAndView("pages/error", Map.of("status", HttpStatus.NOT_FOUND.value()));
    }
}
