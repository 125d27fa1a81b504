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
import java.util.stream.Stream;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.effect.EffectFigures;
import org.stigar.app.effect.EffectSource.Event;
import org.stigar.app.effect.Outcome;
import org.stigar.app.effect.OutcomeSource;
import org.stigar.app.effect.cases.NewTrails.Need;
import org.stigar.app.effect.cases.NewTrails.Time;
import org.stigar.app.effect.cases.WorkingOut.Step;
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
import org.stigar.core.trail.Traces;

/**
 * Puts a case together and takes it through the gate; keeping what comes out is another step. Who is compared with whom is decided the first time that a case is asked
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

    /** Who is told now and then how far it is: while trails are read, how many were so far. */
    interface Progress {

        void at(Step step, long read);
    }

    /** What is asked: of which thing, as it is now, and so many days after it. */
    record Question(String kind, Event event, int days) {}

    /**
     * What is to be kept. Raw but for the figures.
     *
     * @param kept the case, if it was asked about before
     * @param sides who is in it, where it is new and they are to be kept
     */
    record Answer(
            Optional<Kept> kept,
            MatchTerms terms,
            Optional<EffectCase.Sides> sides,
            Map<After, EffectFigures> figures) {}

    /**
     * Works out an answer and keeps nothing. It holds as long as the same cases were asked about and the same people are counted.
     *
     * @param progress what it throws ends the work
     */
    Answer answer(Question question, Counted counted, Instant now, Progress progress) {
        return rows.find(question.kind(), question.event().id())
                .map(kept -> next(kept, question, now, progress))
                .orElseGet(() -> first(question, counted, now, progress));
    }

    /** Keeps an answer, in the caller's transaction. */
    void keep(Question question, Counted counted, Answer answer, Instant now) {
        Event event = question.event();
        long id = answer.kept()
                .map(Kept::id)
                .orElseGet(() -> rows.add(
                        question.kind(),
                        event.id(),
                        event.last(),
                        counted.quarter(),
                        counted.k(),
                        answer.terms(),
                        now));
        answer.sides().ifPresent(sides -> rows.addSides(id, sides));
        answer.figures().forEach((after, figures) -> rows.addFigure(id, after, seed(question, after), now, figures));
    }

    /** What became of an event that was not asked about. */
    private Answer first(Question question, Counted counted, Instant now, Progress progress) {
        Event event = question.event();
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
        MatchTerms terms = MatchTerms.DEFAULT.withLot(lot(question));
        After after = new After(question.days(), Outcome.TRAILS);
        if (took.size() < gate.fewest()) {
            // Who came is known to many, so this tells of no trail, and nothing is to be subtracted from it.
            EffectFigures tooFew = EffectFigures.silent(Kind.TOO_FEW);
            return new Answer(Optional.empty(), terms, Optional.empty(), Map.of(after, tooFew));
        }
        Set<PersonId> all = new HashSet<>(took);
        all.addAll(didNot);
        int first = day(event.first());
        Time earlier = new Time(first - DAYS_BEFORE, first - DAYS_BEFORE, first, Need.WALKED);
        List<Map<PersonId, Integer>> grown = grown(question, all, progress).count(List.of(earlier, after(question)));
        Map<PersonId, Integer> prior = grown.get(0);
        Map<PersonId, Integer> outcome = grown.get(1);
        Directory directory = people.directory();
        EffectCase asked = new EffectCase(
                subjects(took, directory, prior, outcome), subjects(didNot, directory, prior, outcome), viewers, STEP);
        EffectCase.Sides sides = gate.sides(asked, terms);
        List<EffectCase.Sides> shown = new ArrayList<>(rows.shown(STEP).values());
        PublishedEffect effect = gate.publish(asked, terms, shown, random(question, after));
        EffectFigures figures = EffectFigures.of(effect);
        shown.add(sides);
        Same same = new Same(question, gate, sides, sides.terms(), shown);
        return new Answer(
                Optional.empty(),
                sides.terms(),
                Optional.of(sides).filter(kept -> effect.kind() != Kind.LIKE_ANOTHER),
                withBesides(after, figures, same, now));
    }

    /** Another time after an event that was asked about. */
    private Answer next(Kept kept, Question question, Instant now, Progress progress) {
        After after = new After(question.days(), Outcome.TRAILS);
        Map<Long, EffectCase.Sides> shown = rows.shown(STEP);
        EffectCase.Sides sides = shown.get(kept.id());
        // Why nothing is said rests on who came and what was before, and both are as they were.
        Optional<EffectFigures> silent = rows.figures(kept.id()).values().stream()
                .filter(EffectFigures::isSilent)
                .findFirst()
                .or(() -> Optional.of(EffectFigures.silent(Kind.TOO_FEW)).filter(none -> sides == null));
        if (silent.isPresent() || sides == null) {
            return new Answer(Optional.of(kept), kept.terms(), Optional.empty(), Map.of(after, silent.orElseThrow()));
        }
        Same same = new Same(
                question, new EffectGate(Policy.leaders(kept.k())), sides, kept.terms(), List.copyOf(shown.values()));
        NewTrails grown = grown(question, same.people(), progress);
        EffectFigures figures =
                same.compared(after, grown.count(List.of(after(question))).get(0));
        return new Answer(Optional.of(kept), kept.terms(), Optional.empty(), withBesides(after, figures, same, now));
    }

    /** What else came of those who are compared: another question of the same pairs, and silent where the first is. */
    private Map<After, EffectFigures> withBesides(After first, EffectFigures trails, Same same, Instant now) {
        Map<After, EffectFigures> figures = new HashMap<>(Map.of(first, trails));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate last = same.question().event().last();
        besides.stream()
                .filter(source -> !trails.isSilent() && source.isKept(last, today))
                .forEach(source -> {
                    After after = new After(first.days(), source.outcome());
                    figures.put(after, same.compared(after, source.count(same.people(), last, first.days())));
                });
        return figures;
    }

    /** The same pairs as those of a case, for whatever else is asked of them. */
    private record Same(
            Question question,
            EffectGate gate,
            EffectCase.Sides sides,
            MatchTerms terms,
            List<EffectCase.Sides> shown) {

        Set<PersonId> people() {
            Set<PersonId> people = new HashSet<>(sides.participants());
            people.addAll(sides.others());
            return people;
        }

        EffectFigures compared(After after, Map<PersonId, Integer> outcome) {
            return EffectFigures.of(gate.publish(asPaired(sides, outcome), terms, shown, random(question, after)));
        }
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

    private NewTrails grown(Question question, Set<PersonId> counted, Progress progress) {
        int until = day(question.event().last()) + 1 + question.days();
        Traces read = trails.before(until, trails -> progress.at(Step.READING, trails));
        progress.at(Step.COMPARING, 0);
        return new NewTrails(read, counted);
    }

    /** The days of the event itself count neither way: else having been there would be its effect. */
    private static Time after(Question question) {
        int from = day(question.event().last()) + 1;
        return new Time(day(question.event().first()), from, from + question.days(), Need.OPEN);
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
    private static long lot(Question question) {
        return 31 * question.event().id() + question.kind().hashCode();
    }

    private static SplittableRandom random(Question question, After after) {
        return new SplittableRandom(seed(question, after));
    }

    /** One for each figure, whoever works it out and how often: what another draw would say would tell more. */
    private static long seed(Question question, After after) {
        return 1_000 * lot(question) + (after.outcome() == Outcome.TRAILS ? 0 : 500) + after.days();
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
