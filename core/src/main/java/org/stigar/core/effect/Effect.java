package org.stigar.core.effect;

import java.util.List;
import java.util.random.RandomGenerator;
import org.stigar.core.inference.Comparison;
import org.stigar.core.inference.Randomisation;

/**
 * What became of those who took part beside people like them. Immutable, safe for use by many threads.
 *
 * <p>The mean over matched sets of the participant's outcome less the mean of the others', with the interval of a stratified
 * randomisation test: P. R. Rosenbaum, "Observational Studies", 2nd ed., Springer 2002, doi:10.1007/978-1-4757-3692-2. Whoever is
 * left out of the match is not spoken of.
 */
public final class Effect {

    private final Verdict verdict;
    private final Matching matching;
    private final MatchTerms terms;

    private Effect(Verdict verdict, Matching matching, MatchTerms terms) {
        this.verdict = verdict;
        this.matching = matching;
        this.terms = terms;
    }

    /**
     * Matches and compares. The same generator state gives the same verdict, bit for bit.
     *
     * @param participants who took part, nobody twice
     * @param others who could have and did not; who is in both counts as having taken part
     */
    public static Effect of(
            List<Subject> participants, List<Subject> others, MatchTerms terms, RandomGenerator random) {
        Matching matching = Matching.of(participants, others, terms);
        return new Effect(verdict(participants.size(), matching, terms, random), matching, terms);
    }

    private static Verdict verdict(int participants, Matching matching, MatchTerms terms, RandomGenerator random) {
        if (participants < terms.fewest()) {
            return new Verdict.TooFew();
        }
        if (matching.sets().isEmpty()) {
            return new Verdict.NoComparison();
        }
        if (matching.sets().size() < terms.fewest()) {
            return new Verdict.TooFew();
        }
        if (!matching.balance().isWithin(terms)) {
            return new Verdict.DoesNotMatch(matching.balance());
        }
        Comparison comparison = Randomisation.stratified(
                matching.sets().stream().map(MatchedSet::outcomes).toList(), random);
        if (comparison instanceof Comparison.NoSpread) {
            return new Verdict.NoSpread();
        }
        return comparison
                .findEstimate()
                .<Verdict>map(estimate -> estimate.findDirection()
                        .<Verdict>map(direction -> new Verdict.Found(direction, estimate))
                        .orElseGet(() -> new Verdict.NotToldFromChance(estimate)))
                .orElseGet(Verdict.TooFew::new);
    }

    /** Returns what can be said. */
    public Verdict verdict() {
        return verdict;
    }

    /** Returns who was compared with whom. */
    public Matching matching() {
        return matching;
    }

    /** Returns the terms. */
    public MatchTerms terms() {
        return terms;
    }
}
