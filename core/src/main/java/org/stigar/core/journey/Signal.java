package org.stigar.core.journey;

import java.time.YearMonth;

/**
 * What customers let one know of a stage in a month: one figure, about customers and nobody who works there.
 *
 * @param stage name of the stage
 * @param value within the range of its kind
 */
public record Signal(String stage, YearMonth month, Kind kind, double value) {

    /** The first month of which a figure is kept. */
    public static final YearMonth FIRST_MONTH = YearMonth.of(2000, 1);

    public Signal {
        if (!kind.holds(value) || month.isBefore(FIRST_MONTH)) {
            throw new IllegalArgumentException(kind + " of " + month + " cannot be " + value);
        }
    }

    /** What is measured. */
    public enum Kind {
        /** Net promoter score, −100 to 100. */
        NPS("nps", -100, 100),
        /** Complaints in the month, 0 or more. */
        COMPLAINTS("complaints", 0, 1_000_000),
        /** Of a hundred customers, how many had to get in touch again for the same reason, 0 to 100. */
        REPEAT_CONTACTS("repeat_contacts", 0, 100),
        /** Days from when the stage begins for a customer to when it ends, 0 or more. */
        LEAD_TIME("lead_time_days", 0, 10_000);

        private final String column;
        private final double least;
        private final double most;

        Kind(String column, double least, double most) {
            this.column = column;
            this.least = least;
            this.most = most;
        }

        /** Returns the name of its column in files. */
        public String column() {
            return column;
        }

        /** Returns whether it can have a value; not a number is none. */
        public boolean holds(double value) {
            return value >= least && value <= most;
        }
    }
}
