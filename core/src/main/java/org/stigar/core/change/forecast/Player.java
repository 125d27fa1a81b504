package org.stigar.core.change.forecast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.stigar.core.change.Scenario;
import org.stigar.core.change.UnitPair;
import org.stigar.core.change.forecast.Flips.Flip;
import org.stigar.core.change.hazard.FormationHazards;
import org.stigar.core.change.hazard.HazardTable;

/** Plays a forecast: losses first, then gains, then both between each pair of units. */
final class Player {

    private final Scenario scenario;
    private final Flips flips;
    private final HazardTable hazards;
    private final int draws;
    private final RandomGenerator random;

    Player(Scenario scenario, Flips flips, HazardTable hazards, int draws, RandomGenerator random) {
        this.scenario = scenario;
        this.flips = flips;
        this.hazards = hazards;
        this.draws = draws;
        this.random = random;
    }

    Forecast.Played play() {
        Direction losses = new Direction(Support.byUnits(flips.losses(), flips, scenario.after()));
        Direction kept = new Direction(Support.byUnits(flips.gains(), flips, scenario.before()));
        SortedMap<UnitPair, Long> pairs = NewPairs.byUnits(flips, scenario.before());
        NewTrails newTrails = new NewTrails(pairs);

        SortedSet<UnitPair> all = new TreeSet<>(losses.groups.keySet());
        all.addAll(kept.groups.keySet());
        all.addAll(pairs.keySet());
        SortedMap<UnitPair, Gap> gaps = new TreeMap<>();
        for (UnitPair units : all) {
            List<Flip> lost = losses.groups.getOrDefault(units, List.of());
            gaps.put(
                    units,
                    new Gap(
                            units,
                            Support.peopleOf(units.one(), lost, flips, scenario.after()),
                            Support.peopleOf(units.other(), lost, flips, scenario.after()),
                            losses.sum(units),
                            newTrails.gains(pairs.getOrDefault(units, 0L), kept.sum(units), Optional.of(units))));
        }
        long allPairs = pairs.values().stream().mapToLong(Long::longValue).sum();
        Gains gains = newTrails.gains(allPairs, kept.sum(), Optional.empty());
        return new Forecast.Played(losses.sum(), gains, Collections.unmodifiableSortedMap(gaps));
    }

    /** The trails that flip one way, by units, with their draws. */
    private final class Direction {
        private final SortedMap<UnitPair, List<Flip>> groups;
        private final List<UnitPair> order;
        private final List<Flip> all = new ArrayList<>();
        private final Draws played;

        Direction(SortedMap<UnitPair, List<Flip>> groups) {
            this.groups = groups;
            order = List.copyOf(groups.keySet());
            int[] ends = new int[order.size()];
            for (int i = 0; i < ends.length; i++) {
                all.addAll(groups.get(order.get(i)));
                ends[i] = all.size();
            }
            played = new Draws(all, ends, hazards, draws, random);
        }

        FlipSum sum() {
            return Support.sum(
                    all, played.expectedExtra(), played.extra(), played.expectedClosings(), played.closings());
        }

        FlipSum sum(UnitPair units) {
            List<Flip> group = groups.get(units);
            if (group == null) {
                return FlipSum.NONE;
            }
            int gap = Collections.binarySearch(order, units);
            return Support.sum(
                    group,
                    played.expectedExtra(gap),
                    played.extra(gap),
                    played.expectedClosings(gap),
                    played.closings(gap));
        }
    }

    /** New trails between pairs that come inside, by units, with their draws; none where history tells nothing. */
    private final class NewTrails {
        private final Optional<FormationHazards> formation = hazards.findFormation();
        private final SortedMap<UnitPair, int[]> drawn = new TreeMap<>();

        NewTrails(SortedMap<UnitPair, Long> pairs) {
            if (formation.isEmpty()) {
                return;
            }
            var chance = new Chance(random);
            pairs.keySet().forEach(units -> drawn.put(units, new int[draws]));
            for (int draw = 0; draw < draws && !pairs.isEmpty(); draw++) {
                double inside = chance.hazard(formation.get().inside());
                double extra = inside - chance.hazard(formation.get().across());
                for (Map.Entry<UnitPair, Long> pair : pairs.entrySet()) {
                    int[] own = drawn.get(pair.getKey());
                    if (own != null) {
                        long sign = extra < 0 ? -1 : 1;
                        own[draw] = Math.toIntExact(sign * chance.binomial(pair.getValue(), Math.abs(extra)));
                    }
                }
            }
        }

        /** Returns the gains of one pair of units, or of all. */
        Gains gains(long pairs, FlipSum kept, Optional<UnitPair> units) {
            if (formation.isEmpty()) {
                return new Gains.InWords(kept.trails(), pairs);
            }
            double extra = formation.get().inside().probability()
                    - formation.get().across().probability();
            int[] sum = new int[draws];
            drawn.forEach((own, counts) -> {
                if (units.isEmpty() || units.get().equals(own)) {
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += counts[i];
                    }
                }
            });
            double expected = pairs * extra;
            return new Gains.InNumbers(kept.trails(), pairs, kept, expected, Draws.interval(sum, expected));
        }
    }
}
