package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.stigar.core.publish.PublishedBounds.Seen;
import org.stigar.core.publish.SmallOrganisations.Shape;
import org.stigar.core.samples.Attack;
import org.stigar.core.samples.Samples;

/**
 * Privacy P2 and P3 by attack with two quarters: what is said of both, of groups that differ by those who moved, left or came,
 * becomes one linear program over what the two together tell apart. The reader knows who was counted where, and that a trail once
 * walked is still there, in some state. A second reader knows besides that no trail changed at all, which nobody does.
 */
class QuarterBoundsAttackTest {

    private static final Attack ATTACK =
            Attack.on("linear programs over two quarters of every organisation up to 12 people");

    private static final int OPEN = 0;
    private static final int FADING = 1;
    private static final int NONE = -1;
    private static final int LARGER = 32;

    /** So many numbers a count must still be able to be. */
    private static final int ROOM = 3;

    /** So many to a reader who knows that nothing changed: it is not known. */
    private static final int SOME_ROOM = 2;

    /** With limits smaller than any leader's, bands are two or three numbers wide: there only trails are looked at. */
    private static final int NO_ROOM = 1;

    @AfterAll
    static void tell() {
        ATTACK.close();
    }

    /** What happens to people between the two quarters. */
    private enum Move {
        ONE_MOVES,
        MANY_MOVE,
        MANY_SPREAD,
        MANY_LEAVE,
        MANY_COME,
        ALL_ARE_PLACED_ANEW
    }

    /** Of every organisation up to twelve people and four units, flat and under parents, and each way in which people move. */
    @Test
    void twoQuartersOfASmallOrganisationTellOfNoCountAndNoTrail() {
        int[] told = new int[2];
        for (List<Integer> sizes : SmallOrganisations.from(3)) {
            for (Shape shape : Shape.values()) {
                for (Move move : Move.values()) {
                    Samples.forAll(1, random -> {
                        Policy policy = Samples.oneOf(
                                random, List.of(new Policy(3, 3, 1), new Policy(3, 3, 2), Policy.leaders(5)));
                        Quarters quarters =
                                new Quarters(random, SmallOrganisations.unitOf(sizes), shape, move, policy.k());
                        attack(quarters, policy, told);
                    });
                }
            }
        }
        assertThat(told[0]).as("two quarters with something in them").isGreaterThan(500);
        assertThat(told[1]).as("of these, with other groups").isGreaterThan(100);
    }

    /** For the real limits, where counts come out as numbers. */
    @Test
    void twoQuartersOfALargerOneTellOfNoCountAndNoTrail() {
        int[] told = new int[2];
        Samples.forAll(36, random -> {
            int units = random.nextInt(2, 4);
            int[] unitOf = random.ints(LARGER, 0, units).sorted().toArray();
            Policy policy = Policy.leaders(random.nextBoolean() ? 5 : 8);
            Move move = Move.values()[random.nextInt(Move.values().length)];
            attack(new Quarters(random, unitOf, Shape.FLAT, move, policy.k()), policy, told);
        });
        assertThat(told[1]).as("with other groups").isGreaterThan(10);
    }

    private static void attack(Quarters quarters, Policy policy, int[] told) {
        Gate gate = new Gate(policy);
        List<Seen> changed = publish(gate, quarters);
        if (changed.stream().anyMatch(seen -> !seen.shown().groups().isEmpty())) {
            told[0]++;
            told[1] += Arrays.equals(changed.get(0).groupOf(), changed.get(1).groupOf()) ? 0 : 1;
            boolean isReal = policy.k() >= Policy.FLOOR;
            requireOpen(PublishedBounds.passing(changed), isReal ? ROOM : NO_ROOM, changed);
            if (isReal) {
                List<Seen> same = publish(gate, quarters.withoutChange());
                requireOpen(PublishedBounds.staying(same), SOME_ROOM, same);
            }
        }
    }

    private static void requireOpen(PublishedBounds bounds, int room, List<Seen> quarters) {
        assertThat(bounds.findKnown(room)).as("%s", quarters).isEmpty();
        ATTACK.attempts(bounds.solved());
    }

    /** What waiting is for: at once published, who moves takes eleven trails along, and all eleven are known. */
    @Test
    void whereNobodyWaitsOneWhoMovesIsFoundOut() {
        int[] before = Reorganisations.unitOf(12, 11, 9);
        int[] after = before.clone();
        after[11] = 2;
        Quarters quarters = Quarters.of(before, after, (one, other) -> {
            int step = (other - 12) - one;
            boolean isOther = step == 0 || step == 1 || step == -10 || (step == 2 && one < 5);
            return before[other] == 1 && (one == 11 || (one < 11 && isOther));
        });
        Gate gate = new Gate(Policy.leaders(5));

        assertThat(PublishedBounds.staying(atOnce(gate, quarters)).findKnown(SOME_ROOM))
                .contains("trails [1, 1]-[0, 2] 11..11 of 11");
        assertThat(PublishedBounds.staying(publish(gate, quarters)).findKnown(SOME_ROOM))
                .isEmpty();
    }

