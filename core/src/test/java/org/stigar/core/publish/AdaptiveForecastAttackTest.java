package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.stigar.core.change.Scenario;
import org.stigar.core.samples.Attack;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.TrailState;

/**
 * Privacy P11 by attack: leaders of all units together ask 1,000 times what becomes of a part of the victim's unit, each question built from
 * those that were answered; beside it they have the publication. Steps are of parts by function, country or city, as drafts have them.
 */
class AdaptiveForecastAttackTest {

    private static final Attack ATTACK = Attack.on("1,000 adaptive forecasts");

    private static final int K = 5;
    private static final int UNITS = 4;
    private static final int EACH = 20;
    private static final int PEOPLE = UNITS * EACH;
    private static final int NONE = -1;
    private static final int QUESTIONS = 1_000;
    private static final int FIRST_QUESTIONS = 60;
    private static final int ALTERNATIVES = 3_000;
    private static final int[] VALUES = {2, 3, 2};

    private final Gate gate = new Gate(Policy.leaders(K));
    private final int[] home = Reorganisations.unitOf(EACH, EACH, EACH, EACH);

    @AfterAll
    static void tell() {
        ATTACK.close();
    }

    /** What was asked, and all that had been answered before. */
    private record Answered(Scenario scenario, List<Scenario> before, PublishedForecast said) {}

    /** After all answers the victims may have a trail or none, and there may be more trails about them or fewer. */
    @Test
    void noTrailAndNoCountFollowsFromAThousandQuestions() {
        int[] told = {0};
        Samples.forAll(1, random -> {
            Asked asked = new Asked(random, QUESTIONS);
            assertThat(asked.canBeOtherwise(asked::hasOtherTrail))
                    .as("the pair, after %d answers", asked.answered.size())
                    .isTrue();
            assertThat(asked.canBeOtherwise(kinds -> trails(kinds) != trails(asked.kinds)))
                    .as("the number of trails in the unit")
                    .isTrue();
            told[0] += asked.numbers();
        });
        assertThat(told[0]).as("answers with a number").isGreaterThan(50);
    }

    /** Most is answered at first, so of other organisations only the first questions are asked, and only about the pair. */
    @Test
    void noTrailFollowsInOtherOrganisations() {
        int[] told = {0};
        Samples.forAll(4, random -> {
            Asked asked = new Asked(random, FIRST_QUESTIONS);
            assertThat(asked.canBeOtherwise(asked::hasOtherTrail)).isTrue();
            told[0] += asked.numbers();
        });
        assertThat(told[0]).as("answers with a number").isGreaterThan(20);
    }

    /** An organisation about which leaders have asked, and two people in one unit of whom they would know whether they have a trail. */
    private final class Asked {

        private final RandomGenerator random;
        private final int[] kinds;
        private final int one;
        private final int other;
        private final Publication publication;
        private final List<Answered> answered;

        Asked(RandomGenerator random, int questions) {
            this.random = random;
            int[][] traits = traits(random);
            kinds = kinds(random);
            one = random.nextInt(EACH);
            int next = random.nextInt(EACH - 1);
            other = next + (next >= one ? 1 : 0);
            publication = gate.publish(snapshot(kinds));
            answered = ask(random, traits, kinds, one, questions);
        }

        /** Looks for an organisation in which something is otherwise, and about which all would have been answered alike. */
        boolean canBeOtherwise(Predicate<int[]> isOtherwise) {
            for (int attempt = 0; attempt < ALTERNATIVES; attempt++) {
                int[] others = alternative(random, kinds, one, other, attempt % 4 == 3 ? 3 : attempt % 2);
                if (isOtherwise.test(others) && isTheSame(publication, answered, others)) {
                    return true;
                }
            }
            return false;
        }

        boolean hasOtherTrail(int[] others) {
            return hasTrail(others, one, other) != hasTrail(kinds, one, other);
        }

        int numbers() {
            return (int) answered.stream()
                    .filter(each -> each.said().losses().trails().kind() == PublishedCount.Kind.ROUNDED)
                    .count();
        }
    }

