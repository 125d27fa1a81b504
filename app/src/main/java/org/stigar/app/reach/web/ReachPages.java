package org.stigar.app.reach.web;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stigar.app.access.Member;
import org.stigar.app.people.People;
import org.stigar.app.reach.OwnReach;
import org.stigar.app.reach.OwnReach.Mark;
import org.stigar.app.reach.OwnReach.Ways;
import org.stigar.app.reach.OwnYear;
import org.stigar.app.reach.Reaches;
import org.stigar.app.reach.Reaches.Named;
import org.stigar.core.people.PersonId;

/** {@code /reach}, what I reach, and {@code /year}, my year. */
@Controller
class ReachPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final Reaches reaches;
    private final People people;
    private final Clock clock;

    ReachPages(Reaches reaches, People people, Clock clock) {
        this.reaches = reaches;
        this.people = people;
        this.clock = clock;
    }

    /** A competence and who can help with it. */
    record DirectView(String name, List<Other> through, boolean isFragile, boolean isNew) {}

    /** Somebody one has a trail to. */
    record Other(String id, String name) {}

    /** A line of the year. */
    record LineView(long id, String day, String line, String helper) {}

    /** Help that was given. */
    record HelpedView(String day, String whom, String competence) {}

    /** A trail that outlived a change. */
    record OutlivedView(String day, String name) {}

    /** Somebody in whose year one may be named. */
    record NamingView(long line, String name, String day, boolean isNamed) {}

    @GetMapping("/reach")
    @PreAuthorize("hasRole('MEMBER')")
    String reach(@AuthenticationPrincipal Member member, Locale language, Model model) {
        OwnReach reach = reaches.of(member.person(), clock.instant());
        Comparator<String> byName = Collator.getInstance(language)::compare;
        model.addAttribute(
                "direct",
                reach.direct().stream()
                        .map(one -> new DirectView(
                                one.competence().label(language),
                                one.through().stream().map(this::other).toList(),
                                one.marks().contains(Mark.FRAGILE),
                                one.marks().contains(Mark.NEW)))
                        .sorted(Comparator.comparing(DirectView::name, byName))
                        .toList());
        model.addAttribute("several", names(reach, Ways.THREE_OR_MORE, language));
        model.addAttribute("few", names(reach, Ways.FEWER_THAN_THREE, language));
        model.addAttribute("helpers", reach.helpers());
        model.addAttribute("formality", reach.formality());
        model.addAttribute("here", "trails");
        model.addAttribute("back", "/reach");
        return "reach/reach";
    }

    private static List<String> names(OwnReach reach, Ways ways, Locale language) {
        return reach.beyond().stream()
                .filter(one -> one.ways() == ways)
                .map(one -> one.competence().label(language))
                .sorted(Collator.getInstance(language)::compare)
                .toList();
    }

    @GetMapping("/year")
    @PreAuthorize("hasRole('MEMBER')")
    String year(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String year,
            Locale language,
            Model model) {
        int thisYear = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        int wanted = year.matches("2\\d{3}") ? Integer.parseInt(year) : thisYear;
        OwnYear own = reaches.year(member.person(), wanted);
        DateTimeFormatter day = DAY.withLocale(language);
        model.addAttribute("year", Integer.toString(wanted));
        model.addAttribute("before", Integer.toString(wanted - 1));
        model.addAttribute("after", wanted < thisYear ? Optional.of(Integer.toString(wanted + 1)) : Optional.empty());
        model.addAttribute("me", nameOf(member.person()));
        model.addAttribute(
                "enabled",
                own.enabled().stream()
                        .map(one -> new LineView(
                                one.id(),
                                day.format(one.day()),
                                one.line(),
                                one.helper().map(this::nameOf).orElse("")))
                        .toList());
        model.addAttribute(
                "helped",
                own.helped().stream()
                        .map(one -> new HelpedView(
                                day.format(one.day()),
                                one.whom().map(this::nameOf).orElse(""),
                                one.competence().label(language)))
                        .toList());
        model.addAttribute(
                "outlived",
                own.outlived().stream()
                        .map(one -> new OutlivedView(day.format(one.change()), nameOf(one.other())))
                        .toList());
        model.addAttribute(
                "namings",
                reaches.namings(member.person()).stream()
                        .map(one -> new NamingView(
                                one.line(), nameOf(one.helped()), day.format(one.day()), one.named() == Named.YES))
                        .toList());
        model.addAttribute("here", "trails");
        model.addAttribute("back", "/year?year=" + wanted);
        return "reach/year";
    }

    @PostMapping("/year/lines/{line}/forget")
    @PreAuthorize("hasRole('MEMBER')")
    String forget(@AuthenticationPrincipal Member member, @PathVariable String line) {
        findId(line).ifPresent(id -> reaches.forget(member.person(), id));
        return "redirect:/year";
    }

    @PostMapping("/year/lines/{line}/name")
    @PreAuthorize("hasRole('MEMBER')")
    String name(
            @AuthenticationPrincipal Member member,
            @PathVariable String line,
            @RequestParam(defaultValue = "NO") String named) {
        Named wanted = named.equals("YES") ? Named.YES : Named.NO;
        findId(line).ifPresent(id -> reaches.name(member.person(), id, wanted));
        return "redirect:/year";
    }

    private static Optional<Long> findId(String line) {
        return line.matches("\\d{1,18}") ? Optional.of(Long.valueOf(line)) : Optional.empty();
    }

    private Other other(PersonId person) {
        return new Other(person.value(), nameOf(person));
    }

    private String nameOf(PersonId person) {
        return people.findPerson(person).flatMap(known -> known.name()).orElse(person.value());
    }
}
