package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.core.change.Scenario;
import org.stigar.core.samples.Attack;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.TrailState;

/**
 * Privacy P1 to P3 by attack on forecasts: who knows the hazards, the change, the publication and all that is told of the
 * forecast tries to find a trail, or a count behind its label.
 */
class ForecastAttackTest {

    private static final Attack ATTACK = Attack.on("forecasts beside publications");

    private static final int NONE = -1;
    /** None, and trails that are old and open, new and open, old and fading, new and fading. */
    private static final int KINDS = 5;

    @AfterAll
    static void tell() {
        ATTACK.close();
    }

    /**
     * Two of four move to a unit of two. Every pair that the change parts, and one that it does not, has no trail, one that
     * was walked lately or one that was not, open or fading: all 3,125 ways.
     */
    @Test
    void beyondThePublicationNothingIsPinned() {
        Gate gate = new Gate(new Policy(2, 3, 0));
        Scenario scenario = Reorganisations.moveFirst(2, 1, 4, 2);
        int[][] pairs = {{0, 2}, {0, 3}, {1, 2}, {1, 3}, {0, 1}};
        int parted = 4;
        Map<Publication, Seen> alone = new HashMap<>();
        Map<List<Published>, Seen> together = new HashMap<>();
        for (int forest = 0; forest < 3_125; forest++) {
            int code = forest;
            Snapshot snapshot = snapshot(
                    scenario,
                    6,
                    (one, other) -> kind(code, pairs, one, other) < 0 ? NONE : kind(code, pairs, one, other) % 2,
                    (one, other) -> kind(code, pairs, one, other) - 1);
            Publication publication = gate.publish(snapshot);
            PublishedForecast forecast =
                    gate.publish(snapshot, Reorganisations.forecast(scenario, snapshot.traces()), List.of());
            alone.computeIfAbsent(publication, p -> new Seen()).add(forest, pairs.length, parted);
            together.computeIfAbsent(List.of(publication, forecast), p -> new Seen())
                    .add(forest, pairs.length, parted);
        }

        assertThat(together).hasSizeGreaterThan(alone.size());
        together.forEach((shown, seen) -> {
            Seen before = alone.getOrDefault((Publication) shown.get(0), new Seen());
            assertThat(seen.open).as("open trails, %s", shown).isEqualTo(before.open);
            assertThat(seen.fading).as("fading trails, %s", shown).isEqualTo(before.fading);
            assertThat(seen.alive).as("parted trails, %s", shown).hasSizeGreaterThan(1);
            assertThat(seen.ever)
                    .as("pairs with a live trail in some, %s", shown)
                    .isEqualTo(before.ever);
            assertThat(seen.always)
                    .as("pairs with a live trail in all, %s", shown)
                    .isEqualTo(before.always);
        });
    }

    /** For the real limits: beside what is there, finds another number, another strength and no trail where one is. */
    @ParameterizedTest
    @CsvSource({"5, 16, 8", "8, 16, 8", "8, 20, 10"})
    void everyForecastHasAlternativesThatLookTheSame(int k, int large, int small) {
        Gate gate = new Gate(Policy.leaders(k));
        Scenario scenario = Reorganisations.moveFirst(large / 2, 1, large, small);
        int people = large + small;
        int[] numbers = {0};
        Samples.forAll(12, random -> {
            int[] kinds = kinds(random, people);
            List<Published> shown = shown(gate, scenario, people, kinds);
            PublishedForecast forecast = (PublishedForecast) shown.get(1);
            numbers[0] += forecast.losses().trails().kind() == PublishedCount.Kind.ROUNDED ? 1 : 0;
            boolean otherNumber = false;
            boolean otherStrengths = false;
            boolean without = false;
            int[] victim = {random.nextInt(large / 2), large / 2 + random.nextInt(large / 2)};
            int wanted = kinds[victim[0] * people + victim[1]];
            for (int attempt = 0; attempt < 4_000 && !(otherNumber && otherStrengths && without); attempt++) {
                int[] other = kinds.clone();
                for (int change = random.nextInt(1, 4); change > 0; change--) {
                    int pair = random.nextInt(large / 2) * people + large / 2 + random.nextInt(large / 2);
                    other[pair] = kinds(random, 1)[0];
                }
                if (random.nextBoolean()) {
                    other[victim[0] * people + victim[1]] = wanted > 0 ? NONE : 1;
                }
                if (shown(gate, scenario, people, other).equals(shown)) {
                    otherNumber |= alive(other, people, large, 0) != alive(kinds, people, large, 0);
                    otherStrengths |= alive(other, people, large, 3) != alive(kinds, people, large, 3);
                    without |= other[victim[0] * people + victim[1]] > 0 != wanted > 0;
                }
            }
            assertThat(List.of(otherNumber, otherStrengths, without))
                    .as("%s", shown)
                    .containsOnly(true);
        });
        assertThat(numbers[0]).as("forecasts with a number").isPositive();
    }

