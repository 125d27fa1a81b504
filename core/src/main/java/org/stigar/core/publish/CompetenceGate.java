package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.measure.unit.Partition;
import org.stigar.core.measure.unit.Seam;
import org.stigar.core.measure.unit.UnitMatrix;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.publish.cohort.Carriers;
import org.stigar.core.publish.cohort.Carriers.Carried;
import org.stigar.core.publish.cohort.Group;
import org.stigar.core.trail.Traces;

/**
 * Says with which competences people of one group help those of another. One crosses a seam that holds where those who can help with it have six
 * independent open trails across.
 *
 * <p>Of which competences it may be told follows from who says that they can help, and from what is published of the seam besides: a competence
 * that is not told tells nothing more. O(t √n) for each of them, t being the trails of those who can help, beside one pass over all trails.
 */
final class CompetenceGate {

    /** So many independent trails carry a competence: as many as a seam that holds has. */
    static final int CARRIES = Planks.HOLDS;

    /** Of so many people at least a competence is told, and to so many. */
    static final int FEWEST = 2 * CARRIES;

    private final Policy policy;
    private final Traces traces;
    private final RawCounts raw;
    private final Partition counted;
    private final List<Group> groups;
    private final Carriers carriers;

    CompetenceGate(
            Policy policy, Traces traces, RawCounts raw, Partition counted, List<Group> groups, Carriers carriers) {
        this.policy = policy;
        this.traces = traces;
        this.raw = raw;
        this.counted = counted;
        this.groups = groups;
        this.carriers = carriers;
    }

    /** Returns how many people can help with a competence of which it is told. */
    static int fewest(Policy policy) {
        return Math.max(FEWEST, 2 * policy.k());
    }

    /**
     * Returns what is told between each two groups of which something is, in the order of their numbers; of exact figures nothing.
     *
     * @param shown other sets of people of which something is said in the same publication: who can help is one of them, or differs by k people
     */
    List<PublishedCompetences> told(List<PublishedCell> cells, List<Set<PersonId>> shown) {
        List<PublishedCompetences> told = new ArrayList<>();
        for (int from = 0; from < groups.size() && !policy.isExact(); from++) {
            List<Carried> carried = carriers.told(groups.get(from)).stream()
                    .filter(one -> shown.stream().allMatch(other -> Carriers.areApart(one.people(), other, policy.k())))
                    .toList();
            for (int to = 0; to < groups.size() && !carried.isEmpty(); to++) {
                if (to != from && cells.get(UnitMatrix.cell(from, to)).seam() == PublishedCell.Seam.HOLDS) {
                    List<CompetenceId> crossing = crossing(from, to, carried, cells.get(UnitMatrix.cell(from, to)));
                    if (!crossing.isEmpty()) {
                        told.add(new PublishedCompetences(from, to, crossing));
                    }
                }
            }
        }
        return told;
    }

    private List<CompetenceId> crossing(int from, int to, List<Carried> carried, PublishedCell cell) {
        int size = counted.size(from);
        Map<Set<PersonId>, List<CompetenceId>> alike = new HashMap<>();
        List<Set<PersonId>> asked = new ArrayList<>();
        List<CompetenceId> crossing = new ArrayList<>();
        for (Carried one : carried) {
            if (one.people().size() == size) {
                // Who can all help with it carry it wherever the seam holds: that is told already.
                crossing.add(one.competence());
            } else {
                if (!alike.containsKey(one.people())) {
                    asked.add(one.people());
                }
                alike.computeIfAbsent(one.people(), people -> new ArrayList<>()).add(one.competence());
            }
        }
        if (counted.size(to) < fewest(policy)) {
            return crossing.stream().sorted().toList();
        }
        asked.subList(mayBeTold(cell.open(), size, counted.size(to), asked), asked.size())
                .clear();
        for (Set<PersonId> people : asked) {
            if (independent(people, to) >= CARRIES) {
                crossing.addAll(alike.getOrDefault(people, List.of()));
            }
        }
        return crossing.stream().sorted().toList();
    }

    /**
     * Returns of how many of these sets of people, the first ones, it may be told whether they carry across. If all do, there are twice as many trails
     * as that needs, were they all different ones. If none does, there is room for twice as many trails as are published: of all others with
     * everybody on the other side, and of these with five there.
     *
     * @param open what is said of all trails across
     * @param size how many people the group has that can help
     * @param other how many the other group has
     * @param asked in the order in which there is room for them
     */
    static int mayBeTold(PublishedCount open, int size, int other, List<Set<PersonId>> asked) {
        if (open.kind() != PublishedCount.Kind.ROUNDED) {
            return 0;
        }
        for (int number = (int) Math.min(asked.size(), open.least() / FEWEST); number > 0; number--) {
            long carrying =
                    asked.stream().limit(number).flatMap(Set::stream).distinct().count();
            if (2 * open.most() <= (CARRIES - 1) * carrying + (size - carrying) * other) {
                return number;
            }
        }
        return 0;
    }

    private int independent(Set<PersonId> people, int to) {
        PersonIndex index = traces.people();
        BitSet carrying = new BitSet(index.size());
        people.forEach(person -> index.findNumber(person).ifPresent(carrying::set));
        int[] left = new int[0];
        int[] right = new int[0];
        for (int person = carrying.nextSetBit(0); person >= 0; person = carrying.nextSetBit(person + 1)) {
            int[] reached = reached(person, to);
            int before = left.length;
            left = Arrays.copyOf(left, before + reached.length);
            right = Arrays.copyOf(right, before + reached.length);
            Arrays.fill(left, before, left.length, person);
            System.arraycopy(reached, 0, right, before, reached.length);
        }
        return Seam.of(left, right, 0).independent();
    }

    /** Returns whom somebody has an open trail with in a group. */
    private int[] reached(int person, int to) {
        TrailsByPerson byPerson = raw.byPerson();
        int[] found = new int[byPerson.until(person) - byPerson.from(person)];
        int count = 0;
        for (int place = byPerson.from(person); place < byPerson.until(person); place++) {
            int trail = byPerson.trail(place);
            int other = traces.first(trail) == person ? traces.second(trail) : traces.first(trail);
            if (raw.isOpen(trail) && counted.groupOf(other) == to) {
                found[count++] = other;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
