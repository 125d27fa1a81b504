package org.stigar.core.publish;

import java.util.List;

/** Between which two numbers something lies; what, is said where it is handed out. */
public final class PublishedStretch extends Published {

    private final double from;
    private final double until;

    PublishedStretch(double from, double until) {
        this.from = from + 0.0;
        this.until = until + 0.0;
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
