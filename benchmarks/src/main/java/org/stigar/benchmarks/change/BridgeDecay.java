package org.stigar.benchmarks.change;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.stigar.core.change.Scenario;
import org.stigar.core.change.forecast.Flips;
import org.stigar.core.change.forecast.Forecast;
import org.stigar.core.change.forecast.Outlook;
import org.stigar.core.change.forecast.Outlook.Moment;
import org.stigar.core.change.hazard.ClosingCounts;
import org.stigar.core.change.hazard.Hazard;
import org.stigar.core.change.hazard.HazardTable;
import org.stigar.core.change.hazard.Hazards;
import org.stigar.core.change.hazard.Placement;
import org.stigar.core.change.hazard.StrengthClass;
import org.stigar.core.change.hazard.Windows;
import org.stigar.core.people.Directory;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.TrailState;

/**
 * Prints how many trails close in a European research institute, beside the shipped table: by strength and department
 * within 90 days, and a year on by common contacts; how many are walked on a single day; and in which state trails are 90
 * days on, as was to be expected and as it was.
 *
 * <p>Cuts every 30 days from day 120 on, as long as the 90 days after them are over by day 526, where the data has a
 * gap; both ends of a trail in a known department.
 */
public final class BridgeDecay {

    private static final int FIRST_CUT = 120;
    private static final int YEAR = 365;
    private static final int EMBEDDED = 5;
    private static final int STATES_FROM = 256;
    private static final int STATES_STEP = 45;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private BridgeDecay() {}

    /** Prints both tables; takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        new BridgeDecay().print();
    }

    private void print() throws IOException {
        Institute institute = Institute.read();
        Traces traces = institute.traces();
        Directory directory = institute.directory();

        Windows windows = Windows.rolling(FIRST_CUT, 30, Institute.LAST_DAY);
        printTable(ClosingCounts.of(traces, directory, windows), windows);
        HazardTable learned = Hazards.learn(traces, directory, windows);
        out.printf(
                "people differ: variance of weights %.3f (shipped %.3f)%n",
                learned.spread(), HazardTable.shipped().spread());
        learned.findFormation()
                .ifPresent(formation -> out.printf(
                        "new trails within 90 days: %.2f %% of pairs inside, %.2f %% across%n",
                        100 * formation.inside().probability(),
                        100 * formation.across().probability()));
        printYearOn(traces, directory);
        printStates(traces, directory);
    }

    /** Cuts of which the outcome is known, foretold by windows that were over by then. */
    private void printStates(Traces traces, Directory directory) {
        out.printf("states 90 days on, foretold and counted%n%-6s %7s", "cut", "trails");
        for (TrailState state : TrailState.values()) {
            out.printf(" %18s", state);
        }
        out.println();
        for (int cut = STATES_FROM; cut + Windows.HORIZON_DAYS <= Institute.LAST_DAY; cut += STATES_STEP) {
            HazardTable hazards = Hazards.learn(traces, directory, Windows.rolling(FIRST_CUT, 30, cut));
            Scenario nothing = Scenario.of(directory, List.of(), Instant.EPOCH.plus(Duration.ofDays(cut)));
            Forecast forecast = Forecast.of(nothing, traces, hazards, 20, new SplittableRandom(1));
            Map<TrailState, Integer> counted = new EnumMap<>(TrailState.class);
            for (Flips.Flip flip : forecast.flips().trails()) {
                int days = traces.days(flip.trail()).count(cut, cut + Windows.HORIZON_DAYS);
                counted.merge(
                        days == 0 ? TrailState.OVERGROWN : days == 1 ? TrailState.FADING : TrailState.OPEN,
                        1,
                        Integer::sum);
            }
            Outlook foretold = forecast.outlook(Moment.WITHOUT);
            out.printf("%-6d %7.0f", cut, foretold.trails());
            for (TrailState state : TrailState.values()) {
                out.printf(" %9.0f %8d", foretold.of(state), counted.getOrDefault(state, 0));
            }
            out.println();
        }
    }

    private void printTable(ClosingCounts counts, Windows windows) {
        out.printf(
                "trails that close within 90 days, %d cuts, %d trails%n",
                windows.cuts().size(), counts.trails());
        out.printf(
                "%-6s %-7s %7s %7s %9s %8s %6s  %s%n",
                "days", "", "trails", "closed", "measured", "shipped", "off", "faded of the others (shipped)");
        for (StrengthClass strength : StrengthClass.values()) {
            for (Placement placement : Placement.values()) {
                Hazard measured = counts.observed(strength, placement);
                Hazard shipped = HazardTable.shipped().closing(strength, placement);
                out.printf(
                        "%-6s %-7s %7d %7d %7.2f %% %6.1f %% %+6.2f  %5.2f %% (%.1f %%)%n",
                        strength,
                        placement,
                        counts.trails(strength, placement),
                        counts.closed(strength, placement),
                        100 * measured.probability(),
                        100 * shipped.probability(),
                        100 * (measured.probability() - shipped.probability()),
                        100 * counts.observedFading(strength, placement).probability(),
                        100 * HazardTable.shipped().fading(strength, placement).probability());
            }
        }
    }

    /** One cut a year before the end; a trail has closed if it is not walked in the last 90 days of that year. */
    private void printYearOn(Traces traces, Directory directory) {
        int cut = Institute.LAST_DAY - YEAR;
        BitSet known = new BitSet();
        directory
                .people()
                .forEach(person -> traces.people().findNumber(person.id()).ifPresent(known::set));
        Map<Integer, BitSet> contacts = new HashMap<>();
        for (int trail = 0; trail < traces.size(); trail++) {
            if (isAlive(traces, trail, cut, known)) {
                contacts.computeIfAbsent(traces.first(trail), p -> new BitSet()).set(traces.second(trail));
                contacts.computeIfAbsent(traces.second(trail), p -> new BitSet())
                        .set(traces.first(trail));
            }
        }
        int[] trails = new int[2];
        int[] closed = new int[2];
        for (int trail = 0; trail < traces.size(); trail++) {
            if (isAlive(traces, trail, cut, known)) {
                BitSet common = (BitSet)
                        contacts.getOrDefault(traces.first(trail), new BitSet()).clone();
                common.and(contacts.getOrDefault(traces.second(trail), new BitSet()));
                int shared = common.cardinality();
                if (shared == 0 || shared >= EMBEDDED) {
                    int kind = shared == 0 ? 0 : 1;
                    trails[kind]++;
                    DaySet days = traces.days(trail);
                    closed[kind] +=
                            days.count(Institute.LAST_DAY - Windows.MEMORY_DAYS, Institute.LAST_DAY) == 0 ? 1 : 0;
                }
            }
        }
        out.printf(
                "a year on: %.1f %% of %d embedded trails closed (36 %% shipped), %.1f %% of %d bridges (68 %%)%n",
                100.0 * closed[1] / trails[1], trails[1], 100.0 * closed[0] / trails[0], trails[0]);
    }

    private static boolean isAlive(Traces traces, int trail, int cut, BitSet known) {
        return known.get(traces.first(trail))
                && known.get(traces.second(trail))
                && traces.days(trail).count(cut - Windows.MEMORY_DAYS, cut) > 0;
    }
}
