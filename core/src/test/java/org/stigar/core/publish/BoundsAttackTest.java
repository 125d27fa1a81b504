package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jgrapht.Graphs;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.Structure;
import org.stigar.core.publish.PublishedCount.Kind;
import org.stigar.core.publish.SmallOrganisations.Shape;
import org.stigar.core.samples.Attack;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.state.TrailState;

/**
 * Privacy P2 by attack on every small organisation: up to twelve people in up to four units, flat or under two parents. All counts
 * that are published, in cells, by state and in all, are put together as inequalities; if a count can then no longer be the
 * smallest or the largest that its own label names, it is narrower than its band.
 */
class BoundsAttackTest {

    private static final int FORESTS = 9;

    /** Of a label that names no number, so many counts must stay possible. */
    private static final int ROOM = 3;

    private static final List<TrailState> STATES = List.of(TrailState.values());
    private static final List<Policy> POLICIES = List.of(new Policy(3, 3, 0), new Policy(3, 3, 1), Policy.leaders(5));

    @Test
    void noCountIsNarrowerThanItsBand() {
        try (Attack attack = Attack.on("bounds on every count of every organisation up to 12 people and 4 units")) {
            int[] told = {0};
            for (List<Integer> sizes : SmallOrganisations.from(2)) {
                for (Shape shape : Shape.values()) {
                    int[] unitOf = SmallOrganisations.unitOf(sizes);
                    Structure structure = SmallOrganisations.structure(unitOf, shape);
                    Samples.forAll(FORESTS, random -> {
                        int pairs = unitOf.length * (unitOf.length - 1) / 2;
                        int[] states = SmallOrganisations.states(random, pairs);
                        for (Policy policy : POLICIES) {
                            Publication shown = new Gate(policy)
                                    .publish(SmallOrganisations.snapshot(unitOf, shape, states)
                                            .build());
                            if (!shown.groups().isEmpty()) {
                                told[0]++;
                                attack.attempts(new Inequalities(shown, structure, unitOf.length).requireRoom());
                            }
                        }
                    });
                }
            }
            assertThat(told[0]).as("publications").isGreaterThan(4_000);
        }
    }

    /** Beside counts, states and totals stand seams, what holds, and what stays inside: as one program over whole numbers. */
    @Test
    void withSeamsHoldsAndSilosNoCountIsNarrowerEither() {
        try (Attack attack = Attack.on("linear programs over counts, seams, holds and silos of one quarter")) {
            for (List<Integer> sizes : SmallOrganisations.from(6)) {
                for (Shape shape : Shape.values()) {
                    Samples.forAll(2, random -> {
                        Policy policy = random.nextBoolean() ? new Policy(3, 3, 2) : Policy.leaders(5);
                        requireWhole(attack, policy, random, SmallOrganisations.unitOf(sizes), shape);
                    });
                }
            }
            Samples.forAll(60, random -> {
                int units = random.nextInt(1, 5);
                int[] unitOf = random.ints(random.nextInt(16, 40), 0, units).toArray();
                requireWhole(attack, Policy.leaders(random.nextInt(5, 10)), random, unitOf, Shape.FLAT);
            });
        }
    }

    private static void requireWhole(Attack attack, Policy policy, RandomGenerator random, int[] unitOf, Shape shape) {
        PublishedBounds bounds = bounds(policy, random, unitOf, shape);
        assertThat(bounds.findNarrowed()).as("k %d", policy.k()).isEmpty();
        assertThat(bounds.findKnown(1)).as("k %d", policy.k()).isEmpty();
        attack.attempts(bounds.solved());
    }

    /** That a seam leans on few is why it may be called brittle beside a count: where nobody asks of the few, it tells. */
    @Test
    void whereNobodyAsksOfTheFewABrittleSeamNarrowsItsCount() {
        List<String> narrowed = new ArrayList<>();
        Samples.forAll(
                30,
                random ->
                        narrowed.addAll(bounds(new Policy(3, 3, 0), random, Reorganisations.unitOf(3, 3, 3), Shape.FLAT)
                                .findNarrowed()));

        assertThat(narrowed).anyMatch(count -> count.contains("5..6"));
    }

