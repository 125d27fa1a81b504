package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.core.change.TrailPlan;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Attack;

/**
 * Tries to learn from what is told of plans what somebody chose, or that they planned, or did not (privacy P1 to P3, P9). The reader knows who could plan,
 * and what became of a few who put together what they know: which of the three they chose, or that they planned nothing. Everybody else is then alike,
 * so it is enough to ask of one: is there another world that looks the same?
 */
class PlanAttackTest {

    private static final Attack ATTACK = Attack.on("plans at a change");

    private static final int CHOICES = 3;
    private static final int MOST = 40;

    /** Two friends of the one who is asked about, besides the reader. */
    private static final int FRIENDS = 3;

    private static final PlanGate GATE = new PlanGate(Policy.leaders(8));

    @AfterAll
    static void tell() {
        ATTACK.close();
    }

    /** How many chose each; of {@code touched} people. */
    private record World(int keep, int handOver, int letGo) {
        int size() {
            return keep + handOver + letGo;
        }

        int of(int choice) {
            return choice == 0 ? keep : choice == 1 ? handOver : letGo;
        }

        World and(int choice) {
            return new World(
                    keep + (choice == 0 ? 1 : 0), handOver + (choice == 1 ? 1 : 0), letGo + (choice == 2 ? 1 : 0));
        }

        boolean has(World part) {
            return keep >= part.keep && handOver >= part.handOver && letGo >= part.letGo;
        }
    }

    private static String told(PlanGate gate, World world, int touched) {
        return PlanGateTest.words(gate.publish(
                PlanGateTest.plans(world.keep, world.handOver, world.letGo),
                PlanGateTest.people(0, touched),
                Set.of()));
    }

    /** The shares of a pulse's answers, whose stretches the number decides. */
    private static String asAnswers(World world) {
        return CoarseAnswers.of(1, List.of(world.keep, world.handOver, world.letGo), Policy.leaders(8))
                .map(said -> said.share(0) + " " + said.share(1) + " " + said.share(2))
                .orElse("");
    }

    /** In quarters from nine people on, of however few who could plan. */
    private static String inQuarters(World world) {
        StringBuilder said = new StringBuilder();
        for (int choice = 0; choice < CHOICES && world.size() >= 9; choice++) {
            said.append(4 * world.of(choice) / world.size()).append(' ');
        }
        return said.toString();
    }

    private static List<World> worlds(int most) {
        List<World> worlds = new ArrayList<>();
        for (int size = 0; size <= most; size++) {
            for (int keep = 0; keep <= size; keep++) {
                for (int handOver = 0; handOver <= size - keep; handOver++) {
                    worlds.add(new World(keep, handOver, size - keep - handOver));
                }
            }
        }
        return worlds;
    }

    private static Map<String, List<World>> byWords(BiFunction<World, Integer, String> gate, int touched) {
        Map<String, List<World>> byWords = new HashMap<>();
        for (World world : worlds(touched)) {
            byWords.computeIfAbsent(gate.apply(world, touched), words -> new ArrayList<>())
                    .add(world);
        }
        return byWords;
    }

    /** Whoever is asked about may have planned nothing, or any of the three, whatever is told and whatever the others know of themselves. */
    private static Optional<String> attack(BiFunction<World, Integer, String> gate, int touched) {
        for (Map.Entry<String, List<World>> one : byWords(gate, touched).entrySet()) {
            List<World> alike = one.getValue();
            for (World known : worlds(FRIENDS)) {
                int without = FRIENDS - known.size();
                if (alike.stream().noneMatch(world -> world.has(known) && world.size() <= touched - without)) {
                    continue;
                }
                ATTACK.attempts(CHOICES + 1);
                if (alike.stream().noneMatch(world -> world.has(known) && world.size() < touched - without)) {
                    return Optional.of("planned: " + one.getKey() + " of " + touched + " beside " + known);
                }
                for (int choice = 0; choice < CHOICES; choice++) {
                    World more = known.and(choice);
                    if (alike.stream().noneMatch(world -> world.has(more) && world.size() <= touched - without)) {
                        return Optional.of(
                                "not " + choice + ": " + one.getKey() + " of " + touched + " beside " + known);
                    }
                }
            }
        }
        return Optional.empty();
    }

    @ParameterizedTest
    @CsvSource({"5", "8", "12"})
    void nobodysChoiceIsKnownNorThatTheyPlannedOrNot(int k) {
        PlanGate gate = new PlanGate(Policy.leaders(k));
        for (int touched = FRIENDS + 1; touched <= MOST; touched++) {
            assertThat(attack((world, people) -> told(gate, world, people), touched))
                    .isEmpty();
        }
    }

