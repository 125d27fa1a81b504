package org.stigar.core.change.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.stigar.core.change.Interval;
import org.stigar.core.change.forecast.Flips.Flip;
import org.stigar.core.change.hazard.Cell;
import org.stigar.core.change.hazard.Hazard;
import org.stigar.core.change.hazard.HazardTable;

/**
 * Plays the 90 days after a change many times over, trail by trail.
 *
 * <p>In each draw every hazard is what it may be given how well it is known, and every person has a weight of mean 1;
 * then each trail closes, or not, with its hazard times the weights of its two ends. One uniform number decides for a
 * trail both whether it closes with the change and whether it would have closed without, so that their difference is
 * what the change did. Trails come sorted by gap, and a gap's count is written once a draw: O(draws · (trails +
 * people)) time, O(draws · gaps) space.
 *
 * <p>The weights stand for people who differ, and make trails that share an end go together. Source: A. B. Owen, D.
 * Eckles, "Bootstrapping data arrays of arbitrary order", Annals of Applied Statistics 6 (2012) 895–927, DOI
 * 10.1214/12-AOAS547; but as weights on the hazard, with the variance that history shows, since weights on the counts
 * would count the chance of a trail twice.
 */
final class Draws {

    private static final double TAIL = 0.05;

    private final int[][] extra;
    private final int[][] closings;
    private final double[] expectedExtra;
    private final double[] expectedClosings;

    /**
     * Plays.
     *
     * @param gapEnds of each gap, where its trails end in {@code flips}
     */
    Draws(List<Flip> flips, int[] gapEnds, HazardTable hazards, int draws, RandomGenerator random) {
        extra = new int[gapEnds.length][draws];
        closings = new int[gapEnds.length][draws];
        expectedExtra = new double[gapEnds.length];
        expectedClosings = new double[gapEnds.length];
        int[] people = flips.stream()
                .flatMapToInt(flip -> Arrays.stream(new int[] {flip.one(), flip.other()}))
                .sorted()
                .distinct()
                .toArray();
        int[] one = flips.stream()
                .mapToInt(flip -> Arrays.binarySearch(people, flip.one()))
                .toArray();
        int[] other = flips.stream()
                .mapToInt(flip -> Arrays.binarySearch(people, flip.other()))
                .toArray();
        int[] before = flips.stream().mapToInt(flip -> flip.before().number()).toArray();
        int[] after = flips.stream().mapToInt(flip -> flip.after().number()).toArray();
        expect(flips, gapEnds, hazards);

        var chance = new Chance(random);
        double[] hazard = new double[Cell.all().size()];
        double[] weight = new double[people.length];
        for (int draw = 0; draw < draws && !flips.isEmpty(); draw++) {
            draw(hazard, hazards, chance);
            Arrays.setAll(weight, person -> chance.weight(hazards.spread()));
            int at = 0;
            for (int gap = 0; gap < gapEnds.length; gap++) {
                int with = 0;
                int without = 0;
                for (; at < gapEnds[gap]; at++) {
                    double level = chance.uniform() / (weight[one[at]] * weight[other[at]]);
                    with += level < hazard[after[at]] ? 1 : 0;
                    without += level < hazard[before[at]] ? 1 : 0;
                }
                extra[gap][draw] = with - without;
                closings[gap][draw] = with;
            }
        }
    }

    /** Draws a hazard for each cell; footings that are not told apart have one. */
    private static void draw(double[] hazard, HazardTable hazards, Chance chance) {
        for (int i = 0; i < hazard.length; i += 2) {
            Hazard informal = hazards.closing(Cell.all().get(i));
            Hazard formal = hazards.closing(Cell.all().get(i + 1));
            hazard[i] = chance.hazard(informal);
            hazard[i + 1] = formal.equals(informal) ? hazard[i] : chance.hazard(formal);
        }
    }

    /** Returns the expected extra closings of a gap. */
    double expectedExtra(int gap) {
        return expectedExtra[gap];
    }

    /** Returns the expected closings of a gap. */
    double expectedClosings(int gap) {
        return expectedClosings[gap];
    }

    /** Returns the expected extra closings of all gaps, summed in their order. */
    double expectedExtra() {
        return Arrays.stream(expectedExtra).reduce(0, Double::sum);
    }

    /** Returns the expected closings of all gaps, summed in their order. */
    double expectedClosings() {
        return Arrays.stream(expectedClosings).reduce(0, Double::sum);
    }

    Interval extra(int gap) {
        return interval(extra[gap], expectedExtra[gap]);
    }

    Interval closings(int gap) {
        return interval(closings[gap], expectedClosings[gap]);
    }

    Interval extra() {
        return interval(sum(extra), expectedExtra());
    }

    Interval closings() {
        return interval(sum(closings), expectedClosings());
    }

    private void expect(List<Flip> flips, int[] gapEnds, HazardTable hazards) {
        int at = 0;
        for (int gap = 0; gap < gapEnds.length; gap++) {
            for (; at < gapEnds[gap]; at++) {
                double with = hazards.closing(flips.get(at).after()).probability();
                double without = hazards.closing(flips.get(at).before()).probability();
                expectedExtra[gap] += with - without;
                expectedClosings[gap] += with;
            }
        }
    }

    private static int[] sum(int[][] gaps) {
        int[] sum = new int[gaps.length == 0 ? 0 : gaps[0].length];
        for (int[] gap : gaps) {
            Arrays.setAll(sum, draw -> sum[draw] + gap[draw]);
        }
        return sum;
    }

    /**
     * Returns the middle nine tenths of the draws, moved so that their mean is the expectation: a hazard times weights
     * may exceed 1, and is then 1, which takes a little off the mean. Moved by whole trails, since what will be counted
     * is whole: an interval from 0.3 to 2.3 would hold no 0.
     */
    static Interval interval(int[] draws, double expected) {
        if (draws.length == 0) {
            return Interval.ZERO;
        }
        int[] sorted = draws.clone();
        Arrays.sort(sorted);
        int cut = (int) Math.floor(TAIL * sorted.length);
        double shift = Math.rint(expected - Arrays.stream(sorted).average().orElseThrow());
        return new Interval(sorted[cut] + shift, sorted[sorted.length - 1 - cut] + shift);
    }
}
