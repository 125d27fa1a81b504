package org.stigar.app.arenas.workshop;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.stigar.app.arenas.workshop.Workshop.Answer;
import org.stigar.app.arenas.workshop.Workshop.Pinned;
import org.stigar.app.arenas.workshop.Workshop.Question;
import org.stigar.arena.problem.Grouping;
import org.stigar.core.people.PersonId;

/**
 * Workshops, each its organisers' alone until people are invited. Safe for use by many threads and nodes; each call is one
 * transaction, or part of the caller's.
 *
 * <p>Whoever changes a workshop says which version of it they saw: {@link WorkshopException.Reason#CHANGED_MEANWHILE} where there is
 * a newer one. Nothing of a change is done where it is refused.
 */
public interface Workshops {

    /** The most people in one workshop. */
    int MOST_PEOPLE = 500;

    /** How many days ahead one may begin. */
    int MOST_DAYS_AHEAD = 366;

    /** Makes a draft, and returns its id. */
    long create(PersonId owner, Draft draft, Instant now);

    /**
     * Returns a workshop that is somebody's to arrange: their own, or one whose owner named them ({@link Arrangers}).
     *
     * @throws NoWorkshopException if it is not there or not theirs
     */
    Workshop own(PersonId owner, long id);

    /**
     * Returns a workshop to which somebody is invited.
     *
     * @throws NoWorkshopException if it is not there, or they are not in it, or nobody was told yet
     */
    Workshop invited(PersonId guest, long id);

    /** Returns those that are somebody's to arrange, the latest first. */
    List<Workshop> listOwn(PersonId owner);

    /** Returns the workshops to which somebody is invited and which end after an instant, the earliest first. */
    List<Workshop> listInvited(PersonId guest, Instant after);

    /** Returns those to which people were invited and which ended before an instant. */
    List<Workshop> listEnded(Instant before);

    /** Returns those that are over and began at an instant or later, the latest first. */
    List<Workshop> listOver(Instant since);

    /** Returns one that is over, whoever asks: for features that tell of all who came together, and of nobody. */
    Optional<Workshop> findOver(long id);

    /** Replaces what its organiser says. A plan goes where the draft no longer fits it. */
    void change(PersonId owner, long id, int version, Draft draft, List<Optional<Question>> questions, Instant now);

    /** Lets people take part; who does already stays, as what is said now. The plan goes if anybody is new. */
    void add(PersonId owner, long id, int version, Collection<PersonId> people, Part part, Instant now);

    /** Leaves somebody out, and their seats with them; where everybody else sits stays to be planned anew. */
    void leaveOut(PersonId owner, long id, int version, PersonId person);

    /** Keeps a plan. */
    void keep(PersonId owner, long id, int version, Grouping plan);

    /** Keeps some where they sit when it is planned anew, and nobody else. */
    void pin(PersonId owner, long id, int version, List<Pinned> pins);

    /**
     * Notes that those who take part are told, and returns the workshop.
     *
     * @throws WorkshopException if there is no plan for exactly those who are expected, or it has begun
     */
    Workshop invite(PersonId owner, long id, int version, Instant now);

    /** Cancels it, and returns it as it was. */
    Workshop cancel(PersonId owner, long id, int version);

    /** Notes what somebody answered. */
    void answer(PersonId guest, long id, Answer answer);

    /** Notes who came. Nothing is noted where nobody is invited, or any more. */
    void arrived(long id, PersonId person, Presence presence);

    /** Notes that it was. */
    void over(long id);

    /** As what somebody takes part. */
    enum Part {
        PARTICIPANT,
        FACILITATOR
    }

    /** Whether somebody came. */
    enum Presence {
        HERE,
        NOT_HERE
    }
}
