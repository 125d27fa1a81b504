package org.stigar.core.change.hazard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/**
 * Who shares a unit or project with whom, for people known by number. Immutable, safe for use by many threads.
 *
 * <p>Says the same as {@link Structure#relation} and {@link Placement#of}, for millions of pairs in a row. Costs O(n)
 * to build, and O(units of the two) a pair.
 */
public final class Placements {

    private final int[][] unitsOf;
    private final int[][] membersOf;

    private Placements(int[][] unitsOf, int[][] membersOf) {
        this.unitsOf = unitsOf;
        this.membersOf = membersOf;
    }

    /** Numbers the units of everybody in the index. */
    public static Placements of(PersonIndex people, Structure structure) {
        return of(people, List.of(structure)).get(0);
    }

    /** Numbers the units once for several structures, in their order; who stays where they were is then soon told. */
    static List<Placements> of(PersonIndex people, List<Structure> structures) {
        Map<UnitId, Integer> numbers = new HashMap<>();
        for (Structure structure : structures) {
            for (Unit unit : structure.units()) {
                numbers.putIfAbsent(unit.id(), numbers.size());
            }
        }
        List<Placements> all = new ArrayList<>();
        for (Structure structure : structures) {
            int[][] before = all.isEmpty() ? new int[people.size()][] : all.get(all.size() - 1).unitsOf;
            all.add(of(people, structure, numbers, before));
        }
        return all;
    }

    private static Placements of(
            PersonIndex people, Structure structure, Map<UnitId, Integer> numbers, int[][] before) {
        int[] sizes = new int[numbers.size()];
        int[][] unitsOf = new int[people.size()][];
        for (int i = 0; i < unitsOf.length; i++) {
            unitsOf[i] = structure.unitsOf(people.person(i)).stream()
                    .mapToInt(numbers::get)
                    .sorted()
                    .toArray();
            if (Arrays.equals(unitsOf[i], before[i])) {
                unitsOf[i] = before[i];
            }
            for (int unit : unitsOf[i]) {
                sizes[unit]++;
            }
        }
        int[][] membersOf = new int[sizes.length][];
        Arrays.setAll(membersOf, unit -> new int[sizes[unit]]);
        for (int i = unitsOf.length - 1; i >= 0; i--) {
            for (int unit : unitsOf[i]) {
                membersOf[unit][--sizes[unit]] = i;
            }
        }
        return new Placements(unitsOf, membersOf);
    }

    /** Returns whether the person belongs to any unit. */
    public boolean isPlaced(int person) {
        return unitsOf[person].length > 0;
    }

    /** Returns how two people are placed to one another; who belongs to no unit is across from everybody. */
    public Placement between(int one, int other) {
        int[] mine = unitsOf[one];
        int[] theirs = unitsOf[other];
        int i = 0;
        int j = 0;
        while (i < mine.length && j < theirs.length) {
            if (mine[i] == theirs[j]) {
                return Placement.INSIDE;
            }
            if (mine[i] < theirs[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Placement.ACROSS;
    }

    /** Returns whether two people belong to the same units as by another of the placements that were made together with this. */
    boolean areWhereTheyWere(Placements then, int one, int other) {
        return unitsOf[one] == then.unitsOf[one] && unitsOf[other] == then.unitsOf[other];
    }

    /** Returns the numbers of everybody else who shares a unit or project with the person, in rising order. */
    public int[] listMates(int person) {
        return Arrays.stream(unitsOf[person])
                .flatMap(unit -> Arrays.stream(membersOf[unit]))
                .filter(mate -> mate != person)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Returns how many people belong to a unit. */
    public int placed() {
        return (int) Arrays.stream(unitsOf).filter(units -> units.length > 0).count();
    }

    /** Returns how many pairs of people share a unit or project. Costs the sum of the squares of the units' sizes. */
    public long insidePairs() {
        int[] seenBy = new int[unitsOf.length];
        Arrays.fill(seenBy, -1);
        long pairs = 0;
        for (int person = 0; person < unitsOf.length; person++) {
            for (int unit : unitsOf[person]) {
                for (int mate : membersOf[unit]) {
                    if (mate > person && seenBy[mate] != person) {
                        seenBy[mate] = person;
                        pairs++;
                    }
                }
            }
        }
        return pairs;
    }
}
