package org.stigar.app.arenas.workshop;

import java.time.LocalDate;

/**
 * What makes room for an arena: arenas work only where somebody gives them priority.
 *
 * @param sponsor who does, in the organiser's words
 * @param minutesAMonth working time that is promised to each participant, in minutes a month; 0 or more
 * @param until the last day of the promise
 */
public record Charter(String sponsor, int minutesAMonth, LocalDate until) {

    /** The longest name of a sponsor, in characters. */
    public static final int LONGEST = 120;

    /** The most working time that can be promised, in minutes a month. */
    public static final int MOST_MINUTES = 2_400;

    public Charter {
        sponsor = Texts.line(sponsor, LONGEST);
        if (minutesAMonth < 0 || minutesAMonth > MOST_MINUTES) {
            throw new IllegalArgumentException(
                    "0 to " + MOST_MINUTES + " minutes can be promised, not " + minutesAMonth);
        }
    }
}
