package org.stigar.benchmarks.questions;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.stigar.core.people.PersonId;

/**
 * At which place rankings have the one who is sought: the mean of 1/place, and the share within the first five. Among
 * equals the place is what drawing lots gives on average; who is not among the candidates counts 0.
 */
final class FirstHits {

    private static final int FIRST = 5;

    private double[] reciprocals = new double[64];
    private int asked;
    private double hits;

    /** Counts one ranking: who has no score has the score 0. */
    void add(Map<PersonId, Double> scores, Set<PersonId> candidates, PersonId sought) {
        double reciprocal = 0;
        if (candidates.contains(sought)) {
            double own = scores.getOrDefault(sought, 0.0);
            int better = 0;
            int equal = 0;
            for (PersonId candidate : candidates) {
                double score = scores.getOrDefault(candidate, 0.0);
                better += score > own ? 1 : 0;
                equal += score == own ? 1 : 0;
            }
            for (int place = better + 1; place <= better + equal; place++) {
                reciprocal += 1.0 / place / equal;
                hits += place <= FIRST ? 1.0 / equal : 0;
            }
        }
        if (asked == reciprocals.length) {
            reciprocals = Arrays.copyOf(reciprocals, 2 * asked);
        }
        reciprocals[asked++] = reciprocal;
    }

    int asked() {
        return asked;
    }

    double meanReciprocal() {
        return Arrays.stream(reciprocals, 0, asked).average().orElse(0);
    }

    double withinFive() {
        return asked == 0 ? 0 : hits / asked;
    }

    /** Returns by how much the mean is above that of another ranking of the same, and the standard error of that. */
    String above(FirstHits other) {
        double[] differences = new double[asked];
        Arrays.setAll(differences, i -> reciprocals[i] - other.reciprocals[i]);
        double mean = Arrays.stream(differences).average().orElse(0);
        double squares =
                Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
        return "%+.3f ± %.3f".formatted(mean, Math.sqrt(squares / (asked - 1.0) / asked));
    }
}
