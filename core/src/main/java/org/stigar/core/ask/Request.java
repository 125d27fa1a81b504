package org.stigar.core.ask;

import java.util.Optional;
import org.stigar.core.people.PersonId;

/**
 * An ask as it was put to one person.
 *
 * @param through who introduced the two, for somebody who was not the asker's choice
 */
public record Request(PersonId to, Purpose purpose, Optional<PersonId> through, Answer answer) {

    public Request {
        if (through.isPresent() && (purpose != Purpose.HELP || through.get().equals(to))) {
            throw new IllegalArgumentException("who was introduced is asked for help, and by another");
        }
        if ((purpose == Purpose.HELP) ? answer == Answer.INTRODUCED : answer == Answer.ACCEPTED) {
            throw new IllegalArgumentException("help is accepted, and an introduction is made");
        }
    }

    /** Returns the wish for help, put to somebody. */
    public static Request forHelp(PersonId to) {
        return new Request(to, Purpose.HELP, Optional.empty(), Answer.WAITING);
    }

    /** Returns the wish for an introduction, put to somebody. */
    public static Request forIntroduction(PersonId to) {
        return new Request(to, Purpose.INTRODUCTION, Optional.empty(), Answer.WAITING);
    }

    boolean isAccepted() {
        return answer == Answer.ACCEPTED;
    }

    boolean isTheSameWish(Request other) {
        return to.equals(other.to) && purpose == other.purpose;
    }

    /** Returns whether the asker chose the person, and so knows of it before any yes. */
    boolean isTheAskersChoice() {
        return through.isEmpty();
    }

    boolean isWaiting() {
        return answer == Answer.WAITING;
    }

    Request answered(Answer said) {
        return new Request(to, purpose, through, said);
    }

    /** What somebody is asked for. */
    public enum Purpose {
        HELP,
        INTRODUCTION
    }

    /** How far the person is with it. */
    public enum Answer {
        WAITING,
        /** Helps, or did. */
        ACCEPTED,
        /** Named somebody, who was asked in turn. */
        INTRODUCED,
        /** A no without a reason, or somebody who is away or has left: the asker sees no difference (privacy P8). */
        NOT_NOW,
        /** Somebody else was first, or the ask is over. */
        NOT_NEEDED
    }
}
