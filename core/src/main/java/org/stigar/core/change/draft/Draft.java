package org.stigar.core.change.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stigar.core.change.Scenario;
import org.stigar.core.people.Directory;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/**
 * A drafted reorganisation, carried out on paper: what it would make of the structure, and which steps make no sense. Immutable, safe
 * for use by many threads.
 */
public final class Draft {

    /** The most steps of one draft. */
    public static final int MOST_STEPS = 60;

    private final Structure before;
    private final Structure after;
    private final List<StepProblem> problems;
    private final List<Integer> people;

    private Draft(Structure before, Structure after, List<StepProblem> problems, List<Integer> people) {
        this.before = before;
        this.after = after;
        this.problems = List.copyOf(problems);
        this.people = List.copyOf(people);
    }

    /**
     * Carries out steps on top of the structure that the directory has at an instant. A step that makes no sense is a {@linkplain
     * #problems() problem} and changes nothing. Costs O(steps · (people + units)).
     *
     * @param k the fewest people who may be moved as a part of a unit, or left behind by one
     * @throws IllegalArgumentException if there are more than {@value #MOST_STEPS} steps
     */
    public static Draft of(Directory directory, Instant at, List<Step> steps, int k) {
        if (steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException("a draft has at most " + MOST_STEPS + " steps");
        }
        Sketch sketch = new Sketch(directory, directory.at(at), k);
        List<StepProblem> problems = new ArrayList<>();
        List<Integer> people = new ArrayList<>(Collections.nCopies(steps.size(), 0));
        for (int number = 0; number < steps.size(); number++) {
            try {
                steps.get(number).carryOut(sketch);
                people.set(number, sketch.touched());
            } catch (StepException e) {
                problems.add(new StepProblem(number, e.reason()));
            }
        }
        return new Draft(sketch.before(), sketch.structure(), problems, people);
    }

    /** Returns who belongs where without the change. */
    public Structure before() {
        return before;
    }

    /** Returns who belongs where with it. */
    public Structure after() {
        return after;
    }

    /** Returns the steps that were left out, in their order. */
    public List<StepProblem> problems() {
        return problems;
    }

    /** Returns how many people a step concerns; 0 for one that was left out. The directory shows the same to everybody. */
    public int people(int step) {
        return people.get(step);
    }

    /**
     * Returns which unit of this draft stands for which of another, where both put the same people together, whatever the units are called;
     * empty where they do not. Units without people stand for none. Costs O(people).
     */
    public Optional<Map<UnitId, UnitId>> sameAs(Draft other) {
        Map<List<Set<PersonId>>, UnitId> mine = byPeople();
        Map<List<Set<PersonId>>, UnitId> theirs = other.byPeople();
        if (!mine.keySet().equals(theirs.keySet())) {
            return Optional.empty();
        }
        Map<UnitId, UnitId> same = new TreeMap<>();
        theirs.forEach((people, unit) -> same.put(unit, mine.getOrDefault(people, unit)));
        return Optional.of(same);
    }

    /** Returns the units by whose home they are, and who belongs to them besides; of several with the same people the first. */
    private Map<List<Set<PersonId>>, UnitId> byPeople() {
        Map<List<Set<PersonId>>, UnitId> byPeople = new HashMap<>();
        for (Unit unit : after.units()) {
            Set<PersonId> home = new HashSet<>();
            Set<PersonId> besides = new HashSet<>();
            for (PersonId person : after.members(unit.id())) {
                boolean isHome =
                        after.findPrimaryUnit(person).filter(unit.id()::equals).isPresent();
                (isHome ? home : besides).add(person);
            }
            if (!home.isEmpty() || !besides.isEmpty()) {
                byPeople.putIfAbsent(List.of(home, besides), unit.id());
            }
        }
        return byPeople;
    }

    /** Returns the units that are there before the change and that somebody leaves or enters by it. Costs O(people). */
    public Set<UnitId> changed() {
        Set<UnitId> changed = new TreeSet<>();
        Set<PersonId> people = new HashSet<>();
        before.units().forEach(unit -> people.addAll(before.members(unit.id())));
        for (PersonId person : people) {
            Set<UnitId> gone = new TreeSet<>(before.unitsOf(person));
            gone.removeAll(after.unitsOf(person));
            Set<UnitId> come = new TreeSet<>(after.unitsOf(person));
            come.removeAll(before.unitsOf(person));
            changed.addAll(gone);
            changed.addAll(come);
        }
        changed.removeIf(unit -> before.findUnit(unit).isEmpty());
        return changed;
    }

    /**
     * Returns who loses the everyday occasion, a unit or a project in common, to so many others at least. Costs O(people · least), and within each
     * changed unit the square of how many ways its people go.
     */
    public Set<PersonId> parted(int least) {
        Map<PersonId, Set<PersonId>> lost = new TreeMap<>();
        for (UnitId unit : changed()) {
            Map<Set<UnitId>, List<PersonId>> ways = new HashMap<>();
            before.members(unit)
                    .forEach(person -> ways.computeIfAbsent(after.unitsOf(person), way -> new ArrayList<>())
                            .add(person));
            ways.forEach((mine, people) -> ways.forEach((theirs, others) -> {
                if (Collections.disjoint(mine, theirs)) {
                    people.forEach(person ->
                            addSome(lost.computeIfAbsent(person, key -> new HashSet<>()), others, person, least));
                }
            }));
        }
        lost.values().removeIf(others -> others.size() < least);
        return Set.copyOf(lost.keySet());
    }

    private static void addSome(Set<PersonId> some, List<PersonId> others, PersonId but, int most) {
        for (PersonId other : others) {
            if (some.size() >= most) {
                return;
            }
            if (!other.equals(but)) {
                some.add(other);
            }
        }
    }

    /**
     * Returns it as a scenario.
     *
     * @param at the instant from which on trails are looked ahead
     */
    public Scenario scenario(Instant at) {
        return Scenario.between(before, after, at);
    }
}
