package org.stigar.core.trail.state;

import java.util.OptionalDouble;

/**
 * From which openness on a trail is open, and from which on it is fading and not yet overgrown.
 *
 * @param open at most 1 and above {@code fading}
 * @param fading above 0
 */
public record Thresholds(double open, double fading) {

    private static final double SMALLEST_WORTH = 1e-6;

    /** Open from 0.5, fading from 0.2. */
    public static final Thresholds SHIPPED = new Thresholds(0.5, 0.2);

    public Thresholds {
        if (!(fading > 0 && open > fading && open <= 1)) {
            throw new IllegalArgumentException("thresholds must be 0 < fading < open <= 1");
        }
    }

    /**
     * Returns the state of a trail.
     *
     * @param openness probability, 0 to 1
     */
    public TrailState state(double openness) {
        if (!(openness >= 0 && openness <= 1)) {
            throw new IllegalArgumentException("openness must be 0 to 1, was " + openness);
        }
        if (openness >= open) {
            return TrailState.OPEN;
        }
        return openness >= fading ? TrailState.FADING : TrailState.OVERGROWN;
    }

    /** Returns what a trail counts for in a forest: its openness, never 0, else the middle of its state. */
    double worth(TrailState state, OptionalDouble openness) {
        if (openness.isPresent()) {
            return Math.max(SMALLEST_WORTH, openness.getAsDouble());
        }
        return switch (state) {
            case OPEN -> (1 + open) / 2;
            case FADING -> (open + fading) / 2;
            case OVERGROWN -> fading / 2;
        };
    }
}