    /** Whoever moves, stays or receives can be exchanged with their like: who has which trail changes nothing. */
    @Test
    void whoHasWhichTrailChangesNothing() {
        Gate gate = new Gate(Policy.leaders(5));
        Scenario scenario = Reorganisations.moveFirst(6, 1, 12, 6);
        Samples.forAll(60, random -> {
            int[] kinds = kinds(random, 18);
            int one = random.nextInt(3) * 6;
            int first = one + random.nextInt(6);
            int second = one + random.nextInt(6);
            int[] exchanged = new int[kinds.length];
            for (int a = 0; a < 18; a++) {
                for (int b = a + 1; b < 18; b++) {
                    int c = a == first ? second : a == second ? first : a;
                    int d = b == first ? second : b == second ? first : b;
                    exchanged[a * 18 + b] = kinds[Math.min(c, d) * 18 + Math.max(c, d)];
                }
            }

            assertThat(shown(gate, scenario, 18, exchanged)).isEqualTo(shown(gate, scenario, 18, kinds));
        });
    }

    /** The labels of two cells and of their total, for every pair of counts: does one of them give another away? */
    @Test
    void aTotalLeavesEveryPartItsRoom() {
        Gate gate = new Gate(Policy.leaders(8));
        int[] before = Reorganisations.unitOf(24, 8, 8);
        int[] after = before.clone();
        for (int person = 0; person < 16; person++) {
            after[person] = person < 8 ? 1 : 2;
        }
        Scenario scenario = Reorganisations.scenario(before, after);
        Map<List<Object>, Set<List<Integer>>> behind = new HashMap<>();
        for (int one = 0; one <= 64; one += 1) {
            for (int other = 0; other <= 64; other += 3) {
                int[] counts = {one, other};
                PublishedForecast shown = publish(gate, scenario, 40, (a, b) -> spread(a, b, counts));
                List<Object> labels = new ArrayList<>();
                labels.add(shown.losses().trails());
                shown.between().forEach(row -> labels.add(row.losses().trails()));
                behind.computeIfAbsent(labels, l -> new HashSet<>()).add(List.of(one, other));
            }
        }
        behind.forEach((labels, counts) -> {
            Set<Integer> ones = new TreeSet<>();
            counts.forEach(pair -> ones.add(pair.get(0)));
            assertThat(ones).as("%s", labels).hasSizeGreaterThanOrEqualTo(3);
        });
    }

    /** Counts trails between eight movers to unit 1, or to unit 2, and the eight who stay: a row at a time. */
    private static int spread(int a, int b, int[] counts) {
        if (b < 16 || b >= 24) {
            return b < 24 || a < 24 ? 0 : NONE;
        }
        if (a >= 16) {
            return 0;
        }
        int nth = (b - 16) * 8 + (a + b) % 8;
        return nth < counts[a / 8] ? 1 : 0;
    }

    @Test
    void aMoveOfFewerThanKIsRefused() {
        Gate gate = new Gate(Policy.leaders(8));

        assertThat(publish(gate, Reorganisations.moveFirst(7, 1, 20, 20), 40, (a, b) -> 1)
                        .refusal())
                .contains(PublishedForecast.Refusal.FEW_ARE_MOVED);
        assertThat(publish(gate, Reorganisations.moveFirst(8, 1, 20, 20), 40, (a, b) -> 1)
                        .refusal())
                .isEmpty();
    }

    @Test
    void aScenarioThatDiffersByOnePersonIsRefused() {
        Gate gate = new Gate(Policy.leaders(8));
        Scenario shown = Reorganisations.moveFirst(10, 1, 30, 20);
        Traces traces = Reorganisations.traces(50, (a, b) -> 1);

        for (int moved = 8; moved <= 20; moved++) {
            Scenario next = Reorganisations.moveFirst(moved, 1, 30, 20);
            PublishedForecast forecast = gate.publish(
                    Reorganisations.open(next, traces), Reorganisations.forecast(next, traces), List.of(shown));
            boolean alike = moved != 10 && moved < 18;
            assertThat(forecast.refusal().isPresent()).as("%d moved", moved).isEqualTo(alike);
            assertThat(forecast.between().isEmpty()).as("%d moved", moved).isEqualTo(alike);
        }
    }

