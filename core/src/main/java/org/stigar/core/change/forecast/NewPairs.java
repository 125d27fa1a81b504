package org.stigar.core.change.forecast;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stigar.core.change.UnitPair;
import org.stigar.core.change.forecast.Flips.Flip;
import org.stigar.core.change.hazard.Placement;
import org.stigar.core.people.Structure;

/**
 * Counts the pairs of people without a trail whom a change brings inside. Costs the number of those moved times the size
 * of the units they come to.
 */
final class NewPairs {

    private NewPairs() {}

    static SortedMap<UnitPair, Long> byUnits(Flips flips, Structure before) {
        SortedMap<UnitPair, Long> pairs = new TreeMap<>();
        boolean[] moved = flips.moved();
        Set<Long> alive = new HashSet<>();
        for (Flip flip : flips.trails()) {
            if (moved[flip.one()] || moved[flip.other()]) { // of millions of trails few are asked for
                alive.add(key(flip.one(), flip.other()));
            }
        }
        for (int person = 0; person < moved.length; person++) {
            if (!moved[person]) {
                continue;
            }
            for (int mate : flips.after().listMates(person)) {
                boolean countedAtMate = moved[mate] && mate < person;
                if (!countedAtMate
                        && flips.before().between(person, mate) == Placement.ACROSS
                        && !alive.contains(key(Math.min(person, mate), Math.max(person, mate)))) {
                    pairs.merge(flips.units(person, mate, before), 1L, Long::sum);
                }
            }
        }
        return pairs;
    }

    private static long key(int one, int other) {
        return (long) one << 32 | other;
    }
}
