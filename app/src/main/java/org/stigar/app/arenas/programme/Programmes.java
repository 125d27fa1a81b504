package org.stigar.app.arenas.programme;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stigar.app.arenas.workshop.Workshops.Part;
import org.stigar.core.people.PersonId;

/**
 * Programmes, each its facilitator's alone until it is started. Safe for use by many threads and nodes; each call is one transaction,
 * or part of the caller's.
 *
 * <p>Whoever changes a programme says which version of it they saw: {@link ProgrammeException.Reason#CHANGED_MEANWHILE} where there
 * is a newer one. Nothing of a change is done where it is refused.
 */
public interface Programmes {

    /** The most people in one programme. */
    int MOST_PEOPLE = 200;

    /** Makes a draft, and returns its id. */
    long create(PersonId owner, ProgrammeDraft draft, Instant now);

    /**
     * Returns a programme of somebody's own.
     *
     * @throws NoProgrammeException if it is not there or not theirs
     */
    Programme own(PersonId owner, long id);

    /**
     * Returns a programme in which somebody takes part.
     *
     * @throws NoProgrammeException if it is not there, or they do not, or nobody was told yet
     */
    Programme joined(PersonId member, long id);

    /** Returns somebody's own programmes, the latest first. */
    List<Programme> listOwn(PersonId owner);

    /** Returns the programmes in which somebody takes part and of which people know, the latest first. */
    List<Programme> listJoined(PersonId member);

    /** Returns those that make their meetings. */
    List<Programme> listRunning();

    /** Returns those that are over and whose last meeting was planned to end at an instant or later, the latest first. */
    List<Programme> listOver(Instant since);

    /** Returns one that is over. */
    Optional<Programme> findOver(long id);

    /** Returns the workshops that are meetings of programmes that run or are over. */
    Set<Long> meetings();

    /** Replaces what its facilitator says. Meetings that are made stay as they are. */
    void change(PersonId owner, long id, int version, ProgrammeDraft draft, Instant now);

    /** Lets people take part; who does already stays, as what is said now. */
    void add(PersonId owner, long id, int version, Collection<PersonId> people, Part part);

    /** Lets somebody take part no longer. */
    void leaveOut(PersonId owner, long id, int version, PersonId person);

    /**
     * Approves it: from now on it makes its meetings and invites to them.
     *
     * @throws ProgrammeException if it has begun without it, or for fewer than four people
     */
    void start(PersonId owner, long id, int version, Instant now);

    /** Cancels it. */
    void cancel(PersonId owner, long id, int version);

    /** Notes that a meeting is made, as a workshop. The version is that of the programme for which it was planned. */
    void made(long id, int version, int number, long workshop);

    /** Notes that its last meeting was. */
    void over(long id);

    /** The fewest people of whom it can be said that they meet each other. */
    int LEAST_PEOPLE = 4;
}
