package org.stigar.core.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.core.inference.Direction;
import org.stigar.core.inference.Estimate;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Samples;

class EffectTest {

    private static final MatchTerms TERMS = MatchTerms.DEFAULT;

    @Test
    void nearestByPriorWithinTheSameClassAndNobodyTwice() {
        List<Subject> participants =
                List.of(person("ann", "build", 2, 0), person("bob", "build", 3, 0), person("cy", "sell", 9, 0));
        List<Subject> others = List.of(
                person("dee", "build", 2, 0),
                person("eve", "build", 3, 0),
                person("fay", "build", 2, 0),
                person("gus", "sell", 2, 0),
                person("ann", "build", 2, 0));

        Matching matching = Matching.of(participants, others, TERMS);

        assertThat(matching.sets()).hasSize(2);
        assertThat(names(matching.sets().get(0))).containsExactly("dee", "fay");
        assertThat(names(matching.sets().get(1))).containsExactly("eve");
        assertThat(matching.unmatched()).as("cy, whose like is too far").isEqualTo(1);
        assertThat(matching.balance().after()).isZero();
        assertThat(matching.balance().before()).isPositive();
    }

    @Test
    void whoHasFewestLeftIsServedFirst() {
        // Zed can only be matched with the one whom Ann would take.
        List<Subject> participants = List.of(person("ann", "b", 10, 0), person("zed", "b", 11, 0));
        List<Subject> others = List.of(
                person("x", "b", 10.6, 0),
                person("y", "b", 9, 0),
                person("far", "b", 0, 0),
                person("away", "b", 20, 0));

        Matching matching = Matching.of(participants, others, new MatchTerms(0.25, 1, 0.5, 2, 0));

        assertThat(matching.unmatched()).isZero();
        assertThat(names(matching.sets().get(0))).containsExactly("y");
        assertThat(names(matching.sets().get(1))).containsExactly("x");
    }

    /** The law of the nearest, by looking at everybody who is left. */
    @Test
    void eachGetsTheNearestWhoIsLeft() {
        Samples.forAll(30, random -> {
            People people = People.drawn(random, 12, 30, 0);
            MatchTerms terms = new MatchTerms(0.5, 1, 10, 2, 1 + random.nextInt(9));
            Matching matching = Matching.of(people.participants, people.others, terms);
            Set<PersonId> taken = new HashSet<>();
            matching.sets().forEach(set -> taken.add(set.others().get(0).person()));
            for (MatchedSet set : matching.sets()) {
                double distance =
                        Math.abs(set.participant().prior() - set.others().get(0).prior());
                assertThat(people.others.stream()
                                .filter(other -> !taken.contains(other.person()))
                                .filter(other -> other.covariates()
                                        .equals(set.participant().covariates()))
                                .mapToDouble(other -> Math.abs(
                                        other.prior() - set.participant().prior()))
                                .min()
                                .orElse(Double.MAX_VALUE))
                        .as("nobody who is left over is nearer")
                        .isGreaterThanOrEqualTo(distance);
            }
        });
    }

    /** By the order of ids each workshop of a house would be compared with the same few. */
    @Test
    void amongEqualsTheLotDecides() {
        List<Subject> participants = List.of(person("ann", "b", 1, 0), person("bob", "b", 1, 0));
        List<Subject> others = IntStream.range(0, 40)
                .mapToObj(number -> person("p" + number, "b", 1, 0))
                .toList();

        Set<PersonId> drawn = new HashSet<>();
        for (int lot = 1; lot <= 20; lot++) {
            Matching.of(participants, others, TERMS.withLot(lot))
                    .sets()
                    .forEach(set -> set.others().forEach(other -> drawn.add(other.person())));
            assertThat(Matching.of(participants, others, TERMS.withLot(lot)).sets())
                    .isEqualTo(Matching.of(participants, others, TERMS.withLot(lot))
                            .sets());
        }

        // Twenty times four of forty: one of them is missed with probability .9 to the 20th, about one in eight.
        assertThat(drawn).hasSizeGreaterThan(25);
    }

    @Test
    void nobodyIsComparedTwiceOrWithTheUnlike() {
        Samples.forAll(100, random -> {
            People people = People.drawn(random, 20, 40, 1);
            Matching matching = Matching.of(people.participants, people.others, TERMS);
            List<PersonId> compared = new ArrayList<>();
            for (MatchedSet set : matching.sets()) {
                assertThat(set.others().size()).isBetween(1, TERMS.controls());
                for (Subject other : set.others()) {
                    compared.add(other.person());
                    assertThat(other.covariates()).isEqualTo(set.participant().covariates());
                    assertThat(Math.abs(other.prior() - set.participant().prior()))
                            .isLessThan(1);
                }
            }
            assertThat(compared).doesNotHaveDuplicates();
            assertThat(matching.sets().size() + matching.unmatched()).isEqualTo(20);
            List<Subject> turned = new ArrayList<>(people.others);
            Collections.reverse(turned);
            assertThat(Matching.of(people.participants, turned, TERMS).sets()).isEqualTo(matching.sets());
        });
    }

