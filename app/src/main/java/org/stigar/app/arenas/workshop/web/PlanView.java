package org.stigar.app.arenas.workshop.web;

import java.text.Collator;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.arenas.workshop.Workshop.Pinned;
import org.stigar.app.arenas.workshop.plan.Arenas;
import org.stigar.app.arenas.workshop.plan.PeopleChoice;
import org.stigar.app.arenas.workshop.plan.PeopleChoice.Choice;
import org.stigar.app.arenas.workshop.plan.Planning;
import org.stigar.arena.account.Bound;
import org.stigar.arena.account.Comparison;
import org.stigar.arena.account.Coverage;
import org.stigar.arena.plan.Planner;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Mix;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/**
 * A workshop's plan as its organiser sees it.
 *
 * @param percent how far the run is; empty where nothing is planned at the moment
 * @param figures what the plan reaches, beside a random one
 * @param conflicts what does not go together, in words
 */
record PlanView(
        Workshop workshop,
        String when,
        String state,
        List<WhoView> people,
        List<RoundView> rounds,
        Optional<Integer> percent,
        List<Figure> figures,
        String bound,
        List<String> conflicts,
        boolean isOutdated,
        boolean isPlanned,
        List<Choice> units,
        List<String> functions,
        List<String> countries) {

    /** Somebody who takes part. */
    record WhoView(String id, String name, String place, boolean facilitates, String answer, boolean isHere) {}

    /** A round: when, what about, who with whom. */
    record RoundView(WorkshopWords.Round round, List<GroupView> groups) {}

    /** A group. */
    record GroupView(int number, List<String> names, boolean isPinned) {}

    /** A figure of the plan beside the same of a random one. */
    record Figure(String label, String plan, String random) {}

    /** Returns whether something can still be changed. Public, as templates call it. */
    public boolean isOpen() {
        return workshop.state() == Workshop.State.DRAFT || workshop.state() == Workshop.State.INVITED;
    }

    /** Makes views. */
    static final class Maker {

        private final Arenas arenas;
        private final Planning planning;
        private final WorkshopWords words;
        private final PeopleChoice choice;

        Maker(Arenas arenas, Planning planning, WorkshopWords words, PeopleChoice choice) {
            this.arenas = arenas;
            this.planning = planning;
            this.words = words;
            this.choice = choice;
        }

        PlanView of(Workshop workshop, Locale language, Instant now) {
            ZoneId zone = workshop.draft().timetable().zone();
            Optional<Planning.State> state = planning.findState(workshop.id());
            Optional<Planning.Ended> ended = planning.findEnded(workshop.id());
            Set<PersonId> expected = workshop.people().stream()
                    .filter(Guest::isExpected)
                    .map(Guest::person)
                    .collect(Collectors.toSet());
            boolean isPlanned = workshop.plan()
                    .filter(plan -> plan.rounds().stream()
                            .allMatch(round -> round.seats().keySet().equals(expected)))
                    .isPresent();
            Optional<Comparison> comparison = state.isPresent() ? state.get().soFar() : kept(workshop, isPlanned);
            return new PlanView(
                    workshop,
                    words.when(workshop.draft().timetable().start(), zone, language),
                    "arenas.workshop.state." + workshop.state(),
                    workshop.people().stream()
                            .map(guest -> who(guest))
                            .sorted(Comparator.comparing(WhoView::name, Collator.getInstance(language)))
                            .toList(),
                    rounds(workshop, zone, language),
                    state.map(Planning.State::percent),
                    comparison
                            .map(one -> figures(one, workshop.draft().wishes().mix(), language))
                            .orElse(List.of()),
                    comparison.map(one -> bound(one.bound(), language)).orElse(""),
                    ended.filter(one -> state.isEmpty())
                            .map(one -> new ConflictWords(words).say(one.conflicts(), language))
                            .orElse(List.of()),
                    state.isEmpty() && ended.filter(Planning.Ended::isOutdated).isPresent(),
                    isPlanned,
                    choice.units(now, language),
                    choice.values(Person::function),
                    choice.values(Person::country));
        }

        private Optional<Comparison> kept(Workshop workshop, boolean isPlanned) {
            return workshop.plan().filter(plan -> isPlanned).map(plan -> {
                Arena arena = arenas.ofFigures(workshop);
                return new Comparison(
                        Coverage.of(arena, plan),
                        Coverage.of(arena, Planner.random(arena, workshop.seed())),
                        Bound.of(arena));
            });
        }

        private WhoView who(Guest guest) {
            Optional<Person> person = words.findPerson(guest.person());
            String place = Stream.of(person.flatMap(Person::function), person.flatMap(Person::country))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            return new WhoView(
                    guest.person().value(),
                    words.nameOf(guest.person()),
                    place,
                    guest.facilitates(),
                    guest.answer()
                            .map(answer -> "arenas.workshop.answer." + answer)
                            .orElse(""),
                    guest.isHere());
        }

        private List<RoundView> rounds(Workshop workshop, ZoneId zone, Locale language) {
            List<WorkshopWords.Round> about = words.rounds(workshop, zone, language);
            List<RoundView> rounds = new ArrayList<>();
            for (int round = 0; round < about.size(); round++) {
                int number = round;
                List<GroupView> groups = new ArrayList<>();
                workshop.plan()
                        .filter(plan -> number < plan.rounds().size())
                        .map(plan -> plan.rounds().get(number).groups())
                        .orElse(List.of())
                        .forEach(group -> groups.add(new GroupView(
                                groups.size(),
                                group.stream()
                                        .map(words::nameOf)
                                        .sorted(Collator.getInstance(language))
                                        .toList(),
                                workshop.pins().stream().map(Pinned::round).anyMatch(one -> one == number)
                                        && isPinned(workshop, number, groups.size()))));
                rounds.add(new RoundView(about.get(round), groups));
            }
            return rounds;
        }

        private static boolean isPinned(Workshop workshop, int round, int group) {
            return workshop.pins().stream().anyMatch(pin -> pin.round() == round && pin.group() == group);
        }

        private List<Figure> figures(Comparison comparison, Mix mix, Locale language) {
            Coverage plan = comparison.plan();
            Coverage random = comparison.random();
            List<Figure> figures = new ArrayList<>();
            figures.add(figure("met", plan.met(), random.met(), language));
            figures.add(figure("repeats", plan.repeats(), random.repeats(), language));
            for (Attribute attribute : DraftForm.SLIDERS) {
                if (mix.slider(attribute) > 0) {
                    figures.add(new Figure(
                            words.say(
                                    "arenas.workshop.figure.differing",
                                    language,
                                    words.say("arenas.workshop.mix." + attribute, language)
                                            .toLowerCase(language)),
                            share(plan, attribute, language),
                            share(random, attribute, language)));
                }
            }
            return figures;
        }

        private Figure figure(String key, long plan, long random, Locale language) {
            return new Figure(
                    words.say("arenas.workshop.figure." + key, language),
                    words.say("arenas.workshop.figure.number", language, plan),
                    words.say("arenas.workshop.figure.number", language, random));
        }

        private String share(Coverage coverage, Attribute attribute, Locale language) {
            long differing = coverage.differing().getOrDefault(attribute, 0L);
            return words.say(
                    "arenas.workshop.figure.percent",
                    language,
                    Math.round(100.0 * differing / Math.max(1, coverage.meetings())));
        }

        private String bound(Bound bound, Locale language) {
            return bound.rounds() == Integer.MAX_VALUE
                    ? ""
                    : words.say("arenas.workshop.figure.bound", language, bound.rounds(), bound.met());
        }
    }
}
