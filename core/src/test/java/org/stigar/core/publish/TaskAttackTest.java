package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.stigar.core.measure.unit.Mixing;
import org.stigar.core.measure.unit.Partition;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.PublishedCell.Versus;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.samples.Attack;
import org.stigar.core.samples.Organisations;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.Traces;

/** Privacy P2 and P3 by attack on projects: from how functions compare with chance, beside the matrix, tries to get a count back. */
class TaskAttackTest {

    private static final Attack ATTACK = Attack.on("functions of a project beside the matrix");

    private static final Policy POLICY = Policy.leaders(8);
    private static final Gate GATE = new Gate(POLICY);
    private static final Partition TWO = Partition.of(20, 2, person -> person / 10);
    private static final long MOST = 22;
    private static final long[] PAIRS = {45, 100, 45};

    @AfterAll
    static void tell() {
        ATTACK.close();
    }

    /** A project that is two whole units: the matrix tells the labels, and the network must tell no more. */
    @Test
    void ofWholeUnitsItTellsNoMoreThanTheMatrix() {
        assertThat(narrowest(TaskAttackTest::ofLabels, 0)).isGreaterThanOrEqualTo(1);
        assertThat(narrowest(TaskAttackTest::ofCounts, 0))
                .as("compared by counts")
                .isLessThan(1);
    }

    /** A project that is a part of two units: what else is in their cells is not known. */
    @Test
    void ofAPartOfUnitsEveryCountStaysOpen() {
        assertThat(narrowest(TaskAttackTest::ofLabels, 9)).isGreaterThanOrEqualTo(1);
    }

    @Test
    void aFunctionThatIsAUnitButForOnePersonIsLeftOut() {
        Traces traces = Projects.traces(new SplittableRandom(1));

        assertThat(nodes(traces, 10, 10)).isEqualTo(2);
        assertThat(nodes(traces, 10, 12)).isEqualTo(2);
        assertThat(nodes(traces, 10, 20)).as("all of a unit").isEqualTo(2);
        assertThat(nodes(traces, 10, 19)).as("all but one").isZero();
        assertThat(nodes(traces, 10, 13)).as("all but seven").isZero();
    }

    @Test
    void aFunctionOfFewIsMergedWithAnother() {
        PublishedTask task = task(
                Projects.traces(new SplittableRandom(1)),
                Projects.structure(20, 20),
                person -> {
                    int place = Projects.number(person) % 20;
                    return Optional.of(place < 12 ? "a" : place < 15 ? "b" : "c");
                },
                Map.of());

        assertThat(task.nodes())
                .extracting(PublishedTask.Node::functions)
                .containsExactly(List.of("a"), List.of("b", "c"));
        assertThat(task.name()).isEqualTo("Launch");
    }

    /** Two units of twenty who each know one another and hardly the others are two functions that keep to themselves. */
    @Test
    void functionsThatKeepToThemselvesAreSeenToDoSo() {
        Traces traces = Organisations.traces(
                Projects.PEOPLE,
                (one, other) -> (one / 20 == other / 20 ? other - one < 4 : (one + other) % 5 == 0) ? 1 : 0);
        PublishedTask task = task(traces, Projects.structure(10, 10), Projects::function, Map.of());

        assertThat(task.nodes())
                .extracting(PublishedTask.Node::functions)
                .containsExactly(List.of("build"), List.of("design"));
        assertThat(task.link(0, 0)).isIn(Versus.MORE, Versus.MUCH_MORE);
        assertThat(task.link(1, 0)).isIn(Versus.LESS, Versus.MUCH_LESS);
        assertThat(task.coverage().level()).isEqualTo(PublishedCoverage.Level.ENOUGH);
    }

    @Test
    void whoJoinsLeavesOrChangesFunctionAloneChangesNothing() {
        Samples.forAll(40, random -> {
            Traces traces = Projects.traces(random);
            Structure structure = Projects.structure(10, 10);
            Map<UnitId, Cohort> before = GATE.tasks(Projects.snapshot(traces, structure, Projects::function, Map.of()));
            PublishedTask stayed = task(traces, structure, Projects::function, before);
            int changed = random.nextInt(10);
            PublishedTask elsewhere = task(
                    traces,
                    structure,
                    person -> Projects.number(person) == changed ? Optional.of("other") : Projects.function(person),
                    before);

            assertThat(stayed.nodes()).hasSize(2);
            assertThat(task(traces, Projects.structure(9, 10), Projects::function, before))
                    .isEqualTo(stayed);
            assertThat(task(traces, Projects.structure(10, 11), Projects::function, before))
                    .isEqualTo(stayed);
            // The name of the one is merged with that of the others, the people are the same.
            assertThat(elsewhere.link(1, 0)).isEqualTo(stayed.link(1, 0));
            assertThat(elsewhere.nodes())
                    .extracting(PublishedTask.Node::people)
                    .isEqualTo(stayed.nodes().stream()
                            .map(PublishedTask.Node::people)
                            .toList());
        });
    }