    /**
     * The second reader's best: eight who move together know everybody in another unit, eight who stay next to nobody, and all
     * numbers are at their ends. Who knows that no trail changed knows all 64; who only knows that none went away knows none.
     */
    @Test
    void onlyWhoKnowsThatNothingChangedFindsAFullBatch() {
        int[] before = Reorganisations.unitOf(16, 8, 8);
        int[] after = before.clone();
        Arrays.fill(after, 0, 8, 2);
        Quarters quarters = Quarters.of(
                before, after, (one, other) -> before[other] == 1 && (one < 8 || (one < 12 && one == other - 8)));
        List<Seen> seen = publish(new Gate(Policy.leaders(5)), quarters);

        assertThat(PublishedBounds.staying(seen).findKnown(SOME_ROOM)).contains("trails [1, 1]-[0, 2] 64..64 of 64");
        assertThat(PublishedBounds.passing(seen).findKnown(ROOM)).isEmpty();
    }

    /**
     * The first reader's best: in a group where no trail came, 13 open and 8 fading ones, at the lower ends of what is said, become
     * seven of each state, at the upper ends. Trails do not go away, so there are 21; which they are stays open.
     */
    @Test
    void whereNoTrailCameAndAllNumbersAreAtTheirEndsTheyAreKnown() {
        // Nine in a ring: next neighbours, four of the next but one, and eight of the third, by the place of each pair.
        int[] states = new int[36];
        int[] later = new int[36];
        Arrays.fill(states, NONE);
        Arrays.fill(later, NONE);
        int trail = 0;
        for (int one = 0, pair = 0; one < 9; one++) {
            for (int other = one + 1; other < 9; other++, pair++) {
                int step = Math.min(other - one, 9 - other + one);
                int from = step == 2 || step == 3 ? (other - one == step ? one : other) : 0;
                if (step == 1 || (step == 2 && from % 2 == 0 && from < 8) || (step == 3 && from < 8)) {
                    states[pair] = step == 3 ? FADING : OPEN;
                    later[pair] = trail++ % 3;
                }
            }
        }
        int[] unitOf = Reorganisations.unitOf(9);
        List<Seen> seen = publish(new Gate(Policy.leaders(8)), new Quarters(unitOf, unitOf, Shape.FLAT, states, later));

        assertThat(PublishedBounds.passing(seen).findKnown(ROOM))
                .contains("0: 0-0 OPEN PublishedCount[ROUNDED, 15] 13..13")
                .noneMatch(known -> known.startsWith("trails"));
    }

    private static List<Seen> atOnce(Gate gate, Quarters quarters) {
        return List.of(
                PublishedBounds.seen(gate, quarters.first().build()),
                PublishedBounds.seen(gate, quarters.second().build()));
    }

    private static List<Seen> publish(Gate gate, Quarters quarters) {
        Snapshot first = quarters.first().build();
        Snapshot second = quarters.second().after(gate.cohort(first)).build();
        return List.of(PublishedBounds.seen(gate, first), PublishedBounds.seen(gate, second));
    }

    /** Where people are in two quarters, and what trails they have. */
    private static final class Quarters {

        private final int[] before;
        private final int[] after;
        private final Shape shape;
        private final int[] states;
        private final int[] later;

        Quarters(RandomGenerator random, int[] unitOf, Shape shape, Move move, int k) {
            this.shape = shape;
            before = unitOf.clone();
            after = unitOf.clone();
            int units = Arrays.stream(unitOf).max().orElseThrow() + 1;
            int from = random.nextInt(units);
            int to = random.nextInt(units + 1);
            int left = move == Move.ONE_MOVES ? 1 : k + random.nextInt(2);
            for (int person = 0; person < unitOf.length; person++) {
                if (unitOf[person] == from && left-- > 0) {
                    switch (move) {
                        case ONE_MOVES, MANY_MOVE -> after[person] = to;
                        case MANY_SPREAD -> after[person] = random.nextInt(units);
                        case MANY_LEAVE -> after[person] = NONE;
                        default -> before[person] = move == Move.MANY_COME ? NONE : unitOf[person];
                    }
                }
                if (move == Move.ALL_ARE_PLACED_ANEW) {
                    after[person] = random.nextInt(units);
                }
            }
            states = SmallOrganisations.states(random, unitOf.length * (unitOf.length - 1) / 2);
            int oneIn = Samples.oneOf(random, List.of(3, 20, 1_000));
            later = Arrays.stream(states)
                    .map(state -> random.nextInt(oneIn) > 0 ? state : random.nextInt(state < 0 ? NONE : OPEN, 3))
                    .toArray();
        }

        private Quarters(int[] before, int[] after, Shape shape, int[] states, int[] later) {
            this.before = before;
            this.after = after;
            this.shape = shape;
            this.states = states;
            this.later = later;
        }

        static Quarters of(int[] before, int[] after, Pairs open) {
            int[] states = IntStream.range(0, before.length)
                    .flatMap(one ->
                            IntStream.range(one + 1, before.length).map(other -> open.has(one, other) ? OPEN : NONE))
                    .toArray();
            return new Quarters(before, after, Shape.FLAT, states, states);
        }

        Quarters withoutChange() {
            return new Quarters(before, after, shape, states, states);
        }

        Snapshot.Builder first() {
            return SmallOrganisations.snapshot(before, shape, states);
        }

        Snapshot.Builder second() {
            return SmallOrganisations.snapshot(after, shape, later);
        }
    }

    @FunctionalInterface
    private interface Pairs {
        boolean has(int one, int other);
    }
}
