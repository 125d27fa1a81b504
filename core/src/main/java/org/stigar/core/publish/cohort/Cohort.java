package org.stigar.core.publish.cohort;

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
import org.jspecify.annotations.Nullable;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.UnitId;

/**
 * Who is counted, and in which group, throughout one quarter. Immutable, safe for use by many threads.
 *
 * <p>A cohort is frozen when the quarter begins. From one quarter to the next, a group changes by at least k joiners, at
 * least k leavers, or not at all; who comes or goes with fewer waits, counted where they were, until there are enough.
 * So two published sets of people never differ by fewer than k, and subtracting one from the other tells of nobody
 * (privacy P3). Every group has at least k people, always: one that is left with fewer, since k was raised or somebody was
 * erased, goes as a whole.
 *
 * <p>Where k changes between two quarters, people come and go by the smaller of the two: what is published already has
 * told of groups that small, and of none smaller.
 */
public final class Cohort {

    private final int k;
    private final int batch;
    private final Map<PersonId, Group> groups;

    private Cohort(int k, int batch, Map<PersonId, Group> groups) {
        this.k = k;
        this.batch = batch;
        this.groups = groups;
    }

    /** Starts with nobody. */
    public static Cohort empty(int k) {
        if (!(k >= 1)) {
            throw new IllegalArgumentException("k must be at least 1, was " + k);
        }
        return new Cohort(k, k, Map.of());
    }

    /**
     * Returns one that was kept, for the quarter that follows.
     *
     * @param groups where each person was counted; who is gone for good may be missing, and then a group may have fewer
     *     than k people until the next quarter begins
     */
    public static Cohort of(int k, Map<PersonId, Group> groups) {
        return new Cohort(empty(k).k, k, new TreeMap<>(groups));
    }

    /** Returns the same people in the same groups, for a quarter that follows with another k. */
    public Cohort with(int other) {
        return new Cohort(empty(other).k, Math.min(batch, other), groups);
    }

    /** Returns where each person is counted, in the order of the ids: what is to be kept for the next quarter. */
    public Map<PersonId, Group> people() {
        return Collections.unmodifiableMap(groups);
    }

    /**
     * Returns the cohort of the quarter that follows: those who joined, left or moved come in where they are k or more.
     * Costs O(n) for each round of waiting.
     *
     * @param people who may be counted now: they take part, and will not see the figures
     * @param structure how they are placed when the quarter begins
     */
    public Cohort then(Set<PersonId> people, Structure structure) {
        Map<PersonId, Group> wanted = place(new TreeSet<>(people), structure);
        Set<PersonId> all = new TreeSet<>(groups.keySet());
        all.addAll(wanted.keySet());
        Set<PersonId> moving = new TreeSet<>();
        for (PersonId person : all) {
            if (!Optional.ofNullable(groups.get(person)).equals(Optional.ofNullable(wanted.get(person)))) {
                moving.add(person);
            }
        }
        letWait(moving, wanted);
        Map<PersonId, Group> next = new TreeMap<>(groups);
        for (PersonId person : moving) {
            Group to = wanted.get(person);
            if (to == null) {
                next.remove(person);
            } else {
                next.put(person, to);
            }
        }
        return new Cohort(k, k, withoutSmall(next));
    }

    /** Takes out whole groups of fewer than k. Whoever was counted there before goes with all others, so a batch goes. */
    private Map<PersonId, Group> withoutSmall(Map<PersonId, Group> all) {
        Map<Group, Integer> sizes = sizes(all);
        all.values().removeIf(group -> sizes.getOrDefault(group, 0) < k);
        return all;
    }

    private static Map<Group, Integer> sizes(Map<PersonId, Group> all) {
        Map<Group, Integer> sizes = new HashMap<>();
        all.values().forEach(group -> sizes.merge(group, 1, Integer::sum));
        return sizes;
    }

    /** Returns the groups that have people, in their order. */
    public List<Group> groups() {
        return List.copyOf(new TreeSet<>(groups.values()));
    }

    /** Returns where a person is counted, or empty for who is not. */
    public Optional<Group> findGroup(PersonId person) {
        return Optional.ofNullable(groups.get(person));
    }

    /** Takes out of {@code moving} whoever joins or leaves a group with too few, until no such group is left. */
    private void letWait(Set<PersonId> moving, Map<PersonId, Group> wanted) {
        Map<Group, Integer> sizes = sizes(groups);
        boolean changed = true;
        while (changed) {
            Map<Group, List<PersonId>> joining = new TreeMap<>();
            Map<Group, List<PersonId>> leaving = new TreeMap<>();
            for (PersonId person : moving) {
                note(joining, wanted.get(person), person);
                note(leaving, groups.get(person), person);
            }
            Set<PersonId> waiting = new HashSet<>();
            joining.values().stream().filter(few -> few.size() < batch).forEach(waiting::addAll);
            leaving.forEach((group, gone) -> {
                int kept = sizes.getOrDefault(group, 0) - gone.size();
                boolean leavesFew = kept > 0
                        && kept + joining.getOrDefault(group, List.of()).size() < k;
                if (gone.size() < batch || leavesFew) {
                    waiting.addAll(gone);
                }
            });
            changed = moving.removeAll(waiting);
        }
    }

    private static void note(Map<Group, List<PersonId>> batches, @Nullable Group group, PersonId person) {
        if (group != null) {
            batches.computeIfAbsent(group, g -> new ArrayList<>()).add(person);
        }
    }

    /** Puts people into merged groups by their primary units; into one group where nobody has a unit. */
    private Map<PersonId, Group> place(Set<PersonId> people, Structure structure) {
        Map<PersonId, UnitId> homes = new TreeMap<>();
        Map<UnitId, Integer> sizes = new TreeMap<>();
        for (PersonId person : people) {
            structure.findPrimaryUnit(person).ifPresent(unit -> {
                homes.put(person, unit);
                sizes.merge(unit, 1, Integer::sum);
            });
        }
        Map<PersonId, Group> placed = new TreeMap<>();
        if (homes.isEmpty()) {
            if (people.size() >= k) {
                people.forEach(person -> placed.put(person, new Group(List.of())));
            }
            return placed;
        }
        Map<UnitId, Group> groupOf = new HashMap<>();
        new SmallUnits(structure.units(), sizes, k)
                .merged()
                .forEach(group -> group.units().forEach(unit -> groupOf.put(unit, group)));
        homes.forEach((person, unit) -> {
            Group group = groupOf.get(unit);
            if (group != null) {
                placed.put(person, group);
            }
        });
        return placed;
    }
}
