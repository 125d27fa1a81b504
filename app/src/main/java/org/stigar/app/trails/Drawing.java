package org.stigar.app.trails;

import java.time.Instant;
import java.util.List;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/**
 * Drawing trails: "who made it possible for you to do something that you could not do alone?" Safe for use by many threads;
 * each call is one transaction.
 */
public interface Drawing {

    /** Returns the lines that a person drew and that are not trails yet, latest first. */
    List<DrawnLine> drawnBy(PersonId me);

    /** Returns the lines to a person that wait for that person's answer, oldest first; none to who opted out. */
    List<DrawnLine> waitingFor(PersonId me);

    /**
     * Draws a line to somebody in the directory and asks that person by mail. Drawing it again changes its words. Where the
     * other drew a line to the writer already, both have said so, and there is a trail at once.
     *
     * <p>Nothing that comes back tells whether the other takes part, was asked, or said no.
     *
     * @throws DrawingException if the line cannot be drawn
     */
    DrawnLine draw(PersonId me, PersonId other, String carries, AgreedRhythm rhythm, Instant now);

    /**
     * Notes somebody who is not in the directory, for the writer alone.
     *
     * @throws DrawingException if the line cannot be drawn
     */
    DrawnLine note(PersonId me, String name, String carries, AgreedRhythm rhythm, Instant now);

    /**
     * Takes a line back that is not a trail yet.
     *
     * @throws NoTrailException if this person drew no such line
     */
    void erase(PersonId me, long line);

    /**
     * Answers a line that somebody drew to this person. A yes makes the trail, walked on the day the line was drawn; a no
     * leaves the writer's list as it is, and the line goes after its 90 days. Of two answers the first counts.
     *
     * @throws NoTrailException if no such line waits for this person
     */
    void answer(PersonId me, long line, Trails.Answer answer, Instant now);
}
