package org.stigar.core.competence.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.stigar.core.competence.Catalogues.id;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stigar.core.competence.evidence.Standing;
import org.stigar.core.competence.evidence.Standing.Claimed;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Samples;

class RankingTermsTest {

    private static final PersonId BOB = new PersonId("bob");

    /**
     * E is ln(1 + 3) = 1.386294 for a, so (1.386294 + 0.3)^0.5 = 1.298574; b is only claimed, 0.3^0.5 = 0.547723 at half
     * the relevance. Together 1.572435, times 0.45 for a trail of 0.4, times 0.8, times 4^−0.5.
     */
    @Test
    void agreesWithAReckoningByHand() {
        Need need = new Need(new TreeMap<>(Map.of(id("a"), 1.0, id("b"), 0.5, id("c"), 1.0)));
        var standings = new TreeMap<>(Map.of(id("a"), new Standing(Claimed.YES, 1, 2, 3), id("b"), Standing.CLAIM));
        Candidate bob = new Candidate(BOB, standings, 0.8, 3, Candidate.Findable.BY_ALL);

        assertThat(RankingTerms.DEFAULT.competence(need, standings)).isCloseTo(1.572435, within(1e-6));
        assertThat(RankingTerms.DEFAULT.score(need, bob, 0.4)).isCloseTo(0.283038, within(1e-6));
    }

    /** Nothing that speaks for somebody lowers the score, and no load raises it. */
    @Test
    void risesWithAllThatSpeaksForSomebody() {
        Samples.forAll(1_000, random -> {
            double openness = random.nextDouble();
            double more = openness + (1 - openness) * random.nextDouble();
            double load = random.nextInt(5);
            double availability = random.nextDouble();
            int receivers = random.nextInt(1, 6);
            double shown = random.nextDouble() * receivers;
            double score = score(Claimed.NO, shown, receivers, availability, load, openness);
            assertThat(score(Claimed.YES, shown, receivers, availability, load, openness))
                    .isGreaterThanOrEqualTo(score);
            assertThat(score(Claimed.NO, shown + 1, receivers + 1, availability, load, openness))
                    .isGreaterThanOrEqualTo(score);
            assertThat(score(Claimed.NO, shown, receivers, 1, load, openness)).isGreaterThanOrEqualTo(score);
            assertThat(score(Claimed.NO, shown, receivers, availability, load, more))
                    .isGreaterThanOrEqualTo(score);
            assertThat(score(Claimed.NO, shown, receivers, availability, load + 1, openness))
                    .isLessThanOrEqualTo(score);
        });
    }

    @Test
    void isNothingWithoutCompetenceHoweverOpenTheTrail() {
        assertThat(score(Claimed.NO, 0, 0, 1, 0, 1)).isZero();
        assertThat(RankingTerms.DEFAULT.score(Need.of(id("other")), claimant(), 1))
                .isZero();
    }

    @Test
    void keepsToItsRanges() {
        for (double bad : new double[] {-0.1, 4.1, Double.NaN}) {
            assertThatThrownBy(() -> new RankingTerms(bad, 0.5, 1, 0.5, 0.05, 3))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new RankingTerms(0.3, bad, 1, 0.5, 0.05, 3))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new RankingTerms(0.3, 0.5, bad, 0.5, 0.05, 3))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new RankingTerms(0.3, 0.5, 1, bad, 0.05, 3))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new RankingTerms(0.3, 0.5, 1, 0.5, bad, 3))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> RankingTerms.DEFAULT.score(Need.of(id("a")), claimant(), bad))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Need(new TreeMap<>(Map.of(id("a"), bad))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new OwnTrail(BOB, bad, 0, OwnTrail.Introduces.NO))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new LikelyTrails(0.3, 0.3, bad, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> SuggestionTerms.DEFAULT.withExploration(bad))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Candidate(BOB, new TreeMap<>(), bad, 0, Candidate.Findable.BY_ALL))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new RankingTerms(0.3, 0.5, 1, 0.5, 0.05, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SuggestionTerms.DEFAULT.withSteps(4)).isInstanceOf(IllegalArgumentException.class);
        for (int places : new int[] {2, 6}) {
            assertThatThrownBy(() -> new SuggestionTerms(places, 0.1, 2, 0.7, LikelyTrails.DEFAULT))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void takesTheLargerRelevanceOfTextAndChoice() {
        Need text = new Need(new TreeMap<>(Map.of(id("a"), 0.5, id("b"), 0.7)));

        assertThat(text.with(Need.of(id("a"))).relevance()).isEqualTo(Map.of(id("a"), 1.0, id("b"), 0.7));
    }

    private static double score(
            Claimed claimed, double shown, int receivers, double availability, double load, double openness) {
        Standing standing = new Standing(claimed, 0, receivers == 0 ? 0 : shown, receivers);
        Candidate one = new Candidate(BOB, Company.cooling(standing), availability, load, Candidate.Findable.BY_ALL);
        return RankingTerms.DEFAULT.score(Need.of(id("cooling")), one, openness);
    }

    private static Candidate claimant() {
        return Candidate.of(BOB, Company.cooling(Standing.CLAIM));
    }
}
