package org.stigar.app.changes.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import org.stigar.app.access.Role;

/**
 * Something that happened to a change. It has no place for a person, for words or for a figure.
 *
 * @param number the version that it was about, from 0; of {@link Happening#FOLLOWED_UP} how many days after the change; empty of what is about none
 * @param recorded the day that was written down by {@link Happening#NEGOTIATED} and {@link Happening#INFORMED}; empty where one was taken away
 * @param by in which role it was done; empty where two keys, nobody or nobody known did it
 */
public record Event(Instant at, Happening what, OptionalInt number, Optional<LocalDate> recorded, Optional<Role> by) {

    public Event {
        if (number.isPresent() && number.getAsInt() < 0) {
            throw new IllegalArgumentException("a version or a number of days is at least 0, was " + number.getAsInt());
        }
        if (recorded.isPresent() && !what.isOfDays()) {
            throw new IllegalArgumentException("only what records a day has one, not " + what);
        }
    }

    /** Of a version, in a role. */
    public static Event of(Instant at, Happening what, int version, Role by) {
        return new Event(at, what, OptionalInt.of(version), Optional.empty(), Optional.of(by));
    }

    /** The same, by which a day was written down. */
    public Event recording(LocalDate day) {
        return new Event(at, what, number, Optional.of(day), by);
    }

    /** A version that two keys announced. */
    public static Event announced(Instant at, int version) {
        return of(at, Happening.ANNOUNCED, OptionalInt.of(version));
    }

    /** Taken back in a role. */
    public static Event withdrawn(Instant at, Role by) {
        return new Event(at, Happening.WITHDRAWN, OptionalInt.empty(), Optional.empty(), Optional.of(by));
    }

    /** Done by no role. */
    static Event of(Instant at, Happening what, OptionalInt number) {
        return new Event(at, what, number, Optional.empty(), Optional.empty());
    }

    /** Returns the day on which it was, in UTC. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
