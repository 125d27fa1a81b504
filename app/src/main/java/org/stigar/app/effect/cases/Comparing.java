package org.stigar.app.effect.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.effect.EffectFigures;
import org.stigar.app.effect.EffectSource.Event;
import org.stigar.app.effect.Outcome;
import org.stigar.app.effect.OutcomeSource;
import org.stigar.app.effect.jdbc.CaseRows;
import org.stigar.app.effect.jdbc.CaseRows.After;
import org.stigar.app.effect.jdbc.CaseRows.Kept;
import org.stigar.app.organisation.CountedPeople.Counted;
import org.stigar.app.people.People;
import org.stigar.app.walks.AllTrails;
import org.stigar.core.effect.MatchTerms;
import org.stigar.core.effect.Subject;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.publish.EffectCase;
import org.stigar.core.publish.EffectGate;
import org.stigar.core.publish.Policy;
import org.stigar.core.publish.PublishedEffect;
import org.stigar.core.publish.PublishedEffect.Kind;

/**
 * Puts a case together, takes it through the gate and keeps it. Who is compared with whom is decided the first time that a case is asked
 * about, by what was before; another time after the same thing compares the same pairs, else the gate would refuse it as a second
 * figure about the same people.
 */
final class Comparing {

    /** One trail more makes a difference worth telling. */
    static final double STEP = 1;

    /** Over so many days before are earlier trails counted, whatever time after is asked about. */
    static final int DAYS_BEFORE = 90;

    private final AllTrails trails;
    private final People people;
    private final Accounts accounts;
    private final CaseRows rows;
    private final List<OutcomeSource> besides;

    Comparing(AllTrails trails, People people, Accounts accounts, CaseRows rows, List<OutcomeSource> besides) {
        this.trails = trails;
        this.people = people;
        this.accounts = accounts;
        this.rows = rows;
        this.besides = List.copyOf(besides);
    }

    /** Works out what became of an event that was not asked about, and keeps it, in the caller's transaction. */
    void first(String kind, Event event, int days, Counted counted, Instant now) {
        Set<PersonId> viewers = new HashSet<>(counted.viewers());
        viewers.addAll(accounts.list(Role.FACILITATOR));
        event.owner().ifPresent(viewers::add);
        Set<PersonId> took = new HashSet<>(event.came());
        took.retainAll(counted.people());
        took.removeAll(viewers);
        Set<PersonId> didNot = new HashSet<>(counted.people());
        didNot.removeAll(viewers);
        didNot.removeAll(event.came());
        EffectGate gate = new EffectGate(Policy.leaders(counted.k()));
        MatchTerms terms = MatchTerms.DEFAULT.withLot(lot(kind, event));
        if (took.size() < gate.fewest()) {
            // Who came is known to many, so this tells of no trail, and nothing is to be subtracted from it.
            long id = rows.add(kind, event.id(), event.last(), counted.quarter(), counted.k(), terms, now);
            add(id, new After(days, Outcome.TRAILS), EffectFigures.silent(Kind.TOO_FEW), now);
            return;
        }
        Set<PersonId> all = new HashSet<>(took);
        all.addAll(didNot);
        NewTrails grown = grown(event, days, all);
        int first = day(event.first());
        Map<PersonId, Integer> prior = grown.count(first - DAYS_BEFORE, first - DAYS_BEFORE, first);
        Map<PersonId, Integer> outcome = outcome(grown, event, days);
        Directory directory = people.directory();
        EffectCase question = new EffectCase(
                subjects(took, directory, prior, outcome), subjects(didNot, directory, prior, outcome), viewers, STEP);
        EffectCase.Sides sides = gate.sides(question, terms);
        long id = rows.add(kind, event.id(), event.last(), counted.quarter(), counted.k(), sides.terms(), now);
        After after = new After(days, Outcome.TRAILS);
        PublishedEffect effect =
                gate.publish(question, terms, List.copyOf(rows.shown(STEP).values()), random(id, after));
        if (effect.kind() != Kind.LIKE_ANOTHER) {
            rows.addSides(id, sides);
        }
        EffectFigures figures = EffectFigures.of(effect);
        add(id, after, figures, now);
        addBesides(new Kept(id, counted.quarter(), counted.k(), sides.terms()), event, days, figures, now);
    }

    private void add(long id, After after, EffectFigures figures, Instant now) {
        rows.addFigure(id, after, seed(id, after), now, figures);
    }

