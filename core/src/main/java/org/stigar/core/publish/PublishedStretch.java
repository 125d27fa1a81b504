package org.stigar.core.publish;

import java.util.List;

/** Between which two numbers something lies; what, is said where it is handed out. */
public final class PublishedStretch extends Published {

    private static final double ROUNDING = 1e-9;

    private final double from;
    private final double until;

    PublishedStretch(double from, double until) {
        this.from = from + 0.0;
        this.until = until + 0.0;
    }

    /** Rounds both ends outwards to whole steps. */
    static PublishedStretch outwards(double from, double until, double step) {
        // What is a whole step but for the rounding of sums stays where it is.
        double steps = 1 / step;
        return new PublishedStretch(
                Math.floor(from * steps + ROUNDING) / steps, Math.ceil(until * steps - ROUNDING) / steps);
    }

    /** Returns the lower end, which may be reached. */
    public double from() {
        return from;
    }

    /** Returns the upper end, which may be reached. */
    public double until() {
        return until;
    }

    @Override
    List<?> parts() {
        return List.of(from, until);
    }
}
