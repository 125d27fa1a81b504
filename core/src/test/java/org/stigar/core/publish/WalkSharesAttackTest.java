package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.core.measure.Quarter;
import org.stigar.core.people.Structure;
import org.stigar.core.publish.cohort.Zones;
import org.stigar.core.samples.Attack;
import org.stigar.core.samples.Organisations;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.trail.state.TrailState;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

/**
 * Privacy P1 and P2 by attack on shares of walk-days: from all shares side by side, tries to find out where nobody walked, or where
 * nobody did so of their own accord.
 */
class WalkSharesAttackTest {

    private static final Attack ATTACK = Attack.on("shares of walk-days side by side");

    private static final Quarter QUARTER = new Quarter(0, 30);

    /** Walk-days are published nowhere, so a forest may be of any size. */
    private static final int LARGE = 1_000_000;

    private static final int A_BIT = 5_000;
    private static final int TRIES = 400;

    @AfterAll
    static void tell() {
        ATTACK.close();
    }

    /** Even who knows how many walk-days there are is left with three counts or more, and with none and all never alone. */
    @Test
    void everyShareStandsForThreeCountsOrMore() {
        assertThat(narrowest(WalkSharesAttackTest::ruled)).isGreaterThanOrEqualTo(3);
        assertThat(narrowest(share -> Math.round(20 * share)))
                .as("without joined ends")
                .isLessThan(3);
    }

    /** Formal and own walk-days inside two units and between them: every number of each, with all that is said of shares. */
    @Test
    void noNumberOfWalkDaysIsKnownToBeNone() {
        assertThat(known(6, new int[] {0, 1, 2, 5}, days -> byOccasion(days, WalkSharesAttackTest::ruled)))
                .isZero();
        assertThat(known(6, new int[] {0, 1, 2, 5}, days -> byOccasion(days, WalkSharesAttackTest::exact)))
                .as("without steps")
                .isPositive();
    }

    /** Two units that two zones cut across, so that there are four kinds of people, and ten of pairs. */
    @Test
    void besideZonesNoNumberOfWalkDaysIsKnownToBeNone() {
        assertThat(known(10, new int[] {0, 1, 3}, days -> byZone(days, WalkSharesAttackTest::ruled)))
                .isZero();
        assertThat(known(10, new int[] {0, 1, 3}, days -> byZone(days, WalkSharesAttackTest::exact)))
                .as("without steps")
                .isPositive();
    }

