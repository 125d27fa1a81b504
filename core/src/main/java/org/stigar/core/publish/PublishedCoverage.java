package org.stigar.core.publish;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How many of the pairs a figure is about can be seen at all. Both ends of a trail must take part, so where 65 % of the
 * people do, that is 42 % of the pairs.
 */
public final class PublishedCoverage extends Published {

    private static final double ENOUGH = 0.8;
    private static final double SOME = 0.4;
    private static final int STEPS = 20;

    private final Level level;
    private final int twentieths;

    private PublishedCoverage(Level level, int twentieths) {
        this.level = level;
        this.twentieths = twentieths;
    }

    /** What may be said. */
    public enum Level {
        /** 80 % of the pairs or more: everything, and that something is brittle. */
        ENOUGH,
        /** From 40 %: figures are "at least", and that something is brittle we don't know. */
        SOME,
        /** Less: nothing is shown. */
        TOO_LITTLE
    }

    /** Returns what may be said. */
    public Level level() {
        return level;
    }

    /** Returns the share of pairs in steps of 0.05, or empty where so few people are meant that it would name a number. */
    public OptionalDouble share() {
        return twentieths < 0 ? OptionalDouble.empty() : OptionalDouble.of(twentieths / (double) STEPS);
    }

    /**
     * Coverage inside a group. A step of five points stands for two people or more from forty people on; below that the
     * level alone is said, and it is never "enough" under ten people, where that would mean everybody.
     */
    static PublishedCoverage inside(int taking, int all) {
        double share = all < 2 ? 0 : (double) taking * (taking - 1.0) / (all * (all - 1.0));
        Level level = level(share);
        boolean exact = all < 2 / (1 - ENOUGH);
        return new PublishedCoverage(
                exact && level == Level.ENOUGH ? Level.SOME : level,
                all < 2 * STEPS ? -1 : (int) Math.round(share * STEPS));
    }

    /** Coverage between two groups: the level alone. */
    static PublishedCoverage between(int takingOne, int one, int takingOther, int other) {
        boolean nobody = one == 0 || other == 0;
        return new PublishedCoverage(level(nobody ? 0 : (double) takingOne / one * ((double) takingOther / other)), -1);
    }

    private static Level level(double share) {
        if (share >= ENOUGH) {
            return Level.ENOUGH;
        }
        return share >= SOME ? Level.SOME : Level.TOO_LITTLE;
    }

    @Override
    List<?> parts() {
        return List.of(level, twentieths);
    }
}
