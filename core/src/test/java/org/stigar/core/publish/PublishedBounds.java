package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.stigar.core.measure.unit.Seam;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.publish.PublishedCount.Kind;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.samples.LinearBounds;
import org.stigar.core.trail.state.TrailState;

/**
 * What a reader knows of trails who has all that was published of one or two quarters, knows who was counted where, and can add:
 * how many trails there are in each state between any two sets of people that the quarters, together, tell apart.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
final class PublishedBounds {

    static final List<TrailState> STATES = List.of(TrailState.values());
    private static final int OPEN = PublishedStates.place(TrailState.OPEN);
    private static final int NOBODY = -1;
    private static final int ROOM = 3;
    private static final long ANY = 1_000_000;

    private final LinearBounds bounds = new LinearBounds();
    private final List<Cell> cells = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<Seen> quarters;
    private final boolean stays;

    /** What was published of a quarter, and in which of its groups each person was counted, −1 for in none. */
    record Seen(Publication shown, int[] groupOf) {

        int size(int group) {
            return (int) IntStream.of(groupOf).filter(own -> own == group).count();
        }
    }

    /** Pairs of people who are counted alike in all quarters, with the unknowns of each quarter by state. */
    record Cell(List<Integer> one, List<Integer> other, long pairs, int[][] counts) {}

    /** A count that is said, of a sum of unknowns, and between what limits its own label and seam put it. */
    record Label(PublishedCount count, String of, long pairs, long least, long most, int[] sum) {

        boolean isBand() {
            return count.kind() == Kind.ROUNDED || count.kind() == Kind.FEWER_THAN;
        }

        /** Whether its seam leaves it as many numbers as a count must have, or all that it has. */
        boolean isWide() {
            return most - least + 1 >= Math.min(ROOM, Math.min(count.most(), pairs) - count.least() + 1);
        }
    }

    private PublishedBounds(List<Seen> quarters, boolean stays) {
        this.quarters = quarters;
        this.stays = stays;
        refine();
        for (int quarter = 0; quarter < quarters.size(); quarter++) {
            add(quarter);
        }
        if (!stays && quarters.size() > 1) {
            // A trail that was walked once has some state in every later quarter.
            for (Cell cell : cells) {
                bounds.require(-cell.pairs, 0, cell.counts[0], cell.counts[1]);
            }
        }
    }

    /** Returns what is seen of a quarter by who knows in which group each person is counted. */
    static Seen seen(Gate gate, Snapshot snapshot) {
        Cohort cohort = gate.cohort(snapshot);
        PersonIndex people = snapshot.traces().people();
        return new Seen(
                gate.publish(snapshot),
                IntStream.range(0, people.size())
                        .map(person -> cohort.findGroup(people.person(person))
                                .map(cohort.groups()::indexOf)
                                .orElse(NOBODY))
                        .toArray());
    }

    /** For a reader who knows that trails do not go away, and of nothing else what became of them. */
    static PublishedBounds passing(List<Seen> quarters) {
        return new PublishedBounds(quarters, false);
    }

    /** For a reader who knows besides that no trail came and none changed its state. */
    static PublishedBounds staying(List<Seen> quarters) {
        return new PublishedBounds(quarters, true);
    }

    /** Finds each count that cannot be all that its band and seam leave it, of which it has three numbers, or, where no band is said, has fewer than three numbers left. */
    List<String> findNarrowed() {
        List<String> narrowed = new ArrayList<>();
        for (Label label : labels) {
            boolean isWhole = label.isBand()
                    ? label.isWide() && bounds.reaches(label.least, label.most, label.sum)
                    : isOpen(label, ROOM);
            if (!isWhole) {
                narrowed.add(told(label));
            }
        }
        return narrowed;
    }

    /**
     * Finds each count that has fewer numbers left than {@code room}; and people of one kind, as the quarters tell them apart, who
     * are known to have all trails that they could have, or none.
     */
    List<String> findKnown(int room) {
        List<String> known = new ArrayList<>(labels.stream()
                .filter(label -> !isOpen(label, room))
                .map(this::told)
                .toList());
        for (Cell cell : cells) {
            for (int[] quarter : cell.counts) {
                if (!bounds.reaches(cell.pairs - 1, 1, quarter)) {
                    known.add("trails " + cell.one + "-" + cell.other + " " + between(quarter) + " of " + cell.pairs);
                }
            }
        }
        return known;
    }

    private boolean isOpen(Label label, int room) {
        return bounds.reaches(label.least, label.least + room - 1, label.sum)
                || bounds.most(label.sum) - bounds.least(label.sum) >= room - 1;
    }

    private String told(Label label) {
        return label.of + " " + label.count + " " + between(label.sum);
    }

    /** Returns how many problems had to be solved. */
    long solved() {
        return bounds.solved();
    }

    private String between(int... sum) {
        return bounds.least(sum) + ".." + bounds.most(sum);
    }

    private void refine() {
        List<List<Integer>> places = IntStream.range(0, quarters.get(0).groupOf.length)
                .mapToObj(person -> quarters.stream()
                        .map(quarter -> quarter.groupOf[person])
                        .toList())
                .sorted(Comparator.comparing(List::toString))
                .toList();
        List<List<Integer>> kinds = places.stream().distinct().toList();
        for (List<Integer> one : kinds) {
            long size = Collections.frequency(places, one);
            for (List<Integer> other : kinds.subList(0, kinds.indexOf(one) + 1)) {
                long pairs = one.equals(other) ? size * (size - 1) / 2 : size * Collections.frequency(places, other);
                boolean isSeen = IntStream.range(0, quarters.size())
                        .anyMatch(quarter -> one.get(quarter) != NOBODY && other.get(quarter) != NOBODY);
                if (isSeen && pairs > 0) {
                    cells.add(new Cell(one, other, pairs, unknowns(pairs)));
                }
            }
        }
    }

    private int[][] unknowns(long pairs) {
        int[][] counts = new int[quarters.size()][];
        for (int quarter = 0; quarter < counts.length; quarter++) {
            counts[quarter] = quarter > 0 && stays
                    ? counts[0]
                    : STATES.stream().mapToInt(state -> bounds.unknown(pairs)).toArray();
            bounds.require(0, pairs, counts[quarter]);
        }
        return counts;
    }

    private void add(int quarter) {
        Publication shown = quarters.get(quarter).shown;
        int groups = shown.groups().size();
        for (int one = 0; one < groups; one++) {
            for (int state = 0; state < STATES.size(); state++) {
                label(shown.inside(one).of(STATES.get(state)), quarter, one, one, state);
            }
            for (int other = 0; other < one; other++) {
                label(shown.cell(one, other).open(), quarter, one, other, OPEN);
            }
            hold(quarter, one);
            silo(quarter, one);
        }
        for (int state = 0; state < STATES.size(); state++) {
            PublishedCount total = shown.overall().of(STATES.get(state));
            bounds.require(total.least(), total.most(), sum(quarter, NOBODY, NOBODY, state));
        }
    }

    private void label(PublishedCount count, int quarter, int one, int other, int state) {
        Seen seen = quarters.get(quarter);
        long size = seen.size(one);
        long pairs = one == other ? size * (size - 1) / 2 : size * seen.size(other);
        PublishedCell.Seam seam = seen.shown.cell(one, other).seam();
        boolean holds = seam == PublishedCell.Seam.HOLDS || seam == PublishedCell.Seam.LEANS_ON_FEW;
        // Of a seam that holds no three people have most, so it has six trails; else three independent ones are three.
        // Two people or fewer stand behind all of a brittle seam (Kőnig), unless there are so few that it is brittle
        // anyhow.
        int independent = seam == PublishedCell.Seam.HOLDS
                ? Math.max(Seam.HOLDS, 2 * seen.shown.policy().few())
                : Seam.HOLDS;
        long least = Math.max(count.least(), one != other && holds ? independent : 0);
        boolean isBrittle = seam == PublishedCell.Seam.BRITTLE && count.kind() != Kind.FEWER_THAN;
        long behind = isBrittle ? (Seam.HOLDS - 1) * Math.max(size, seen.size(other)) : pairs;
        long most = Math.min(Math.min(count.most(), pairs), behind);
        int[] sum = sum(quarter, one, other, state);
        bounds.require(least, most, sum);
        labels.add(new Label(
                count, quarter + ": " + one + "-" + other + " " + STATES.get(state), pairs, least, most, sum));
    }

    /** Where a group holds, k trails or more lead out of it. */
    private void hold(int quarter, int group) {
        Seen seen = quarters.get(quarter);
        if (seen.shown.unit(group).hold() == PublishedUnit.Hold.HOLDS) {
            int[] out = IntStream.range(0, seen.shown.groups().size())
                    .filter(other -> other != group)
                    .flatMap(other -> IntStream.of(sum(quarter, group, other, OPEN)))
                    .toArray();
            bounds.require(seen.shown.policy().k(), ANY, out);
        }
    }

    /** Where some walk-days are said to stay inside, there is a trail inside; it need not be open. */
    private void silo(int quarter, int group) {
        PublishedShare.Kind kind = quarters.get(quarter).shown.silo(group).kind();
        if (kind == PublishedShare.Kind.ROUNDED || kind == PublishedShare.Kind.AT_LEAST) {
            int[] inside = STATES.stream()
                    .flatMapToInt(state -> IntStream.of(sum(quarter, group, group, PublishedStates.place(state))))
                    .toArray();
            bounds.require(1, ANY, inside);
        }
    }

    /** Returns the unknowns of a state between two groups, or of everybody who is counted. */
    private int[] sum(int quarter, int one, int other, int state) {
        return cells.stream()
                .filter(cell -> {
                    int a = cell.one.get(quarter);
                    int b = cell.other.get(quarter);
                    return one == NOBODY
                            ? a != NOBODY && b != NOBODY
                            : (a == one && b == other) || (a == other && b == one);
                })
                .mapToInt(cell -> cell.counts[quarter][state])
                .toArray();
    }
}
