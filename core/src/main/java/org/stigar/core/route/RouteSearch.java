package org.stigar.core.route;

import java.util.List;
import org.stigar.core.forest.Forest;
import org.stigar.core.forest.TrailCursor;
import org.stigar.core.people.PersonId;

/**
 * Finds the best routes from an asker to any of a set of targets, exactly, under a limit of one to three steps.
 *
 * <p>The value of a route is the product of the openness of its trails, times a factor for each introduction, times the
 * weight of the target. It is multiplied from the target backwards, {@code o1·(f·(o2·w))}: rounding never turns an order
 * around, so a bound made of the same factors is a bound to the bit. A route visits nobody twice. Ties go to the route with
 * fewer steps, then to the smaller ids from the asker on.
 *
 * <p>Idea: depth first along rows that are sorted by openness; as soon as the trails so far, times the best that could
 * follow, fall below the worst of the routes kept, the rest of the row cannot matter. Where the targets have fewer trails
 * than the asker's neighbours, the last step is taken from the targets backwards instead. Dijkstra's algorithm with a
 * counter of steps would be wrong: it settles a person with the best route there, and if that has used up the steps, a
 * worse but shorter one that could still go on is lost. O(d^steps) time at worst for d trails a person, far less as a
 * rule; O(n) memory, kept from search to search.
 *
 * <p>Not safe for use by several threads: each keeps a search of its own and hands it the forest of the moment. A search
 * allocates nothing but its result once it has seen a forest of the size. Source of the bound: A. H. Land, A. G. Doig, "An
 * Automatic Method of Solving Discrete Programming Problems", Econometrica 28 (1960) 497-520, doi:10.2307/1910129.
 */
public final class RouteSearch {

    private final TrailCursor first = new TrailCursor();
    private final TrailCursor second = new TrailCursor();
    private final TrailCursor third = new TrailCursor();
    private final SparseWeights near = new SparseWeights();
    private final SparseWeights ends = new SparseWeights();
    private final BestRoutes best = new BestRoutes();

    /** Makes a search for one thread. */
    public RouteSearch() {}

    /**
     * Returns the best routes, best first; empty where no target can be reached.
     *
     * @param asker among the forest's people; not a target of their own, even if named
     * @param targets made with the forest's own index of people
     */
    public List<Route> list(Forest forest, PersonId asker, Targets targets, RouteTerms terms) {
        targets.requireSame(forest.people());
        int from = forest.people().number(asker);
        best.start(terms);
        search(forest, from, targets, terms);
        return best.toList(forest.people(), from);
    }

    private void search(Forest forest, int from, Targets targets, RouteTerms terms) {
        long forward = oneStep(forest, from, targets);
        if (terms.steps() == 1) {
            return;
        }
        boolean backwards = haveFewerTrails(forest, targets, forward);
        double factor = terms.introduction();
        if (backwards) {
            twoStepsBackwards(forest, from, targets, factor);
        } else {
            twoSteps(forest, from, targets, factor);
        }
        if (terms.steps() == 3) {
            if (backwards) {
                markEnds(forest, from, targets, factor);
                threeStepsToEnds(forest, from, targets, factor);
            } else {
                threeSteps(forest, from, targets, factor);
            }
        }
    }

    /** Takes the direct trails, notes how near each neighbour is, and returns how many trails the neighbours have. */
    private long oneStep(Forest forest, int from, Targets targets) {
        near.clear(forest.people().size());
        long trails = 0;
        first.open(forest, from);
        while (first.next()) {
            int to = first.to();
            double openness = first.openness();
            near.raise(to, openness);
            trails += forest.degree(to);
            double weight = targets.weightOf(to);
            if (weight > 0) {
                best.offer(openness * weight, openness, to);
            }
        }
        return trails;
    }

    private static boolean haveFewerTrails(Forest forest, Targets targets, long limit) {
        long trails = 0;
        for (int i = 0; i < targets.size() && trails < limit; i++) {
            trails += forest.degree(targets.number(i));
        }
        return trails < limit;
    }