    private static PublishedBounds bounds(Policy policy, RandomGenerator random, int[] unitOf, Shape shape) {
        int[] states = SmallOrganisations.states(random, unitOf.length * (unitOf.length - 1) / 2);
        return PublishedBounds.passing(List.of(PublishedBounds.seen(
                new Gate(policy),
                SmallOrganisations.snapshot(unitOf, shape, states).build())));
    }

    /** Found here: of three or four trails that are independent the seam would tell how many there are, beside "fewer than 5". */
    @Test
    void fewerThanFiveTrailsAreBrittleHoweverTheyLie() {
        int[] unitOf = Reorganisations.unitOf(5, 5);
        int[] states = IntStream.range(0, 10)
                .flatMap(one -> IntStream.range(one + 1, 10).map(other -> other == one + 5 && one < 4 ? 0 : -1))
                .toArray();
        Snapshot snapshot =
                SmallOrganisations.snapshot(unitOf, Shape.FLAT, states).build();

        assertThat(new Gate(Policy.leaders(5)).publish(snapshot).cell(1, 0).seam())
                .isEqualTo(PublishedCell.Seam.BRITTLE);
    }

    /** Found here: 38 open and 28 fading ones are all pairs of twelve people, as the totals would tell. */
    @Test
    void whereTotalsFillUpAllPairsTheyAreNotSaid() {
        int[] unitOf = Reorganisations.unitOf(6, 6);
        int[] open = {7, 24, 7};
        int[] states = IntStream.range(0, 12)
                .flatMap(one ->
                        IntStream.range(one + 1, 12).map(other -> open[unitOf[one] + unitOf[other]]-- > 0 ? 0 : 1))
                .toArray();
        Snapshot snapshot =
                SmallOrganisations.snapshot(unitOf, Shape.FLAT, states).build();
        Gate gate = new Gate(Policy.leaders(5));

        assertThat(gate.publish(snapshot).overall().of(TrailState.OPEN).kind()).isEqualTo(Kind.WITHHELD);
        assertThat(PublishedBounds.passing(List.of(PublishedBounds.seen(gate, snapshot)))
                        .findKnown(1))
                .isEmpty();
    }

    /** What is more or less than expected, and the order of the picture, follow from what is said besides: they tell nothing. */
    @Test
    void whatIsExpectedFollowsFromTheLabels() {
        Map<List<Object>, List<Object>> expected = new HashMap<>();
        int[] again = {0};
        Samples.forAll(1_500, random -> {
            int[] states = SmallOrganisations.states(random, 36);
            int[] unitOf = Reorganisations.unitOf(3, 3, 3);
            Publication shown = new Gate(new Policy(3, 3, 1))
                    .publish(SmallOrganisations.snapshot(unitOf, Shape.FLAT, states)
                            .build());
            List<Object> said = new ArrayList<>(List.of(shown.overall().of(TrailState.OPEN)));
            List<Object> follows = new ArrayList<>(List.of(shown.order()));
            for (int one = 0; one < 3; one++) {
                for (int other = 0; other <= one; other++) {
                    said.add(shown.cell(one, other).open());
                    follows.add(shown.cell(one, other).versus());
                }
            }
            again[0] += expected.containsKey(said) ? 1 : 0;
            assertThat(expected.computeIfAbsent(said, labels -> follows)).isEqualTo(follows);
        });
        assertThat(again[0]).as("same labels of other forests").isGreaterThan(100);
    }

    /** What a reader knows of the counts: of each its label, how many pairs there are, and the totals. */
    private static final class Inequalities {

        private final Publication shown;
        private final long[] sizes;
        private final List<Term> terms = new ArrayList<>();

        Inequalities(Publication shown, Structure structure, int people) {
            this.shown = shown;
            sizes = shown.groups().stream()
                    .mapToLong(group -> group.units().stream()
                            .mapToLong(unit -> structure.primaryMembers(unit).size())
                            .sum())
                    .toArray();
            if (shown.groups().size() == 1 && shown.groups().get(0).units().isEmpty()) {
                sizes[0] = people;
            }
            for (int one = 0; one < sizes.length; one++) {
                for (TrailState state : STATES) {
                    terms.add(new Term(one, one, state, shown.inside(one).of(state)));
                }
                for (int other = 0; other < one; other++) {
                    terms.add(new Term(
                            one, other, TrailState.OPEN, shown.cell(one, other).open()));
                }
            }
        }

