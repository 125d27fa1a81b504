package org.stigar.core.measure.person;

import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;
import org.stigar.core.trail.Traces;

/**
 * How far a person's contacts are worlds apart: effective size and constraint. Safe for use by many threads.
 *
 * <p>Both tell whether my contacts know each other, which is theirs to know; so they are private, said in bands, and
 * only from {@value #LEAST_CONTACTS} contacts on. Building costs O(m) time and 12 bytes for each end of a trail that
 * counts.
 *
 * <p>Sources: R. S. Burt, "Structural Holes: The Social Structure of Competition", Harvard University Press 1992; S. P.
 * Borgatti, "Structural holes: unpacking Burt's redundancy measures", Connections 20 (1997), for effective size as n −
 * 2t/n.
 */
public final class Brokerage {

    /** From how many contacts on a person may be told. */
    public static final int LEAST_CONTACTS = 10;

    private final int[] from;
    private final int[] contact;
    private final double[] weight;
    private final double[] strength;

    private Brokerage(int[] from, int[] contact, double[] weight, double[] strength) {
        this.from = from;
        this.contact = contact;
        this.weight = weight;
        this.strength = strength;
    }

    /**
     * Makes ready for any person.
     *
     * @param weight a trail's weight, 0 for one that does not count
     */
    public static Brokerage of(Traces traces, IntUnaryOperator weight) {
        int people = traces.people().size();
        int[] from = new int[people + 1];
        for (int trail = 0; trail < traces.size(); trail++) {
            if (weight.applyAsInt(trail) > 0) {
                from[traces.first(trail) + 1]++;
                from[traces.second(trail) + 1]++;
            }
        }
        for (int person = 0; person < people; person++) {
            from[person + 1] += from[person];
        }
        int[] free = from.clone();
        int[] contact = new int[from[people]];
        double[] weights = new double[from[people]];
        double[] strength = new double[people];
        for (int trail = 0; trail < traces.size(); trail++) {
            int own = weight.applyAsInt(trail);
            if (own > 0) {
                int one = traces.first(trail);
                int other = traces.second(trail);
                contact[free[one]] = other;
                weights[free[one]++] = own;
                contact[free[other]] = one;
                weights[free[other]++] = own;
                strength[one] += own;
                strength[other] += own;
            }
        }
        return new Brokerage(from, contact, weights, strength);
    }

    /** Returns n, the number of a person's contacts. */
    public int contacts(int person) {
        return from[person + 1] - from[person];
    }

    /**
     * Returns {@code n − 2t/n}, with t the trails among a person's n contacts: n when none of them know each other, 1
     * when all do. Weights do not matter. Empty for somebody without contacts. Costs O(all trails of the contacts).
     */
    public OptionalDouble effectiveSize(int person) {
        int n = contacts(person);
        if (n == 0) {
            return OptionalDouble.empty();
        }
        boolean[] mine = new boolean[strength.length];
        for (int i = from[person]; i < from[person + 1]; i++) {
            mine[contact[i]] = true;
        }
        long ends = 0; // each trail among the contacts is met from both of them, so this is 2t
        for (int i = from[person]; i < from[person + 1]; i++) {
            for (int j = from[contact[i]]; j < from[contact[i] + 1]; j++) {
                ends += mine[contact[j]] ? 1 : 0;
            }
        }
        return OptionalDouble.of(n - (double) ends / n);
    }

    /**
     * Returns {@code C_i = Σ_j (p_ij + Σ_q p_iq p_qj)²}, j over the contacts and q over third people, with p_ij the
     * share of i's walk-days that are with j: high when time and attention go to few people who know each other. Above
     * 0; 1 for a single contact without others; 1.125 at most for small dense networks. Empty for somebody without
     * contacts. Costs O(all trails of the contacts).
     */
    public OptionalDouble constraint(int person) {
        if (contacts(person) == 0) {
            return OptionalDouble.empty();
        }
        double[] invested = new double[strength.length];
        for (int i = from[person]; i < from[person + 1]; i++) {
            double direct = weight[i] / strength[person];
            int third = contact[i];
            invested[third] += direct;
            for (int j = from[third]; j < from[third + 1]; j++) {
                if (contact[j] != person) {
                    invested[contact[j]] += direct * weight[j] / strength[third];
                }
            }
        }
        double sum = 0;
        for (int i = from[person]; i < from[person + 1]; i++) {
            sum += invested[contact[i]] * invested[contact[i]];
        }
        return OptionalDouble.of(sum);
    }
}
