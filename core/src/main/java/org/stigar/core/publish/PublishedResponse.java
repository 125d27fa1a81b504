package org.stigar.core.publish;

import java.util.List;
import java.util.OptionalDouble;

/** How many of those who were asked answered. Coarse, since silence is nobody's business. */
public final class PublishedResponse extends Published {

    /** Four fifths and two, in fifths. */
    private static final int ENOUGH = 4;

    private static final int SOME = 2;
    private static final int FIFTHS = 5;

    /** From how many asked on "enough" leaves open whether two were silent. */
    private static final int FEWEST_ENOUGH = 10;

    private static final int STEPS = 20;

    private final PublishedCoverage.Level level;
    private final int twentieths;

    private PublishedResponse(PublishedCoverage.Level level, int twentieths) {
        this.level = level;
        this.twentieths = twentieths;
    }

    /** Says how many of those asked answered. Under ten "enough" would mean all, or all but one; under forty a step of five points is less than two people. */
    static PublishedResponse of(int answered, int asked) {
        double share = asked == 0 ? 0 : Math.min(1, (double) answered / asked);
        PublishedCoverage.Level level = isAtLeast(ENOUGH, answered, asked)
                ? PublishedCoverage.Level.ENOUGH
                : isAtLeast(SOME, answered, asked) ? PublishedCoverage.Level.SOME : PublishedCoverage.Level.TOO_LITTLE;
        boolean isSmall = asked < FEWEST_ENOUGH;
        return new PublishedResponse(
                isSmall && level == PublishedCoverage.Level.ENOUGH ? PublishedCoverage.Level.SOME : level,
                asked < 2 * STEPS ? -1 : (int) Math.max(1, Math.min(STEPS - 1, Math.round(share * STEPS))));
    }

    private static boolean isAtLeast(int fifths, int answered, int asked) {
        return asked > 0 && (long) FIFTHS * answered >= (long) fifths * asked;
    }

    /** Returns what may be said: nothing where fewer than 40 % answered. */
    public PublishedCoverage.Level level() {
        return level;
    }

    /** Returns the share that answered in steps of 0.05, from 0.05 to 0.95, or empty where so few were asked that it would name a number. */
    public OptionalDouble share() {
        return twentieths < 0 ? OptionalDouble.empty() : OptionalDouble.of(twentieths / (double) STEPS);
    }

    @Override
    List<?> parts() {
        return List.of(level, twentieths);
    }
}
