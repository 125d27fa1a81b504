package org.stigar.app.effect.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
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
import org.springframework.web.servlet.ModelAndView;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.effect.CustomerSource;
import org.stigar.app.effect.EffectSection;
import org.stigar.app.effect.UnitSource;
import org.stigar.app.effect.cases.Effects;
import org.stigar.app.effect.cases.Effects.Asked;
import org.stigar.app.effect.cases.Effects.State;
import org.stigar.app.effect.cases.WorkingOut;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.GuardianLog.Entry;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.core.people.UnitId;

/** {@code /effects}: whether things helped, for those who lead, arrange or watch over the rules. Each look at a figure is in the guardians' log. */
@Controller
class EffectPages {

    private static final String LOGGED = "effect.key.seen.";

    private final Effects effects;
    private final WorkingOut workingOut;
    private final List<CustomerSource> customers;
    private final List<EffectSection> sections;
    private final List<UnitSource> units;
    private final GuardianLog log;
    private final MessageSource messages;
    private final Clock clock;

    EffectPages(
            Effects effects,
            WorkingOut workingOut,
            List<CustomerSource> customers,
            List<EffectSection> sections,
            List<UnitSource> units,
            GuardianLog log,
            MessageSource messages,
            Clock clock) {
        this.customers = List.copyOf(customers);
        this.sections = List.copyOf(sections);
        this.units = List.copyOf(units);
        this.effects = effects;
        this.workingOut = workingOut;
        this.log = log;
        this.messages = messages;
        this.clock = clock;
    }

    /** One in the list: no figure stands here. */
    record Link(String kind, long id, String title, String day, String state) {}

