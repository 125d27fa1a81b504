package org.stigar.app.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stigar.app.organisation.figures.CoverageFigure;
import org.stigar.app.organisation.figures.OrganisationFigures;
import org.stigar.app.organisation.figures.StateFigures;

/**
 * What was published, quarter by quarter. Nothing is ever published anew: a quarter that is out stays as it is. Safe for use by
 * many threads.
 */
public interface Publications {

    /** Returns the first days of the quarters that are published, the latest first, also those that only the guardian sees yet. */
    List<LocalDate> list();

    /** Returns what is published of the quarter that begins on a day. Kept in memory. */
    Optional<Published> find(LocalDate quarter);

    /**
     * Returns what is said of each quarter as a whole, the latest first: for comparing quarters without reading all their figures.
     * Kept in memory.
     */
    List<Overview> overviews();

    /** Puts the guardian's words beside a quarter, in place of those before. Nothing happens where it is not published. */
    void comment(LocalDate quarter, String statement);

    /**
     * A quarter.
     *
     * @param quarter its first day
     * @param shownFrom when others than the guardian see it
     * @param statement what the guardian says of it; empty for nothing
     */
    record Published(LocalDate quarter, OrganisationFigures figures, Instant shownFrom, String statement) {}

    /**
     * A quarter as a whole.
     *
     * @param quarter its first day
     * @param shownFrom when others than the guardian see it
     * @param k the smallest number of people that a figure is about
     * @param overall all trails by state
     */
    record Overview(LocalDate quarter, Instant shownFrom, int k, CoverageFigure coverage, StateFigures overall) {}
}
