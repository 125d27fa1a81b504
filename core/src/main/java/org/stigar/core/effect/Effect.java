package org.stigar.core.effect;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What became of those who took part beside people like them. Immutable, safe for use by many threads.
 *
 * <p>The mean over matched sets of the participant's outcome less the mean of the others', with the interval of a stratified
 * randomisation test: P. R. Rosenbaum, "Observational Studies", 2nd ed., Springer 2002, doi:10.1007/978-1-4757-3692-2. Whoever is
 * left out of the match is not spoken of.
 */
public final class Effect {

    private Effect() {}

    /** Matches and compares. The same generator state gives the same verdict, bit for bit. */
    public static Effect of(
            List<Subject> participants, List<Subject> others, MatchTerms terms, RandomGenerator random) {
        throw new UnsupportedOperationException();
    }

    /** Returns what can be said. */
    public Verdict verdict() {
        throw new UnsupportedOperationException();
    }

    /** Returns who was compared with whom. */
    public Matching matching() {
        throw new UnsupportedOperationException();
    }

    /** Returns the terms. */
    public MatchTerms terms() {
        throw new UnsupportedOperationException();
    }
}
