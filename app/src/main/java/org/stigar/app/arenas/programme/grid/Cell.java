package org.stigar.app.arenas.programme.grid;

import java.util.Arrays;
import org.stigar.core.people.PersonId;

/**
 * What one says of another after a meeting in which they sat together.
 *
 * @param number of the meeting, from 1
 * @param by who says it
 * @param about of whom
 * @param competence whether they know what the other can do
 * @param role whether they know what the other is responsible for
 */
public record Cell(int number, PersonId by, PersonId about, Known competence, Known role) {

    /** Whether something is known. */
    public enum Known {
        YES,
        NOT_YET,
        /** Nothing is said, or it was taken back. */
        UNSAID
    }

    /** Which of the two. */
    public enum Question {
        COMPETENCE,
        ROLE
    }

    /** Returns how many of both are known, 0 to 2. */
    public int filled() {
        return (int) Arrays.asList(competence, role).stream()
                .filter(Known.YES::equals)
                .count();
    }
}
