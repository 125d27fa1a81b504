package org.stigar.app.walks.forest;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.stigar.core.forest.Forest;
import org.stigar.core.forest.TrailChange;
import org.stigar.core.forest.TrailScan;
import org.stigar.core.forest.TrailVisitor;
import org.stigar.core.people.PersonIndex;

/**
 * Builds a forest from the one in memory with changes and other people: for newcomers, and where changes have become many.
 * Reads no database; O(m log d) for m trails.
 */
final class Regrowth implements TrailScan {

    private final Forest before;
    private final int[] numbers;
    private final Map<Long, Double> changed = new HashMap<>();

    private Regrowth(Forest before, PersonIndex people, Collection<TrailChange> changes) {
        this.before = before;
        numbers = new int[before.people().size()];
        for (int number = 0; number < numbers.length; number++) {
            numbers[number] = people.findNumber(before.people().person(number)).orElse(-1);
        }
        for (TrailChange change : changes) {
            changed.put(pair(people.number(change.one()), people.number(change.other())), change.openness());
        }
    }

    /** Returns a forest of these people: as it was, but for the changes and those who are gone. */
    static Forest of(Forest before, PersonIndex people, Collection<TrailChange> changes) {
        return Forest.build(people, new Regrowth(before, people, changes));
    }

    @Override
    public void forEach(TrailVisitor visitor) {
        before.forEach((a, b, openness) -> {
            int one = numbers[a];
            int other = numbers[b];
            if (one >= 0 && other >= 0 && !changed.containsKey(pair(one, other))) {
                visitor.visit(one, other, openness);
            }
        });
        changed.forEach((pair, openness) -> {
            if (openness > 0) {
                visitor.visit((int) (pair >>> 32), pair.intValue(), openness);
            }
        });
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }
}
