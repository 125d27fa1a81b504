package org.stigar.core.publish;

import java.util.List;
import java.util.stream.IntStream;
import org.stigar.core.measure.Quarter;
import org.stigar.core.measure.unit.Partition;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Traces;

/**
 * The walk-days of the last quarter by what brought them about, and by whether they crossed time zones. Never leaves the package.
 *
 * <p>O(days of all trails) time; 8 bytes a trail beside what {@link RawCounts} holds.
 */
final class RawWalks {

    /** Formal and informal, of each group: of all walk-days that have an end in it. */
    final WalkKinds formalOf;

    /** Formal and informal, of all. */
    final WalkKinds formal;

    /** Between zones and inside one. */
    final WalkKinds across;

    private final Traces traces;
    private final Partition groups;
    private final Partition zones;
    private final int[] walks;
    private final int[] formals;

    RawWalks(Snapshot snapshot, RawCounts raw, Partition groups, Partition zones, int few) {
        this.groups = groups;
        this.zones = zones;
        traces = snapshot.traces();
        walks = IntStream.range(0, traces.size()).map(raw::walks).toArray();
        formals = formals(snapshot.quarters());
        formalOf = new WalkKinds(groups.groups(), few);
        formal = new WalkKinds(1, few);
        across = new WalkKinds(1, few);
        countTrails();
        countByPerson(raw.byPerson());
    }

    /** Each trail's days are read by itself, so all cores read them. */
    private int[] formals(List<Quarter> quarters) {
        boolean noneFormal = traces.layers().stream().noneMatch(Layer::isFormal);
        if (quarters.isEmpty() || noneFormal) {
            return new int[traces.size()];
        }
        Quarter last = quarters.get(quarters.size() - 1);
        return IntStream.range(0, traces.size())
                .parallel()
                .map(trail -> walks[trail] == 0
                        ? 0
                        : walks[trail] - traces.trace(trail).informalDays().count(last.from(), last.until()))
                .toArray();
    }

    private void countTrails() {
        for (int trail = 0; trail < walks.length; trail++) {
            if (walks[trail] > 0) {
                int arranged = formals[trail];
                int own = walks[trail] - arranged;
                int one = groups.groupOf(traces.first(trail));
                int other = groups.groupOf(traces.second(trail));
                formal.count(0, arranged, own, 2);
                formalOf.count(one, arranged, own, one == other ? 2 : 1);
                if (one != other) {
                    formalOf.count(other, arranged, own, 1);
                }
                if (isZoned(trail)) {
                    boolean crosses = crosses(trail);
                    // Across zones the few are measured against the walk-days: one side may hold them all.
                    across.count(0, crosses ? walks[trail] : 0, crosses ? 0 : walks[trail], crosses ? 1 : 2);
                }
            }
        }
    }

    private void countByPerson(TrailsByPerson byPerson) {
        int[] touched = new int[groups.groups()];
        long[] arrangedTo = new long[groups.groups()];
        long[] ownTo = new long[groups.groups()];
        for (int person = 0; person < groups.people(); person++) {
            int count = 0;
            long crossing = 0;
            long staying = 0;
            for (int place = byPerson.from(person); place < byPerson.until(person); place++) {
                int trail = byPerson.trail(place);
                if (walks[trail] > 0) {
                    int to = groups.groupOf(traces.first(trail) == person ? traces.second(trail) : traces.first(trail));
                    if (arrangedTo[to] + ownTo[to] == 0) {
                        touched[count++] = to;
                    }
                    arrangedTo[to] += formals[trail];
                    ownTo[to] += walks[trail] - formals[trail];
                    crossing += isZoned(trail) && crosses(trail) ? walks[trail] : 0;
                    staying += isZoned(trail) && !crosses(trail) ? walks[trail] : 0;
                }
            }
            across.hold(0, crossing, staying);
            hold(groups.groupOf(person), touched, count, arrangedTo, ownTo);
        }
    }

    private void hold(int home, int[] touched, int count, long[] arrangedTo, long[] ownTo) {
        long arranged = 0;
        long own = 0;
        for (int i = 0; i < count; i++) {
            int to = touched[i];
            arranged += arrangedTo[to];
            own += ownTo[to];
            if (to != home) {
                formalOf.hold(to, arrangedTo[to], ownTo[to]);
            }
            arrangedTo[to] = 0;
            ownTo[to] = 0;
        }
        if (home != Partition.NONE) {
            formalOf.hold(home, arranged, own);
            formal.hold(0, arranged, own);
        }
    }

    private boolean isZoned(int trail) {
        return zones.groupOf(traces.first(trail)) != Partition.NONE
                && zones.groupOf(traces.second(trail)) != Partition.NONE;
    }

    private boolean crosses(int trail) {
        return zones.groupOf(traces.first(trail)) != zones.groupOf(traces.second(trail));
    }
}
