package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stigar.core.measure.unit.Partition;
import org.stigar.core.measure.unit.Reliance;
import org.stigar.core.measure.unit.UnitMatrix;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.PublishedCoverage.Level;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.publish.cohort.Group;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.TrailState;

/**
 * Says how the functions within a project hang together.
 *
 * <p>The trails of a project are trails of the matrix too. So none is counted in public: each cell gets the label that it would
 * have in the matrix, which is kept, and only how the labels compare with one another comes out. A function that differs
 * by fewer than k people from what is published elsewhere, groups taken together included, is left out (P3). O(trails of
 * the project) for each, beside one pass over all.
 */
final class TaskGate {

    private static final int FEWEST_NODES = 2;

    private final Policy policy;
    private final Snapshot snapshot;
    private final Traces traces;
    private final PersonIndex people;
    private final Structure structure;
    private final Partition groups;
    private final TrailsByPerson byPerson;
    private final Map<UnitId, Cohort> tasks;
    private final List<Set<PersonId>> shown = new ArrayList<>();

    TaskGate(Policy policy, Snapshot snapshot, Partition groups, Map<UnitId, Cohort> tasks) {
        this.policy = policy;
        this.snapshot = snapshot;
        this.groups = groups;
        this.tasks = tasks;
        traces = snapshot.traces();
        people = traces.people();
        structure = snapshot.structures().get(snapshot.structures().size() - 1);
        BitSet atWork = new BitSet(people.size());
        tasks.values()
                .forEach(cohort -> cohort.people()
                        .keySet()
                        .forEach(person -> people.findNumber(person).ifPresent(atWork::set)));
        byPerson = new TrailsByPerson(
                traces, trail -> atWork.get(traces.first(trail)) && atWork.get(traces.second(trail)));
    }

    /** Returns one task for each project, in the order of their ids. */
    List<PublishedTask> tasks() {
        List<PublishedTask> found = new ArrayList<>();
        for (Unit unit : structure.units()) {
            Cohort cohort = tasks.get(unit.id());
            if (cohort != null) {
                found.add(task(unit, cohort));
            }
        }
        return found;
    }

    private PublishedTask task(Unit unit, Cohort cohort) {
        List<Group> nodes = new ArrayList<>();
        List<Set<PersonId>> sets = new ArrayList<>();
        Set<PersonId> all = new HashSet<>();
        for (Group function : cohort.groups()) {
            Set<PersonId> members = members(cohort, function);
            if (!function.units().isEmpty() && isApart(members)) {
                nodes.add(function);
                sets.add(members);
                all.addAll(members);
            }
        }
        long everybody = structure.members(unit.id()).stream()
                .filter(person -> !snapshot.isViewer(person))
                .count();
        PublishedCoverage coverage = PublishedCoverage.inside((int) Math.min(all.size(), everybody), (int) everybody);
        boolean isTold = nodes.size() >= FEWEST_NODES && coverage.level() != Level.TOO_LITTLE && isApart(all);
        if (!isTold) {
            return new PublishedTask(unit.id(), unit.name(), coverage, List.of(), List.of());
        }
        shown.addAll(sets);
        shown.add(all);
        return new PublishedTask(unit.id(), unit.name(), coverage, named(nodes, sets), links(sets, coverage));
    }

    /** Returns the people of each function, and of each project, of which something is said, once {@link #tasks} were asked for. */
    List<Set<PersonId>> shown() {
        return List.copyOf(shown);
    }

    private static Set<PersonId> members(Cohort cohort, Group function) {
        Set<PersonId> members = new HashSet<>();
        cohort.people().forEach((person, own) -> {
            if (own.equals(function)) {
                members.add(person);
            }
        });
        return members;
    }

    /** Returns whether a set of people is another set that is shown, or differs from each by k people or more. */
    private boolean isApart(Set<PersonId> set) {
        int[] inGroup = new int[groups.groups()];
        int distance = 0;
        for (PersonId person : set) {
            int group = people.findNumber(person).isPresent() ? groups.groupOf(people.number(person)) : Partition.NONE;
            if (group == Partition.NONE) {
                distance++;
            } else {
                inGroup[group]++;
            }
        }
        // The nearest union of groups takes each group of which the set has more than half.
        for (int group = 0; group < inGroup.length; group++) {
            distance += Math.min(inGroup[group], groups.size(group) - inGroup[group]);
        }
        return isFar(distance) && shown.stream().allMatch(other -> isFar(distance(set, other)));
    }

