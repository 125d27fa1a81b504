package org.stigar.app.upkeep.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.stigar.app.upkeep.trial.OrderEffect.Half;
import org.stigar.app.upkeep.trial.OrderEffect.Points;

/**
 * An attacker who knows what everybody but one did, in all weeks, and only not the lots: what is published does not say whether that one
 * takes part or was in touch with somebody. With the sums themselves it would.
 */
class P3TrialTellsOfNobodyTest {

    private static final int DRAWS = 20_000;

    /** The most letters of one person between two publications. */
    private static final int MOST_OF_ONE = Rounds.WEEKS * Rounds.TOGETHER;

    /** How far an even bet may move: to 62 against 38. */
    private static final double MOST_TOLD = 0.25;

    @Test
    void nobodysYesAndNobodysWalksAreInWhatIsPublished() {
        SplittableRandom random = new SplittableRandom(20_260_316);
        for (int world = 0; world < 12; world++) {
            int letters = random.nextInt(OrderEffect.FEWEST, 2 * OrderEffect.FEWEST);
            int walked = (int) (letters * (0.03 + 0.4 * random.nextDouble()));
            Map<Points, Integer> without = published(letters, walked, random);
            Map<Points, Integer> silent = published(letters + MOST_OF_ONE, walked, random);
            Map<Points, Integer> walking = published(letters + MOST_OF_ONE, walked + MOST_OF_ONE, random);

            assertThat(distance(without, silent)).as("whether they take part").isLessThan(MOST_TOLD);
            assertThat(distance(without, walking))
                    .as("whether they take part and walk")
                    .isLessThan(MOST_TOLD);
            assertThat(distance(silent, walking)).as("whether they walk").isLessThan(MOST_TOLD);
        }
    }

    /** So that the attack is seen to bite: shares in whole hundredths beside the difference would tell more often. */
    @Test
    void theSumsWouldTell() {
        SplittableRandom random = new SplittableRandom(20_260_316);
        Map<Integer, Integer> without = new HashMap<>();
        Map<Integer, Integer> walking = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            without.merge(sum(OrderEffect.FEWEST, 600, random), 1, Integer::sum);
            walking.merge(sum(OrderEffect.FEWEST + MOST_OF_ONE, 600 + MOST_OF_ONE, random), 1, Integer::sum);
        }

        assertThat(distance(without, walking)).isEqualTo(1);
    }

    /** All walks, rounded to five, as two sums would give them. */
    private static int sum(int letters, int walked, SplittableRandom random) {
        Half early = early(letters, walked, random);
        Half late = new Half(letters - early.letters(), walked - early.walked());
        return Math.round((early.walked() + late.walked()) / 5f) * 5;
    }

    private static Map<Points, Integer> published(int letters, int walked, SplittableRandom random) {
        Map<Points, Integer> found = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            Half early = early(letters, walked, random);
            Half late = new Half(letters - early.letters(), walked - early.walked());
            found.merge(OrderEffect.find(early, late).orElseThrow().points(), 1, Integer::sum);
        }
        return found;
    }

    /** Draws a lot for each letter. */
    private static Half early(int letters, int walked, SplittableRandom random) {
        int earlyWalked = heads(walked, random);
        return new Half(earlyWalked + heads(letters - walked, random), earlyWalked);
    }

    private static int heads(int tosses, SplittableRandom random) {
        int heads = 0;
        for (int left = tosses; left > 0; left -= Long.SIZE) {
            long bits = random.nextLong();
            heads += Long.bitCount(left >= Long.SIZE ? bits : bits & ((1L << left) - 1));
        }
        return heads;
    }

    /** Returns how much more often the best guess is right than wrong: 0 for a toss, 1 for always. */
    private static <T> double distance(Map<T, Integer> one, Map<T, Integer> other) {
        double all = one.values().stream().mapToInt(Integer::intValue).sum();
        Set<T> outcomes = new HashSet<>(one.keySet());
        outcomes.addAll(other.keySet());
        return outcomes.stream()
                        .mapToDouble(outcome ->
                                Math.abs(one.getOrDefault(outcome, 0) - other.getOrDefault(outcome, 0)) / all)
                        .sum()
                / 2;
    }
}
