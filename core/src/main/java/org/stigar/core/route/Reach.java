package org.stigar.core.route;

import org.stigar.core.forest.Forest;
import org.stigar.core.forest.TrailCursor;

/**
 * How well each person reaches one competence through others: the value of their best route to a carrier,
 *
 * <pre>R_i(h) = max over routes of at most h steps from i of  Π openness · f^(steps − 1) · weight of the carrier</pre>
 *
 * <p>in [0, 1], 0 where no route leads; f is what an introduction leaves, 1 to leave introductions out of account. What
 * somebody carries themselves is not counted. Agrees to the bit with the best route of {@link RouteSearch}.
 *
 * <p>Idea: one step backwards from every carrier gives each person their best carrier and, as a route must not come back
 * to where it began, the best other one; one step more over all trails, each row read until it cannot better the result,
 * gives two steps. Gives more the more open trails are, and never less for one more trail. O(n + m) time, 20 bytes a
 * person. Calls may run in parallel.
 */
public final class Reach {

    private final Forest forest;
    private final double[] best;
    private final double[] otherwise;
    private final int[] carrier;
    private double most;

    private Reach(Forest forest) {
        this.forest = forest;
        int people = forest.people().size();
        best = new double[people];
        otherwise = new double[people];
        carrier = new int[people];
    }

    /**
     * Returns the reach of everybody, by number.
     *
     * @param carriers made with the forest's own index of people
     * @param steps 1 or 2
     * @param introduction what each introduction leaves of the value, 0.01 to 1
     */
    public static double[] ofAll(Forest forest, Targets carriers, int steps, double introduction) {
        carriers.requireSame(forest.people());
        RouteTerms.requireIntroduction(introduction);
        if (!(steps == 1 || steps == 2)) {
            throw new IllegalArgumentException("steps must be 1 or 2, was " + steps);
        }
        Reach reach = new Reach(forest);
        for (int i = 0; i < carriers.size(); i++) {
            reach.stepBack(carriers.number(i), carriers.weight(i));
        }
        return steps == 1 ? reach.best : reach.secondStep(introduction);
    }

    private void stepBack(int from, double weight) {
        TrailCursor trails = new TrailCursor();
        trails.open(forest, from);
        while (trails.next()) {
            int to = trails.to();
            double value = trails.openness() * weight;
            if (value > best[to]) {
                otherwise[to] = best[to];
                best[to] = value;
                carrier[to] = from;
                most = Math.max(most, value);
            } else if (value > otherwise[to]) {
                otherwise[to] = value;
            }
        }
    }

    private double[] secondStep(double introduction) {
        double[] result = best.clone();
        TrailCursor trails = new TrailCursor();
        for (int person = 0; person < result.length; person++) {
            double reached = result[person];
            trails.open(forest, person);
            while (trails.next() && trails.openness() * (introduction * most) > reached) {
                int through = trails.to();
                if (trails.openness() * (introduction * best[through]) > reached) {
                    double end = carrier[through] == person ? otherwise[through] : best[through];
                    reached = Math.max(reached, trails.openness() * (introduction * end));
                }
            }
            result[person] = reached;
        }
        return result;
    }
}
