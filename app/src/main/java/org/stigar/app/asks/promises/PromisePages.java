package org.stigar.app.asks.promises;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
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
import org.stigar.app.access.Member;
import org.stigar.app.asks.AskException;
import org.stigar.app.asks.AskException.Reason;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.NoAskException;
import org.stigar.app.asks.promises.OwnPromise.Part;
import org.stigar.app.asks.promises.OwnPromise.State;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** {@code /promises}: our next step for real. */
@Controller
class PromisePages {

    private static final String PAGE = "/promises";
    private static final int LONGEST_NAME = 120;
    private static final int MOST_MATCHES = 8;

    private final Promises promises;
    private final People people;
    private final Clock clock;

    PromisePages(Promises promises, People people, Clock clock) {
        this.promises = promises;
        this.people = people;
        this.clock = clock;
    }

    /** A promise in words. */
    record View(OwnPromise promise, String other, String due) {

        boolean isToAnswer() {
            return promise.part() == Part.OTHER && promise.state() == State.OFFERED;
        }

        boolean isAhead() {
            return promise.state() == State.AGREED || (promise.state() == State.OFFERED && !isToAnswer());
        }

        /** Returns the last part of the keys for its state. Public, as templates call it. */
        public String state() {
            return promise.state().name().toLowerCase(Locale.ROOT);
        }
    }

    /** Somebody whom a typed name may mean. */
    record Match(String id, String name, String place) {}

    @GetMapping(PAGE)
    @PreAuthorize("hasRole('MEMBER')")
    String show(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String person,
            Locale language,
            Model model) {
        Optional<PersonId> other = find(member.person(), "", person);
        other.ifPresent(one -> model.addAttribute("chosen", new Match(one.value(), nameOf(one), "")));
        return page(member.person(), other.map(this::nameOf).orElse(""), "", Optional.empty(), language, model);
    }

    @PostMapping(PAGE)
    @PreAuthorize("hasRole('MEMBER')")
    String make(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String task,
            Locale language,
            Model model,
            HttpServletResponse response) {
        try {
            AskText text = new AskText(task);
            Optional<PersonId> other = find(member.person(), name, person);
            if (other.isPresent()) {
                promises.make(member.person(), other.get(), text, clock.instant());
                return "redirect:" + PAGE;
            }
            model.addAttribute("matches", matches(member.person(), name));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(member.person(), name, task, Optional.of("name"), language, model);
        } catch (AskException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String field = e.reason() == Reason.NOBODY ? "name" : e.reason() == Reason.TOO_MANY ? "many" : "task";
            return page(member.person(), name, task, Optional.of(field), language, model);
        }
    }

    @PostMapping(PAGE + "/{promise}/agree")
    @PreAuthorize("hasRole('MEMBER')")
    String agree(@AuthenticationPrincipal Member member, @PathVariable String promise) {
        promises.agree(member.person(), id(promise), clock.instant());
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/{promise}/refuse")
    @PreAuthorize("hasRole('MEMBER')")
    String refuse(@AuthenticationPrincipal Member member, @PathVariable String promise) {
        promises.refuse(member.person(), id(promise));
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/{promise}/keep")
    @PreAuthorize("hasRole('MEMBER')")
    String keep(@AuthenticationPrincipal Member member, @PathVariable String promise) {
        promises.keep(member.person(), id(promise));
        return "redirect:" + PAGE;
    }

    private String page(PersonId me, String name, String task, Optional<String> fault, Locale language, Model model) {
        DateTimeFormatter days =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<View> all = promises.of(me, clock.instant()).stream()
                .filter(one -> !one.isGone())
                .map(one -> new View(one, nameOf(one.other()), days.format(one.due())))
                .toList();
        model.addAttribute("toAnswer", all.stream().filter(View::isToAnswer).toList());
        model.addAttribute("ahead", all.stream().filter(View::isAhead).toList());
        model.addAttribute(
                "refused",
                all.stream()
                        .filter(one -> one.promise().state() == State.REFUSED)
                        .filter(one -> !one.promise().due().isBefore(today))
                        .toList());
        model.addAttribute(
                "kept",
                all.stream().filter(one -> one.promise().state() == State.KEPT).toList());
        model.addAttribute("name", name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        model.addAttribute("task", task.substring(0, Math.min(task.length(), AskText.LONGEST + 1)));
        model.addAttribute("longest", AskText.LONGEST);
        fault.ifPresent(field -> model.addAttribute("fault", field));
        model.addAttribute("here", "asks");
        model.addAttribute("back", PAGE);
        return "asks/promises";
    }

    /** Returns who was picked, or the only one who goes by exactly the typed name. */
    private Optional<PersonId> find(PersonId me, String name, String person) {
        if (person.equals(person.strip())
                && person.matches("[^\\p{Cntrl}]{1,200}")
                && people.findPerson(new PersonId(person)).isPresent()) {
            return Optional.of(new PersonId(person));
        }
        List<Match> matches = matches(me, name);
        return matches.size() == 1 && matches.get(0).name().equalsIgnoreCase(name.strip())
                ? Optional.of(new PersonId(matches.get(0).id()))
                : Optional.empty();
    }

    private List<Match> matches(PersonId me, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return List.of();
        }
        return people.search(name, MOST_MATCHES).stream()
                .filter(one -> !one.id().equals(me))
                .map(one ->
                        new Match(one.id().value(), one.name().orElse(one.id().value()), place(one)))
                .toList();
    }

    private static String place(Person person) {
        return person.city().or(person::function).orElse("");
    }

    private String nameOf(PersonId person) {
        return people.findPerson(person).flatMap(known -> known.name()).orElse(person.value());
    }

    private static long id(String promise) {
        if (!promise.matches("\\d{1,18}")) {
            throw new NoAskException();
        }
        return Long.parseLong(promise);
    }

    @ExceptionHandler(NoAskException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noPromise() {
        return new ModelAndView("pages/error", Map.of("status", HttpStatus.NOT_FOUND.value()));
    }
}
