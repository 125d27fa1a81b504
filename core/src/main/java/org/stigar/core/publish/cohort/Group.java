package org.stigar.core.publish.cohort;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stigar.core.people.UnitId;

/**
 * One unit, or several that are shown as one because they are small.
 *
 * @param units in the order of their ids; none for a group of everybody where nobody has a unit
 */
public record Group(List<UnitId> units) implements Comparable<Group> {

    private static final Comparator<Group> ORDER = Comparator.comparing(Group::key);

    public Group {
        Set<UnitId> sorted = new TreeSet<>(units);
        units = List.copyOf(sorted);
    }

    /** Returns this and another as one. */
    Group with(Group other) {
        Set<UnitId> both = new TreeSet<>(units);
        both.addAll(other.units);
        return new Group(List.copyOf(both));
    }

    /** Orders by the first unit; groups of one partition share none. */
    @Override
    public int compareTo(Group other) {
        return ORDER.compare(this, other);
    }

    private String key() {
        // A line feed is in no id, so two groups have one key only if they have the same units.
        return String.join("\n", units.stream().map(UnitId::value).toList());
    }
}