    /** Who learnt elsewhere how many planned learns of no one of them what they chose, nor what they did not. */
    @Test
    void nobodysChoiceIsKnownToWhoKnowsHowManyPlanned() {
        for (int touched : List.of(13, 20, 22, 23, MOST)) {
            Map<String, List<World>> byWords = byWords((world, people) -> told(GATE, world, people), touched);
            byWords.remove("");
            byWords.values().forEach(alike -> {
                for (int size = GATE.fewest(); size <= touched; size++) {
                    int planned = size;
                    List<World> same = alike.stream()
                            .filter(world -> world.size() == planned)
                            .toList();
                    for (World known : worlds(FRIENDS)) {
                        if (known.size() == FRIENDS && same.stream().anyMatch(world -> world.has(known))) {
                            for (int choice = 0; choice < CHOICES; choice++) {
                                int asked = choice;
                                ATTACK.attempts(2);
                                assertThat(same).anyMatch(world -> world.has(known.and(asked)));
                                assertThat(same)
                                        .anyMatch(world -> world.has(known)
                                                && planned - FRIENDS > world.of(asked) - known.of(asked));
                            }
                        }
                    }
                }
            });
        }
    }

    /** Without the rule it must succeed: fourteen who could plan, and a middle stretch that fewer than fourteen do not have. */
    @Test
    void stretchesOfAnswersTellThatAllPlanned() {
        assertThat(attack((world, touched) -> asAnswers(world), 14).orElseThrow())
                .startsWith("planned");
    }

    @Test
    void quartersOfFewTellWhatNobodyElseChose() {
        assertThat(attack((world, touched) -> inQuarters(world), 20).orElseThrow())
                .startsWith("not");
    }

    /** Of a change for nine people that anything is told at all is that all planned. */
    @Test
    void nineWhoCouldPlanAreNotToldOf() {
        assertThat(attack((world, people) -> told(GATE, world, MOST), 9)).isPresent();
        assertThat(told(GATE, new World(9, 0, 0), 9)).isEmpty();
    }

    /**
     * Two changes after one another, of which the second touches others besides, for a reader who is sure that nobody changes their mind between them and
     * has two friends among the others. Were people counted twice it would succeed, with one other more and with k too. So nobody is: the second
     * figure is what it is whatever the first were of.
     */
    @Test
    void nobodyWhoWasToldOfIsToldOfAgain() {
        assertThat(findKnownOfTheOthers(FRIENDS)).isPresent();
        assertThat(findKnownOfTheOthers(8)).isPresent();
        Set<PersonId> first = PlanGateTest.people(0, 24);
        for (int others : List.of(1, FRIENDS, 8, 12)) {
            assertThat(GATE.publish(PlanGateTest.plans(24 + others, 0, 0), PlanGateTest.people(0, 24 + others), first)
                            .isSaid())
                    .isFalse();
        }
        ATTACK.attempts(worlds(24).size());
        worlds(24).forEach(world -> {
            Map<PersonId, TrailPlan> plans = new HashMap<>(PlanGateTest.plans(world.keep, world.handOver, world.letGo));
            PlanGateTest.people(24, 40).forEach(person -> plans.put(person, TrailPlan.LET_GO));
            assertThat(PlanGateTest.words(GATE.publish(plans, PlanGateTest.people(0, 40), first)))
                    .isEqualTo("0.0–0.5 0.0–0.5 0.5–1.0");
        });
    }

    /** @param others who are touched by the second change only; the reader has two friends among them */
    private static Optional<String> findKnownOfTheOthers(int others) {
        int both = 24;
        Map<World, String> first = new HashMap<>();
        Map<World, String> second = new HashMap<>();
        worlds(both).forEach(world -> first.put(world, told(GATE, world, both)));
        worlds(both + others).forEach(world -> second.put(world, told(GATE, world, both + others)));
        // What is told of both, and what the others then may have chosen.
        Map<String, List<World>> left = new HashMap<>();
        for (World added : worlds(others)) {
            for (World world : worlds(both)) {
                World sum =
                        new World(world.keep + added.keep, world.handOver + added.handOver, world.letGo + added.letGo);
                List<World> known =
                        left.computeIfAbsent(first.get(world) + " | " + second.get(sum), words -> new ArrayList<>());
                if (known.isEmpty() || !known.get(known.size() - 1).equals(added)) {
                    known.add(added);
                }
            }
        }
        for (Map.Entry<String, List<World>> one : left.entrySet()) {
            for (World friends : worlds(2)) {
                int without = 2 - friends.size();
                List<World> open = one.getValue().stream()
                        .filter(world -> world.has(friends) && world.size() <= others - without)
                        .toList();
                if (!open.isEmpty()) {
                    ATTACK.attempts(CHOICES + 1);
                    boolean mayBeSilent = open.stream().anyMatch(world -> world.size() < others - without);
                    boolean mayBeAny = true;
                    for (int choice = 0; choice < CHOICES; choice++) {
                        World more = friends.and(choice);
                        mayBeAny &= open.stream().anyMatch(world -> world.has(more));
                    }
                    if (!mayBeSilent || !mayBeAny) {
                        return Optional.of(one.getKey() + " beside " + friends);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