    @Test
    void aClearEffectIsFoundEitherWay() {
        assertThat(verdict(constant("p", 10, 4, 0.1), constant("o", 20, 1, 0.1)))
                .isInstanceOfSatisfying(Verdict.Found.class, found -> {
                    assertThat(found.direction()).isEqualTo(Direction.MORE);
                    assertThat(found.estimate().difference()).isCloseTo(3, within(0.5));
                });
        assertThat(verdict(constant("p", 10, 1, 0.1), constant("o", 20, 4, 0.1)))
                .isInstanceOfSatisfying(
                        Verdict.Found.class,
                        found -> assertThat(found.direction()).isEqualTo(Direction.LESS));
    }

    @Test
    void everyVerdictIsToldInItsOwnWords() {
        assertThat(told(verdict(constant("p", 10, 4, 0.1), constant("o", 20, 1, 0.1))))
                .isEqualTo("found MORE");
        assertThat(told(verdict(constant("p", 10, 2, 0.5), constant("o", 20, 2, 0.5))))
                .isEqualTo("not told");
        assertThat(told(verdict(constant("p", 7, 4, 0.1), constant("o", 20, 1, 0.1))))
                .isEqualTo("too few");
        assertThat(told(verdict(constant("p", 10, 4, 0.1), List.of()))).isEqualTo("no comparison");
        assertThat(told(verdict(constant("p", 10, 0, 0), constant("o", 20, 0, 0))))
                .isEqualTo("no spread");
        assertThat(told(verdict(List.of(), constant("o", 20, 0, 0)))).isEqualTo("too few");
        assertThat(told(verdict(constant("p", 10, 4, 0.1), constant("o", 7, 1, 0.1))))
                .as("seven sets")
                .isEqualTo("too few");
    }

    /** Half of those who took part are a bit above all others, within the caliper, since a few others are far away. */
    @Test
    void sidesThatAreStillDifferentAreRefused() {
        List<Subject> participants = new ArrayList<>();
        List<Subject> others = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            participants.add(person("p" + i, "b", 11, 5));
            others.add(person("o" + i, "b", 10, 1));
            others.add(person("far" + i, "b", i % 2 == 0 ? 0 : 20, 1));
        }
        assertThat(verdict(participants, others))
                .isInstanceOfSatisfying(
                        Verdict.DoesNotMatch.class,
                        refused -> assertThat(refused.balance().after()).isGreaterThan(TERMS.imbalance()));
        assertThat(verdict(constant("p", 10, 5, 0.1), classed("sell", 20))).isEqualTo(new Verdict.NoComparison());
    }

    @Test
    void powerIsByItsFormula() {
        Power power = new Power(30, 2, 2);

        assertThat(power.standardError()).isCloseTo(2 * Math.sqrt(1.5 / 30), within(1e-12));
        assertThat(power.smallestFound()).isCloseTo(2.8016 * power.standardError(), within(1e-4));
        assertThat(power.toFind(power.smallestFound())).isCloseTo(0.8, within(1e-5));
        assertThat(power.toFind(0)).isCloseTo(0.05, within(1e-8));
        assertThat(power.toFind(100)).isCloseTo(1, within(1e-8));
        assertThat(power.toFind(-1)).isEqualTo(power.toFind(1));
        assertThat(new Power(1, 1, 0).toFind(1)).isEqualTo(1);
        assertThat(new Power(1, 1, 0).smallestFound()).isZero();
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> person("a", "b", Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> person("a", "b", 1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> verdict(List.of(person("a", "b", 1, 1), person("a", "b", 1, 1)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MatchTerms(Double.NaN, 1, 1, 8, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MatchTerms(1, 0, 1, 8, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Power(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String told(Verdict verdict) {
        return verdict.tell(new Verdict.Teller<>() {
            @Override
            public String found(Direction direction, Estimate estimate) {
                return "found " + direction;
            }

            @Override
            public String notToldFromChance(Estimate estimate) {
                return "not told";
            }

            @Override
            public String noSpread() {
                return "no spread";
            }

            @Override
            public String tooFew() {
                return "too few";
            }

            @Override
            public String noComparison() {
                return "no comparison";
            }

            @Override
            public String doesNotMatch(Balance balance) {
                return "does not match";
            }
        });
    }

    private static Verdict verdict(List<Subject> participants, List<Subject> others) {
        RandomGenerator random = new SplittableRandom(1);
        return Effect.of(participants, others, TERMS, random).verdict();
    }

    /** Returns people alike, whose outcomes go up and down around one. */
    private static List<Subject> constant(String name, int size, double outcome, double around) {
        List<Subject> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            people.add(person(name + i, "build", 1, outcome + (i % 3 - 1) * around));
        }
        return people;
    }

    private static List<Subject> classed(String covariate, int size) {
        List<Subject> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            people.add(person("c" + i, covariate, 1, i));
        }
        return people;
    }

    private static List<String> names(MatchedSet set) {
        return set.others().stream().map(other -> other.person().value()).toList();
    }

    private static Subject person(String id, String covariate, double prior, double outcome) {
        return new Subject(new PersonId(id), List.of(covariate), prior, outcome);
    }
}
