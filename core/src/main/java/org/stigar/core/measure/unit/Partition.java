package org.stigar.core.measure.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/**
 * Everybody in one group or in none. Immutable, safe for use by many threads.
 *
 * <p>Groups are numbered 0 … g−1; people by a {@link PersonIndex}. Who is in no group is left out of every measure.
 */
public final class Partition {

    /** The group of somebody who is in none. */
    public static final int NONE = -1;

    private final int[] groupOf;
    private final int[] sizes;
    private final int covered;

    private Partition(int[] groupOf, int groups) {
        this.groupOf = groupOf;
        sizes = new int[groups];
        int inside = 0;
        for (int group : groupOf) {
            if (group != NONE) {
                sizes[group]++;
                inside++;
            }
        }
        covered = inside;
    }

    /**
     * Makes a partition.
     *
     * @param people how many people there are
     * @param groups how many groups
     * @param groupOf a person's group, 0 to groups−1, or {@link #NONE}
     */
    public static Partition of(int people, int groups, IntUnaryOperator groupOf) {
        int[] found = new int[people];
        for (int person = 0; person < people; person++) {
            found[person] = groupOf.applyAsInt(person);
            if (!(found[person] >= NONE && found[person] < groups)) {
                throw new IllegalArgumentException("a group must be -1 to " + (groups - 1) + ", was " + found[person]);
            }
        }
        return new Partition(found, groups);
    }

    /** Puts everybody in the primary unit; units are numbered as {@link Structure#units} lists them. */
    public static Partition byPrimaryUnit(PersonIndex people, Structure structure) {
        List<Unit> units = structure.units();
        Map<UnitId, Integer> numbers = new HashMap<>();
        units.forEach(unit -> numbers.put(unit.id(), numbers.size()));
        return of(
                people.size(),
                units.size(),
                person -> structure
                        .findPrimaryUnit(people.person(person))
                        .map(unit -> numbers.getOrDefault(unit, NONE))
                        .orElse(NONE));
    }

    /** Returns g, the number of groups, empty ones included. */
    public int groups() {
        return sizes.length;
    }

    /** Returns how many people there are, in a group or not. */
    public int people() {
        return groupOf.length;
    }

    /** Returns the person's group, or {@link #NONE}. */
    public int groupOf(int person) {
        return groupOf[person];
    }

    /** Returns how many people a group has. */
    public int size(int group) {
        return sizes[group];
    }

    /** Returns how many people are in some group. */
    public int covered() {
        return covered;
    }

    /** Returns how many pairs there are inside a group, or with one person from each of two. */
    public long pairs(int group, int other) {
        return group == other ? (long) sizes[group] * (sizes[group] - 1) / 2 : (long) sizes[group] * sizes[other];
    }
}
