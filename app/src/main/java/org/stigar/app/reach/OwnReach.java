package org.stigar.app.reach;

import java.util.List;
import java.util.Set;
import org.stigar.core.competence.Competence;
import org.stigar.core.people.PersonId;

/**
 * What somebody reaches.
 *
 * @param direct over own trails, by name
 * @param beyond over people near them, by name; none that is reached directly
 */
public record OwnReach(List<Direct> direct, List<Beyond> beyond, Diversity helpers, Formality formality) {

    public OwnReach {
        direct = List.copyOf(direct);
        beyond = List.copyOf(beyond);
    }

    /**
     * A competence that is one trail away.
     *
     * @param through who can help with it: they say so openly, or have helped this person
     * @param marks fragile, new
     */
    public record Direct(Competence competence, List<PersonId> through, Set<Mark> marks) {

        public Direct {
            through = List.copyOf(through);
            marks = Set.copyOf(marks);
        }
    }

    /** What is said beside a competence that is one trail away. */
    public enum Mark {
        /** It hangs on one trail that is open, or on none. */
        FRAGILE,
        /** All the trails to it were first walked within 30 days. */
        NEW
    }

    /** A competence that is likely to be two trails away. */
    public record Beyond(Competence competence, Ways ways) {}

    /** How many people may be at the end of two trails. */
    public enum Ways {
        FEWER_THAN_THREE,
        THREE_OR_MORE
    }

    /**
     * From where help has come, as far as help is kept.
     *
     * @param people how many different ones, those who have left aside
     */
    public record Diversity(int people, int units, int functions, int countries) {}

    /**
     * What the open trails rest on.
     *
     * @param open how many are open
     * @param formalOnly how many of these were walked within half a year, and only where the organisation arranged it
     */
    public record Formality(int open, int formalOnly) {}
}
