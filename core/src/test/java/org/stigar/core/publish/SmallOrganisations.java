package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.stigar.core.measure.Quarter;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.samples.Organisations;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.TrailState;

/** Every organisation of a few people in a few units, flat and under two parents, and forests for them. */
final class SmallOrganisations {

    static final int MOST_PEOPLE = 12;
    static final int MOST_UNITS = 4;
    private static final List<TrailState> STATES = List.of(TrailState.values());

    private SmallOrganisations() {}

    /** Returns the sizes of the units of every organisation of so many people or more, largest first. */
    static List<List<Integer>> from(int fewest) {
        List<List<Integer>> all = new ArrayList<>();
        for (int people = fewest; people <= MOST_PEOPLE; people++) {
            split(people, people, List.of(), all);
        }
        return all;
    }

    private static void split(int left, int most, List<Integer> before, List<List<Integer>> all) {
        if (left == 0) {
            all.add(before);
        } else if (before.size() < MOST_UNITS) {
            for (int size = Math.min(left, most); size > 0; size--) {
                List<Integer> more = new ArrayList<>(before);
                more.add(size);
                split(left - size, size, more, all);
            }
        }
    }

    /** Returns in which unit each person is, one unit after the other. */
    static int[] unitOf(List<Integer> sizes) {
        return IntStream.range(0, sizes.size())
                .flatMap(unit -> IntStream.range(0, sizes.get(unit)).map(person -> unit))
                .toArray();
    }

    /** Returns a structure of people who are in units of these numbers, or in none if it is below zero. */
    static Structure structure(int[] unitOf, Shape shape) {
        Map<String, List<PersonId>> units = new TreeMap<>();
        Map<String, String> parents = new TreeMap<>();
        for (int person = 0; person < unitOf.length; person++) {
            if (unitOf[person] >= 0) {
                String unit = "u" + unitOf[person];
                units.computeIfAbsent(unit, name -> new ArrayList<>()).add(Organisations.person(person));
                if (shape == Shape.UNDER_PARENTS) {
                    parents.put(unit, unitOf[person] % 2 == 0 ? "north" : "south");
                }
            }
        }
        return Organisations.structure(units, parents);
    }

    /** Whether units have parents. */
    enum Shape {
        FLAT,
        UNDER_PARENTS
    }

    /** Draws a state for each pair: its number, or −1 for none; any mixture of dense and sparse, all and none among them. */
    static int[] states(RandomGenerator random, int pairs) {
        double density = random.nextInt(5) == 0 ? random.nextInt(2) : random.nextDouble();
        double open = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
        return IntStream.range(0, pairs)
                .map(pair -> random.nextDouble() >= density
                        ? -1
                        : random.nextDouble() < open ? 0 : random.nextInt(STATES.size()))
                .toArray();
    }

    /** Returns a snapshot of people each two of whom have a trail in a state of this number, or none, and a quarter's walks on it. */
    static Snapshot.Builder snapshot(int[] unitOf, Shape shape, int[] states) {
        // Every pair is numbered by a walk before the quarter; a trail that there is has been walked on up to nine days
        // in it.
        AtomicInteger pair = new AtomicInteger();
        Traces traces = Organisations.traces(unitOf.length, (one, other) -> {
            int number = pair.getAndIncrement();
            return states[number] < 0 ? 1 : 1 + number * 7 % 10;
        });
        return Snapshot.builder(traces, List.of(structure(unitOf, shape)))
                .quarters(List.of(new Quarter(1, 91)))
                .states(trail -> states[trail] < 0 ? Optional.empty() : Optional.of(STATES.get(states[trail])));
    }
}
