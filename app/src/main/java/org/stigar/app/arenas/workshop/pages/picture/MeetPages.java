package org.stigar.app.arenas.workshop.pages.picture;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.stigar.app.access.Member;
import org.stigar.app.arenas.workshop.NoWorkshopException;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.pages.WorkshopAddress;
import org.stigar.app.arenas.workshop.plan.Arenas;
import org.stigar.app.arenas.workshop.web.WorkshopWords;
import org.stigar.app.people.People;
import org.stigar.arena.account.Explanation;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.PersonPair;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;

/** {@code /workshops/{id}/meets}: who meets whom in the plan, and why two do. */
@Controller
class MeetPages {

    private final Workshops workshops;
    private final Arenas arenas;
    private final People people;
    private final WorkshopWords words;

    MeetPages(Workshops workshops, Arenas arenas, People people, WorkshopWords words) {
        this.workshops = workshops;
        this.arenas = arenas;
        this.people = people;
        this.words = words;
    }

    /** Somebody, and whom they meet. */
    record Row(String id, String name, String meets) {}

    /** A square to point at. */
    record Spot(int x, int y, int shade, String one, String other, String title) {}

    @GetMapping(WorkshopAddress.PAGE + "/meets")
    @PreAuthorize("hasRole('FACILITATOR')")
    String show(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam(defaultValue = "UNIT") Attribute by,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            Locale language,
            Model model) {
        Workshop workshop = workshops.own(member.person(), WorkshopAddress.number(id));
        Grouping plan = workshop.plan().orElseThrow(NoWorkshopException::new);
        MeetPicture picture = MeetPicture.of(arenas.expected(workshop), plan, by);
        Map<PersonId, String> names = new HashMap<>();
        picture.people().forEach(person -> names.put(person, words.nameOf(person)));
        model.addAttribute("here", "arenas");
        model.addAttribute("back", "/workshops/" + id + "/meets");
        model.addAttribute("workshop", workshop);
        model.addAttribute("picture", picture);
        model.addAttribute("by", by.name());
        model.addAttribute(
                "orders", List.of(Attribute.UNIT.name(), Attribute.COUNTRY.name(), Attribute.FUNCTION.name()));
        model.addAttribute("spots", spots(picture, names, language));
        model.addAttribute("rows", rows(picture, plan, names, language));
        model.addAttribute("one", one);
        model.addAttribute("other", other);
        find(picture, one)
                .ifPresent(first -> find(picture, other)
                        .filter(second -> !second.equals(first))
                        .ifPresent(second -> explain(workshop, new PersonPair(first, second), language, model)));
        return "arenas/meets";
    }

    private void explain(Workshop workshop, PersonPair pair, Locale language, Model model) {
        Grouping plan = workshop.plan().orElseThrow(NoWorkshopException::new);
        Explanation explanation = new Explanation(arenas.ofFigures(workshop), plan);
        model.addAttribute("pair", words.nameOf(pair.first()) + " · " + words.nameOf(pair.second()));
        model.addAttribute("isMet", plan.meetings().containsKey(pair));
        model.addAttribute(
                "why",
                new ReasonWords(words, unit -> unit(workshop, unit))
                        .say(explanation.why(pair.first(), pair.second()), language));
    }

    private String unit(Workshop workshop, String unit) {
        Instant at = workshop.draft().timetable().start();
        return people.structure(at)
                .findUnit(new UnitId(unit))
                .map(known -> known.name())
                .orElse(unit);
    }

    private static Optional<PersonId> find(MeetPicture picture, String id) {
        return picture.people().stream()
                .filter(person -> person.value().equals(id))
                .findFirst();
    }

    private static String name(Map<PersonId, String> names, PersonId person) {
        return Objects.requireNonNullElse(names.get(person), person.value());
    }

    private List<Spot> spots(MeetPicture picture, Map<PersonId, String> names, Locale language) {
        return picture.squares().stream()
                .map(square -> new Spot(
                        square.x(),
                        square.y(),
                        Math.min(square.times(), 3),
                        square.row().value(),
                        square.column().value(),
                        words.say(
                                "arenas.meets.spot",
                                language,
                                name(names, square.row()),
                                name(names, square.column()),
                                square.times())))
                .toList();
    }

    private List<Row> rows(MeetPicture picture, Grouping plan, Map<PersonId, String> names, Locale language) {
        Collator collator = Collator.getInstance(language);
        Map<PersonId, Map<String, Integer>> met = new HashMap<>();
        plan.meetings().forEach((pair, times) -> {
            met.computeIfAbsent(pair.first(), any -> new TreeMap<>(collator))
                    .merge(name(names, pair.second()), times, Integer::sum);
            met.computeIfAbsent(pair.second(), any -> new TreeMap<>(collator))
                    .merge(name(names, pair.first()), times, Integer::sum);
        });
        return picture.people().stream()
                .map(person -> new Row(
                        person.value(),
                        name(names, person),
                        met.getOrDefault(person, Map.of()).entrySet().stream()
                                .map(one ->
                                        one.getValue() == 1 ? one.getKey() : one.getKey() + " (" + one.getValue() + ")")
                                .collect(Collectors.joining(", "))))
                .sorted(Comparator.comparing(Row::name, collator).thenComparing(Row::id))
                .toList();
    }
}
