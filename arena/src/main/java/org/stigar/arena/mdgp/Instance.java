package org.stigar.arena.mdgp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.stigar.arena.search.Round;
import org.stigar.arena.search.Seating;
import org.stigar.arena.search.SeatingBuilder;
import org.stigar.arena.search.Seats;

/**
 * An instance of the maximally diverse grouping problem: distances between all pairs of n people, and the bounds of the
 * sizes of groups. Immutable.
 *
 * <p>Distances are decimal numbers and stay what they are: the search gets them times the power of ten that makes them
 * whole, which is exact. Only where that leaves no {@link Seating room} they are rounded to fewer decimals, and
 * {@link #isExact} says so; {@link #objective} always adds up what was given.
 */
public final class Instance {

    private final BigDecimal[][] distances;
    private final Round round;
    private final int decimals;
    private final int kept;

    Instance(BigDecimal[][] distances, List<Integer> least, List<Integer> most) {
        this.distances = distances;
        round = new Round(IntStream.range(0, distances.length).boxed().toList(), least, most);
        BigDecimal largest = BigDecimal.ZERO;
        int scale = 0;
        for (int x = 0; x < distances.length; x++) {
            for (int y = 0; y < x; y++) {
                largest = largest.max(distances[x][y].abs());
                scale = Math.max(scale, distances[x][y].stripTrailingZeros().scale());
            }
        }
        decimals = scale;
        int size = Math.min(people(), most.stream().mapToInt(i -> i).max().orElse(0));
        BigDecimal room = BigDecimal.valueOf((Seating.ROOM - 1) / Math.max(2, size));
        int fits = decimals;
        while (largest.scaleByPowerOfTen(fits).compareTo(room) >= 0) {
            fits--;
        }
        kept = fits;
    }

    /** Returns the number of people. */
    public int people() {
        return distances.length;
    }

    /** Returns the number of groups. */
    public int groups() {
        return round.groups();
    }

    /** Returns whether the search works on the very distances, and not on rounded ones. */
    public boolean isExact() {
        return kept == decimals;
    }

    /** Returns it as a problem of costs: the further apart, the cheaper together. */
    public Seating seating() {
        SeatingBuilder builder = Seating.of(people()).round(round);
        for (int x = 0; x < people(); x++) {
            for (int y = 0; y < x; y++) {
                builder.pair(
                        x,
                        y,
                        distances[x][y]
                                .scaleByPowerOfTen(kept)
                                .negate()
                                .setScale(0, RoundingMode.HALF_EVEN)
                                .intValueExact());
            }
        }
        return builder.build();
    }

    /**
     * Returns the distances within groups, added up exactly.
     *
     * @param seats of one round, whose groups keep to the bounds
     */
    public BigDecimal objective(Seats seats) {
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Integer> group : seats.groups(0)) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = 0; j < i; j++) {
                    sum = sum.add(distances[group.get(i)][group.get(j)]);
                }
            }
        }
        return sum;
    }
}
