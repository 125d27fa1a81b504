package org.stigar.app.arenas.workshop;

import java.util.List;
import java.util.Optional;
import org.stigar.arena.problem.Grouping;
import org.stigar.core.people.PersonId;

/**
 * A workshop as its organiser has it.
 *
 * @param id names it to its organiser and participants
 * @param version counts its changes; who changes an older one is refused
 * @param questions of each round that has words of its own, else empty
 * @param people who take part, in the order of their ids
 * @param plan who sits with whom; empty until it is planned, and after a change that undid it
 * @param revision of the invitation, 0 before there was one
 */
public record Workshop(
        long id,
        PersonId owner,
        int version,
        State state,
        Draft draft,
        List<Optional<Question>> questions,
        List<Guest> people,
        Optional<Grouping> plan,
        List<Pinned> pins,
        long seed,
        int revision) {

    public Workshop {
        questions = List.copyOf(questions);
        people = List.copyOf(people);
        pins = List.copyOf(pins);
    }

    /** How far it has come. */
    public enum State {
        /** Nobody but its organiser knows of it. */
        DRAFT,
        /** Those who take part are invited. */
        INVITED,
        CANCELLED,
        /** It was, and its walks are written. */
        OVER
    }

    /** What somebody answered to the invitation. */
    public enum Answer {
        COMES,
        DOES_NOT_COME
    }

    /** Somebody who takes part. */
    public record Guest(PersonId person, boolean facilitates, Optional<Answer> answer, boolean isHere) {

        /** Returns whether there is to be a seat for them. */
        public boolean isExpected() {
            return answer.filter(Answer.DOES_NOT_COME::equals).isEmpty();
        }
    }

    /** What a round is about. */
    public record Question(String question, String preparation) {

        /** The longest of either, in characters. */
        public static final int LONGEST = 500;

        public Question {
            question = Texts.paragraphs(question, LONGEST);
            preparation = Texts.paragraphs(preparation, LONGEST);
        }

        /** Returns whether there is nothing in it. */
        public boolean isBlank() {
            return question.isEmpty() && preparation.isEmpty();
        }
    }

    /** That somebody stays in a group when it is planned anew. */
    public record Pinned(PersonId person, int round, int group) {}

    /** Returns the one who takes part, if they do. */
    public Optional<Guest> findGuest(PersonId person) {
        return people.stream().filter(guest -> guest.person().equals(person)).findFirst();
    }
}
