package org.stigar.cli.analyse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.stigar.core.measure.Quarter;
import org.stigar.core.publish.Publication;
import org.stigar.core.publish.PublishedCount;
import org.stigar.core.publish.PublishedStates;

/**
 * All that is said of some files at one instant, in published form.
 *
 * @param now the publication of the instant
 * @param fresh how many trails are new: first walked within 30 days
 * @param history the states at the end of each quarter, oldest first, and at the instant
 */
record Analysis(Instant at, Publication now, PublishedCount fresh, List<Past> history, Calendar calendar) {

    Analysis {
        history = List.copyOf(history);
    }

    /** Returns the day of the instant, in UTC. */
    LocalDate day() {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The states at the end of a quarter; of the instant itself the quarter is that up to it. */
    record Past(Quarter quarter, PublishedStates states) {}

    /** How quarters are named. */
    enum Calendar {
        /** By year and quarter. */
        CALENDAR,
        /** By days since the first walk, in files whose clock starts at an arbitrary zero. */
        DAYS
    }
}