    /** Two halves of a unit take turns in leaving it: nobody but one stays in both, and by that one the two differ. */
    @Test
    void twoScenariosThatDifferByWhoStaysAreRefused() {
        Gate gate = new Gate(Policy.leaders(8));
        for (int stay = 1; stay <= 9; stay++) {
            int[] sizes = {16 + stay, 20};
            int[] before = Reorganisations.unitOf(sizes);
            int[] first = before.clone();
            int[] second = before.clone();
            Arrays.fill(first, 0, 8, 2);
            Arrays.fill(second, 8, 16, 3);
            Scenario next = Reorganisations.scenario(before, second);
            Traces traces = Reorganisations.traces(before.length, (a, b) -> 1);

            PublishedForecast forecast = gate.publish(
                    Reorganisations.open(next, traces),
                    Reorganisations.forecast(next, traces),
                    List.of(Reorganisations.scenario(before, first)));

            assertThat(forecast.refusal().isPresent()).as("%d stay", stay).isEqualTo(stay < 8);
        }
    }

    private static PublishedForecast publish(Gate gate, Scenario scenario, int people, Reorganisations.Pairs pairs) {
        Traces traces = Reorganisations.traces(people, pairs);
        return gate.publish(
                Reorganisations.open(scenario, traces), Reorganisations.forecast(scenario, traces), List.of());
    }

    private static List<Published> shown(Gate gate, Scenario scenario, int people, int[] kinds) {
        Reorganisations.Pairs days = (one, other) -> kinds[Math.min(one, other) * people + Math.max(one, other)];
        Snapshot snapshot = snapshot(scenario, people, days, (one, other) -> days.of(one, other) == 2 ? 1 : 0);
        return List.of(
                gate.publish(snapshot),
                gate.publish(snapshot, Reorganisations.forecast(scenario, snapshot.traces()), List.of()));
    }

    /** Draws for each pair on how many days it was walked: none, long ago, or lately. */
    private static int[] kinds(RandomGenerator random, int people) {
        double density = random.nextDouble();
        int[] strengths = {0, 1, 2, 4, 10};
        return random.ints((long) people * people, 0, strengths.length)
                .map(strength -> random.nextDouble() < density ? strengths[strength] : NONE)
                .toArray();
    }

    private static int alive(int[] kinds, int people, int large, int longerThan) {
        int alive = 0;
        for (int one = 0; one < large / 2; one++) {
            for (int other = large / 2; other < large; other++) {
                alive += kinds[one * people + other] > longerThan ? 1 : 0;
            }
        }
        return alive;
    }

    /** Returns what a pair has, of one digit of the code: nothing, or an open or fading trail that is alive or is not. */
    private static int kind(int code, int[][] pairs, int one, int other) {
        int rest = code;
        for (int[] pair : pairs) {
            if (pair[0] == Math.min(one, other) && pair[1] == Math.max(one, other)) {
                return rest % KINDS - 1;
            }
            rest /= KINDS;
        }
        return NONE;
    }

    /** No state says whether a trail is alive: the pairs say it by themselves. */
    private static Snapshot snapshot(
            Scenario scenario, int people, Reorganisations.Pairs days, Reorganisations.Pairs fading) {
        ATTACK.attempt();
        Traces traces = Reorganisations.traces(people, days);
        return Snapshot.builder(traces, List.of(scenario.before()))
                .states(trail -> Optional.of(
                        fading.of(traces.first(trail), traces.second(trail)) > 0 ? TrailState.FADING : TrailState.OPEN))
                .build();
    }

    /** What forests have that look the same. */
    private static final class Seen {
        private final Set<Integer> open = new TreeSet<>();
        private final Set<Integer> fading = new TreeSet<>();
        private final Set<Integer> alive = new TreeSet<>();
        private int ever;
        private int always = -1;

        void add(int code, int pairs, int parted) {
            ATTACK.attempt();
            int isOpen = 0;
            int isFading = 0;
            int isAlive = 0;
            int alivePairs = 0;
            int rest = code;
            for (int pair = 0; pair < pairs; pair++) {
                int kind = rest % KINDS - 1;
                rest /= KINDS;
                boolean live = kind % 2 == 1;
                isOpen += kind == 0 || kind == 1 ? 1 : 0;
                isFading += kind >= 2 ? 1 : 0;
                isAlive += pair < parted && live ? 1 : 0;
                alivePairs |= live ? 1 << pair : 0;
            }
            open.add(isOpen);
            fading.add(isFading);
            alive.add(isAlive);
            ever |= alivePairs;
            always &= alivePairs;
        }
    }
}
