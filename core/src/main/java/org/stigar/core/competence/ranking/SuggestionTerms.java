package org.stigar.core.competence.ranking;

/**
 * What a list of suggestions is made of.
 *
 * @param places how many suggestions at most, 3 to 5
 * @param exploration the share of all suggestions that explore, 0 to 0.2; each list gives its last place to a trail that is
 *     weak but trusted, or dormant, with the chance {@code exploration · places}
 * @param steps how many trails a route may have, 1 to 3
 * @param introduction what each introduction leaves of a route, 0.01 to 1
 * @param between how open the trail of two others may be taken to be
 */
public record SuggestionTerms(int places, double exploration, int steps, double introduction, LikelyTrails between) {

    /** Five places, one in ten explores, two steps, 0.7 for an introduction. */
    public static final SuggestionTerms DEFAULT = new SuggestionTerms(5, 0.1, 2, 0.7, LikelyTrails.DEFAULT);

    private static final int FEWEST = 3;
    private static final int MOST = 5;

    public SuggestionTerms {
        if (!(places >= FEWEST && places <= MOST)) {
            throw new IllegalArgumentException("places must be 3 to 5, were " + places);
        }
        // In the positive form, so that NaN fails too.
        if (!(exploration >= 0 && exploration <= 0.2)) {
            throw new IllegalArgumentException("exploration must be 0 to 0.2, was " + exploration);
        }
        if (!(steps >= 1 && steps <= 3)) {
            throw new IllegalArgumentException("steps must be 1 to 3, were " + steps);
        }
        if (!(introduction >= 0.01 && introduction <= 1)) {
            throw new IllegalArgumentException("introduction must be 0.01 to 1, was " + introduction);
        }
    }

    /** Returns the same terms with routes of so many trails, such as three on demand. */
    public SuggestionTerms withSteps(int value) {
        return new SuggestionTerms(places, exploration, value, introduction, between);
    }

    /** Returns the same terms with another share of exploration; 0.2 with five places is one in every list. */
    public SuggestionTerms withExploration(double value) {
        return new SuggestionTerms(places, value, steps, introduction, between);
    }
}
