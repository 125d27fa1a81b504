package org.stigar.app.arenas.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import org.stigar.app.arenas.coffee.Cadence;
import org.stigar.app.arenas.coffee.CoffeeChoice;
import org.stigar.app.arenas.coffee.Coffees;
import org.stigar.app.arenas.coffee.NoCoffeeException;
import org.stigar.app.arenas.coffee.OwnCoffee.Answer;
import org.stigar.app.arenas.letters.CoffeeLetters;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.people.People;
import org.stigar.arena.coffee.CoffeeCircle.Size;
import org.stigar.arena.coffee.Mixing;
import org.stigar.core.people.PersonId;

/** {@code /arenas}: whom the reader is to meet, and how they want to have coffee. */
@Controller
class ArenaPages {

    static final String PAGE = "/arenas";

    private static final int LONGEST_PAUSE_MONTHS = 12;

    private final Coffees coffees;
    private final People people;
    private final LetterWords words;
    private final Clock clock;

    ArenaPages(Coffees coffees, People people, LetterWords coffeeWords, Clock clock) {
        this.coffees = coffees;
        this.people = people;
        this.words = coffeeWords;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @PreAuthorize("hasRole('MEMBER')")
    String show(@AuthenticationPrincipal Member member, Locale language, Model model) {
        return page(member.person(), language, model);
    }

    private String page(PersonId me, Locale language, Model model) {
        Instant now = clock.instant();
        ZoneId zone = CoffeeLetters.zoneOf(me, people);
        LocalDate today = LocalDate.ofInstant(now, zone);
        Optional<CoffeeChoice> choice = coffees.findChoice(me);
        List<CoffeeView> all = coffees.of(me, now).stream()
                .map(coffee -> CoffeeView.of(coffee, words, zone, language, now))
                .toList();
        model.addAttribute(
                "open", all.stream().filter(one -> one.answer().isEmpty()).toList());
        model.addAttribute(
                "past", all.stream().filter(one -> !one.answer().isEmpty()).toList());
        model.addAttribute("joined", choice.isPresent());
        model.addAttribute("choice", choice.orElse(CoffeeChoice.USUAL));
        model.addAttribute("sizes", Size.values());
        model.addAttribute("cadences", Cadence.values());
        model.addAttribute("mixings", Mixing.values());
        model.addAttribute("pausedUntil", coffees.findPausedUntil(me, today).orElse(null));
        model.addAttribute("earliest", today.plusDays(1));
        model.addAttribute("latest", today.plusMonths(LONGEST_PAUSE_MONTHS));
        model.addAttribute("here", "arenas");
        model.addAttribute("back", PAGE);
        return "arenas/arenas";
    }

    /** What the form does not offer is a bad request. */
    @PostMapping(PAGE + "/coffee")
    @PreAuthorize("hasRole('MEMBER')")
    String choose(
            @AuthenticationPrincipal Member member,
            @RequestParam Size size,
            @RequestParam Cadence cadence,
            @RequestParam(defaultValue = "") Set<Mixing> wishes,
            RedirectAttributes next) {
        String said = coffees.findChoice(member.person()).isPresent() ? "saved" : "joined";
        coffees.choose(member.person(), new CoffeeChoice(size, cadence, wishes));
        return to(said, next);
    }

    @PostMapping(PAGE + "/coffee/leave")
    @PreAuthorize("hasRole('MEMBER')")
    String leave(@AuthenticationPrincipal Member member, RedirectAttributes next) {
        coffees.leave(member.person());
        return to("left", next);
    }

    @PostMapping(PAGE + "/coffee/pause")
    @PreAuthorize("hasRole('MEMBER')")
    String pause(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String until,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        PersonId me = member.person();
        LocalDate today = LocalDate.ofInstant(clock.instant(), CoffeeLetters.zoneOf(me, people));
        Optional<LocalDate> day =
                day(until).filter(one -> one.isAfter(today) && !one.isAfter(today.plusMonths(LONGEST_PAUSE_MONTHS)));
        if (day.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("fault", "until");
            model.addAttribute("until", until);
            return page(me, language, model);
        }
        coffees.pause(me, day.get());
        return to("paused", next);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @PostMapping(PAGE + "/coffee/go-on")
    @PreAuthorize("hasRole('MEMBER')")
    String goOn(@AuthenticationPrincipal Member member, RedirectAttributes next) {
        coffees.goOn(member.person());
        return to("goes-on", next);
    }

    @PostMapping(PAGE + "/coffee/{coffee}/answer")
    @PreAuthorize("hasRole('MEMBER')")
    String answer(
            @AuthenticationPrincipal Member member,
            @PathVariable String coffee,
            @RequestParam Answer answer,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes next) {
        if (!coffee.matches("\\d{1,18}")) {
            throw new NoCoffeeException();
        }
        coffees.answer(member.person(), Long.parseLong(coffee), answer, clock.instant());
        String page = to(answer.name().toLowerCase(Locale.ROOT), next);
        return from.equals("TODAY") ? "redirect:/" : page;
    }

    /** Answers for a coffee that is not the reader's as for one that is not there. */
    @ExceptionHandler(NoCoffeeException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noCoffee() {
        return new ModelAndView("pages/error", "status", HttpStatus.NOT_FOUND.value());
    }

    private static String to(String said, RedirectAttributes next) {
        next.addFlashAttribute("said", "arenas.said." + said);
        return "redirect:" + PAGE;
    }
}
