package org.stigar.core.change.forecast;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stigar.core.change.Interval;
import org.stigar.core.change.UnitPair;
import org.stigar.core.change.forecast.Flips.Flip;
import org.stigar.core.people.Structure;
import org.stigar.core.people.UnitId;

/** Who a figure rests on, so that the privacy gate can judge it. */
final class Support {

    private static final int FEW = 3;

    private Support() {}

    /** Returns what the draws expect of some trails, with who stands behind it. */
    static FlipSum sum(List<Flip> flips, double extra, Interval extraIn, double closings, Interval closingsIn) {
        Map<Integer, Integer> trailsOf = new HashMap<>();
        for (Flip flip : flips) {
            trailsOf.merge(flip.one(), 1, Integer::sum);
            trailsOf.merge(flip.other(), 1, Integer::sum);
        }
        int[] counts =
                trailsOf.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        int top = 0;
        for (int i = Math.max(0, counts.length - FEW); i < counts.length; i++) {
            top += counts[i];
        }
        double share = flips.isEmpty() ? 0 : Math.min(1, (double) top / flips.size());
        return new FlipSum(flips.size(), trailsOf.size(), share, extra, extraIn, closings, closingsIn);
    }

    /** Returns how many people of a unit are ends of some trails. */
    static int peopleOf(Optional<UnitId> unit, List<Flip> flips, Flips all, Structure structure) {
        Set<Integer> people = new HashSet<>();
        for (Flip flip : flips) {
            for (int person : new int[] {flip.one(), flip.other()}) {
                if (all.unit(person, structure).equals(unit)) {
                    people.add(person);
                }
            }
        }
        return people.size();
    }

    /** Returns the trails by the units between which they run across, in the order of the units. */
    static SortedMap<UnitPair, List<Flip>> byUnits(List<Flip> sorted, Flips all, Structure across) {
        SortedMap<UnitPair, List<Flip>> groups = new TreeMap<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            UnitPair units = units(sorted.get(i - 1), all, across);
            if (i == sorted.size() || !units.equals(units(sorted.get(i), all, across))) {
                groups.put(units, sorted.subList(from, i));
                from = i;
            }
        }
        return groups;
    }

    private static UnitPair units(Flip flip, Flips all, Structure across) {
        return all.units(flip.one(), flip.other(), across);
    }
}
