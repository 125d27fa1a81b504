package org.stigar.core.competence.ranking;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stigar.core.competence.CompetenceId;

/**
 * What an ask is looking for.
 *
 * @param relevance r of each competence, above 0, at most 1, in the order of the ids; empty where nothing was understood
 */
public record Need(SortedMap<CompetenceId, Double> relevance) {

    public Need {
        relevance = Collections.unmodifiableSortedMap(new TreeMap<>(relevance));
        for (double share : relevance.values()) {
            // In the positive form, so that NaN fails too.
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("relevance must be above 0 and at most 1, was " + share);
            }
        }
    }

    /** Returns a need of competences that were chosen by name, each with relevance 1. */
    public static Need of(CompetenceId... competences) {
        SortedMap<CompetenceId, Double> relevance = new TreeMap<>();
        for (CompetenceId competence : competences) {
            relevance.put(competence, 1.0);
        }
        return new Need(relevance);
    }

    /** Returns the need of both, each competence with the larger relevance: what a text says and what was chosen. */
    public Need with(Need other) {
        SortedMap<CompetenceId, Double> both = new TreeMap<>(relevance);
        Map<CompetenceId, Double> more = other.relevance;
        more.forEach((competence, share) -> both.merge(competence, share, Math::max));
        return new Need(both);
    }
}
