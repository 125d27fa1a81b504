package org.stigar.arena.score;

import java.util.Comparator;

/**
 * How good a plan is, level by level. Whole numbers, so that sums are exact and plans compare the same everywhere. Ordered from
 * worst to best.
 *
 * @param hard faults that make the plan useless, 0 or more
 * @param must wishes by name that are not met, 0 or more
 * @param worth what met pairs bring to each other less what repeats cost; more is better, may be below 0
 * @param balance how much that is alike sits together, and turns among the few or at bad hours that come again, 0 or more; less is
 *     better
 * @param steadiness seats that differ from the plan before, 0 or more; less is better
 */
public record Score(long hard, long must, long worth, long balance, long steadiness) implements Comparable<Score> {

    /** Nothing asked, nothing broken. */
    public static final Score ZERO = new Score(0, 0, 0, 0, 0);

    private static final Comparator<Score> ORDER = Comparator.comparingLong((Score score) -> -score.hard)
            .thenComparingLong(score -> -score.must)
            .thenComparingLong(Score::worth)
            .thenComparingLong(score -> -score.balance)
            .thenComparingLong(score -> -score.steadiness);

    public Score {
        if (hard < 0 || must < 0 || balance < 0 || steadiness < 0) {
            throw new IllegalArgumentException("faults, balance and steadiness are counted from 0");
        }
    }

    /** Returns whether the plan can be used. */
    public boolean isFeasible() {
        return hard == 0;
    }

    /** Returns this score with an amount more on a level. */
    public Score plus(Level level, long amount) {
        return new Score(
                hard + on(level, Level.HARD, amount),
                must + on(level, Level.MUST, amount),
                worth + on(level, Level.WORTH, amount),
                balance + on(level, Level.BALANCE, amount),
                steadiness + on(level, Level.STEADINESS, amount));
    }

    @Override
    public int compareTo(Score other) {
        return ORDER.compare(this, other);
    }

    private static long on(Level level, Level wanted, long amount) {
        return level == wanted ? amount : 0;
    }
}
