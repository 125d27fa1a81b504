package org.stigar.app.organisation.figures;

import java.util.List;
import org.stigar.core.publish.PublishedZones;

/**
 * How far people walk across time zones.
 *
 * @param bands from west to east; none where too few people are counted
 * @param across the share of walk-days between two of them; withheld where there is one
 */
public record ZoneFigures(List<Band> bands, ShareFigure across) {

    public ZoneFigures {
        bands = List.copyOf(bands);
    }

    /**
     * One time zone, or several that are shown as one.
     *
     * @param from minutes east of Greenwich of the westernmost, daylight saving left out
     * @param until of the easternmost
     */
    public record Band(int from, int until, CountFigure people) {}

    static ZoneFigures of(PublishedZones zones) {
        return new ZoneFigures(
                zones.bands().stream()
                        .map(band -> new Band(band.zone().from(), band.zone().until(), CountFigure.of(band.people())))
                        .toList(),
                ShareFigure.of(zones.across()));
    }
}
