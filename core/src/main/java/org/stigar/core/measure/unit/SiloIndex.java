package org.stigar.core.measure.unit;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How closed a unit is: 0 as if everybody mixed at random, 1 closed, below 0 turned outwards.
 *
 * <p>With W_in the walk-days inside and W_out those that leave, {@code s = 2 W_in / (2 W_in + W_out)} is the share of
 * the unit's ends that stay inside and {@code π = (n_u − 1) / (n − 1)} the share of others who are inside; {@code H = (s
 * − π) / (1 − π)}, range [−π/(1−π), 1], undefined when the unit is everybody. Source: J. S. Coleman, "Relational
 * analysis: the study of social organizations with survey methods", Human Organization 17 (1958),
 * doi:10.17730/humo.17.4.q5604m676260q8n7; one formula is used on both sides of 0, so that a unit passing through it
 * makes no jump in slope.
 *
 * <p>Beside it the raw index {@code (W_out − W_in) / (W_out + W_in)}, range [−1, 1], which misleads when sizes differ: a
 * small unit looks open because there are few inside to meet. Source: D. Krackhardt, R. N. Stern, "Informal networks
 * and organizational crises: an experimental simulation", Social Psychology Quarterly 51 (1988), doi:10.2307/2786835.
 *
 * @param inside s, 0 to 1
 * @param mixed π, 0 to 1
 * @param value H, or empty when the unit is everybody
 * @param externalInternal the E–I index
 */
public record SiloIndex(double inside, double mixed, OptionalDouble value, double externalInternal) {

    /**
     * Returns the index of a group, or empty where nobody in it walked. Costs O(g).
     *
     * @param walkDays weights inside and between groups
     * @param partition the groups of that matrix
     */
    public static Optional<SiloIndex> of(UnitMatrix walkDays, Partition partition, int group) {
        return of(walkDays.between(group, group), walkDays.leaving(group), partition.size(group), partition.covered());
    }

    /**
     * Returns the index from its parts, or empty where nobody in the unit walked.
     *
     * @param in walk-days inside, 0 or more
     * @param out walk-days that leave, 0 or more
     * @param size people in the unit, above 0
     * @param people all people, at least {@code size}
     */
    public static Optional<SiloIndex> of(long in, long out, int size, int people) {
        if (!(in >= 0 && out >= 0 && size > 0 && people >= size)) {
            throw new IllegalArgumentException("a unit needs 1 to all people, and walk-days of 0 or more");
        }
        if (in + out == 0) {
            return Optional.empty();
        }
        double inside = 2.0 * in / (2.0 * in + out);
        double mixed = people == 1 ? 1 : (size - 1.0) / (people - 1.0);
        OptionalDouble value = size == people ? OptionalDouble.empty() : OptionalDouble.of(index(inside, mixed));
        return Optional.of(new SiloIndex(inside, mixed, value, (double) (out - in) / (out + in)));
    }

    /**
     * Returns H from its two shares.
     *
     * @param inside s, 0 to 1
     * @param mixed π, 0 to below 1
     */
    public static double index(double inside, double mixed) {
        if (!(inside >= 0 && inside <= 1 && mixed >= 0 && mixed < 1)) {
            throw new IllegalArgumentException("shares must be 0 to 1, were " + inside + " and " + mixed);
        }
        return (inside - mixed) / (1 - mixed);
    }
}
