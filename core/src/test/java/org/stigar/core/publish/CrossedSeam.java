package org.stigar.core.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.measure.unit.Partition;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.cohort.Carriers;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.publish.cohort.Group;
import org.stigar.core.samples.Organisations;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.TrailState;

/** A forest of two groups, for attacks: which of the pairs across have a trail, and who shows what. Inside the groups nothing is open. */
final class CrossedSeam {

    static final Group LEFT = new Group(List.of(new UnitId("u0")));
    static final Group RIGHT = new Group(List.of(new UnitId("u1")));

    private final Ground ground;
    private final boolean[][] trails;

    CrossedSeam(int left, int right, Map<CompetenceId, Set<PersonId>> shown) {
        this(left, right, shown, Policy.DEFAULT_K);
    }

    CrossedSeam(int left, int right, Map<CompetenceId, Set<PersonId>> shown, int k) {
        this(
                new Ground(
                        Policy.leaders(k),
                        left,
                        right,
                        Organisations.traces(left + right, (one, other) -> 1),
                        Organisations.blocks(left, right),
                        shown,
                        Carriers.none()),
                new boolean[left][right]);
    }

    private CrossedSeam(Ground ground, boolean[][] trails) {
        this.ground = ground;
        this.trails = trails;
    }

    /** All pairs, walked alike whatever is open, and who shows what. */
    private record Ground(
            Policy policy,
            int left,
            int right,
            Traces traces,
            Structure structure,
            Map<CompetenceId, Set<PersonId>> shown,
            Carriers before) {}

    /** Two who put together what they have, one on either side. */
    record Friends(int one, int other) {}

    int left() {
        return ground.left;
    }

    int right() {
        return ground.right;
    }

    Map<CompetenceId, Set<PersonId>> shown() {
        return ground.shown;
    }

    CrossedSeam copy() {
        boolean[][] copy = new boolean[left()][];
        for (int one = 0; one < copy.length; one++) {
            copy[one] = trails[one].clone();
        }
        return new CrossedSeam(ground, copy);
    }

    /** Returns the same forest, in which people show something else. */
    CrossedSeam with(Map<CompetenceId, Set<PersonId>> shown) {
        return new CrossedSeam(
                new Ground(ground.policy, left(), right(), ground.traces, ground.structure, shown, ground.before),
                trails);
    }

    /** Returns the same in the quarter after one in which these were told of. */
    CrossedSeam after(Carriers before) {
        Carriers kept = Carriers.of(before.kept());
        return new CrossedSeam(
                new Ground(ground.policy, left(), right(), ground.traces, ground.structure, ground.shown, kept),
                trails);
    }

    boolean has(int one, int other) {
        return trails[one][other];
    }

    void set(int one, int other) {
        trails[one][other] = true;
    }

    void toggle(int one, int other) {
        trails[one][other] = !trails[one][other];
    }

    void fill(BiPredicate<Integer, Integer> has) {
        for (int one = 0; one < left(); one++) {
            for (int other = 0; other < right(); other++) {
                trails[one][other] = has.test(one, other);
            }
        }
    }

    /** Takes a trail away, adds one, or moves one to somebody else on either side, but none of the friends'. */
    void disturb(Friends friends, RandomGenerator random) {
        int from = random.nextInt(left() * right());
        int way = random.nextInt(4);
        int place = from;
        while (way > 0 && (isOf(friends, place) || !trails[place / right()][place % right()])) {
            place = (place + 1) % (left() * right());
            if (place == from) {
                return;
            }
        }
        int one = random.nextInt(left());
        int other = random.nextInt(right());
        if (way > 0) {
            toggle(place / right(), place % right());
            one = way == 2 ? place / right() : one;
            other = way == 3 ? place % right() : other;
        }
        if (way != 1 && one != friends.one() && other != friends.other()) {
            set(one, other);
        }
    }

    private boolean isOf(Friends friends, int place) {
        return place / right() == friends.one() || place % right() == friends.other();
    }

    /** Returns to whom somebody's trails could go: these, or where there are none those with many trails, or anybody. */
    List<Integer> takers(List<Integer> these, int one, Friends friends, int many) {
        List<Integer> others = IntStream.range(0, left())
                .filter(another -> another != one && another != friends.one())
                .boxed()
                .toList();
        List<Integer> busy = others.stream()
                .filter(another -> IntStream.range(0, right())
                                .filter(other -> trails[another][other])
                                .count()
                        >= 2L * many)
                .toList();
        return these.isEmpty() ? busy.isEmpty() ? others : busy : these;
    }