    /** What else came of those who are compared: another question of the same pairs, and silent where the first is. */
    private void addBesides(Kept kept, Event event, int days, EffectFigures trails, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        besides.stream()
                .filter(source -> !trails.isSilent() && source.isKept(event.last(), today))
                .forEach(source -> {
                    After after = new After(days, source.outcome());
                    add(
                            kept.id(),
                            after,
                            compared(kept, after, people -> source.count(people, event.last(), days)),
                            now);
                });
    }

    /** Works out another time after an event that was asked about, and keeps it, in the caller's transaction. */
    void next(Kept kept, Event event, int days, Instant now) {
        Optional<EffectFigures> silent = rows.figures(kept.id()).values().stream()
                .filter(EffectFigures::isSilent)
                .findFirst();
        // Why nothing is said rests on who came and what was before, and both are as they were.
        After after = new After(days, Outcome.TRAILS);
        EffectFigures figures = silent.orElseGet(() ->
                compared(kept, after, people -> outcome(grown(event, days, people), event, days)));
        add(kept.id(), after, figures, now);
        addBesides(kept, event, days, figures, now);
    }

    private EffectFigures compared(Kept kept, After after, Function<Set<PersonId>, Map<PersonId, Integer>> outcome) {
        Map<Long, EffectCase.Sides> shown = rows.shown(STEP);
        EffectCase.Sides sides = shown.get(kept.id());
        if (sides == null) {
            return EffectFigures.silent(Kind.TOO_FEW);
        }
        Set<PersonId> people = new HashSet<>(sides.participants());
        people.addAll(sides.others());
        EffectCase question = asPaired(sides, outcome.apply(people));
        return EffectFigures.of(new EffectGate(Policy.leaders(kept.k()))
                .publish(question, kept.terms(), List.copyOf(shown.values()), random(kept.id(), after)));
    }

    /** Each pair is a category of its own, and so is whoever has nobody: the same are compared as before. */
    private static EffectCase asPaired(EffectCase.Sides sides, Map<PersonId, Integer> outcome) {
        Map<PersonId, String> places = new HashMap<>();
        Collection<Set<PersonId>> pairs = sides.pairs();
        pairs.forEach(pair -> {
            String place = "pair " + places.size();
            pair.forEach(person -> places.put(person, place));
        });
        Stream.concat(sides.participants().stream(), sides.others().stream())
                .filter(person -> !places.containsKey(person))
                .toList()
                .forEach(person -> places.put(person, "alone " + places.size()));
        return new EffectCase(
                paired(sides.participants(), places, outcome), paired(sides.others(), places, outcome), Set.of(), STEP);
    }

    private static List<Subject> paired(
            Set<PersonId> side, Map<PersonId, String> places, Map<PersonId, Integer> outcome) {
        return side.stream()
                .sorted()
                .map(person -> new Subject(
                        person, List.of(places.getOrDefault(person, "")), 0, outcome.getOrDefault(person, 0)))
                .toList();
    }

    private NewTrails grown(Event event, int days, Set<PersonId> counted) {
        return new NewTrails(trails.before(day(event.last()) + 1 + days, read -> {}), counted);
    }

    /** The days of the event itself count neither way: else having been there would be its effect. */
    private static Map<PersonId, Integer> outcome(NewTrails grown, Event event, int days) {
        int from = day(event.last()) + 1;
        return grown.count(day(event.first()), from, from + days);
    }

    private static List<Subject> subjects(
            Set<PersonId> side, Directory directory, Map<PersonId, Integer> prior, Map<PersonId, Integer> outcome) {
        List<Subject> subjects = new ArrayList<>();
        for (PersonId person : side) {
            subjects.add(new Subject(
                    person,
                    directory.findPerson(person).map(Comparing::covariates).orElse(List.of("", "", "")),
                    prior.getOrDefault(person, 0),
                    outcome.getOrDefault(person, 0)));
        }
        subjects.sort(Comparator.comparing(Subject::person));
        return subjects;
    }

    private static List<String> covariates(Person person) {
        return List.of(
                person.function().orElse(""),
                person.country().orElse(""),
                person.level().orElse(""));
    }

    /** Each case draws anew among people who are equally near, so that two are seldom compared with the same few. */
    private static long lot(String kind, Event event) {
        return 31 * event.id() + kind.hashCode();
    }

    private static SplittableRandom random(long id, After after) {
        return new SplittableRandom(seed(id, after));
    }

    private static long seed(long id, After after) {
        return 1_000 * id + (after.outcome() == Outcome.TRAILS ? 0 : 500) + after.days();
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
