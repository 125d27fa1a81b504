package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jgrapht.Graphs;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.publish.PublishedCount.Kind;
import org.stigar.core.samples.Attack;
import org.stigar.core.samples.Organisations;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.TrailState;

/**
 * Privacy P2 by attack on every small organisation: up to twelve people in up to four units, flat or under two parents. All counts
 * that are published, in cells, by state and in all, are put together as inequalities; if a count can then no longer be the
 * smallest or the largest that its own label names, it is narrower than its band.
 */
class BoundsAttackTest {

    private static final int MOST_PEOPLE = 12;
    private static final int MOST_UNITS = 4;
    private static final int FORESTS = 12;

    /** Of a label that names no number, so many counts must stay possible. */
    private static final int ROOM = 3;

    private static final List<TrailState> STATES = List.of(TrailState.values());
    private static final List<Policy> POLICIES = List.of(new Policy(3, 3, 0), new Policy(3, 3, 1), Policy.leaders(5));

    @Test
    void noCountIsNarrowerThanItsBand() {
        try (Attack attack = Attack.on("bounds on every count of every organisation up to 12 people and 4 units")) {
            int[] told = {0};
            for (List<Integer> sizes : organisations()) {
                for (boolean hasParents : new boolean[] {false, true}) {
                    Structure structure = structure(sizes, hasParents);
                    int people = sizes.stream().mapToInt(Integer::intValue).sum();
                    Samples.forAll(FORESTS, random -> {
                        Traces traces = Organisations.traces(people, (one, other) -> 1);
                        int[] states = states(random, traces.size());
                        for (Policy policy : POLICIES) {
                            Publication shown = new Gate(policy)
                                    .publish(Snapshot.builder(traces, List.of(structure))
                                            .states(trail -> states[trail] < 0
                                                    ? Optional.empty()
                                                    : Optional.of(STATES.get(states[trail])))
                                            .build());
                            if (!shown.groups().isEmpty()) {
                                told[0]++;
                                attack.attempts(new Inequalities(shown, structure, people).requireRoom());
                            }
                        }
                    });
                }
            }
            assertThat(told[0]).as("publications").isGreaterThan(5_000);
        }
    }

    /** Returns the sizes of the units of every organisation, largest first. */
    private static List<List<Integer>> organisations() {
        List<List<Integer>> all = new ArrayList<>();
        for (int people = 2; people <= MOST_PEOPLE; people++) {
            split(people, people, List.of(), all);
        }
        return all;
    }

    private static void split(int left, int most, List<Integer> before, List<List<Integer>> all) {
        if (left == 0) {
            all.add(before);
        } else if (before.size() < MOST_UNITS) {
            for (int size = Math.min(left, most); size > 0; size--) {
                List<Integer> more = new ArrayList<>(before);
                more.add(size);
                split(left - size, size, more, all);
            }
        }
    }

    private static Structure structure(List<Integer> sizes, boolean hasParents) {
        Map<String, List<PersonId>> units = new TreeMap<>();
        Map<String, String> parents = new TreeMap<>();
        int from = 0;
        for (int unit = 0; unit < sizes.size(); unit++) {
            units.put(
                    "u" + unit,
                    IntStream.range(from, from + sizes.get(unit))
                            .mapToObj(Organisations::person)
                            .toList());
            if (hasParents) {
                parents.put("u" + unit, unit % 2 == 0 ? "north" : "south");
            }
            from += sizes.get(unit);
        }
        return Organisations.structure(units, parents);
    }

    /** Draws a state for each pair: its number, or −1 for none; any mixture of dense and sparse, all and none among them. */
    private static int[] states(RandomGenerator random, int pairs) {
        double density = random.nextInt(5) == 0 ? random.nextInt(2) : random.nextDouble();
        double open = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
        return IntStream.range(0, pairs)
                .map(pair -> random.nextDouble() >= density
                        ? -1
                        : random.nextDouble() < open ? 0 : random.nextInt(STATES.size()))
                .toArray();
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
