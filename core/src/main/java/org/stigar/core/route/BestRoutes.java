package org.stigar.core.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;

/**
 * The best routes seen so far, no two of them with the same key, best first: by value, then the fewest steps, then by the
 * numbers of their people from the asker on. Not safe for use by several threads.
 */
final class BestRoutes {

    private static final int WIDTH = 5; // key, steps, and three people after the asker

    private RouteTerms terms = RouteTerms.targets(1, 1);
    private double[] values = new double[0];
    private double[] openness = new double[0];
    private int[] rows = new int[0];
    private final int[] offered = new int[WIDTH];
    private int size;
    private double least;

    void start(RouteTerms wanted) {
        terms = wanted;
        size = 0;
        least = 0;
    }

    /** Returns whether a route of this value could be among the best: below it, none can. */
    boolean mayTake(double value) {
        return value >= least;
    }

    void offer(double value, double product, int first) {
        offer(value, product, 1, first, -1, -1);
    }

    void offer(double value, double product, int first, int second) {
        offer(value, product, 2, first, second, -1);
    }

    void offer(double value, double product, int first, int second, int third) {
        offer(value, product, 3, first, second, third);
    }

    List<Route> toList(PersonIndex people, int asker) {
        List<Route> routes = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int steps = rows[i * WIDTH + 1];
            List<PersonId> chain = new ArrayList<>(steps + 1);
            chain.add(people.person(asker));
            for (int step = 0; step < steps; step++) {
                chain.add(people.person(rows[i * WIDTH + 2 + step]));
            }
            routes.add(new Route(chain, openness[i], values[i]));
        }
        return routes;
    }

    private void offer(double value, double product, int steps, int first, int second, int third) {
        if (!mayTake(value)) {
            return;
        }
        int last = steps == 1 ? first : steps == 2 ? second : third;
        offered[0] = terms.distinct().key(steps, first, last);
        offered[1] = steps;
        offered[2] = first;
        offered[3] = second;
        offered[4] = third;
        int alike = indexOf(offered[0]);
        if (alike < size) {
            if (isBetter(value, alike)) {
                rise(alike, value, product);
            }
        } else if (size < terms.count()) {
            grow();
            rise(size++, value, product);
        } else if (isBetter(value, size - 1)) {
            rise(size - 1, value, product);
        }
        if (size == terms.count()) {
            least = values[size - 1];
        }
    }

    private int indexOf(int key) {
        int i = 0;
        while (i < size && rows[i * WIDTH] != key) {
            i++;
        }
        return i;
    }

    /** Returns whether the offered route comes before the one in a place. */
    private boolean isBetter(double value, int place) {
        return value != values[place]
                ? value > values[place]
                : Arrays.compare(offered, 1, WIDTH, rows, place * WIDTH + 1, (place + 1) * WIDTH) < 0;
    }

    /** Gives up what is in a place, and puts the offered route where it belongs, there or further up. */
    private void rise(int place, double value, double product) {
        int at = place;
        while (at > 0 && isBetter(value, at - 1)) {
            values[at] = values[at - 1];
            openness[at] = openness[at - 1];
            System.arraycopy(rows, (at - 1) * WIDTH, rows, at * WIDTH, WIDTH);
            at--;
        }
        values[at] = value;
        openness[at] = product;
        System.arraycopy(offered, 0, rows, at * WIDTH, WIDTH);
    }

    private void grow() {
        if (size == values.length) {
            int room = Math.max(8, 2 * size);
            values = Arrays.copyOf(values, room);
            openness = Arrays.copyOf(openness, room);
            rows = Arrays.copyOf(rows, room * WIDTH);
        }
    }
}
