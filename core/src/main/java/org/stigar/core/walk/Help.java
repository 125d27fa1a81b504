package org.stigar.core.walk;

import java.util.List;
import org.stigar.core.people.PersonId;

/**
 * The help in a walk: who gave it, with what, and who says so.
 *
 * @param helper one of the walk's participants; all others received the help
 * @param competences what the help was with, as keys of a catalogue or free tags; may be empty
 */
public record Help(PersonId helper, List<String> competences, Word word) {

    public Help {
        competences = List.copyOf(competences);
    }

    /** On whose word the help is known. */
    public enum Word {
        /** The receiver told it or confirmed it. */
        CONFIRMED,
        /** The helper alone claims it: counts as contact, never as competence. */
        CLAIMED
    }
}
