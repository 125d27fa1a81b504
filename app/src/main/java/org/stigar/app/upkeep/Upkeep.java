package org.stigar.app.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.stigar.core.people.PersonId;

/**
 * What a person gets reminded of, and what not. The first argument is always the one who asks, and nobody else is told. Safe for
 * use by many threads and nodes; each call is one transaction.
 */
public interface Upkeep {

    /** The most nudges in a digest. */
    int MOST_NUDGES = 2;

    /** The lock that whoever writes of a person here shares, and an erasure has alone. */
    String LOCK = "upkeep";

    /** How long a snooze lasts. */
    int SNOOZE_DAYS = 28;

    /**
     * Returns the nudges of the person's latest digest that there is still a reason for: a walk, an ask to the other end, a rest or
     * a snooze takes one away. The first digest is made when they are first asked for.
     */
    List<Nudge> nudges(PersonId me, Instant now);

    /**
     * Says nothing of this trail for {@value #SNOOZE_DAYS} days.
     *
     * @throws org.stigar.app.trails.NoTrailException if the two have no trail, as in {@link #neverFor}
     */
    void snooze(PersonId me, PersonId other, Instant now);

    /** Says nothing of this trail any more. */
    void neverFor(PersonId me, PersonId other, Instant now);

    /** Lets the trail be spoken of again. Nothing happens where it is spoken of. */
    void speakAgain(PersonId me, PersonId other);

    /** Returns of whom the person wants to hear nothing any more, in the order of their ids. */
    List<PersonId> listNever(PersonId me);

    /** Returns when and how the person wants the digest. */
    DigestChoice choice(PersonId me);

    /** Chooses anew. Mail undoes an unsubscription. */
    void choose(PersonId me, DigestChoice choice);

    /** Returns which of the five steps the person has taken, as their own data tells; only that person gets to know. */
    Set<Step> stepsTaken(PersonId me, Instant now);

    /** Returns whether the person still wants to see the five steps. */
    boolean showsSteps(PersonId me);

    /** Puts the five steps away. */
    void putStepsAway(PersonId me);

    /** Takes them out again. */
    void takeStepsOut(PersonId me);
}
