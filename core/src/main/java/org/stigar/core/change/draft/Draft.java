package org.stigar.core.change.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stigar.core.change.Scenario;
import org.stigar.core.people.Directory;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;

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
     * Returns whether another draft puts the same people together, whatever the units are called that either makes. Costs O(people).
     */
    public boolean placesAlike(Draft other) {
        return placements().equals(other.placements());
    }

    /** Returns where everybody is; a unit that was not there before goes by the first of its people. */
    private Map<PersonId, Set<String>> placements() {
        Map<PersonId, Set<String>> placements = new TreeMap<>();
        for (Unit unit : after.units()) {
            List<PersonId> members = after.members(unit.id());
            if (!members.isEmpty()) {
                String name = before.findUnit(unit.id()).isPresent()
                        ? "unit " + unit.id().value()
                        : "with " + members.get(0).value();
                members.forEach(person -> placements
                        .computeIfAbsent(person, one -> new TreeSet<>())
                        .add(after.findPrimaryUnit(person)
                                .filter(unit.id()::equals)
                                .map(home -> "home " + name)
                                .orElse(name)));
            }
        }
        return placements;
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