        private record Term(int one, int other, TrailState state, PublishedCount label) {

            boolean isInside() {
                return one == other;
            }
        }

        private long pairs(int one, int other) {
            return one == other ? sizes[one] * (sizes[one] - 1) / 2 : sizes[one] * sizes[other];
        }

        private long across() {
            long people = IntStream.range(0, sizes.length)
                    .mapToLong(group -> sizes[group])
                    .sum();
            return people * (people - 1) / 2
                    - IntStream.range(0, sizes.length)
                            .mapToLong(group -> pairs(group, group))
                            .sum();
        }

        /** Tries what each label must leave open, and returns how many counts were tried. */
        int requireRoom() {
            int tried = 0;
            for (Term term : terms) {
                long most = Math.min(term.label.most(), pairs(term.one, term.other));
                boolean isBand = term.label.kind() == Kind.ROUNDED || term.label.kind() == Kind.FEWER_THAN;
                long[] wanted = isBand
                        ? new long[] {term.label.least(), most}
                        : LongStream.rangeClosed(term.label.least(), most).toArray();
                int fitting = 0;
                for (int i = 0; i < wanted.length && fitting < ROOM; i++) {
                    fitting += fits(term, wanted[i]) ? 1 : 0;
                    tried++;
                }
                assertThat(fitting)
                        .as("k %d: %s in %s", shown.policy().k(), term, shown)
                        .isEqualTo(isBand ? 2 : ROOM);
            }
            return tried;
        }

        /**
         * Returns whether there are counts of everything else with which all that is published is true: trails flow from their
         * state, of which the total is known, to the pairs inside a group, or across, of which there are so many.
         */
        private boolean fits(Term fixed, long value) {
            Flow flow = new Flow();
            long all = across();
            for (int group = 0; group < sizes.length; group++) {
                all += pairs(group, group);
                flow.add("inside " + group, "pairs", 0, pairs(group, group));
            }
            flow.add("across", "pairs", 0, across());
            flow.add("pairs", "trails", 0, all);
            for (TrailState state : STATES) {
                PublishedCount total = shown.overall().of(state);
                flow.add("trails", state.name(), total.least(), Math.min(total.most(), all));
                long least = 0;
                long most = state == TrailState.OPEN ? 0 : across();
                for (Term term : terms) {
                    if (term.state == state) {
                        boolean isFixed = term.equals(fixed);
                        long from = isFixed ? value : term.label.least();
                        long to = isFixed ? value : Math.min(term.label.most(), pairs(term.one, term.other));
                        if (term.isInside()) {
                            flow.add(state.name(), "inside " + term.one, from, to);
                        } else {
                            least += from;
                            most += to;
                        }
                    }
                }
                flow.add(state.name(), "across", least, most);
            }
            return flow.isPossible();
        }
    }

    /** A circulation in which each arc has a least and a most: possible if and only if the least can be made up for. */
    private static final class Flow {

        private final DefaultDirectedWeightedGraph<String, DefaultWeightedEdge> arcs =
                new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        private double forced;
        private boolean isPossible = true;

        void add(String from, String to, long least, long most) {
            isPossible &= least <= most;
            forced += least;
            arc(from, to, (double) Math.max(0, most - least));
            arc("source", to, (double) least);
            arc(from, "sink", (double) least);
        }

        private void arc(String from, String to, double room) {
            arcs.addVertex(from);
            arcs.addVertex(to);
            DefaultWeightedEdge there = arcs.getEdge(from, to);
            if (there == null) {
                Graphs.addEdge(arcs, from, to, room);
            } else {
                arcs.setEdgeWeight(there, arcs.getEdgeWeight(there) + room);
            }
        }

        boolean isPossible() {
            return isPossible && new EdmondsKarpMFImpl<>(arcs).calculateMaximumFlow("source", "sink") >= forced - 0.5;
        }
    }
}
