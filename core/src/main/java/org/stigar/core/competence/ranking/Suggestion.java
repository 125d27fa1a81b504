package org.stigar.core.competence.ranking;

import java.util.List;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.people.PersonId;

/**
 * One answer to "who can help me?". What a suggestion holds may be shown to the asker, all of it; what may not be shown has
 * no place in it.
 */
public sealed interface Suggestion {

    /** Returns whom the asker would write to. */
    PersonId addressee();

    /** Returns why it is in the list. */
    Purpose purpose();

    /**
     * Somebody to whom the asker has a trail.
     *
     * @param grounds for one or more competences, the most relevant first
     * @param openness of the asker's own trail, 0 to 1
     */
    record Direct(PersonId person, List<Grounds> grounds, double openness, Purpose purpose) implements Suggestion {

        public Direct {
            grounds = List.copyOf(grounds);
        }

        @Override
        public PersonId addressee() {
            return person;
        }
    }

    /**
     * One of the asker's own contacts who may know somebody. It does not say whom, and is the same whether they do.
     *
     * @param competence what the somebody would be able to do
     */
    record Through(PersonId introducer, CompetenceId competence) implements Suggestion {

        @Override
        public PersonId addressee() {
            return introducer;
        }

        @Override
        public Purpose purpose() {
            return Purpose.BEST;
        }
    }

    /**
     * Somebody to whom the asker has no trail, and who lets themselves be found by everybody.
     *
     * @param grounds for one or more competences, the most relevant first
     */
    record Unacquainted(PersonId person, List<Grounds> grounds) implements Suggestion {

        public Unacquainted {
            grounds = List.copyOf(grounds);
        }

        @Override
        public PersonId addressee() {
            return person;
        }

        @Override
        public Purpose purpose() {
            return Purpose.BEST;
        }
    }

    /** Why a suggestion is in the list. */
    enum Purpose {
        /** One of the best. */
        BEST,
        /** A trail that is weak but trusted, or dormant, and worth walking again. */
        EXPLORATION
    }
}
