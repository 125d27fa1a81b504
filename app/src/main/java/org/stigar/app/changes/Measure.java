package org.stigar.app.changes;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A risk of a change, and what is done against it.
 *
 * @param who a role, such as "head of sales"; no page asks for a name
 * @param due by when
 */
public record Measure(String risk, String measure, String who, Optional<LocalDate> due) {

    /** The longest of each text, in characters. */
    public static final int LONGEST = 500;

    public Measure {
        if (Math.max(risk.length(), Math.max(measure.length(), who.length())) > LONGEST) {
            throw new IllegalArgumentException("a measure's texts have at most " + LONGEST + " characters");
        }
    }
}
