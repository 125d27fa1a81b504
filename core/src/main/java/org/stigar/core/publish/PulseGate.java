package org.stigar.core.publish;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The one way from the answers of a pulse to figures that others may see. Immutable, safe for use by many threads.
 *
 * <p>Of each item and group one thing is said: for every point of the scale, in which of a few stretches the share of answers lies.
 * Mean, agreement, deviation, totals and changes are worked out from that alone, so that they tell nothing further. How wide the
 * stretches are depends on how many answered and on nothing else. {@code docs/publishing.md} has the argument.
 *
 * <p>A group needs k + 1 answers to an item: k besides the reader, whoever reads. So all readers see the same.
 */
public final class PulseGate {

    private final Policy policy;

    public PulseGate(Policy policy) {
        this.policy = policy;
    }

    /**
     * Returns all that may be seen of a wave. The same wave gives the same, always.
     *
     * @param before the waves that were published before, this one too if it was
     */
    public PublishedPulse publish(PulseWave wave, List<PulseWave> before) {
        throw new UnsupportedOperationException(policy.toString());
    }

    /** Returns how the answers changed between two waves in which nobody can be followed, worked out from what is published of them. */
    public PublishedChange change(PublishedPulse before, PublishedPulse after, RandomGenerator random) {
        throw new UnsupportedOperationException();
    }

    /**
     * Returns how the answers of those changed who answered both waves by a code that they kept; a respondent's token is the code.
     *
     * @param shown the waves that were published before the later one
     */
    public PublishedChange matched(PulseWave before, PulseWave after, List<PulseWave> shown, RandomGenerator random) {
        throw new UnsupportedOperationException();
    }
}
