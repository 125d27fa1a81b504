package org.stigar.core.trail.openness;

/**
 * How time is counted: by the calendar or in working life.
 *
 * <p>An instant is given in days since 1 January 1970, with its fraction. Implementations are immutable and monotone:
 * later is never less.
 */
public interface TimeScale {

    /** Counts every day alike. */
    TimeScale CALENDAR = new TimeScale() {
        @Override
        public double position(double instantDays) {
            return instantDays;
        }

        @Override
        public String toString() {
            return "calendar";
        }
    };

    /**
     * Returns where an instant lies on this scale, in days of this scale from an origin of its own.
     *
     * @param instantDays days since 1 January 1970, finite
     */
    double position(double instantDays);

    /**
     * Returns how long ago a day ended, in days of this scale; 0 while it lasts.
     *
     * @param day epoch day
     * @param instantDays now, in days since 1 January 1970
     */
    default double since(int day, double instantDays) {
        return instantDays <= day + 1.0 ? 0 : position(instantDays) - position(day + 1.0);
    }
}
