package org.stigar.core.trail.state;

/**
 * From which openness on a trail is open, and from which on it is fading and not yet overgrown.
 *
 * @param open at most 1 and above {@code fading}
 * @param fading above 0
 */
public record Thresholds(double open, double fading) {

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
}
