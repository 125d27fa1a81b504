package org.stigar.core.publish;

import java.util.List;
import java.util.random.RandomGenerator;
import org.stigar.core.effect.MatchTerms;

/**
 * The one way from what became of people to what others may see of it. Immutable, safe for use by many threads.
 *
 * <p>Says whether those who took part differ from people like them, between which coarse numbers, and about how many there are; never
 * who is compared with whom.
 */
public final class EffectGate {

    private final Policy policy;

    public EffectGate(Policy policy) {
        this.policy = policy;
    }

    /**
     * Returns all that may be seen. The same case and generator state give the same.
     *
     * @param shown the sides of the cases that were shown to anybody before
     */
    public PublishedEffect publish(
            EffectCase question, MatchTerms terms, List<EffectCase.Sides> shown, RandomGenerator random) {
        throw new UnsupportedOperationException(policy.toString());
    }
}
