package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stigar.core.change.Scenario;
import org.stigar.core.change.forecast.Flips;
import org.stigar.core.change.forecast.Flips.Flip;
import org.stigar.core.change.forecast.Forecast;
import org.stigar.core.change.hazard.Placement;
import org.stigar.core.change.hazard.Placements;
import org.stigar.core.measure.unit.Partition;
import org.stigar.core.measure.unit.UnitMatrix;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.people.Structure;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.cohort.Group;

/**
 * The pairs that a change places anew, between groups, and the trails that are alive in them. Raw: never leaves the
 * package.
 *
 * <p>Which pairs there are is known to everybody who knows the change; which of them have a trail is what the gate keeps.
 * Pairs that come to run across stand between the groups after the change, those that come inside between the groups
 * before it. Who moves within one merged group is not seen. No pair is in two cells. Costs the number of those moved
 * times the size of their units, and one pass over the trails.
 */
final class FlipCells {

    private final SortedMap<GroupPair, Pairs> cells = new TreeMap<>();
    private final List<Group> after;
    private final int[] groupAfter;
    private final int[] everybodyAfter;
    private final int[] countedAfter;
    private final int fewestMoved;
    private final Forecast forecast;

    FlipCells(Snapshot snapshot, Forecast forecast, List<Group> before, Partition counted) {
        this.forecast = forecast;
        PersonIndex people = snapshot.traces().people();
        if (!people.people().equals(forecast.flips().people().people())) {
            throw new IllegalArgumentException("a forecast and its snapshot must be of the same people");
        }
        after = new ArrayList<>(before);
        Scenario scenario = forecast.scenario();
        groupAfter = placed(people, scenario, before, counted);
        everybodyAfter = new int[after.size()];
        countedAfter = new int[after.size()];
        for (int person = 0; person < groupAfter.length; person++) {
            if (groupAfter[person] >= 0 && !snapshot.isViewer(people.person(person))) {
                everybodyAfter[groupAfter[person]]++;
            }
            if (counted.groupOf(person) == Partition.NONE) {
                groupAfter[person] = Partition.NONE;
            } else if (groupAfter[person] >= 0) {
                countedAfter[groupAfter[person]]++;
            }
        }
        List<PersonId> there = people.people().stream().filter(snapshot::counts).toList();
        fewestMoved = fewest(scenario.before(), scenario.after(), there);
        findPairs(forecast.flips(), people, counted);
        findTrails(forecast.flips(), counted);
    }

    /** Two groups by their numbers: those after the change for trails that come across, those before it for the others. */
    record GroupPair(Placement to, int one, int other) implements Comparable<GroupPair> {

        GroupPair {
            if (one > other) {
                int first = other;
                other = one;
                one = first;
            }
        }

        @Override
        public int compareTo(GroupPair that) {
            int byPlacement = to.compareTo(that.to);
            return byPlacement != 0
                    ? byPlacement
                    : Integer.compare(UnitMatrix.cell(other, one), UnitMatrix.cell(that.other, that.one));
        }
    }

    /** The pairs of one cell. */
    static final class Pairs {
        private final Set<Integer> ones = new TreeSet<>();
        private final Set<Integer> others = new TreeSet<>();
        private final SortedMap<Integer, Long> pairsBefore = new TreeMap<>();
        private final List<Flip> trails = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();
        private long pairs;

        /** Returns how many pairs there are, with a trail or without. */
        long pairs() {
            return pairs;
        }

        /** Returns how many people of the first group are an end of one. */
        int ones() {
            return ones.size();
        }

        /** Returns how many of the second. */
        int others() {
            return others.size();
        }

        /** Returns the trails that are alive in them. */
        List<Flip> trails() {
            return trails;
        }

        /** Returns the places of these trails in the forecast. */
        List<Integer> places() {
            return places;
        }

        /** Returns how many of the pairs are in which cell of the snapshot. */
        SortedMap<Integer, Long> pairsBefore() {
            return pairsBefore;
        }
    }

    SortedMap<GroupPair, Pairs> cells() {
        return cells;
    }

    /** Returns the groups after the change: those of the snapshot, then units that had nobody before. */
    List<Group> after() {
        return after;
    }

    int everybodyAfter(int group) {
        return everybodyAfter[group];
    }

    int countedAfter(int group) {
        return countedAfter[group];
    }

    /** Returns the fewest counted people who are moved alike; 0 where nobody is. */
    int fewestMoved() {
        return fewestMoved;
    }

    boolean isCounted(int person) {
        return groupAfter[person] != Partition.NONE;
    }

    Forecast forecast() {
        return forecast;
    }

