package org.stigar.app.arenas.coffee;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stigar.core.people.PersonId;

/**
 * A coffee as one of its people sees it. What the others answered is not part of it.
 *
 * @param id names it to its people
 * @param week the Monday of its week
 * @param others one or two
 * @param at when it could begin; empty where their hours have no time in common
 * @param answer what this person said of it
 */
public record OwnCoffee(long id, LocalDate week, List<PersonId> others, Optional<Instant> at, Optional<Answer> answer) {

    /** How long it is. */
    public static final Duration LENGTH = Duration.ofMinutes(30);

    public OwnCoffee {
        others = List.copyOf(others);
    }

    /** Returns whether it is still to be said whether they met. */
    public boolean isOpen() {
        return answer.isEmpty();
    }

    /** What somebody says of a coffee. */
    public enum Answer {
        /** They met. */
        MET,
        /** They did not. */
        NOT_MET,
        /** Not this one, and no reminder of it: nobody is told. */
        RESTS
    }
}
