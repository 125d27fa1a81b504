package org.stigar.app.trails.web;

import org.stigar.core.people.PersonId;

/**
 * A person as pages show them.
 *
 * @param name what colleagues call the person, the id where no name is known
 * @param unit the name of the person's unit, or empty
 * @param area the name of what the unit is part of, its own where it is part of nothing, or empty
 * @param country in the reader's language, or empty
 */
public record End(PersonId id, String name, String unit, String area, String country) {

    /** Returns where the person sits, as far as known: unit and country. */
    public String place() {
        return unit.isEmpty() || country.isEmpty() ? unit + country : unit + ", " + country;
    }
}
