package org.stigar.app.arenas.programme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.stigar.core.people.PersonId;

/**
 * A programme.
 *
 * @param id names it to its facilitator and members
 * @param version counts its changes; who changes an older one is refused
 * @param members who takes part now, in the order of their ids
 * @param meetings those that are made, the first first
 */
public record Programme(
        long id,
        PersonId owner,
        int version,
        State state,
        ProgrammeDraft draft,
        List<Someone> members,
        List<Made> meetings) {

    public Programme {
        members = List.copyOf(members);
        meetings = List.copyOf(meetings);
    }

    /** How far it has come. */
    public enum State {
        /** Nobody but its facilitator knows of it. */
        DRAFT,
        /** It is approved, and makes its meetings. */
        RUNNING,
        CANCELLED,
        OVER
    }

    /** Somebody who takes part. */
    public record Someone(PersonId person, boolean facilitates) {}

    /** A meeting that is made. */
    public record Made(int number, long workshop) {}

    /** Returns whether somebody takes part. */
    public boolean hasMember(PersonId person) {
        return members.stream().anyMatch(one -> one.person().equals(person));
    }

    /** Returns the meeting of a number, if it is made. */
    public Optional<Made> findMade(int number) {
        return meetings.stream().filter(one -> one.number() == number).findFirst();
    }

    /** Returns the first meeting that is not made and still ahead. One whose time went by unmade is left out. */
    public OptionalInt findNext(Instant now) {
        int last = meetings.stream().mapToInt(Made::number).max().orElse(0);
        return IntStream.rangeClosed(last + 1, draft.meetings())
                .filter(number -> draft.startOf(number).isAfter(now))
                .findFirst();
    }
}
