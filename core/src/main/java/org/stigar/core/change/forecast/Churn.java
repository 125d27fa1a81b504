package org.stigar.core.change.forecast;

/**
 * The normal coming and going of a quarter, to judge a change against: it is large everywhere.
 *
 * @param trails trails walked in the 90 days before the change, ends in units
 * @param expectedClosings how many of them are to close within 90 days without any change
 * @param lastTrails trails walked in the 90 days before those
 * @param lastClosed how many of these were not walked in the 90 days before the change
 */
public record Churn(int trails, double expectedClosings, int lastTrails, int lastClosed) {

    /** Returns the share of trails that closed in the last quarter, 0 to 1; 0 where there were none. */
    public double lastShare() {
        return lastTrails == 0 ? 0 : (double) lastClosed / lastTrails;
    }
}