    /** Returns the fewest of these people who are alike placed otherwise by one structure than by another, or 0. */
    static int fewest(Structure one, Structure other, List<PersonId> people) {
        Map<List<Set<UnitId>>, Integer> batches = new HashMap<>();
        for (PersonId person : people) {
            Set<UnitId> gone = new TreeSet<>(one.unitsOf(person));
            Set<UnitId> come = new TreeSet<>(other.unitsOf(person));
            gone.removeAll(other.unitsOf(person));
            come.removeAll(one.unitsOf(person));
            if (!gone.isEmpty() || !come.isEmpty()) {
                batches.merge(List.of(gone, come), 1, Integer::sum);
            }
        }
        return batches.values().stream().mapToInt(size -> size).min().orElse(0);
    }

    /**
     * Returns the fewest people by whom two structures can be told apart: those who are alike placed otherwise, and those who are left alone in a
     * unit that others of it leave, or enter, between the two. Two units that take turns in losing most of their people would else differ by
     * who stays, and nobody would have moved.
     */
    static int fewestApart(Structure one, Structure other, List<PersonId> people) {
        Map<UnitId, Integer> staying = new HashMap<>();
        Set<UnitId> changed = new TreeSet<>();
        for (PersonId person : people) {
            Set<UnitId> here = one.unitsOf(person);
            Set<UnitId> there = other.unitsOf(person);
            for (UnitId unit : here) {
                if (there.contains(unit)) {
                    staying.merge(unit, 1, Integer::sum);
                } else {
                    changed.add(unit);
                }
            }
            there.stream().filter(unit -> !here.contains(unit)).forEach(changed::add);
        }
        int moved = fewest(one, other, people);
        return changed.stream()
                .map(staying::get)
                .filter(Objects::nonNull)
                .mapToInt(size -> size)
                .reduce(moved, Math::min);
    }

    private int[] placed(PersonIndex people, Scenario scenario, List<Group> before, Partition counted) {
        Map<UnitId, Integer> numbers = new HashMap<>();
        for (int group = 0; group < before.size(); group++) {
            for (UnitId unit : before.get(group).units()) {
                numbers.put(unit, group);
            }
        }
        int[] placed = new int[people.size()];
        for (int person = 0; person < placed.length; person++) {
            PersonId id = people.person(person);
            var home = scenario.after().findPrimaryUnit(id);
            boolean stays = home.equals(scenario.before().findPrimaryUnit(id));
            placed[person] = stays && counted.groupOf(person) != Partition.NONE
                    ? counted.groupOf(person)
                    : home.map(unit -> numbers.computeIfAbsent(unit, this::added))
                            .orElse(Partition.NONE);
        }
        return placed;
    }

    private int added(UnitId unit) {
        after.add(new Group(List.of(unit)));
        return after.size() - 1;
    }

    private void findPairs(Flips flips, PersonIndex people, Partition counted) {
        Scenario scenario = forecast.scenario();
        Placements before = Placements.of(people, scenario.before());
        Placements now = Placements.of(people, scenario.after());
        boolean[] moved = flips.moved();
        for (int person = 0; person < moved.length; person++) {
            if (moved[person]) {
                find(person, before.listMates(person), moved, now, Placement.ACROSS, counted);
                find(person, now.listMates(person), moved, before, Placement.INSIDE, counted);
            }
        }
    }

    /** Finds the pairs of a person with those who are mates on one side of the change, and no mates on the other. */
    private void find(int person, int[] mates, boolean[] moved, Placements elsewhere, Placement to, Partition counted) {
        for (int mate : mates) {
            boolean seenAtMate = moved[mate] && mate < person;
            if (!seenAtMate
                    && elsewhere.between(person, mate) == Placement.ACROSS
                    && elsewhere.isPlaced(mate)
                    && elsewhere.isPlaced(person)) {
                GroupPair key = key(person, mate, to, counted);
                if (key.one() != key.other() && key.one() >= 0) {
                    Pairs pairs = cells.computeIfAbsent(key, k -> new Pairs());
                    boolean isOne = group(person, to, counted) == key.one();
                    pairs.ones.add(isOne ? person : mate);
                    pairs.others.add(isOne ? mate : person);
                    pairs.pairsBefore.merge(
                            UnitMatrix.cell(counted.groupOf(person), counted.groupOf(mate)), 1L, Long::sum);
                    pairs.pairs++;
                }
            }
        }
    }

    private void findTrails(Flips flips, Partition counted) {
        for (int place = 0; place < flips.trails().size(); place++) {
            Flip flip = flips.trails().get(place);
            if (flip.isFlipped()) {
                Pairs pairs =
                        cells.get(key(flip.one(), flip.other(), flip.after().placement(), counted));
                if (pairs != null) {
                    pairs.trails.add(flip);
                    pairs.places.add(place);
                }
            }
        }
    }

    private GroupPair key(int one, int other, Placement to, Partition counted) {
        return new GroupPair(to, group(one, to, counted), group(other, to, counted));
    }

    private int group(int person, Placement to, Partition counted) {
        return to == Placement.ACROSS ? groupAfter[person] : counted.groupOf(person);
    }
}