    /** There is none, or it is not the reader's to see. */
    private static final class GoneException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    @GetMapping("/effects")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER', 'GUARDIAN')")
    String list(@AuthenticationPrincipal Member reader, Locale language, Model model) {
        model.addAttribute("here", "effects");
        model.addAttribute("back", "/effects");
        model.addAttribute(
                "effects",
                effects.list(reader).stream()
                        .map(asked -> new Link(
                                asked.kind(),
                                asked.id(),
                                asked.title(),
                                asked.day()
                                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                                .withLocale(language)),
                                state(asked)))
                        .toList());
        return "effect/effects";
    }

    /** What there is to do comes first. */
    private static String state(Asked asked) {
        boolean isAskable = asked.after().stream().anyMatch(after -> after.state() == State.ASKABLE);
        boolean isTold = asked.after().stream().anyMatch(after -> after.state() == State.TOLD);
        if (isAskable) {
            return "ASKABLE";
        }
        return isTold ? "TOLD" : asked.after().get(0).state().name();
    }

    @GetMapping("/effects/{kind}/{id}")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER', 'GUARDIAN')")
    String show(
            @AuthenticationPrincipal Member reader,
            @PathVariable String kind,
            @PathVariable String id,
            Locale language,
            Model model) {
        // Before what is kept is read: a run that ends in between is shown as going on, and the page looks again.
        Map<Integer, WorkingOut.State> runs = runs(kind, id);
        Asked asked = find(kind, id, reader);
        if (asked.after().stream().anyMatch(after -> !after.figures().isEmpty())) {
            note(asked, reader);
        }
        EffectView view = new EffectView(asked, days -> Optional.ofNullable(runs.get(days)), messages, language);
        model.addAttribute("here", "effects");
        model.addAttribute("back", path(asked));
        model.addAttribute("path", path(asked));
        model.addAttribute("view", view);
        model.addAttribute("heard", heard(asked, language));
        Set<UnitId> about = units.stream()
                .flatMap(source -> source.units(asked.kind(), asked.id()).stream())
                .collect(Collectors.toSet());
        model.addAttribute("sections", sections(asked, about, reader, language));
        model.addAttribute("picture", view.findPicture().orElse(null));
        return "effect/effect";
    }

    private List<HeardView> heard(Asked asked, Locale language) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return customers.stream()
                .flatMap(source -> source.find(asked.kind(), asked.id(), asked.day()).stream())
                .map(heard -> new HeardView(heard, today, messages, language))
                .toList();
    }

    private List<EffectSection.Shown> sections(Asked asked, Set<UnitId> about, Member reader, Locale language) {
        EffectSection.Subject subject =
                new EffectSection.Subject(asked.kind(), asked.id(), asked.first(), asked.day(), about);
        return sections.stream()
                .flatMap(section -> section.findFor(subject, reader, language).stream())
                .toList();
    }

    private Map<Integer, WorkingOut.State> runs(String kind, String id) {
        Map<Integer, WorkingOut.State> runs = new HashMap<>();
        number(id)
                .ifPresent(number -> Effects.DAYS.forEach(
                        days -> workingOut.findState(kind, number, days).ifPresent(run -> runs.put(days, run))));
        return runs;
    }

    private Optional<WorkingOut.State> state(Asked asked, int days) {
        return workingOut.findState(asked.kind(), asked.id(), days);
    }

    /** How far one is, asked for by the page; once it is over the page is shown anew, and that look is noted. */
    @GetMapping("/effects/{kind}/{id}/progress")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER', 'GUARDIAN')")
    String progress(
            @AuthenticationPrincipal Member reader,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String days,
            Locale language,
            HttpServletResponse response,
            Model model) {
        Asked asked = find(kind, id, reader);
        Optional<EffectView.Running> running = days(days)
                .flatMap(one ->
                        new EffectView(asked, after -> state(asked, after), messages, language).findRunning(one));
        if (running.isEmpty()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("path", path(asked));
        model.addAttribute("running", running.orElse(null));
        return "effect/running :: running";
    }

    /** Begins to work it out, once for everybody. */
    @PostMapping("/effects/{kind}/{id}/ask")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER', 'GUARDIAN')")
    String ask(
            @AuthenticationPrincipal Member reader,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String days) {
        Asked asked = find(kind, id, reader);
        days(days).ifPresent(one -> workingOut.ask(asked, one));
        return "redirect:" + path(asked);
    }

    /** Stops what goes on: it is the same for everybody, and can be asked again. */
    @PostMapping("/effects/{kind}/{id}/stop")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER', 'GUARDIAN')")
    String stop(
            @AuthenticationPrincipal Member reader,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String days) {
        Asked asked = find(kind, id, reader);
        days(days).ifPresent(one -> workingOut.stop(asked.kind(), asked.id(), one));
        return "redirect:" + path(asked);
    }

    private static Optional<Integer> days(String days) {
        return Effects.DAYS.stream().filter(one -> one.toString().equals(days)).findFirst();
    }

    private static String path(Asked asked) {
        return "/effects/" + asked.kind() + "/" + asked.id();
    }

    private Asked find(String kind, String id, Member reader) {
        return number(id).flatMap(number -> effects.find(kind, number, reader)).orElseThrow(GoneException::new);
    }

    private static Optional<Long> number(String id) {
        try {
            return Optional.of(Long.valueOf(id));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void note(Asked asked, Member reader) {
        Role key = Role.FACILITATOR;
        if (reader.roles().contains(Role.GUARDIAN)) {
            key = Role.GUARDIAN;
        } else if (reader.roles().contains(Role.LEADER)) {
            key = Role.LEADER;
        }
        log.add(new Entry(
                clock.instant(),
                Act.SEEN,
                LOGGED + asked.kind(),
                new Subject(Optional.empty(), Long.toString(asked.id())),
                Optional.of(reader.person()),
                Optional.of(key)));
    }

    @ExceptionHandler(GoneException.class)
    ModelAndView gone() {
        return new ModelAndView("pages/error", Map.of("status", HttpStatus.NOT_FOUND.value()), HttpStatus.NOT_FOUND);
    }
}
