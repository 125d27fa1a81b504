package org.stigar.app.arenas.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.arenas.programme.Cadence;
import org.stigar.app.arenas.programme.NoProgrammeException;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.ProgrammeDraft;
import org.stigar.app.arenas.programme.ProgrammeException;
import org.stigar.app.arenas.programme.ProgrammeException.Reason;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.arenas.programme.run.HoursInTurn;
import org.stigar.app.arenas.programme.run.Meetings;
import org.stigar.app.arenas.programme.run.Telling;
import org.stigar.app.arenas.workshop.Purpose;
import org.stigar.app.arenas.workshop.Workshops.Part;
import org.stigar.app.arenas.workshop.plan.PeopleChoice;
import org.stigar.app.arenas.workshop.web.DraftForm;
import org.stigar.app.arenas.workshop.web.WorkshopWords;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;

/** {@code /programmes}: those somebody is in, and those that are theirs. */
@Controller
class ProgrammePages {

    static final String PAGE = "/programmes";

    private final Programmes programmes;
    private final Telling telling;
    private final Meetings meetings;
    private final HoursInTurn hours;
    private final PeopleChoice choice;
    private final ProgrammeView.Maker views;
    private final WorkshopWords words;
    private final People people;
    private final Clock clock;

    ProgrammePages(
            Programmes programmes,
            Telling telling,
            Meetings meetings,
            HoursInTurn hours,
            PeopleChoice choice,
            ProgrammeView.Maker views,
            WorkshopWords words,
            People people,
            Clock clock) {
        this.programmes = programmes;
        this.telling = telling;
        this.meetings = meetings;
        this.hours = hours;
        this.choice = choice;
        this.views = views;
        this.words = words;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @PreAuthorize("hasRole('MEMBER')")
    String show(@AuthenticationPrincipal Member member, Locale language, Model model) {
        boolean isFacilitator = member.roles().contains(Role.FACILITATOR);
        model.addAttribute("here", "arenas");
        model.addAttribute("back", PAGE);
        model.addAttribute("isFacilitator", isFacilitator);
        model.addAttribute("joined", views.lines(programmes.listJoined(member.person()), language));
        model.addAttribute(
                "own", isFacilitator ? views.lines(programmes.listOwn(member.person()), language) : List.of());
        return "arenas/programmes";
    }

    @GetMapping(PAGE + "/new")
    @PreAuthorize("hasRole('FACILITATOR')")
    String begin(@AuthenticationPrincipal Member member, Model model) {
        ZoneId zone = people.findPerson(member.person()).map(Person::zone).orElse(ZoneOffset.UTC);
        return form(ProgrammeForm.blank(zone, clock.instant()), PAGE, 0, model);
    }

    @PostMapping(PAGE)
    @PreAuthorize("hasRole('FACILITATOR')")
    String create(
            @AuthenticationPrincipal Member member,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        DraftForm form = DraftForm.of(sent);
        Optional<ProgrammeDraft> draft = ProgrammeForm.read(form);
        if (draft.isPresent()) {
            try {
                return to(programmes.create(member.person(), draft.get(), clock.instant()) + "");
            } catch (ProgrammeException e) {
                form.refuse("day", "programmes.fault." + e.reason());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, PAGE, 0, model);
    }

    @GetMapping(PAGE + "/{id}/edit")
    @PreAuthorize("hasRole('FACILITATOR')")
    String edit(@AuthenticationPrincipal Member member, @PathVariable String id, Model model) {
        Programme programme = programmes.own(member.person(), number(id));
        return form(ProgrammeForm.of(programme.draft()), PAGE + "/" + id + "/edit", programme.version(), model);
    }

    @PostMapping(PAGE + "/{id}/edit")
    @PreAuthorize("hasRole('FACILITATOR')")
    String change(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        DraftForm form = DraftForm.of(sent);
        Optional<ProgrammeDraft> draft = ProgrammeForm.read(form);
        Programme before = programmes.own(member.person(), number(id));
        int newest = before.version();
        if (draft.isPresent()) {
            try {
                programmes.change(
                        member.person(), number(id), version, draft.get().withHoursOf(before.draft()), clock.instant());
                return to(id);
            } catch (ProgrammeException e) {
                String field = e.reason() == Reason.TIME ? "day" : e.reason() == Reason.MADE ? "meetings" : "form";
                form.refuse(field, "programmes.fault." + e.reason());
            }
        }
        response.setStatus(
                form.isFaulty("form") ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, PAGE + "/" + id + "/edit", newest, model);
    }

    private String form(DraftForm form, String action, int version, Model model) {
        model.addAttribute("here", "arenas");
        model.addAttribute("back", action.equals(PAGE) ? PAGE + "/new" : action);
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("version", version);
        model.addAttribute("purposes", List.of(Purpose.values()));
        model.addAttribute("cadences", List.of(Cadence.values()));
        model.addAttribute("sliders", DraftForm.SLIDERS);
        model.addAttribute("zones", words.zones());
        model.addAttribute("fitting", ProgrammeForm.fitting(form));
        return "arenas/programme-draft";
    }

    @GetMapping(PAGE + "/{id}")
    @PreAuthorize("hasRole('FACILITATOR')")
    String lead(@AuthenticationPrincipal Member member, @PathVariable String id, Locale language, Model model) {
        model.addAllAttributes(page(member, number(id), language));
        return "arenas/programme";
    }

    private Map<String, Object> page(Member member, long id, Locale language) {
        Programme programme = programmes.own(member.person(), id);
        Instant now = clock.instant();
        return Map.of(
                "here", "arenas",
                "back", PAGE + "/" + id,
                "view", views.of(programme, language, now),
                "units", choice.units(now, language),
                "functions", choice.values(Person::function),
                "countries", choice.values(Person::country));
    }

    @PostMapping(PAGE + "/{id}/people")
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
        PeopleChoice.Found found = choice.find(new PeopleChoice.Wanted(unit, function, country, list), clock.instant());
        telling.add(
                member.person(),
                number(id),
                version,
                found.available(),
                facilitates.isEmpty() ? Part.PARTICIPANT : Part.FACILITATOR);
        next.addFlashAttribute("added", found.available().size());
        next.addFlashAttribute("notAvailable", found.notAvailable());
        next.addFlashAttribute("unknown", found.unknown().stream().limit(5).toList());
        return to(id);
    }

    @PostMapping(PAGE + "/{id}/people/leave-out")
    @PreAuthorize("hasRole('FACILITATOR')")
    String leaveOut(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String person) {
        programmes.own(member.person(), number(id)).members().stream()
                .map(Programme.Someone::person)
                .filter(one -> one.value().equals(person))
                .findFirst()
                .ifPresent(one -> meetings.leaveOut(member.person(), number(id), version, one, clock.instant()));
        return to(id);
    }

    /** Lets the hours of the meetings move, or always be the same. */
    @PostMapping(PAGE + "/{id}/hours")
    @PreAuthorize("hasRole('FACILITATOR')")
    String hours(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam HoursInTurn.Choice choice) {
        hours.choose(member.person(), number(id), version, choice, clock.instant());
        return to(id);
    }

    /** The approval: from now on it invites by itself. */
    @PostMapping(PAGE + "/{id}/start")
    @PreAuthorize("hasRole('FACILITATOR')")
    String start(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam int version,
            RedirectAttributes next) {
        next.addFlashAttribute("told", telling.start(member.person(), number(id), version, clock.instant()));
        return to(id);
    }

    @PostMapping(PAGE + "/{id}/cancel")
    @PreAuthorize("hasRole('FACILITATOR')")
    String cancel(@AuthenticationPrincipal Member member, @PathVariable String id, @RequestParam int version) {
        meetings.cancel(member.person(), number(id), version, clock.instant());
        return to(id);
    }

    private static String to(String id) {
        return "redirect:" + PAGE + "/" + id;
    }

    /** Reads an id of a programme. */
    static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NoProgrammeException();
        }
        return Long.parseLong(id);
    }

    @ExceptionHandler(NoProgrammeException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noProgramme() {
        return new ModelAndView("pages/error", Map.of("status", HttpStatus.NOT_FOUND.value()));
    }

    /** What was wanted of an older version, or cannot be: the page tells why and shows how it is now. */
    @ExceptionHandler(ProgrammeException.class)
    ModelAndView refused(
            ProgrammeException e, @AuthenticationPrincipal Member member, Locale language, HttpServletRequest request) {
        Object path = Objects.requireNonNull(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
        ModelAndView page =
                new ModelAndView("arenas/programme", page(member, number(((Map<?, ?>) path).get("id") + ""), language));
        page.setStatus(e.reason() == Reason.CHANGED_MEANWHILE ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("fault", "programmes.fault." + e.reason());
        return page;
    }
}
