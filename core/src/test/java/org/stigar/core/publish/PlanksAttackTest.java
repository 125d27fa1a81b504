package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.core.publish.PublishedCell.Seam.HOLDS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.core.people.Structure;
import org.stigar.core.samples.Attack;
import org.stigar.core.samples.Organisations;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.TrailState;

/** Privacy P1 by attack on how many independent trails a seam has: who knows the publication and all that two friends have, one on either side. */
class PlanksAttackTest {

    private static final Attack ATTACK = Attack.on("numbers of independent trails");
    private static final Policy POLICY = Policy.leaders(Policy.DEFAULT_K);
    private static final Gate GATE = new Gate(POLICY);
    private static final int TRIES = 300;
    private static final int PAIRS = 30;

    @AfterAll
    static void tell() {
        ATTACK.close();
    }

    /** Forests of two groups: which of the pairs across have a trail. */
    private static final class World {
        private final int left;
        private final int right;
        private final boolean[][] trails;

        World(int left, int right) {
            this.left = left;
            this.right = right;
            trails = new boolean[left][right];
        }

        World(World other) {
            this(other.left, other.right);
            for (int i = 0; i < left; i++) {
                trails[i] = other.trails[i].clone();
            }
        }

        void toggle(int one, int other) {
            trails[one][other] = !trails[one][other];
        }

        /** Two of one side, and two of the other, who are alike to the friends on the other side, can be exchanged unseen. */
        World exchanged(int one, int another, int other, int yetAnother) {
            World exchanged = new World(this);
            exchanged.trails[one] = trails[another].clone();
            exchanged.trails[another] = trails[one].clone();
            for (boolean[] row : exchanged.trails) {
                boolean kept = row[other];
                row[other] = row[yetAnother];
                row[yetAnother] = kept;
            }
            return exchanged;
        }

        Publication shown(Ground ground) {
            ATTACK.attempt();
            return GATE.publish(Snapshot.builder(ground.traces(), List.of(ground.structure()))
                    .states(trail -> isOpen(ground.traces(), trail) ? Optional.of(TrailState.OPEN) : Optional.empty())
                    .build());
        }

        private boolean isOpen(Traces traces, int trail) {
            int one = Math.min(traces.first(trail), traces.second(trail));
            int other = Math.max(traces.first(trail), traces.second(trail));
            return one < left && other >= left && trails[one][other - left];
        }
    }

    /** All pairs of two groups, walked alike whatever is open: nothing but what is open differs. */
    private record Ground(Traces traces, Structure structure) {

        static Ground of(int left, int right) {
            return new Ground(Organisations.traces(left + right, (one, other) -> 1), Organisations.blocks(left, right));
        }
    }

    @Test
    void ofRandomForestsEveryPairIsLeftOpen() {
        Map<Integer, Integer> told = new TreeMap<>();
        Samples.forAll(40, random -> {
            int left = 24 + random.nextInt(18);
            int right = 24 + random.nextInt(18);
            World world = new World(left, right);
            double density = 0.02 + 0.1 * random.nextDouble();
            for (int one = 0; one < left; one++) {
                for (int other = 0; other < right; other++) {
                    world.trails[one][other] = random.nextDouble() < density;
                }
            }
            told.merge(requireOpen(world, random), 1, Integer::sum);
        });
        assertThat(told).as("how many of each number were told").containsKeys(6, 10);
    }

    /** As near as can be to each end: so many people are behind all trails, each with a partner of their own, and share the rest evenly. */
    @ParameterizedTest
    @CsvSource({
        "24, 24, 10, 25, 10",
        "24, 24, 9, 25, 6",
        "24, 30, 9, 93, 6",
        "24, 30, 10, 93, 10",
        "24, 30, 9, 130, 6",
        "24, 30, 10, 130, 6",
        "46, 50, 19, 50, 10",
        "46, 50, 20, 50, 20",
        "46, 50, 9, 100, 6"
    })
    void atTheEndsOfEachNumberEveryPairIsLeftOpen(int left, int right, int behind, int trails, int expected) {
        World world = new World(left, right);
        for (int one = 0; one < behind; one++) {
            int own = trails / behind + (one < trails % behind ? 1 : 0);
            for (int i = 0; i < own; i++) {
                world.trails[one][(one + i) % right] = true;
            }
        }
        assertThat(requireOpen(world, new SplittableRandom(behind))).isEqualTo(expected);
    }

