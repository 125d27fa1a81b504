package org.stigar.core.effect;

import java.util.List;

/**
 * Who is compared with whom. Immutable, safe for use by many threads.
 *
 * <p>Exact on the coarse covariates, then the nearest by prior count within the caliper, without replacement, round by round so
 * that everybody gets one before anybody gets a second. Who took part is served in the order of how few are left for them, then by
 * id. Somebody for whom there is nobody is left out, and counted: what is said is about the others only. Sources: E. A. Stuart,
 * "Matching methods for causal inference", Statistical Science 25 (2010) 1–21, doi:10.1214/09-STS313; P. R. Rosenbaum, D. B.
 * Rubin, "Constructing a control group using multivariate matched sampling methods", The American Statistician 39 (1985) 33–38,
 * doi:10.1080/00031305.1985.10479383. Costs O(n log n) and, within each class, participants times others.
 */
public final class Matching {

    private Matching() {}

    /**
     * Matches.
     *
     * @param participants who took part
     * @param others who did not; who is in both counts as having taken part
     */
    public static Matching of(List<Subject> participants, List<Subject> others, MatchTerms terms) {
        throw new UnsupportedOperationException();
    }

    /** Returns the sets, in the order of the participants' ids. */
    public List<MatchedSet> sets() {
        throw new UnsupportedOperationException();
    }

    /** Returns how many took part and have nobody to be compared with. */
    public int unmatched() {
        throw new UnsupportedOperationException();
    }

    /** Returns how alike the two sides are. */
    public Balance balance() {
        throw new UnsupportedOperationException();
    }
}