    /** With the real limits: where all walks are formal, or none is, any trail may have one of the other kind. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void atTheEndsAnyTrailMayBeOfTheOtherKind(int usual) {
        Gate gate = new Gate(Policy.leaders(8));
        Structure structure = Organisations.blocks(10, 10);
        Samples.forAll(60, random -> {
            int[][] days = new int[20 * 20][2];
            for (int[] of : days) {
                of[usual] = random.nextInt(1, 4);
            }
            Publication shown =
                    gate.publish(snapshot(walked(20, days), structure).build());
            int one = random.nextInt(19);
            int pair = 20 * one + random.nextInt(one + 1, 20);
            days[pair][usual]--;
            days[pair][1 - usual]++;

            assertThat(shown.formal().kind())
                    .isEqualTo(usual == 0 ? PublishedShare.Kind.AT_MOST : PublishedShare.Kind.AT_LEAST);
            assertThat(gate.publish(snapshot(walked(20, days), structure).build()))
                    .isEqualTo(shown);
        });
    }

    @Test
    void whereThreePeopleBringAboutMostOfOneKindNoShareIsSaid() {
        int[][] days = new int[20 * 20][2];
        for (int one = 0; one < 20; one++) {
            for (int other = one + 1; other < 20; other++) {
                days[20 * one + other][0] = 2;
                days[20 * one + other][1] = other < 3 ? 20 : 0;
            }
        }
        Publication shown = new Gate(Policy.leaders(8))
                .publish(
                        snapshot(walked(20, days), Organisations.blocks(10, 10)).build());

        assertThat(shown.formal().kind()).isEqualTo(PublishedShare.Kind.LEANS_ON_FEW);
        assertThat(shown.unit(0).formal().kind()).isEqualTo(PublishedShare.Kind.LEANS_ON_FEW);
        assertThat(shown.unit(1).formal().kind()).isEqualTo(PublishedShare.Kind.AT_MOST);
    }

    /** Privacy P3: going abroad alone makes no zone, and is not seen from one quarter to the next. */
    @Test
    void whoMovesAbroadAloneChangesNothingAtAll() {
        Gate gate = new Gate(Policy.leaders(8));
        Structure structure = Organisations.blocks(12, 12);
        Samples.forAll(60, random -> {
            Traces traces = Organisations.traces(24, (one, other) -> random.nextInt(8));
            int mover = random.nextInt(8);
            Zones before = gate.zones(abroad(traces, structure, Zones.EMPTY, -1));
            Publication stayed = gate.publish(abroad(traces, structure, before, -1));

            assertThat(stayed.zones().bands()).hasSize(2);
            assertThat(stayed.zones().across().kind()).isEqualTo(PublishedShare.Kind.ROUNDED);
            assertThat(gate.publish(abroad(traces, structure, before, mover))).isEqualTo(stayed);
            assertThat(gate.publish(snapshot(traces, structure)
                                    .zones(
                                            person -> Optional.of(number(person.value()) == mover ? 330 : 60),
                                            Zones.EMPTY)
                                    .build())
                            .zones()
                            .bands())
                    .hasSize(1);
        });
    }

    @Test
    void whoIsWhoInAUnitAndZoneChangesNothing() {
        Gate gate = new Gate(Policy.leaders(5));
        Structure structure = Organisations.blocks(12, 12);
        Samples.forAll(60, random -> {
            int[] days = random.ints(24 * 24, 0, 8).toArray();
            int one = random.nextInt(8);
            int other = random.nextInt(8);
            Traces traces = Organisations.traces(24, (a, b) -> days[24 * a + b]);
            Traces exchanged = Organisations.traces(24, (a, b) -> {
                int c = a == one ? other : a == other ? one : a;
                int d = b == one ? other : b == other ? one : b;
                return days[24 * Math.min(c, d) + Math.max(c, d)];
            });

            assertThat(gate.publish(abroad(exchanged, structure, Zones.EMPTY, -1)))
                    .isEqualTo(gate.publish(abroad(traces, structure, Zones.EMPTY, -1)));
        });
    }

    private static Object ruled(double share) {
        return PublishedShare.joined(share, false, false);
    }

    private static Object exact(double share) {
        return share;
    }

    /** Returns how many counts the narrowest label leaves, for every number of walk-days that a share is told of. */
    private static int narrowest(DoubleFunction<Object> saying) {
        int narrowest = Integer.MAX_VALUE;
        for (int all = (int) Policy.leaders(5).leastShared(); all < 500; all++) {
            Map<Object, Integer> counts = new HashMap<>();
            for (int part = 0; part <= all; part++) {
                counts.merge(saying.apply((double) part / all), 1, Integer::sum);
            }
            narrowest = Math.min(narrowest, Collections.min(counts.values()));
        }
        return narrowest;
    }

    /** Says all shares of two units: own and formal days inside the first, inside the second, between them. */
    private static Object byOccasion(int[] days, DoubleFunction<Object> saying) {
        int one = days[0] + days[1];
        int two = days[2] + days[3];
        int across = days[4] + days[5];
        List<Object> said = new ArrayList<>(silos(one, two, across));
        said.add(share(days[1] + days[5], one + across, saying));
        said.add(share(days[3] + days[5], two + across, saying));
        said.add(share(days[1] + days[3] + days[5], one + two + across, saying));
        return said;
    }

