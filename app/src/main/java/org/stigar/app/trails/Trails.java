package org.stigar.app.trails;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/**
 * What a person does with their own trails. The first argument is always the one who asks: whatever is returned or changed
 * has that person as one of its ends (privacy P1). Safe for use by many threads; each call is one transaction.
 *
 * <p>A trail is there as soon as both ends said so, or once it was walked. What needs one throws {@link NoTrailException}
 * where there is none.
 */
public interface Trails {

    /** Returns all of a person's trails, most open first. */
    List<OwnTrail> of(PersonId me, Instant now);

    /** Returns the trail to somebody, or empty where there is none. */
    Optional<OwnTrail> find(PersonId me, PersonId other, Instant now);

    /**
     * Returns how open the trail will be if nobody walks it, every third day for 90 days; empty where too little is known
     * to give a probability.
     */
    List<Double> outlook(PersonId me, PersonId other, Instant now);

    /**
     * Logs that the two were in touch. It counts at once and is marked until the other confirms it. A second one on one UTC
     * day adds nothing; by the other end it is the yes to the first.
     *
     * @throws NoTrailException if there is no trail between them
     */
    void logWalk(PersonId me, PersonId other, Instant now);

    /**
     * Answers a walk that the other end logged. A no takes it off.
     *
     * @throws NoTrailException if there is no such walk for this person to answer
     */
    void answerWalk(PersonId me, long walk, Answer answer);

    /** Says how often the two want to hear from one another: both see it, the last word counts. */
    void agree(PersonId me, PersonId other, AgreedRhythm rhythm);

    /** Lets the trail rest: no nudges to either end, and the picture says so. */
    void letRest(PersonId me, PersonId other);

    /** Ends what this person let rest. */
    void reopen(PersonId me, PersonId other);

    /**
     * Says in this person's words what the other makes possible; an empty text takes them back.
     *
     * @throws DrawingException if the text cannot be kept
     */
    void say(PersonId me, PersonId other, String carries);

    /**
     * Returns those to whom this person has a trail and who let it be used to introduce: whom one can ask whether they know
     * somebody. That they do says of no other trail of theirs that it is there.
     */
    Set<PersonId> listIntroducers(PersonId me);

    /** Says whether this person lets the trail be used to introduce. */
    void introduce(PersonId me, PersonId other, OwnTrail.Introduce introduce);

    /** A yes or a no. */
    enum Answer {
        YES,
        NO
    }
}
