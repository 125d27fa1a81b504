package org.stigar.arena.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.core.samples.Samples.forAll;

import org.junit.jupiter.api.Test;

/** Swaps valued in order, against a table that is asked for each. */
class SweepTest {

    @Test
    void passesOverNothingThatWins() {
        forAll(300, random -> {
            Seating seating = random.nextBoolean() ? Problems.any(random, 14, 3) : Problems.turns(random, 14, 3);
            Table table = new Table(seating);
            table.seat(Seats.random(seating, random));
            Sweep sweep = new Sweep(table, random.nextLong());
            sweep.at(random.nextInt(200));
            sweep.advance(2_000);
            sweep.descend(1_000_000);

            assertThat(table.cost).isEqualTo(seating.cost(table.seats()));
            if (!sweep.isDone()) {
                assertThat(cheapest(table)).isNotNegative();
            }
        });
    }

    @Test
    void stopsWhereItIsHotAfterSoManyClimbs() {
        forAll(100, random -> {
            Seating seating = Problems.any(random, 14, 3);
            Table table = new Table(seating);
            table.seat(Seats.random(seating, random));
            Sweep sweep = new Sweep(table, random.nextLong());
            sweep.at(1e6);
            sweep.advance(100_000, 100);

            assertThat(sweep.climbed).isLessThan(100 + 14 * 14); // the row is gone through to its end
        });
    }

    /** Returns what the cheapest swap or move costs. */
    private static long cheapest(Table table) {
        long cheapest = Long.MAX_VALUE;
        for (int w = 0; w < table.group.length; w++) {
            for (int x = 0; x < table.v.length; x++) {
                int groups = table.size[w].length;
                for (int y = 0; y < x; y++) {
                    if (table.group[w][x] < groups
                            && table.group[w][y] < groups
                            && table.group[w][x] != table.group[w][y]) {
                        cheapest = Math.min(cheapest, table.swapCost(w, x, y));
                    }
                }
                for (int to = 0; table.group[w][x] < groups && to < groups; to++) {
                    if (to != table.group[w][x] && table.mayMove(w, x, to)) {
                        cheapest = Math.min(cheapest, table.moveCost(w, x, to));
                    }
                }
            }
        }
        return cheapest;
    }
}
