package org.stigar.core.competence.ranking;

import java.util.Comparator;
import org.stigar.core.competence.CompetenceId;

/**
 * Somebody to whom the asker has no trail and whom an introducer may know. Never leaves this package.
 *
 * @param competence what the person can do of what is needed, above 0
 * @param best the competence that counts most in it
 * @param weight the score at the floor: the order among those who are equally near
 */
record Hidden(Candidate candidate, double competence, CompetenceId best, double weight) {

    static final Comparator<Hidden> WEIGHTIEST = Comparator.comparingDouble(Hidden::weight)
            .reversed()
            .thenComparing(hidden -> hidden.candidate().person());
}
