package org.stigar.core.trail.state;

import java.util.OptionalInt;

/** How often the two ends of a trail want to hear from one another. */
public enum AgreedRhythm {
    WEEKLY(OptionalInt.of(14)),
    MONTHLY(OptionalInt.of(60)),
    QUARTERLY(OptionalInt.of(180)),
    /** No rhythm at all: such a trail never fades. */
    WHEN_NEEDED(OptionalInt.empty());

    private final OptionalInt horizonDays;

    AgreedRhythm(OptionalInt horizonDays) {
        this.horizonDays = horizonDays;
    }

    /** Returns twice the time between two walks, in days; empty where a trail never fades. */
    public OptionalInt horizonDays() {
        return horizonDays;
    }
}