    /** Says all shares of two units of which each has people in two zones: kinds 0 and 1, 2 and 3; odd ones are abroad. */
    private static Object byZone(int[] days, DoubleFunction<Object> saying) {
        int[] inside = new int[2];
        int across = 0;
        int zones = 0;
        int all = 0;
        int pair = 0;
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b <= a; b++) {
                int count = days[pair++];
                inside[a / 2] += a / 2 == b / 2 ? count : 0;
                across += a / 2 == b / 2 ? 0 : count;
                zones += a % 2 == b % 2 ? 0 : count;
                all += count;
            }
        }
        List<Object> said = new ArrayList<>(silos(inside[0], inside[1], across));
        said.add(share(zones, all, saying));
        return said;
    }

    private static List<Object> silos(int one, int two, int across) {
        return List.of(silo(one, across), silo(two, across));
    }

    private static Object silo(int inside, int out) {
        return inside + out < Policy.leaders(8).leastWalks()
                ? "little"
                : PublishedSilo.of(2.0 * inside / (2 * inside + out), 0.5, false);
    }

    private static Object share(int part, int all, DoubleFunction<Object> saying) {
        return all < Policy.leaders(8).leastShared() ? "little" : saying.apply((double) part / all);
    }

    /**
     * Tries every mixture of kinds. Returns how often it has none of a kind and nothing that looks the same has one: neither with a
     * bit more or less of the others.
     */
    private static int known(int kinds, int[] mixture, Function<int[], Object> look) {
        RandomGenerator random = new SplittableRandom(20_261_126);
        int known = 0;
        int worlds = (int) Math.pow(mixture.length, kinds);
        for (int world = 0; world < worlds; world++) {
            int[] days = new int[kinds];
            int rest = world;
            for (int kind = 0; kind < kinds; kind++) {
                days[kind] = LARGE * mixture[rest % mixture.length];
                rest /= mixture.length;
            }
            Object shown = look.apply(days);
            for (int kind = 0; kind < kinds; kind++) {
                known += days[kind] > 0 || hasAlternative(random, days, kind, look, shown) ? 0 : 1;
            }
        }
        return known;
    }

    private static boolean hasAlternative(
            RandomGenerator random, int[] days, int kind, Function<int[], Object> look, Object shown) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            ATTACK.attempt();
            int[] other = days.clone();
            for (int i = 0; i < other.length; i++) {
                other[i] += other[i] == 0 || attempt == 0 ? 0 : random.nextInt(-A_BIT, A_BIT);
            }
            other[kind] = 1;
            if (look.apply(other).equals(shown)) {
                return true;
            }
        }
        return false;
    }

    private static Traces walked(int people, int[][] days) {
        var builder = new TracesBuilder().withPeople(Organisations.people(people));
        int[] layers = {
            builder.layer(new Layer(WalkSource.DECLARED, Occasion.OWN)),
            builder.layer(new Layer(WalkSource.DECLARED, Occasion.UNIT))
        };
        for (int one = 0; one < people; one++) {
            for (int other = one + 1; other < people; other++) {
                int day = 0;
                for (int kind = 0; kind < 2; kind++) {
                    for (int i = 0; i < days[people * one + other][kind]; i++) {
                        builder.add(
                                builder.number(Organisations.person(one)),
                                builder.number(Organisations.person(other)),
                                day++,
                                layers[kind]);
                    }
                }
            }
        }
        return builder.build();
    }

    private static Snapshot.Builder snapshot(Traces traces, Structure structure) {
        return Snapshot.builder(traces, List.of(structure))
                .quarters(List.of(QUARTER))
                .states(trail -> Optional.of(TrailState.OPEN));
    }

    /** Puts the last of each dozen, and one more, into another zone. */
    private static Snapshot abroad(Traces traces, Structure structure, Zones before, int mover) {
        return snapshot(traces, structure)
                .zones(
                        person -> Optional.of(
                                number(person.value()) % 12 >= 8 || number(person.value()) == mover ? 330 : 60),
                        before)
                .build();
    }

    private static int number(String person) {
        return Integer.parseInt(person.substring(1)) - 1000;
    }
}
