package org.stigar.core.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.stigar.core.change.Scenario;
import org.stigar.core.change.forecast.Forecast;
import org.stigar.core.change.hazard.HazardTable;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.samples.Organisations;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.TrailState;

/** Changes for the tests of the gate: who is where before and after, and on how many days each two have walked. */
final class Reorganisations {

    private static final int DAY = 100;
    /** Days that pass before the 90 that a forecast looks at. */
    private static final int LONG_AGO = 10;

    private Reorganisations() {}

    /** Returns a change at which people come from the units of one list to those of another. */
    static Scenario scenario(int[] before, int[] after) {
        return Scenario.between(structure(before), structure(after), Instant.EPOCH.plus(Duration.ofDays(DAY)));
    }

    /** Moves the first people of some units of these sizes from unit 0 to another unit. */
    static Scenario moveFirst(int moved, int to, int... sizes) {
        int[] before = unitOf(sizes);
        int[] after = before.clone();
        for (int person = 0; person < moved; person++) {
            after[person] = to;
        }
        return scenario(before, after);
    }

    static int[] unitOf(int... sizes) {
        List<Integer> units = new ArrayList<>();
        for (int unit = 0; unit < sizes.length; unit++) {
            for (int i = 0; i < sizes[unit]; i++) {
                units.add(unit);
            }
        }
        return units.stream().mapToInt(unit -> unit).toArray();
    }

    /** Returns traces of which each trail that there is was walked on so many of the 90 days, perhaps none. */
    static Traces traces(int people, Pairs pairs) {
        return Organisations.traces(people, (one, other) -> {
            int days = pairs.of(one, other);
            return days < 0 ? 0 : days == 0 ? 1 : LONG_AGO + days;
        });
    }

    static Forecast forecast(Scenario scenario, Traces traces) {
        return Forecast.of(scenario, traces, HazardTable.shipped(), 20, new SplittableRandom(1));
    }

    /** Returns a snapshot in which every trail is open. */
    static Snapshot open(Scenario scenario, Traces traces) {
        return Snapshot.builder(traces, List.of(scenario.before()))
                .states(trail -> Optional.of(TrailState.OPEN))
                .build();
    }

    private static Structure structure(int[] unitOf) {
        Map<String, List<PersonId>> units = new TreeMap<>();
        for (int person = 0; person < unitOf.length; person++) {
            units.computeIfAbsent("u" + unitOf[person], unit -> new ArrayList<>())
                    .add(Organisations.person(person));
        }
        return Organisations.structure(units);
    }

    /** On how many of the last 90 days two people walked; 0 for a trail that is older, −1 for none. */
    @FunctionalInterface
    interface Pairs {
        int of(int one, int other);
    }
}
