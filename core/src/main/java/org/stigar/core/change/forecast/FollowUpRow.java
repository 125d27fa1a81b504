package org.stigar.core.change.forecast;

import java.util.Optional;

/**
 * What had become, some days after a change, of the trails that came to run across, beside those that stayed inside.
 *
 * <p>Closed means not walked in the 90 days up to the horizon, or since the change where that is less.
 *
 * @param horizonDays days after the change
 * @param flipped trails that came to run across
 * @param flippedClosed how many of them had closed
 * @param forecast what was forecast of them; empty at horizons that hazards are not known for
 * @param stayed trails that stayed inside
 * @param stayedClosed how many of them had closed: the normal churn
 * @param expectedAsStayed how many of the flipped trails had closed, had each strength gone as its trails that stayed
 * @param differenceInDifferences by how much the share of flipped trails that closed exceeded that of like trails that
 *     stayed, less the same excess in the 90 days before the change; −2 to 2. An association, not the effect: who is
 *     moved is no accident
 */
public record FollowUpRow(
        int horizonDays,
        int flipped,
        int flippedClosed,
        Optional<FlipSum> forecast,
        int stayed,
        int stayedClosed,
        double expectedAsStayed,
        double differenceInDifferences) {

    /** Returns how many more of the flipped trails had closed than of like trails that stayed. */
    public double observedExtra() {
        return flippedClosed - expectedAsStayed;
    }

    /** Returns whether the closings lie where nine in ten do; empty without a forecast. */
    public Optional<Boolean> isWithinInterval() {
        return forecast.map(sum -> sum.closings().contains(flippedClosed));
    }
}
