package org.stigar.core.change.forecast;

/**
 * How many trails there are in each state by their chance to be walked within 90 days, as the hazards give it.
 *
 * <p>Coarser than the state that the two ends of a trail see, which is by its own rhythm and its own days.
 *
 * @param open chance at least {@value #OPEN}
 * @param fading chance below that, and at least {@value #FADING}
 * @param overgrown chance below that
 * @param expectedWalked how many of all are to be walked within 90 days
 */
public record Outlook(int open, int fading, int overgrown, double expectedWalked) {

    /** From this chance on a trail is open. */
    public static final double OPEN = 0.5;

    /** From this chance on a trail is fading, not overgrown. */
    public static final double FADING = 0.2;
}
