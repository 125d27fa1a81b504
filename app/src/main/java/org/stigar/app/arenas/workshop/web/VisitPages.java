package org.stigar.app.arenas.workshop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.stigar.app.access.Knocking;
import org.stigar.app.arenas.workshop.NoWorkshopException;
import org.stigar.app.arenas.workshop.Visitors;
import org.stigar.app.arenas.workshop.Visitors.Visit;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Answer;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.arenas.workshop.Workshop.State;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Presence;

/**
 * {@code /visit/SECRET}: the day as a visitor sees it, without log-in; and for a visitor who facilitates, who sits where and who came.
 * The secret names the workshop, so that no other can be asked for; what is late, left out or made up is answered alike.
 */
@Controller
class VisitPages {

    private static final String PAGE = "/visit/{secret}";

    private final Visitors visitors;
    private final Workshops workshops;
    private final WorkshopWords words;
    private final Knocking knocking;
    private final List<PagePart> parts;
    private final Clock clock;

    VisitPages(
            Visitors visitors,
            Workshops workshops,
            WorkshopWords words,
            Knocking knocking,
            List<PagePart> parts,
            Clock clock) {
        this.visitors = visitors;
        this.workshops = workshops;
        this.words = words;
        this.knocking = knocking;
        this.parts = parts;
        this.clock = clock;
    }

    @ModelAttribute
    void hide(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping(PAGE)
    @PreAuthorize("permitAll()")
    String show(@PathVariable String secret, Locale language, Model model, HttpServletRequest request) {
        Visit visit = open(secret, request);
        knocking.opened(secret);
        Workshop workshop = visit.workshop();
        Guest guest = guest(visit);
        Instant now = clock.instant();
        model.addAttribute("secret", secret);
        model.addAttribute("back", "/visit/" + secret);
        model.addAttribute("workshop", workshop);
        model.addAttribute(
                "when",
                words.when(
                        workshop.draft().timetable().start(),
                        workshop.draft().timetable().zone(),
                        language));
        model.addAttribute("zone", workshop.draft().timetable().zone().getId());
        model.addAttribute("organiser", words.nameOf(workshop.owner()));
        model.addAttribute("state", "arenas.workshop.state." + workshop.state());
        model.addAttribute("answer", guest.answer().map(Enum::name).orElse(""));
        model.addAttribute("isHere", guest.isHere());
        model.addAttribute("isOpen", workshop.state() == State.INVITED);
        model.addAttribute("isAhead", now.isBefore(workshop.draft().timetable().start()));
        model.addAttribute("rounds", new RoomView.Maker(words).of(workshop, visit.visitor(), now, language));
        model.addAttribute("people", guest.facilitates() ? people(workshop) : List.of());
        model.addAttribute(
                "plan", guest.facilitates() ? new RoomView.Maker(words).plan(workshop, language) : List.of());
        parts.forEach(part -> part.day(workshop, visit.visitor(), language, now, model.asMap()));
        return "arenas/visit";
    }

    /** Somebody to tick, by their place in the list, so that no id leaves the house. */
    record Present(int place, String name, boolean isHere) {}

    private List<Present> people(Workshop workshop) {
        List<Guest> all = workshop.people();
        return IntStream.range(0, all.size())
                .mapToObj(place -> new Present(
                        place,
                        words.nameOf(all.get(place).person()),
                        all.get(place).isHere()))
                .toList();
    }

    @PostMapping(PAGE + "/answer")
    @PreAuthorize("permitAll()")
    String answer(@PathVariable String secret, @RequestParam Answer answer, HttpServletRequest request) {
        Visit visit = open(secret, request);
        workshops.answer(visit.visitor(), visit.workshop().id(), answer);
        return "redirect:/visit/" + secret;
    }

    @PostMapping(PAGE + "/here")
    @PreAuthorize("permitAll()")
    String here(@PathVariable String secret, HttpServletRequest request) {
        Visit visit = open(secret, request);
        workshops.arrived(visit.workshop().id(), visit.visitor(), Presence.HERE);
        return "redirect:/visit/" + secret;
    }

    /** Whether somebody came, by the tap of a visitor who facilitates. In a list that changed meanwhile nobody is ticked. */
    @PostMapping(PAGE + "/arrived")
    @PreAuthorize("permitAll()")
    String arrived(
            @PathVariable String secret,
            @RequestParam int place,
            @RequestParam int version,
            @RequestParam Presence presence,
            HttpServletRequest request) {
        Visit visit = open(secret, request);
        Workshop workshop = visit.workshop();
        if (!guest(visit).facilitates()) {
            throw new NoWorkshopException();
        }
        if (version == workshop.version()
                && place >= 0
                && place < workshop.people().size()) {
            workshops.arrived(workshop.id(), workshop.people().get(place).person(), presence);
        }
        return "redirect:/visit/" + secret + "#people";
    }

    private Visit open(String secret, HttpServletRequest request) {
        Optional<Visit> visit = visitors.open(secret, clock.instant());
        if (visit.isEmpty()) {
            knocking.wrong(request.getRemoteAddr());
            throw new NoWorkshopException();
        }
        return visit.get();
    }

    private static Guest guest(Visit visit) {
        return visit.workshop().findGuest(visit.visitor()).orElseThrow(NoWorkshopException::new);
    }

    @ExceptionHandler(NoWorkshopException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noWorkshop() {
        return new ModelAndView("pages/error", Map.of("status", HttpStatus.NOT_FOUND.value()));
    }
}
