package org.stigar.core.change.hazard;

/**
 * What a trail has rested on in the last 90 days.
 *
 * <p>In a restructuring people drop purely formal contact and lean on the informal. Source: S. B. Srivastava,
 * "Intraorganizational Network Dynamics in Times of Ambiguity", Organization Science 26 (2015) 1365–1380, DOI
 * 10.1287/orsc.2015.0999.
 */
public enum Footing {
    /** On at least one day the two met or wrote of their own accord. */
    INFORMAL,
    /** Every walk was arranged by a unit, a project, a series or an arena. */
    FORMAL;

    /** Returns the place in the order above, from 0. */
    int rank() {
        return this == INFORMAL ? 0 : 1;
    }
}
