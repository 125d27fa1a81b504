package org.stigar.intake.csv;

/** How often two people want to walk their trail. */
public enum Rhythm {
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    /** No clock: the trail does not fade by silence. */
    WHEN_NEEDED
}
