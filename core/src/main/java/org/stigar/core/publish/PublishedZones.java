package org.stigar.core.publish;

import java.util.List;
import org.stigar.core.publish.cohort.Zone;

/** How far people walk across time zones: of the organisation as a whole, and never of a unit. */
public final class PublishedZones extends Published {

    private final List<Band> bands;
    private final PublishedShare across;

    PublishedZones(List<Band> bands, PublishedShare across) {
        this.bands = List.copyOf(bands);
        this.across = across;
    }

    /** One time zone, or several that are shown as one. */
    public static final class Band extends Published {

        private final Zone zone;
        private final PublishedCount people;

        Band(Zone zone, PublishedCount people) {
            this.zone = zone;
            this.people = people;
        }

        /** Returns from where to where it goes. */
        public Zone zone() {
            return zone;
        }

        /** Returns how many people are counted in it. */
        public PublishedCount people() {
            return people;
        }

        @Override
        List<?> parts() {
            return List.of(zone, people);
        }
    }

    /** Returns the zones from west to east; none where nothing is known of zones, or too few people are counted. */
    public List<Band> bands() {
        return bands;
    }

    /** Returns the share of walk-days of the last quarter between people of two of these zones; withheld if there is one. */
    public PublishedShare across() {
        return across;
    }

    @Override
    List<?> parts() {
        return List.of(bands, across);
    }
}
