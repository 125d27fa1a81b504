package org.stigar.core.route;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;

/**
 * Whom routes may lead to, and how much each is worth. Immutable, safe for use by many threads.
 *
 * <p>They belong to one index of people: a forest that was built anew with another index needs targets made anew. A bit for
 * each person says who is one, and the bits before it say where the weight lies: n people cost n/5 bytes, and whether a
 * person is a target is asked of memory that fits the innermost cache.
 */
public final class Targets {

    private final PersonIndex people;
    private final int[] numbers;
    private final double[] weights;
    private final long[] present;
    private final int[] before;
    private final double[] weightsByNumber;

    private Targets(PersonIndex people, int[] numbers, double[] weights) {
        this.people = people;
        this.numbers = numbers;
        this.weights = weights;
        present = new long[(people.size() + 63) >>> 6];
        for (int number : numbers) {
            present[number >>> 6] |= 1L << number;
        }
        before = new int[present.length];
        for (int i = 1; i < before.length; i++) {
            before[i] = before[i - 1] + Long.bitCount(present[i - 1]);
        }
        weightsByNumber = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            weightsByNumber[place(numbers[i])] = weights[i];
        }
    }

    /**
     * Returns targets with weights.
     *
     * @param people the forest's own index
     * @param weights of each target above 0, at most 1; such as expertise divided by the largest there is
     */
    public static Targets of(PersonIndex people, Map<PersonId, Double> weights) {
        List<Weighed> sorted = weights.entrySet().stream()
                .map(target -> new Weighed(people.number(target.getKey()), target.getValue()))
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed().thenComparingInt(Weighed::number))
                .toList();
        return new Targets(
                people,
                sorted.stream().mapToInt(Weighed::number).toArray(),
                sorted.stream().mapToDouble(Weighed::weight).toArray());
    }

    /** Returns one target with weight 1. */
    public static Targets only(PersonIndex people, PersonId target) {
        return of(people, Map.of(target, 1.0));
    }

    /** Returns how many there are. */
    public int size() {
        return numbers.length;
    }

    /** Returns the index of people that gives the targets their numbers. */
    public PersonIndex people() {
        return people;
    }

    /** Returns the number of the target in a place; the weightiest comes first, ties by number. */
    int number(int place) {
        return numbers[place];
    }

    /** Returns the weight of the target in a place. */
    double weight(int place) {
        return weights[place];
    }

    /** Returns the largest weight, or 0 where there are no targets. */
    double most() {
        return weights.length == 0 ? 0 : weights[0];
    }

    /** Returns the weight of a person, by their number: 0 for all who are no target. */
    double weightOf(int number) {
        return (present[number >>> 6] >>> number & 1) == 0 ? 0 : weightsByNumber[place(number)];
    }

    /** Returns how many targets have smaller numbers. */
    private int place(int number) {
        return before[number >>> 6] + Long.bitCount(present[number >>> 6] & ((1L << number) - 1));
    }

    /** Refuses a forest whose numbers mean other people. */
    void requireSame(PersonIndex others) {
        if (people != others) {
            throw new IllegalArgumentException("targets and forest must have the same index of people");
        }
    }

    private record Weighed(int number, double weight) {

        Weighed {
            // In the positive form, so that NaN fails too. Products of three floats and this stay above 0.
            if (!(weight > 0 && weight <= 1)) {
                throw new IllegalArgumentException("weight must be above 0 and at most 1, was " + weight);
            }
            weight = Math.max(weight, Float.MIN_VALUE);
        }
    }
}
