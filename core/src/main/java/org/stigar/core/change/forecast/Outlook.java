package org.stigar.core.change.forecast;

import org.stigar.core.change.hazard.Cell;
import org.stigar.core.change.hazard.HazardTable;
import org.stigar.core.change.hazard.StrengthClass;
import org.stigar.core.trail.state.TrailState;

/**
 * How many trails are in each state by the days on which they were walked, or are to be, of 90: two or more is open, one
 * is fading, none is overgrown.
 *
 * <p>Coarser than the state that the two ends of a trail see, which is by its own rhythm, and made of what hazards know. It
 * goes with the same thresholds: in the shipped data a trail is walked within 90 days with a chance of .5 or more where it
 * was walked on two days or more, of .30 to .43 where on one, and of .19 where on none and its ends share no unit.
 *
 * @param open at least 0, as the others: expected numbers need not be whole
 */
public record Outlook(double open, double fading, double overgrown) {

    /** Of no trails at all. */
    public static final Outlook NONE = new Outlook(0, 0, 0);

    /** When, and in which of two futures, trails are looked at. */
    public enum Moment {
        /** On the day of the change. */
        AT_CHANGE,
        /** So long after it as a forecast reaches, had there been none. */
        WITHOUT,
        /** So long after it, with it. */
        WITH
    }

    public Outlook {
        if (!(open >= 0 && fading >= 0 && overgrown >= 0)) {
            throw new IllegalArgumentException("no state holds fewer trails than none");
        }
    }

    /**
     * Returns what one trail is, or is expected to be.
     *
     * @param before how it is placed without the change
     * @param after how it is placed with it
     */
    public static Outlook of(Moment moment, Cell before, Cell after, HazardTable hazards) {
        return switch (moment) {
            case AT_CHANGE -> before.strength() == StrengthClass.ONCE ? new Outlook(0, 1, 0) : new Outlook(1, 0, 0);
            case WITHOUT -> later(before, hazards);
            case WITH -> later(after, hazards);
        };
    }

    private static Outlook later(Cell cell, HazardTable hazards) {
        double closing = hazards.closing(cell).probability();
        double fading = hazards.fading(cell.strength(), cell.placement()).probability();
        return new Outlook((1 - closing) * (1 - fading), (1 - closing) * fading, closing);
    }

    /** Returns how many are in a state. */
    public double of(TrailState state) {
        return switch (state) {
            case OPEN -> open;
            case FADING -> fading;
            case OVERGROWN -> overgrown;
        };
    }

    /** Returns how many there are in all. */
    public double trails() {
        return open + fading + overgrown;
    }

    /** Returns those of so many as these. */
    public Outlook times(double trails) {
        return new Outlook(open * trails, fading * trails, overgrown * trails);
    }

    /** Returns these and others together. */
    public Outlook plus(Outlook other) {
        return new Outlook(open + other.open, fading + other.fading, overgrown + other.overgrown);
    }
}
