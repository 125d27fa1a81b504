package org.stigar.arena.design;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** Looks for base rounds whose shifts have no repeats, over all shapes that there are, each in turn and ever longer. */
public final class Starters {

    private static final long FIRST = 100_000;

    private Starters() {}

    /**
     * Returns rounds in which nobody meets anybody twice, or an empty list where none were found in time. The same seed finds
     * the same, if it is given the time.
     *
     * @param stop asked after each try, of which the first take milliseconds
     */
    public static List<List<List<Integer>>> find(int groups, int size, int rounds, long seed, BooleanSupplier stop) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Tried> shapes = Turns.list(groups, size, rounds).stream()
                .map(turns -> new Tried(new Starter(turns), Integer.MAX_VALUE))
                .toList();
        for (long evaluations = FIRST; !shapes.isEmpty(); evaluations = evaluations * 5 / 4) {
            List<Tried> tried = new ArrayList<>();
            for (Tried last : shapes) {
                if (stop.getAsBoolean()) {
                    return List.of();
                }
                int repeats = last.shape.anneal(evaluations, random);
                if (repeats == 0) {
                    return last.shape.rounds(rounds);
                }
                tried.add(new Tried(last.shape, Math.min(last.fewest, repeats * last.shape.copies())));
            }
            int fewest = tried.stream().mapToInt(Tried::fewest).min().orElse(0);
            shapes = tried.stream().filter(shape -> shape.fewest <= 2 * fewest).toList(); // the others are too far off
        }
        return List.of();
    }

    private record Tried(Starter shape, int fewest) {}
}