    private boolean isFar(int distance) {
        return distance == 0 || distance >= policy.k();
    }

    private static int distance(Set<PersonId> one, Set<PersonId> other) {
        int both = 0;
        for (PersonId person : one) {
            both += other.contains(person) ? 1 : 0;
        }
        return one.size() + other.size() - 2 * both;
    }

    private List<PublishedTask.Node> named(List<Group> nodes, List<Set<PersonId>> sets) {
        List<PublishedTask.Node> named = new ArrayList<>();
        for (int node = 0; node < sets.size(); node++) {
            named.add(new PublishedTask.Node(
                    nodes.get(node).units().stream().map(UnitId::value).toList(),
                    PublishedCount.label(sets.get(node).size(), false, Long.MAX_VALUE, policy)));
        }
        return named;
    }

    private List<PublishedCell.Versus> links(List<Set<PersonId>> sets, PublishedCoverage coverage) {
        int[] nodeOf = new int[people.size()];
        Arrays.fill(nodeOf, Partition.NONE);
        for (int node = 0; node < sets.size(); node++) {
            for (PersonId person : sets.get(node)) {
                if (people.findNumber(person).isPresent()) {
                    nodeOf[people.number(person)] = node;
                }
            }
        }
        Partition nodes = Partition.of(people.size(), sets.size(), person -> nodeOf[person]);
        return compared(nodes, labels(sets, nodes, coverage), policy);
    }

    /** Compares each label with what the labels, and they alone, let one expect; a label that leans on few is not compared. */
    static List<PublishedCell.Versus> compared(Partition nodes, List<PublishedCell> labels, Policy policy) {
        PublishedCount unknown = PublishedCount.withheld(Long.MAX_VALUE);
        return new Expectation(nodes, labels, unknown, labels.size(), policy)
                .compared(labels).stream().map(PublishedCell::versus).toList();
    }

    /** Labels each cell as the matrix would. */
    private List<PublishedCell> labels(List<Set<PersonId>> sets, Partition nodes, PublishedCoverage coverage) {
        int cells = UnitMatrix.cells(nodes.groups());
        long[] ends = new long[cells];
        Reliance by = new Reliance(cells, policy.few());
        long[] openTo = new long[nodes.groups()];
        for (Set<PersonId> set : sets) {
            for (PersonId member : set) {
                int person = people.findNumber(member).orElse(Partition.NONE);
                if (person != Partition.NONE) {
                    countOpen(person, nodes, openTo);
                    for (int to = 0; to < openTo.length; to++) {
                        int cell = UnitMatrix.cell(nodes.groupOf(person), to);
                        by.add(cell, openTo[to]);
                        ends[cell] += openTo[to];
                        openTo[to] = 0;
                    }
                }
            }
        }
        List<PublishedCell> labels = new ArrayList<>(cells);
        for (int one = 0; one < nodes.groups(); one++) {
            for (int other = 0; other <= one; other++) {
                int cell = UnitMatrix.cell(one, other);
                long open = ends[cell] / 2;
                boolean leans = policy.isFew(Math.min(nodes.size(one), nodes.size(other)))
                        || by.leansOnFew(cell, one == other ? ends[cell] : open);
                labels.add(new PublishedCell(
                        one == other
                                ? PublishedCount.single(open, leans, nodes.pairs(one, other), policy)
                                : PublishedCount.across(open, leans, nodes.pairs(one, other), policy),
                        PublishedCell.Versus.UNKNOWN,
                        PublishedCell.Seam.NOT_SAID,
                        coverage));
            }
        }
        return labels;
    }

    private void countOpen(int person, Partition nodes, long[] openTo) {
        for (int place = byPerson.from(person); place < byPerson.until(person); place++) {
            int trail = byPerson.trail(place);
            int node = nodes.groupOf(traces.first(trail) == person ? traces.second(trail) : traces.first(trail));
            if (node != Partition.NONE
                    && snapshot.state(trail).filter(TrailState.OPEN::equals).isPresent()) {
                openTo[node]++;
            }
        }
    }
}
