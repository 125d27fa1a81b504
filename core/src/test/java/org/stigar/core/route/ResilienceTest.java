package org.stigar.core.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stigar.core.forest.Forest;
import org.stigar.core.forest.TrailChange;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.samples.Forests;
import org.stigar.core.samples.Samples;

class ResilienceTest {

    private static final long SEED = 1;

    @Test
    void countsWhatTheUnitHasItselfAndWhatIsTwoTrailsAway() {
        Forest forest = Forests.draw("ann -1- bob, bob -1- cy, cy -1- dee, eve");

        assertThat(of(forest, "ann", "ann")).isEqualTo(new Resilience(1, 0));
        assertThat(of(forest, "ann", "cy")).isEqualTo(new Resilience(1, 0));
        assertThat(of(forest, "ann", "dee")).isEqualTo(new Resilience(0, 0));
        assertThat(of(forest, "ann bob", "dee")).isEqualTo(new Resilience(1, 0));
        assertThat(of(forest, "ann", "ann", "eve")).isEqualTo(new Resilience(0.5, 0));
    }

    @Test
    void losesNothingWhereTwoStandInForEachOther() {
        Forest forest = Forests.draw("ann -1- cy, bob -1- dee, eve");

        assertThat(of(forest, "ann bob", "cy dee")).isEqualTo(new Resilience(1, 1));
        assertThat(of(forest, "ann bob", "cy", "dee", "ann bob"))
                .as("cy, as well as ann, is vital to one of three")
                .isEqualTo(new Resilience(1, 2.0 / 3));
    }

    /** Where all trails survive nothing is left to chance. */
    @Test
    void agreesWithSendingEverybodyAwayInTurn() {
        Samples.forAll(1_000, random -> {
            PersonIndex people = Forests.people(random.nextInt(1, 9));
            List<TrailChange> trails = Forests.trails(random, people, random.nextDouble()).stream()
                    .map(trail -> new TrailChange(trail.one(), trail.other(), 1))
                    .toList();
            Set<PersonId> unit = some(random, people);
            List<Set<PersonId>> needed = List.of(some(random, people), some(random, people), some(random, people));
            double least = people.people().stream()
                    .mapToDouble(away -> shareWithout(away, trails, unit, needed))
                    .min()
                    .orElseThrow();

            Resilience resilience = Resilience.of(Forests.plant(people, trails), unit, targets(people, needed), SEED);

            assertThat(resilience.share()).isCloseTo(share(trails, unit, needed), within(1e-12));
            assertThat(resilience.withoutAnyOne()).isCloseTo(least, within(1e-12));
        });
    }

    /** The fates are those of one generator that is asked about every pair in turn, draw by draw. */
    @Test
    void agreesWithDrawingPairByPair() {
        Samples.forAll(50, random -> {
            PersonIndex people = Forests.people(6);
            List<TrailChange> trails = Forests.trails(random, people, 0.5);
            Forest forest = Forests.plant(people, trails);
            Set<PersonId> unit = some(random, people);
            List<Set<PersonId>> needed = List.of(some(random, people), some(random, people));
            double share = 0;
            double[] without = new double[people.size()];
            var fate = new SplittableRandom(SEED);
            for (int draw = 0; draw < 20; draw++) {
                List<TrailChange> left = survivors(forest, fate);
                share += share(left, unit, needed) / 20;
                for (int away = 0; away < without.length; away++) {
                    without[away] += shareWithout(people.person(away), left, unit, needed) / 20;
                }
            }

            Resilience resilience = Resilience.of(forest, unit, targets(people, needed), SEED, 20);

            assertThat(resilience.share()).isCloseTo(share, within(1e-12));
            assertThat(resilience.withoutAnyOne())
                    .isCloseTo(Arrays.stream(without).min().orElseThrow(), within(1e-12));
        });
    }

    /** Every set of trails that may survive, each with its chance. Four standard errors of 5,000 draws. */
    @Test
    void agreesWithTryingEveryFate() {
        Samples.forAll(10, random -> {
            PersonIndex people = Forests.people(5);
            List<TrailChange> trails = Forests.trails(random, people, 0.7);
            Set<PersonId> unit = some(random, people);
            List<Set<PersonId>> needed = List.of(some(random, people), some(random, people));
            double expected = 0;
            for (int fate = 0; fate < 1 << trails.size(); fate++) {
                List<TrailChange> left = new ArrayList<>();
                double chance = 1;
                for (int i = 0; i < trails.size(); i++) {
                    boolean survives = (fate >> i & 1) == 1;
                    double openness = trails.get(i).openness();
                    chance *= survives ? openness : 1 - openness;
                    if (survives) {
                        left.add(trails.get(i));
                    }
                }
                expected += chance * share(left, unit, needed);
            }

            Resilience resilience =
                    Resilience.of(Forests.plant(people, trails), unit, targets(people, needed), SEED, 5_000);

            assertThat(resilience.share()).isCloseTo(expected, within(4 * Math.sqrt(0.25 / 5_000)));
        });
    }

