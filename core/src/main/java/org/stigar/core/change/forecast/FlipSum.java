package org.stigar.core.change.forecast;

import org.stigar.core.change.Interval;

/**
 * What is expected of the trails that a change places anew, within 90 days.
 *
 * @param trails how many there are
 * @param people how many different people are ends of them
 * @param topThree the share, 0 to 1, of the trails that three people at most can be ends of: an upper bound, since a
 *     trail between two of the three counts twice; 0 without trails
 * @param expectedExtra closings to expect beyond those without the change; below 0 where fewer are
 * @param extra where the number of extra closings will lie, nine times in ten
 * @param expectedClosings closings to expect with the change, normal ones included: what can be observed later
 * @param closings where the number of closings will lie, nine times in ten
 */
public record FlipSum(
        int trails,
        int people,
        double topThree,
        double expectedExtra,
        Interval extra,
        double expectedClosings,
        Interval closings) {

    /** Of no trails at all. */
    public static final FlipSum NONE = new FlipSum(0, 0, 0, 0, Interval.ZERO, 0, Interval.ZERO);

    /** Returns the closings to expect of the same trails without the change: the normal churn of a quarter. */
    public double expectedWithoutChange() {
        return expectedClosings - expectedExtra;
    }
}
