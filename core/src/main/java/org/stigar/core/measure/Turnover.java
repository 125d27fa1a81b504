package org.stigar.core.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stigar.core.trail.Traces;

/**
 * How much of the network stays from one quarter to the next: 1 is no change at all, 0 is all new.
 *
 * <p>With w and w′ the days on which a trail was walked in the two quarters, {@code weighted = Σ min(w, w′) / Σ max(w,
 * w′)} over all trails, and {@code unweighted} is the same with every positive w set to 1: trails walked in both,
 * divided by trails walked in either. Much change is normal, so judge a change against other quarters of the same
 * organisation. Source: P. Jaccard, "The distribution of the flora in the alpine zone", New Phytologist 11 (1912),
 * doi:10.1111/j.1469-8137.1912.tb05611.x; the weighted form is
 * that of M. Ružička, Biológia (Bratislava) 13 (1958).
 *
 * @param weighted share of walk-days kept, 0 to 1
 * @param unweighted share of trails kept, 0 to 1
 */
public record Turnover(double weighted, double unweighted) {

    public Turnover {
        requireShare(weighted);
        requireShare(unweighted);
    }

    /**
     * Returns what was kept between each quarter and the one after it; empty where nobody walked in either. Costs
     * O(days of all trails + m·quarters).
     *
     * @param quarters in the order of time
     * @return one entry fewer than there are quarters; none for no quarter
     */
    public static List<Optional<Turnover>> between(Traces traces, List<Quarter> quarters) {
        int steps = Math.max(0, quarters.size() - 1);
        Sums[] sums = new Sums[steps];
        for (int i = 0; i < steps; i++) {
            sums[i] = new Sums();
        }
        WalkDays.forEach(traces, quarters, (trail, counts) -> {
            for (int i = 0; i < steps; i++) {
                sums[i].add(counts[i], counts[i + 1]);
            }
        });
        List<Optional<Turnover>> found = new ArrayList<>();
        for (Sums sum : sums) {
            found.add(sum.turnover());
        }
        return List.copyOf(found);
    }

    private static void requireShare(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a share must be 0 to 1, was " + value);
        }
    }

    /** Adds up what two quarters have in common. Not safe for use by several threads. */
    public static final class Sums {
        private long least;
        private long most;
        private long both;
        private long either;

        /**
         * Adds a trail.
         *
         * @param before days in the first quarter, 0 or more
         * @param after days in the second, 0 or more
         */
        public void add(int before, int after) {
            least += Math.min(before, after);
            most += Math.max(before, after);
            both += before > 0 && after > 0 ? 1 : 0;
            either += before > 0 || after > 0 ? 1 : 0;
        }

        /** Returns Σ max, the walk-days that the figure rests on. */
        public long weight() {
            return most;
        }

        /** Returns what was kept, or empty where nobody walked in either quarter. */
        public Optional<Turnover> turnover() {
            return most == 0
                    ? Optional.empty()
                    : Optional.of(new Turnover((double) least / most, (double) both / either));
        }
    }
}
