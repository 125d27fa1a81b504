package org.stigar.core.measure.unit;

/**
 * How likely a seam is to fall below some number of independent trails when some of those at it leave: if those who leave have as many of these trails as anybody else
 * on their side. It needs how many people leave and a number of trails that is known, and not who has which. Hypergeometric: N. L. Johnson, A. W. Kemp,
 * S. Kotz, "Univariate Discrete Distributions", 3rd ed. (2005), doi:10.1002/0471715816, ch. 6.
 */
public final class SeamLoss {

    private SeamLoss() {}

    /**
     * One side of a seam.
     *
     * @param people how many belong there, 0 or more
     * @param leaving how many of them leave
     */
    public record Side(int people, int leaving) {

        public Side {
            if (leaving < 0 || leaving > people) {
                throw new IllegalArgumentException("of " + people + " people " + leaving + " cannot leave");
            }
        }

        /** Returns how likely it is that of so many with a trail each exactly so many leave. */
        private double leave(int carriers, int gone) {
            int all = Math.max(people, carriers);
            return Math.exp(
                    logChoose(carriers, gone) + logChoose(all - carriers, leaving - gone) - logChoose(all, leaving));
        }
    }

    /** Returns the chance, 0 to 1, that fewer than {@link Seam#HOLDS} of the trails keep both their ends. */
    public static double belowThree(int planks, Side one, Side other) {
        return below(Seam.HOLDS, planks, one, other);
    }

    /**
     * Returns the chance, 0 to 1, that fewer than so many of the trails keep both their ends. Costs the square of how many trails there are.
     *
     * @param least 1 or more
     * @param planks how many trails that share no person there are; more only make it less likely
     */
    public static double below(int least, int planks, Side one, Side other) {
        double chance = 0;
        for (int goneHere = 0; goneHere <= planks; goneHere++) {
            double here = one.leave(planks, goneHere);
            int kept = planks - goneHere;
            for (int goneThere = 0; goneThere <= kept; goneThere++) {
                if (kept - goneThere < least) {
                    chance += here * other.leave(kept, goneThere);
                }
            }
        }
        return Math.min(1, chance);
    }

    /** Minus infinity where there is no way to choose. */
    private static double logChoose(int all, int some) {
        if (some < 0 || some > all) {
            return Double.NEGATIVE_INFINITY;
        }
        double log = 0;
        for (int i = 1; i <= some; i++) {
            log += Math.log(all - some + i) - Math.log(i);
        }
        return log;
    }
}
