package org.stigar.core.pulse;

import java.util.Optional;
import org.stigar.core.people.UnitId;

/**
 * What one respondent answered to one item. The point may be off the scale: {@link Answers} sorts such out.
 *
 * @param respondent a token of this wave, or a code that the respondent keeps; not blank
 * @param item the item's id
 * @param about the unit it is about, for items that are asked about units
 */
public record Answer(String respondent, String item, Optional<UnitId> about, int point) {

    public Answer {
        if (respondent.isBlank()) {
            throw new IllegalArgumentException("a respondent must have a token");
        }
    }

    /** An answer that is about no unit. */
    public static Answer of(String respondent, String item, int point) {
        return new Answer(respondent, item, Optional.empty(), point);
    }

    /** An answer about a unit. */
    public static Answer about(UnitId unit, String respondent, String item, int point) {
        return new Answer(respondent, item, Optional.of(unit), point);
    }

    /** Returns whether it is one that the item can have. */
    boolean fits(Item asked) {
        return asked.scale().holds(point) && asked.isAboutUnits() == about.isPresent();
    }
}
