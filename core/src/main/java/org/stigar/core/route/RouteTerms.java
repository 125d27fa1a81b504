package org.stigar.core.route;

/**
 * What routes are wanted.
 *
 * @param steps the most trails a route may have, 1 to 3
 * @param count how many routes at most, 1 or more
 * @param distinct in what no two of the routes may be alike
 * @param introduction what each introduction leaves of the value, 0.01 to 1
 */
public record RouteTerms(int steps, int count, Distinct distinct, double introduction) {

    /** What an introduction leaves of the value unless said otherwise. */
    public static final double INTRODUCTION = 0.7;

    static final int MOST_STEPS = 3;

    public RouteTerms {
        if (!(steps >= 1 && steps <= MOST_STEPS)) {
            throw new IllegalArgumentException("steps must be 1 to 3, was " + steps);
        }
        if (!(count >= 1)) {
            throw new IllegalArgumentException("count must be 1 or more, was " + count);
        }
        requireIntroduction(introduction);
    }

    /** Returns terms for the best route to each of the {@code count} best targets. */
    public static RouteTerms targets(int steps, int count) {
        return new RouteTerms(steps, count, Distinct.TARGET, INTRODUCTION);
    }

    /** Returns terms for the {@code count} best routes of which no two begin with the same introducer. */
    public static RouteTerms introducers(int steps, int count) {
        return new RouteTerms(steps, count, Distinct.INTRODUCER, INTRODUCTION);
    }

    static void requireIntroduction(double introduction) {
        // In the positive form, so that NaN fails too.
        if (!(introduction >= 0.01 && introduction <= 1)) {
            throw new IllegalArgumentException("introduction must be 0.01 to 1, was " + introduction);
        }
    }

    /** In what no two routes may be alike. */
    public enum Distinct {

        /** Each leads to a target of its own. */
        TARGET {
            @Override
            int key(int steps, int first, int last) {
                return last;
            }
        },

        /**
         * Each begins with an introducer of its own; several may lead to one target. A route of one trail has no
         * introducer and excludes no other.
         */
        INTRODUCER {
            @Override
            int key(int steps, int first, int last) {
                return steps == 1 ? ~last : first;
            }
        };

        /** Returns what two routes may not share. */
        abstract int key(int steps, int first, int last);
    }
}