    private List<Answered> ask(RandomGenerator random, int[][] traits, int[] kinds, int victim, int questions) {
        Snapshot snapshot = snapshot(kinds);
        Set<List<Integer>> asked = new HashSet<>();
        List<Scenario> shown = new ArrayList<>();
        List<Answered> answered = new ArrayList<>();
        List<int[]> places = new ArrayList<>(List.of(home));
        while (asked.size() < questions) {
            int[] after = Samples.oneOf(random, places).clone();
            int trait = random.nextInt(traits.length);
            boolean aboutVictim = random.nextInt(3) > 0;
            int from = aboutVictim ? home[victim] : random.nextInt(UNITS);
            int value = aboutVictim ? traits[trait][victim] : random.nextInt(VALUES[trait]);
            int to = random.nextInt(UNITS + 1);
            if (!move(after, traits[trait], value, from, to)
                    || !asked.add(Arrays.stream(after).boxed().toList())) {
                continue;
            }
            ATTACK.attempt();
            Scenario scenario = Reorganisations.scenario(home, after);
            PublishedForecast said =
                    gate.publish(snapshot, Reorganisations.forecast(scenario, snapshot.traces()), shown);
            if (said.refusal().isEmpty()) {
                answered.add(new Answered(scenario, List.copyOf(shown), said));
                shown.add(scenario);
                places.add(after);
            }
        }
        return answered;
    }

    /** A part of a unit has at least k people and leaves none or at least k, as a draft demands. */
    private static boolean move(int[] after, int[] trait, int value, int from, int to) {
        int moved = 0;
        int left = 0;
        for (int person = 0; person < PEOPLE; person++) {
            boolean isPart = trait[person] == value;
            moved += after[person] == from && isPart ? 1 : 0;
            left += after[person] == from && !isPart ? 1 : 0;
        }
        if (moved < K || (left > 0 && left < K) || from == to) {
            return false;
        }
        for (int person = 0; person < PEOPLE; person++) {
            after[person] = after[person] == from && trait[person] == value ? to : after[person];
        }
        return true;
    }

    private boolean isTheSame(Publication publication, List<Answered> answered, int[] kinds) {
        Snapshot snapshot = snapshot(kinds);
        ATTACK.attempt();
        return gate.publish(snapshot).equals(publication)
                && answered.stream()
                        .allMatch(each -> gate.publish(
                                        snapshot,
                                        Reorganisations.forecast(each.scenario(), snapshot.traces()),
                                        each.before())
                                .equals(each.said()));
    }

    /** Turns the pair's trail on or off, and some others in its unit the other way or any way. */
    private static int[] alternative(RandomGenerator random, int[] kinds, int one, int other, int more) {
        int[] others = kinds.clone();
        boolean isOn = hasTrail(kinds, one, other);
        set(others, one, other, isOn ? NONE : 1);
        for (int change = 0; change < more; change++) {
            int a = random.nextInt(EACH);
            int b = random.nextInt(EACH);
            if (a != b && !Set.of(a, b).equals(Set.of(one, other))) {
                boolean turn = more == 1 ? !isOn : hasTrail(kinds, a, b);
                set(others, a, b, turn ? NONE : 1);
            }
        }
        return others;
    }

    private static void set(int[] kinds, int one, int other, int days) {
        kinds[Math.min(one, other) * PEOPLE + Math.max(one, other)] = days;
    }

    private static boolean hasTrail(int[] kinds, int one, int other) {
        return kinds[Math.min(one, other) * PEOPLE + Math.max(one, other)] != NONE;
    }

    private static int trails(int[] kinds) {
        int trails = 0;
        for (int one = 0; one < EACH; one++) {
            for (int other = one + 1; other < EACH; other++) {
                trails += hasTrail(kinds, one, other) ? 1 : 0;
            }
        }
        return trails;
    }

    private int[][] traits(RandomGenerator random) {
        int[][] traits = new int[VALUES.length][];
        for (int trait = 0; trait < VALUES.length; trait++) {
            traits[trait] = random.ints(PEOPLE, 0, VALUES[trait]).toArray();
        }
        return traits;
    }

    private static int[] kinds(RandomGenerator random) {
        int[] strengths = {1, 2, 4, 10};
        double density = 0.2 + random.nextDouble() / 2;
        return random.ints((long) PEOPLE * PEOPLE, 0, strengths.length)
                .map(strength -> random.nextDouble() < density ? strengths[strength] : NONE)
                .toArray();
    }

    private Snapshot snapshot(int[] kinds) {
        Traces traces = Reorganisations.traces(
                PEOPLE, (one, other) -> kinds[Math.min(one, other) * PEOPLE + Math.max(one, other)]);
        return Snapshot.builder(
                        traces, List.of(Reorganisations.scenario(home, home).before()))
                .states(trail -> Optional.of(TrailState.OPEN))
                .build();
    }
}
