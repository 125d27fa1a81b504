package org.stigar.core.change.forecast;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.stigar.core.change.Interval;
import org.stigar.core.change.Move;
import org.stigar.core.change.Offices;
import org.stigar.core.change.Scenario;
import org.stigar.core.change.World;
import org.stigar.core.change.hazard.HazardTable;
import org.stigar.core.change.hazard.Hazards;
import org.stigar.core.change.hazard.Windows;
import org.stigar.core.trail.Traces;

/** How often the interval held what came, in worlds of which the truth is known and the forecast knows the history only. */
public final class Coverage {

    /** How many worlds are made. */
    public static final int WORLDS = 200;

    private int extraHeld;
    private int closingsHeld;
    private int newHeld;
    private double extra;
    private double closings;
    private double extraError;
    private double closingsError;
    private double extraWidth;
    private double closingsWidth;
    private double newWidth;
    private double trails;

    /** Makes the worlds, seeds 0 to 199, forecasts a change in each, and lets it happen. */
    public static Coverage of(double spread) {
        Coverage coverage = new Coverage();
        for (int seed = 0; seed < WORLDS; seed++) {
            coverage.add(new SplittableRandom(seed), spread);
        }
        return coverage;
    }

    /** Returns in how many worlds the interval held the extra closings, the closings, and the new trails. */
    List<Integer> held() {
        return List.of(extraHeld, closingsHeld, newHeld);
    }

    /** Returns by what share of it the sums of extra closings and of closings missed what was expected. */
    List<Double> errors() {
        return List.of(extraError / extra, closingsError / closings);
    }

    private void add(RandomGenerator random, double spread) {
        World world = world(random, spread);
        Traces traces = world.traces();
        List<Move> moves = world.drawMoves(24);
        Windows windows = Windows.rolling(4 * 90, 90, world.today());
        HazardTable hazards = Hazards.learn(traces, world.directory(), windows);
        Scenario scenario = Scenario.of(world.directory(), moves, Offices.startOf(world.today()));
        Forecast forecast = Forecast.of(scenario, traces, hazards, 300, random);
        World.Outcome outcome = world.play(moves);

        FlipSum losses = forecast.losses();
        Interval newTrails = ((Gains.InNumbers) forecast.gains()).newTrails();
        extraHeld += losses.extra().contains(outcome.extra()) ? 1 : 0;
        closingsHeld += losses.closings().contains(outcome.closings()) ? 1 : 0;
        newHeld += newTrails.contains(outcome.newTrails()) ? 1 : 0;
        extra += losses.expectedExtra();
        closings += losses.expectedClosings();
        extraError += outcome.extra() - losses.expectedExtra();
        closingsError += outcome.closings() - losses.expectedClosings();
        extraWidth += losses.extra().width();
        closingsWidth += losses.closings().width();
        newWidth += newTrails.width();
        trails += losses.trails();
    }

    /** Returns counts of worlds, and means of a world. */
    public Map<String, String> figures() {
        return new TreeMap<>(Map.of(
                "worlds", text(WORLDS),
                "trails a world", text(trails / WORLDS),
                "extra: held, expected, error, width", text(extraHeld, extra, extraError, extraWidth),
                "closings: held, expected, error, width", text(closingsHeld, closings, closingsError, closingsWidth),
                "new trails: held, width", text(newHeld, newWidth)));
    }

    private static String text(double number, double... sums) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%.0f", number));
        for (double sum : sums) {
            text.append(String.format(Locale.ROOT, ", %.2f", sum / WORLDS));
        }
        return text.toString();
    }

    /** Worlds whose hazards are not the shipped ones: higher or lower over all, by up to a quarter. */
    private static World world(RandomGenerator random, double spread) {
        double level = random.nextDouble(0.75, 1.25);
        HazardTable shipped = HazardTable.shipped();
        World.Truth truth =
                new World.Truth(cell -> level * shipped.closing(cell).probability(), spread, 0.1, 0.01, 0);
        return new World(random, truth, 6, 16, 10);
    }
}
