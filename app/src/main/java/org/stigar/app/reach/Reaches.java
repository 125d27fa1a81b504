package org.stigar.app.reach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.stigar.core.people.PersonId;

/** What people reach, and their years; each for the person who asks. Safe for use by many threads. */
public interface Reaches {

    /** Returns what a person reaches now. */
    OwnReach of(PersonId me, Instant now);

    /** Returns a person's year, of the calendar of UTC. */
    OwnYear year(PersonId me, int year);

    /** Takes a line out of the person's years; nothing happens where it is not theirs. */
    void forget(PersonId me, long line);

    /** Returns whom this person helped in whose year they could be named, and whether they are; each line once. */
    List<Naming> namings(PersonId helper);

    /** Lets a line name this helper, or no longer; nothing happens where it was not their help. */
    void name(PersonId helper, long line, Named named);

    /** A line of another's year in which this person could be named. Its words are the other's. */
    record Naming(long line, PersonId helped, LocalDate day, Named named) {}

    /** Whether somebody lets themselves be named. */
    enum Named {
        NO,
        YES
    }
}
