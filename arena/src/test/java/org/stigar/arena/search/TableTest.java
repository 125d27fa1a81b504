package org.stigar.arena.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.core.samples.Samples.forAll;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What changes cost, against counting from nothing after every one. */
class TableTest {

    @Test
    void reckonsEveryChangeAsCountingFromNothingDoes() {
        forAll(1000, random -> {
            Seating seating = random.nextBoolean() ? Problems.any(random, 12, 4) : Problems.turns(random, 12, 4);
            Table table = new Table(seating);
            table.seat(Seats.random(seating, random));
            assertThat(table.cost).isEqualTo(seating.cost(table.seats()));
            for (int i = 0; i < 30; i++) {
                change(table, random);
                Seats seats = table.seats();
                assertThat(table.cost).isEqualTo(seating.cost(seats));
                assertThat(table.extra.cost()).isNotNegative();
            }
        });
    }

    /** A table that has gone far and one that is seated anew there hold the same. */
    @Test
    void holdsNothingOfTheWayThatItCame() {
        forAll(200, random -> {
            Seating seating = random.nextBoolean() ? Problems.any(random, 12, 4) : Problems.turns(random, 12, 4);
            Table far = new Table(seating);
            far.seat(Seats.random(seating, random));
            for (int i = 0; i < 50; i++) {
                change(far, random);
            }
            Table anew = new Table(seating);
            anew.seat(far.seats());

            assertThat(far.v).isDeepEqualTo(anew.v);
            assertThat(far.sums).isEqualTo(anew.sums);
            assertThat(far.own).isDeepEqualTo(anew.own);
            assertThat(far.extra.cost()).isEqualTo(anew.extra.cost());
        });
    }

    private static void change(Table table, RandomGenerator random) {
        int w = random.nextInt(table.group.length);
        int x = random.nextInt(table.v.length);
        int y = random.nextInt(table.v.length);
        int groups = table.size[w].length;
        int a = table.group[w][x];
        int b = table.group[w][y];
        if (a < groups && b < groups && a != b) {
            assertThat(-table.extra.swapCost(table, w, x, y)).isLessThanOrEqualTo(table.extra.most());
            table.swap(w, x, y, table.swapCost(w, x, y));
        }
        int to = random.nextInt(groups);
        if (a < groups && to != table.group[w][x] && table.mayMove(w, x, to)) {
            assertThat(-table.extra.moveCost(table, w, x, to)).isLessThanOrEqualTo(table.extra.mostByMove());
            table.move(w, x, to, table.moveCost(w, x, to));
        }
    }
}