    /** What the rule is for: where all of a side are reached, or trails are hardly more than are independent, it says what somebody has. */
    @Test
    void nothingIsToldNearToAllPeopleOrToAllTrails() {
        PublishedCount twelve = people(12);
        PublishedCount thirty = people(30);
        PublishedCount hundred = people(100);
        assertThat(Planks.told(12, trails(60), twelve, thirty))
                .as("each of twelve has a trail")
                .isEqualTo(Planks.HOLDS);
        assertThat(Planks.told(12, trails(13), thirty, thirty))
                .as("nobody has more than a few trails")
                .isEqualTo(Planks.HOLDS);
        assertThat(Planks.told(9, trails(269), thirty, thirty))
                .as("nine have trails to everybody: that ten are not told says nothing")
                .isEqualTo(Planks.told(30, trails(269), thirty, thirty))
                .isEqualTo(Planks.HOLDS);
        assertThat(Planks.told(60, trails(400), hundred, hundred)).isEqualTo(20);
        assertThat(Planks.told(60, trails(400), people(110), people(120))).isEqualTo(50);
    }

    private static PublishedCount people(int size) {
        return PublishedCount.label(size, false, Long.MAX_VALUE, POLICY);
    }

    private static PublishedCount trails(int open) {
        return PublishedCount.across(open, false, 10_000, POLICY);
    }

    /** Returns what is told of the seam, once every pair tried could have a trail or none. */
    private static int requireOpen(World world, RandomGenerator random) {
        Ground ground = Ground.of(world.left, world.right);
        Publication shown = world.shown(ground);
        int friend = random.nextInt(world.left);
        int reader = random.nextInt(world.right);
        for (int pair = 0; pair < PAIRS; pair++) {
            int one = other(friend, world.left, random);
            int other = other(reader, world.right, random);
            assertThat(isLeftOpen(world, ground, shown, new int[] {one, other, friend, reader}, random))
                    .as("a pair of %s by %s, told: %s", world.left, world.right, shown.cell(0, 1))
                    .isTrue();
        }
        return shown.cell(0, 1).seam() == HOLDS ? shown.cell(0, 1).planks() : 0;
    }

    private static int other(int one, int size, RandomGenerator random) {
        return (one + 1 + random.nextInt(size - 1)) % size;
    }

    /** Another forest looks the same, with what the two friends have, in which the pair has a trail if it had none, and none if it had one. */
    private static boolean isLeftOpen(
            World world, Ground ground, Publication shown, int[] who, RandomGenerator random) {
        for (int one = 0; one < world.left; one++) {
            for (int other = 0; other < world.right; other++) {
                boolean isUnseen = one != who[2]
                        && other != who[3]
                        && world.trails[one][who[3]] == world.trails[who[0]][who[3]]
                        && world.trails[who[2]][other] == world.trails[who[2]][who[1]];
                if (isUnseen && world.trails[one][other] != world.trails[who[0]][who[1]]) {
                    return world.exchanged(one, who[0], other, who[1])
                            .shown(ground)
                            .equals(shown);
                }
            }
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            World another = new World(world);
            another.toggle(who[0], who[1]);
            for (int more = 0; more < attempt % 4; more++) {
                another.toggle(other(who[2], world.left, random), other(who[3], world.right, random));
            }
            if (another.trails[who[0]][who[1]] != world.trails[who[0]][who[1]]
                    && another.shown(ground).equals(shown)) {
                return true;
            }
        }
        return false;
    }
}
