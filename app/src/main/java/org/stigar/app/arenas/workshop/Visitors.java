package org.stigar.app.arenas.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/**
 * Visitors of workshops, and the links by which they come in: each opens one workshop, until a day after its end, and of its secret no
 * more than a hash is kept. They are planned, told and left out as everybody ({@link Workshops}). Safe for use by many threads; each
 * call is one transaction, or part of the caller's.
 */
public interface Visitors {

    /** How long after the end of a workshop its links open it. */
    Duration OPEN_AFTER = Duration.ofDays(1);

    /** How long after its end visitors are known. */
    Duration KEPT_AFTER = Duration.ofDays(30);

    /**
     * Lets a visitor take part, and returns their id. Nobody is told before the organiser tells everybody.
     *
     * @throws NoWorkshopException if the workshop is not there or not theirs
     * @throws WorkshopException if there is a newer version, or it is over, or too many take part
     */
    PersonId add(PersonId owner, long workshop, int version, Visitor visitor, Workshops.Part part, Instant now);

    /** Returns a visitor as planner and letters take people: by name, address, language and the workshop's time zone. */
    Optional<Person> findPerson(PersonId visitor);

    /** Returns which visitor of a workshop has an address, letter case aside. */
    Optional<PersonId> findByAddress(long workshop, String address);

    /** Makes a secret for a visitor and returns it; an earlier one opens nothing any more. */
    String renewSecret(PersonId visitor);

    /** Returns what a secret opens at this time. */
    Optional<Visit> open(String secret, Instant now);

    /** What a link opens: a workshop, as one of its visitors. */
    record Visit(Workshop workshop, PersonId visitor) {}
}