    @Test
    void isNeverLessForOneMoreTrailOrAMoreOpenOne() {
        Samples.forAll(300, random -> {
            PersonIndex people = Forests.people(12);
            List<TrailChange> trails = Forests.trails(random, people, 0.25);
            List<TrailChange> more = new ArrayList<>(trails);
            int one = random.nextInt(12);
            int other = (one + random.nextInt(1, 12)) % 12;
            more.add(new TrailChange(people.person(one), people.person(other), 1));
            Set<PersonId> unit = some(random, people);
            List<Targets> needed = targets(people, List.of(some(random, people), some(random, people)));

            Resilience before = Resilience.of(Forests.plant(people, trails), unit, needed, SEED);
            Resilience after = Resilience.of(Forests.plant(people, more), unit, needed, SEED);

            assertThat(after.share()).isGreaterThanOrEqualTo(before.share());
            assertThat(after.withoutAnyOne()).isGreaterThanOrEqualTo(before.withoutAnyOne());
        });
    }

    @Test
    void repeatsWithTheSameSeedAndNotWithAnother() {
        Forest forest = Forests.draw("ann -0.5- bob, bob -0.5- cy");
        List<Targets> needed = targets(forest.people(), List.of(Set.of(new PersonId("cy"))));
        Set<PersonId> unit = Set.of(new PersonId("ann"));

        assertThat(Resilience.of(forest, unit, needed, 7)).isEqualTo(Resilience.of(forest, unit, needed, 7));
        assertThat(Resilience.of(forest, unit, needed, 7)).isNotEqualTo(Resilience.of(forest, unit, needed, 8));
    }

    @Test
    void refusesWhatIsOutOfRange() {
        Forest forest = Forests.draw("ann -1- bob");
        List<Targets> needed = targets(forest.people(), List.of(Set.of(new PersonId("bob"))));
        List<Targets> others = targets(Forests.draw("bob").people(), List.of(Set.of(new PersonId("bob"))));
        List<PersonId> unit = List.of(new PersonId("ann"));

        assertThatThrownBy(() -> Resilience.of(forest, List.of(), needed, SEED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Resilience.of(forest, unit, List.of(), SEED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Resilience.of(forest, unit, others, SEED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Resilience(0.5, 0.6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Resilience(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Resilience(1.5, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Returns which share of the competences has a carrier in the unit or at most two trails from it. */
    private static double share(List<TrailChange> trails, Set<PersonId> unit, List<Set<PersonId>> needed) {
        Set<PersonId> reached = withNeighbours(trails, withNeighbours(trails, unit));
        return (double) needed.stream()
                        .filter(carriers -> carriers.stream().anyMatch(reached::contains))
                        .count()
                / needed.size();
    }

    private static double shareWithout(
            PersonId away, List<TrailChange> trails, Set<PersonId> unit, List<Set<PersonId>> needed) {
        return share(
                trails.stream()
                        .filter(trail ->
                                !trail.one().equals(away) && !trail.other().equals(away))
                        .toList(),
                without(away, unit),
                needed.stream().map(carriers -> without(away, carriers)).toList());
    }

    private static List<TrailChange> survivors(Forest forest, SplittableRandom fate) {
        PersonIndex people = forest.people();
        List<TrailChange> left = new ArrayList<>();
        for (int one = 0; one < people.size(); one++) {
            for (int other = 0; other < people.size(); other++) {
                double chance = fate.nextDouble(); // drawn for every pair, to keep the place
                if (one < other && chance < forest.findOpenness(one, other).orElse(0)) {
                    left.add(new TrailChange(people.person(one), people.person(other), 1));
                }
            }
        }
        return left;
    }

    private static Set<PersonId> withNeighbours(List<TrailChange> trails, Set<PersonId> people) {
        Set<PersonId> wider = new HashSet<>(people);
        for (TrailChange trail : trails) {
            if (people.contains(trail.one())) {
                wider.add(trail.other());
            }
            if (people.contains(trail.other())) {
                wider.add(trail.one());
            }
        }
        return wider;
    }

    private static Set<PersonId> without(PersonId away, Collection<PersonId> people) {
        return people.stream().filter(person -> !person.equals(away)).collect(Collectors.toSet());
    }

    /** Returns at least one of the people. */
    private static Set<PersonId> some(RandomGenerator random, PersonIndex people) {
        Set<PersonId> some = new HashSet<>();
        some.add(people.person(random.nextInt(people.size())));
        people.people().stream().filter(person -> random.nextInt(5) == 0).forEach(some::add);
        return some;
    }

    private static List<Targets> targets(PersonIndex people, List<Set<PersonId>> needed) {
        return needed.stream()
                .map(carriers ->
                        Targets.of(people, carriers.stream().collect(Collectors.toMap(carrier -> carrier, c -> 1.0))))
                .toList();
    }

    /** Takes people as text: {@code "ann bob"}. */
    private static Resilience of(Forest forest, String unit, String... needed) {
        List<Set<PersonId>> carriers =
                Stream.of(needed).map(ResilienceTest::people).toList();
        return Resilience.of(forest, people(unit), targets(forest.people(), carriers), SEED);
    }

    private static Set<PersonId> people(String names) {
        return Stream.of(names.split(" ", -1)).map(PersonId::new).collect(Collectors.toSet());
    }
}
