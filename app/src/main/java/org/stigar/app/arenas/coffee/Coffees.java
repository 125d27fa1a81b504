package org.stigar.app.arenas.coffee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stigar.app.arenas.coffee.OwnCoffee.Answer;
import org.stigar.core.people.PersonId;

/**
 * Coffee of one person. The one who asks comes first in every call, and learns of others only whom they are to meet: not who is in
 * the circle, how many there are, or why somebody is not proposed. Safe for use by many threads; each call is one transaction, or
 * works in the caller's.
 */
public interface Coffees {

    /** How many somebody can keep apart from themselves. */
    int MOST_NEVER = 50;

    /** For how many weeks a coffee stands on the page and can be answered. */
    int WEEKS_SHOWN = 3;

    /** Returns how somebody wants to have coffee; empty for who is not in the circle. */
    Optional<CoffeeChoice> findChoice(PersonId me);

    /** Joins the circle, or changes how. */
    void choose(PersonId me, CoffeeChoice choice);

    /** Leaves the circle. Nobody is told, and a coffee that was proposed already stays as it is. */
    void leave(PersonId me);

    /** Returns the day from which somebody is in the circle again. */
    Optional<LocalDate> findPausedUntil(PersonId me, LocalDate today);

    /** Pauses until a day, exclusive; does nothing for who is not in the circle. */
    void pause(PersonId me, LocalDate until);

    /** Ends a pause. */
    void goOn(PersonId me);

    /** Returns somebody's latest coffees, the latest first. */
    List<OwnCoffee> of(PersonId me, Instant now);

    /**
     * Says of one's own coffee that they met, or not, or that it may rest. The first answer counts; {@link Answer#MET} walks the trails
     * of those who were there.
     *
     * @throws NoCoffeeException if it is no coffee of this person, or too long ago
     */
    void answer(PersonId me, long coffee, Answer answer, Instant now);

    /** Returns with whom somebody never wants to have coffee, in the order of their ids. */
    List<PersonId> listNever(PersonId me);

    /**
     * Never proposes these two to each other again; nobody else sees it. Doing it twice changes nothing, and no more than
     * {@value #MOST_NEVER} are kept.
     */
    void never(PersonId me, PersonId other);

    /** Takes that back. */
    void takeBackNever(PersonId me, PersonId other);
}
