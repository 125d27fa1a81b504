package org.stigar.core.route;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.stigar.core.forest.Forest;
import org.stigar.core.forest.TrailCursor;

/**
 * What a unit reaches over the trails that survive a draw, and for whom there is no substitute. Not safe for use by several
 * threads.
 *
 * <p>Idea: who is on every way that leads to a competence is vital to it. A way takes up at most three people, so those of
 * the first one are kept, and every further way strikes out who is not on it: to try each absence alone is not needed. Of
 * everybody it is noted once a draw whether one person of the unit is next to them, or several, who stand in for one another.
 *
 * <p>The fate of a trail is a number of SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number
 * Generators", OOPSLA 2014, DOI 10.1145/2660193.2660195), looked up by draw and pair: so it depends neither on the order of
 * questions nor on other trails.
 */
final class SurvivingTrails {

    private static final int NOBODY = -1;
    private static final int SEVERAL = -2;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Forest forest;
    private final BitSet unit;
    private final long seed;
    private final int[] nextTo;
    private final int[] vital = {NOBODY, NOBODY, NOBODY};
    private final TrailCursor trails = new TrailCursor();
    private int draw;
    private boolean reached;

    SurvivingTrails(Forest forest, BitSet unit, long seed) {
        this.forest = forest;
        this.unit = unit;
        this.seed = seed;
        nextTo = new int[forest.people().size()];
    }

    /** Decides the fate of all trails anew. */
    void draw(int number) {
        draw = number;
        Arrays.fill(nextTo, NOBODY);
        unit.stream().forEach(member -> {
            trails.open(forest, member);
            while (trails.next()) {
                if (survives(member)) {
                    nextTo[trails.to()] = nextTo[trails.to()] == NOBODY ? member : SEVERAL;
                }
            }
        });
    }

    /** Returns whether the unit reaches a carrier; {@link #vital} then tells who cannot be spared. */
    boolean reach(Targets carriers) {
        reached = false;
        for (int i = 0; i < carriers.size() && !isSettled(); i++) {
            int carrier = carriers.number(i);
            if (unit.get(carrier)) {
                take(carrier, NOBODY, NOBODY);
            } else {
                reach(carrier);
            }
        }
        return reached;
    }

    /** Returns those without whom the competence that was asked for last would be out of reach: none to three. */
    IntStream vital() {
        return Arrays.stream(vital).filter(person -> person != NOBODY);
    }

    private void reach(int carrier) {
        trails.open(forest, carrier);
        while (trails.next() && !isSettled()) {
            int neighbour = trails.to();
            if (!survives(carrier)) {
                continue;
            }
            if (unit.get(neighbour)) {
                take(carrier, neighbour, NOBODY);
            } else if (nextTo[neighbour] == SEVERAL) {
                take(carrier, neighbour, NOBODY);
            } else if (nextTo[neighbour] != NOBODY) {
                take(carrier, neighbour, nextTo[neighbour]);
            }
        }
    }

    /** Returns whether no further way could change the answer. */
    private boolean isSettled() {
        return reached && vital[0] == NOBODY && vital[1] == NOBODY && vital[2] == NOBODY;
    }

    private void take(int one, int other, int third) {
        for (int i = 0; i < vital.length; i++) {
            if (!reached) {
                vital[i] = i == 0 ? one : i == 1 ? other : third;
            } else if (vital[i] != one && vital[i] != other && vital[i] != third) {
                vital[i] = NOBODY;
            }
        }
        reached = true;
    }

    /** Returns whether the trail on which the cursor stands survives. */
    private boolean survives(int from) {
        long pair = (long) Math.min(from, trails.to()) * nextTo.length + Math.max(from, trails.to());
        return chance(seed + GOLDEN * (pair + (long) draw * nextTo.length * nextTo.length + 1)) < trails.openness();
    }

    /** Returns a number of 0 to below 1. */
    private static double chance(long state) {
        long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return ((z ^ z >>> 31) >>> 11) * 0x1p-53;
    }
}