    private void twoSteps(Forest forest, int from, Targets targets, double factor) {
        first.open(forest, from);
        while (first.next() && best.mayTake(first.openness() * (factor * targets.most()))) {
            second.open(forest, first.to());
            while (second.next()) {
                double rest = factor * (second.openness() * targets.most());
                if (!best.mayTake(first.openness() * rest)) {
                    break;
                }
                double weight = targets.weightOf(second.to());
                if (weight > 0 && second.to() != from) {
                    double value = first.openness() * (factor * (second.openness() * weight));
                    best.offer(value, first.openness() * second.openness(), first.to(), second.to());
                }
            }
        }
    }

    private void twoStepsBackwards(Forest forest, int from, Targets targets, double factor) {
        for (int i = 0; i < targets.size(); i++) {
            double weight = targets.weight(i);
            if (!best.mayTake(near.most() * (factor * weight))) {
                return; // the targets that follow weigh no more
            }
            if (targets.number(i) == from) {
                continue;
            }
            second.open(forest, targets.number(i));
            while (second.next()) {
                double rest = factor * (second.openness() * weight);
                if (!best.mayTake(near.most() * rest)) {
                    break;
                }
                double openness = near.get(second.to());
                if (openness > 0) {
                    best.offer(openness * rest, openness * second.openness(), second.to(), targets.number(i));
                }
            }
        }
    }

    private void threeSteps(Forest forest, int from, Targets targets, double factor) {
        double most = factor * targets.most();
        first.open(forest, from);
        while (first.next() && best.mayTake(first.openness() * (factor * most))) {
            second.open(forest, first.to());
            while (second.next() && best.mayTake(first.openness() * (factor * (second.openness() * most)))) {
                if (second.to() != from) {
                    lastStep(forest, from, targets, factor);
                }
            }
        }
    }

    /**
     * Notes for each person the best last step to a target. A step too weak for the best there is so far is left out: it
     * would not be taken anyway.
     */
    private void markEnds(Forest forest, int from, Targets targets, double factor) {
        ends.clear(forest.people().size());
        for (int i = 0; i < targets.size(); i++) {
            if (targets.number(i) == from) {
                continue;
            }
            third.open(forest, targets.number(i));
            while (third.next()) {
                double end = third.openness() * targets.weight(i);
                if (!best.mayTake(near.most() * (factor * (factor * end)))) {
                    break;
                }
                ends.raise(third.to(), end);
            }
        }
    }

    private void threeStepsToEnds(Forest forest, int from, Targets targets, double factor) {
        double most = factor * ends.most();
        first.open(forest, from);
        while (first.next() && best.mayTake(first.openness() * (factor * most))) {
            second.open(forest, first.to());
            while (second.next() && best.mayTake(first.openness() * (factor * (second.openness() * most)))) {
                double end = ends.get(second.to());
                if (end > 0
                        && second.to() != from
                        && best.mayTake(first.openness() * (factor * (second.openness() * (factor * end))))) {
                    lastStep(forest, from, targets, factor);
                }
            }
        }
    }

    /** Goes from the second person to every target that is worth it. */
    private void lastStep(Forest forest, int from, Targets targets, double factor) {
        double most = targets.most();
        third.open(forest, second.to());
        while (third.next()) {
            if (!best.mayTake(value(factor, third.openness() * most))) {
                break;
            }
            double weight = targets.weightOf(third.to());
            if (weight > 0 && third.to() != first.to() && third.to() != from) {
                double product = first.openness() * second.openness() * third.openness();
                best.offer(value(factor, third.openness() * weight), product, first.to(), second.to(), third.to());
            }
        }
    }

    /** Returns the value of the two steps taken, followed by a last one. */
    private double value(double factor, double end) {
        return first.openness() * (factor * (second.openness() * (factor * end)));
    }
}
