package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts coarse counts side by side so that together they tell no more than each alone.
 *
 * <p>Rounding single counts is not enough: three counts that nearly add up to all pairs, or a total beside its parts, may
 * leave one possibility only. So figures about the same pairs come out only if each could still be anything that its own
 * label allows, whatever the others are. A label at the edge, where that fails, gives way to the next one inwards, which
 * then stands for more counts: to leave it out instead would tell that the count is at the edge.
 */
final class Coarse {

    private Coarse() {}

    /** Says how many of the pairs are in one state, never that all of them are. */
    static PublishedCount single(long count, boolean leans, long pairs, Policy policy) {
        PublishedCount label = PublishedCount.of(count, leans, pairs, policy);
        if (policy.isExact() || room(label, policy) < pairs) {
            return label;
        }
        // The last number stands for all counts up to every pair.
        PublishedCount last = label;
        while (last.kind() == PublishedCount.Kind.ROUNDED && last.most() >= pairs) {
            last = PublishedCount.of(last.least() - 1, false, pairs, policy);
        }
        return last.kind() == PublishedCount.Kind.ROUNDED ? last.widened(last.least(), pairs) : hidden(pairs);
    }

    /**
     * Says how many of the pairs are in each of several states, or nothing where they fill up nearly all pairs.
     *
     * @param counts counts of pairs, no pair in two
     * @param leans whether each leans on few
     * @param pairs all pairs there are
     */
    static List<PublishedCount> states(long[] counts, boolean[] leans, long pairs, Policy policy) {
        List<PublishedCount> labels = new ArrayList<>();
        long sum = 0;
        for (int state = 0; state < counts.length; state++) {
            labels.add(PublishedCount.of(counts[state], leans[state], pairs, policy));
            sum += labels.get(state).least();
        }
        long least = sum;
        boolean free = policy.isExact()
                || labels.stream().allMatch(label -> least - label.least() + room(label, policy) < Math.max(1, pairs));
        return free ? labels : labels.stream().map(label -> hidden(pairs)).toList();
    }

    /**
     * Says a total beside its parts.
     *
     * @param count the exact total
     * @param leans whether it leans on few
     * @param parts its parts, as said
     * @param unsaid how many pairs are in none of the parts
     */
    static PublishedCount total(long count, boolean leans, List<PublishedCount> parts, long unsaid, Policy policy) {
        long least = 0;
        long most = unsaid;
        long width = 0;
        for (PublishedCount part : parts) {
            least += part.least();
            most += part.most();
            width = Math.max(width, wide(part, policy) - part.least());
        }
        PublishedCount label = PublishedCount.of(count, leans, most, policy);
        if (policy.isExact()) {
            return label;
        }
        while (label.kind() == PublishedCount.Kind.ROUNDED && most - label.least() < width) {
            label = PublishedCount.of(label.least() - 1, false, most, policy).widened(0, most);
        }
        while (label.most() - least < width && label.most() < most) {
            PublishedCount next = PublishedCount.of(label.most() + 1, false, most, policy);
            label = next.widened(least, next.most());
        }
        boolean free = label.most() - least >= width && most - label.least() >= width;
        return free ? label : PublishedCount.atLeast(least, most, policy);
    }

    private static PublishedCount hidden(long pairs) {
        return PublishedCount.withheld(pairs);
    }

    /** Returns up to where a count must be able to go within its pairs: a figure that leans on few, one step at least. */
    private static long room(PublishedCount label, Policy policy) {
        return label.kind() == PublishedCount.Kind.LEANS_ON_FEW ? label.least() + policy.step() - 1 : label.most();
    }

    /** Beside a total nothing else may be known of a figure that leans on few, so it must stay open over a wide range. */
    private static long wide(PublishedCount label, Policy policy) {
        return label.kind() == PublishedCount.Kind.LEANS_ON_FEW
                ? Math.min(label.most(), (long) policy.step() * policy.k())
                : label.most();
    }
}