    /** Adds twenty independent trails of the last twenty on the left, so that the seam holds whatever else there is. */
    void more() {
        for (int trail = 0; trail < 20; trail++) {
            set(left() - 20 + trail, right() - 20 + trail);
        }
    }

    /** Returns whether somebody on the left reaches anybody on the right but this one. */
    boolean reaches(int one, int but) {
        return IntStream.range(0, right()).anyMatch(other -> other != but && trails[one][other]);
    }

    /** Returns those others on the left who are told of in the same way as one, but for the friend there. */
    List<Integer> alongLeft(int one, Friends friends) {
        List<Carriers.Carried> told = carriers().told(LEFT);
        return IntStream.range(0, left())
                .filter(another -> another != one && another != friends.one())
                .filter(another -> isAlike(told, one, another))
                .boxed()
                .toList();
    }

    /** Returns those of them who are alike to the friend on the right. */
    List<Integer> likeLeft(int one, Friends friends) {
        return alongLeft(one, friends).stream()
                .filter(another -> trails[another][friends.other()] == trails[one][friends.other()])
                .toList();
    }

    /** Returns the same on the right, and the person as well. */
    List<Integer> likeRight(int other, Friends friends) {
        List<Carriers.Carried> told = carriers().told(RIGHT);
        return IntStream.range(0, right())
                .filter(another -> another != friends.other())
                .filter(another -> trails[friends.one()][another] == trails[friends.one()][other])
                .filter(another -> isAlike(told, left() + other, left() + another))
                .boxed()
                .toList();
    }

    private static boolean isAlike(List<Carriers.Carried> told, int one, int another) {
        return told.stream()
                .allMatch(carried -> carried.people().contains(Organisations.person(one))
                        == carried.people().contains(Organisations.person(another)));
    }

    /** Returns the forest in which two on the left and two on the right have changed places. */
    CrossedSeam exchanged(int one, int another, int other, int yetAnother) {
        CrossedSeam exchanged = copy();
        exchanged.trails[one] = trails[another].clone();
        exchanged.trails[another] = trails[one].clone();
        for (boolean[] row : exchanged.trails) {
            boolean kept = row[other];
            row[other] = row[yetAnother];
            row[yetAnother] = kept;
        }
        return exchanged;
    }

    Publication publish() {
        return new Gate(ground.policy).publish(snapshot());
    }

    Carriers carriers() {
        return new Gate(ground.policy).carriers(snapshot());
    }

    /** Returns what would be told of those on the left, whoever is set apart by it. */
    List<CompetenceId> withoutRule() {
        Cohort cohort = new Gate(ground.policy).cohort(snapshot());
        List<Group> groups = cohort.groups();
        Partition counted = Partition.of(
                left() + right(),
                groups.size(),
                person -> groups.indexOf(
                        cohort.findGroup(ground.traces.people().person(person)).orElseThrow()));
        return ground.shown.keySet().stream()
                .filter(competence -> !new CompetenceGate(
                                ground.policy,
                                ground.traces,
                                new RawCounts(snapshot(), counted, ground.policy.few()),
                                counted,
                                groups,
                                Carriers.none()
                                        .then(
                                                cohort,
                                                Map.of(competence, ground.shown.getOrDefault(competence, Set.of())),
                                                CompetenceGate.FEWEST,
                                                1))
                        .told(cells(), List.of())
                        .isEmpty())
                .toList();
    }

    private List<PublishedCell> cells() {
        Publication shown = publish();
        return List.of(shown.cell(0, 0), shown.cell(0, 1), shown.cell(1, 1));
    }

    private Snapshot snapshot() {
        return Snapshot.builder(ground.traces, List.of(ground.structure))
                .states(trail -> isOpen(trail) ? Optional.of(TrailState.OPEN) : Optional.empty())
                .competences(ground.shown, ground.before)
                .build();
    }

    private boolean isOpen(int trail) {
        int one = Math.min(ground.traces.first(trail), ground.traces.second(trail));
        int other = Math.max(ground.traces.first(trail), ground.traces.second(trail));
        return one < left() && other >= left() && trails[one][other - left()];
    }
}
