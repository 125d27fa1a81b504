package org.stigar.app.trails;

import java.time.Instant;
import java.util.Optional;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/**
 * A line that somebody drew: "this person made it possible for me". It becomes a trail when the other end confirms it.
 *
 * @param id of this line, above 0 and below 2^53, drawn by lot
 * @param writer who drew it
 * @param other who it leads to, where that is somebody in the directory
 * @param name the other's name as the writer knows it; of somebody outside the directory the only thing there is
 * @param carries what the other makes possible, in the writer's words, at most {@value #LONGEST} characters
 * @param rhythm how often the writer wants to hear from the other
 * @param state as the writer sees it: a no reads like no answer (privacy P8)
 */
public record DrawnLine(
        long id,
        PersonId writer,
        Optional<PersonId> other,
        String name,
        String carries,
        AgreedRhythm rhythm,
        Instant drawnAt,
        State state) {

    /** The longest text of what a line carries, and the longest name. */
    public static final int LONGEST = 120;

    /** The most lines and notes that a person may have drawn at a time without a trail. */
    public static final int MOST_WAITING = 10;

    /** How long a line waits for an answer before it is deleted. */
    public static final int WAITS_DAYS = 90;

    /** How a line stands. */
    public enum State {
        /** For the writer only, since the other is not in the directory. */
        PRIVATE,
        /** No answer yet, or none that the writer is told of. */
        WAITING,
        /** Both said so: a trail. */
        CONFIRMED
    }
}
