package org.stigar.core.publish;

import java.util.List;

/** All that may be seen of what became of a change, with what was foretold. */
public final class PublishedFollowUp extends Published {

    private final PublishedForecast forecast;
    private final List<Row> rows;

    PublishedFollowUp(PublishedForecast forecast, List<Row> rows) {
        this.forecast = forecast;
        this.rows = List.copyOf(rows);
    }

    /** Returns what was foretold. */
    public PublishedForecast forecast() {
        return forecast;
    }

    /** Returns a row for each horizon that has passed, the shortest first; none where the forecast has no number. */
    public List<Row> rows() {
        return rows;
    }

    @Override
    List<?> parts() {
        return List.of(forecast, rows);
    }

    /** What had become, some days after the change, of the trails that came to run across. */
    public static final class Row extends Published {

        private final int horizonDays;
        private final PublishedCount closed;
        private final PublishedShare stayedClosed;

        Row(int horizonDays, PublishedCount closed, PublishedShare stayedClosed) {
            this.horizonDays = horizonDays;
            this.closed = closed;
            this.stayedClosed = stayedClosed;
        }

        /** Returns the days after the change. */
        public int horizonDays() {
            return horizonDays;
        }

        /** Returns how many of the trails had closed: worked out from the quarter in which their share lies. */
        public PublishedCount closed() {
            return closed;
        }

        /** Returns the share that had closed of the trails that stayed inside: what the time does anyhow. */
        public PublishedShare stayedClosed() {
            return stayedClosed;
        }

        @Override
        List<?> parts() {
            return List.of(horizonDays, closed, stayedClosed);
        }
    }
}