    @Test
    void whoIsWhoInAUnitAndProjectChangesNothing() {
        Samples.forAll(40, random -> {
            int[] states = random.ints(Projects.PEOPLE * Projects.PEOPLE, 0, 3).toArray();
            int one = random.nextInt(10);
            int other = random.nextInt(10);
            Structure structure = Projects.structure(10, 10);

            assertThat(GATE.publish(Projects.snapshot(
                            Projects.traces(states, person -> person == one ? other : person == other ? one : person),
                            structure,
                            Projects::function,
                            Map.of())))
                    .isEqualTo(GATE.publish(Projects.snapshot(
                            Projects.traces(states, person -> person), structure, Projects::function, Map.of())));
        });
    }

    /** What the matrix says of the cells, and the network beside it. */
    private record Said(List<PublishedCount> matrix, List<Versus> links) {}

    /**
     * Tries all counts of three cells, and of trails of people elsewhere that lie in one of the same cells of the matrix. Returns
     * the least share of the values wanted that are open beside the network: all that the matrix leaves open where the project is
     * all of it, else three.
     */
    private static double narrowest(Function<long[], List<Versus>> network, int elsewhere) {
        double narrowest = Double.POSITIVE_INFINITY;
        for (int shared = 0; shared < PAIRS.length; shared++) {
            Map<Said, List<Set<Long>>> together = new HashMap<>();
            Map<List<PublishedCount>, List<Set<Long>>> alone = new HashMap<>();
            for (long[] counts : counts()) {
                ATTACK.attempt();
                List<Versus> links = network.apply(counts);
                for (int rest = 0; rest <= elsewhere; rest++) {
                    List<PublishedCount> matrix = new ArrayList<>();
                    for (int cell = 0; cell < counts.length; cell++) {
                        matrix.add(
                                PublishedCount.label(counts[cell] + (cell == shared ? rest : 0), false, 1_000, POLICY));
                    }
                    note(together, new Said(matrix, links), counts);
                    note(alone, matrix, counts);
                }
            }
            for (Map.Entry<Said, List<Set<Long>>> seen : together.entrySet()) {
                List<PublishedCount> matrix = seen.getKey().matrix();
                for (int cell = 0; cell < PAIRS.length; cell++) {
                    int wanted = elsewhere == 0
                            ? alone.getOrDefault(matrix, List.of()).get(cell).size()
                            : 3;
                    // A larger label stands for counts that were not tried.
                    if (matrix.stream().allMatch(label -> label.most() <= MOST)) {
                        narrowest = Math.min(
                                narrowest, (double) seen.getValue().get(cell).size() / wanted);
                    }
                }
            }
        }
        return narrowest;
    }

    private static List<long[]> counts() {
        List<long[]> counts = new ArrayList<>();
        for (long a = 0; a <= MOST; a++) {
            for (long b = 0; b <= MOST; b++) {
                for (long c = 0; c <= MOST; c++) {
                    counts.add(new long[] {a, b, c});
                }
            }
        }
        return counts;
    }

    private static <T> void note(Map<T, List<Set<Long>>> behind, T said, long[] counts) {
        List<Set<Long>> values =
                behind.computeIfAbsent(said, s -> List.of(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
        for (int cell = 0; cell < counts.length; cell++) {
            values.get(cell).add(counts[cell]);
        }
    }

    private static List<Versus> ofLabels(long[] counts) {
        List<PublishedCell> labels = new ArrayList<>();
        for (int cell = 0; cell < counts.length; cell++) {
            labels.add(new PublishedCell(
                    PublishedCount.single(counts[cell], false, PAIRS[cell], POLICY),
                    Versus.UNKNOWN,
                    PublishedCell.Seam.NOT_SAID,
                    PublishedCoverage.inside(20, 20)));
        }
        return TaskGate.compared(TWO, labels, POLICY);
    }

    /** Compares the exact counts, as one would who thinks that a comparison tells no number. */
    private static List<Versus> ofCounts(long[] counts) {
        Mixing mixing =
                new Mixing(new double[] {2 * counts[0] + counts[1], 2 * counts[2] + counts[1]}, new int[] {10, 10});
        double[] expected = {mixing.expected(0, 0), mixing.expected(0, 1), mixing.expected(1, 1)};
        List<Versus> links = new ArrayList<>();
        for (int cell = 0; cell < counts.length; cell++) {
            links.add(
                    counts[cell] < 0.5 * expected[cell]
                            ? Versus.MUCH_LESS
                            : counts[cell] < 0.8 * expected[cell] ? Versus.LESS : Versus.MORE);
        }
        return links;
    }

    private static int nodes(Traces traces, int ofFirst, int ofSecond) {
        return task(traces, Projects.structure(ofFirst, ofSecond), Projects::function, Map.of())
                .nodes()
                .size();
    }

    private static PublishedTask task(
            Traces traces,
            Structure structure,
            Function<PersonId, Optional<String>> function,
            Map<UnitId, Cohort> before) {
        return GATE.publish(Projects.snapshot(traces, structure, function, before))
                .tasks()
                .get(0);
    }
}
