package org.stigar.core.publish;

import java.util.List;
import org.stigar.core.measure.Quarter;
import org.stigar.core.measure.Turnover;
import org.stigar.core.measure.WalkDays;
import org.stigar.core.measure.unit.Partition;
import org.stigar.core.measure.unit.Reliance;
import org.stigar.core.measure.unit.Seam;
import org.stigar.core.measure.unit.UnitMatrix;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.state.TrailState;

/**
 * The exact counts behind a publication, and how far each leans on few people. Never leaves the package.
 *
 * <p>What one person holds of a figure is known only when all of that person's trails are seen together, so trails are
 * first laid out by person. Then each person is one pass over their trails. O(m·quarters + n + g²) time; 8 bytes for
 * each end of a trail, 28 bytes a cell.
 */
final class RawCounts {

    static final int STATES = TrailState.values().length;
    private static final int OPEN = PublishedStates.place(TrailState.OPEN);

    final int[] open;
    final Reliance openBy;
    final long[][] inside;
    final Reliance insideBy;
    final long[] overall = new long[STATES];
    final Reliance overallBy;
    final long[] walksInside;
    final long[] walksOut;
    final Reliance walksBy;
    final Turnover.Sums[] turnover;
    final Reliance turnoverBy;

    final Reliance outBy;

    private final TrailsByPerson byPerson;
    private final Snapshot snapshot;
    private final Traces traces;
    private final Partition partition;
    private final byte[] stateOf;
    private final int[] walks;

    RawCounts(Snapshot snapshot, Partition partition, int few) {
        this.snapshot = snapshot;
        this.partition = partition;
        traces = snapshot.traces();
        int groups = partition.groups();
        int steps = Math.max(0, snapshot.quarters().size() - 1);
        open = new int[UnitMatrix.cells(groups)];
        openBy = new Reliance(open.length, few);
        inside = new long[groups][STATES];
        insideBy = new Reliance(groups * STATES, few);
        overallBy = new Reliance(STATES, few);
        walksInside = new long[groups];
        walksOut = new long[groups];
        walksBy = new Reliance(groups, few);
        // Three are behind what a group hangs by even where nobody asks of the few.
        outBy = new Reliance(groups, Math.max(few, Seam.HOLDS));
        turnover = new Turnover.Sums[steps];
        turnoverBy = new Reliance(steps, few);
        stateOf = new byte[traces.size()];
        walks = new int[traces.size()];
        countStates();
        countWalks();
        byPerson = new TrailsByPerson(traces, this::isInside);
        countByPerson();
    }

    boolean isOpen(int trail) {
        return stateOf[trail] == OPEN;
    }

    /** Returns on how many days of the last quarter a trail between two people who are counted was walked. */
    int walks(int trail) {
        return walks[trail];
    }

    /** Returns how many open trails lead out of a group. */
    long out(int group) {
        long sum = 0;
        for (int other = 0; other < partition.groups(); other++) {
            sum += other == group ? 0 : open[UnitMatrix.cell(group, other)];
        }
        return sum;
    }

    TrailsByPerson byPerson() {
        return byPerson;
    }

    private void countStates() {
        for (int trail = 0; trail < stateOf.length; trail++) {
            int state = isInside(trail)
                    ? snapshot.state(trail).map(TrailState::ordinal).orElse(-1)
                    : -1;
            stateOf[trail] = (byte) state;
            if (state >= 0) {
                int one = partition.groupOf(traces.first(trail));
                int other = partition.groupOf(traces.second(trail));
                overall[state]++;
                inside[one][state] += one == other ? 1 : 0;
                open[UnitMatrix.cell(one, other)] += state == OPEN ? 1 : 0;
            }
        }
    }

    private void countWalks() {
        List<Quarter> quarters = snapshot.quarters();
        long[][] most = new long[turnover.length][partition.people()];
        for (int step = 0; step < turnover.length; step++) {
            turnover[step] = new Turnover.Sums();
        }
        if (quarters.isEmpty()) {
            return;
        }
        WalkDays.forEach(traces, quarters, (trail, counts) -> {
            if (!isInside(trail)) {
                return;
            }
            for (int step = 0; step < turnover.length; step++) {
                turnover[step].add(counts[step], counts[step + 1]);
                int larger = Math.max(counts[step], counts[step + 1]);
                most[step][traces.first(trail)] += larger;
                most[step][traces.second(trail)] += larger;
            }
            walks[trail] = counts[counts.length - 1];
            int one = partition.groupOf(traces.first(trail));
            int other = partition.groupOf(traces.second(trail));
            if (one == other) {
                walksInside[one] += walks[trail];
            } else {
                walksOut[one] += walks[trail];
                walksOut[other] += walks[trail];
            }
        });
        for (int step = 0; step < turnover.length; step++) {
            for (long held : most[step]) {
                turnoverBy.add(step, held);
            }
        }
    }

    /** Sees each person's trails together, and notes what that person holds of every figure. */
    private void countByPerson() {
        int groups = partition.groups();
        int[] openTo = new int[groups];
        long[] walkedTo = new long[groups];
        int[] touched = new int[groups];
        for (int person = 0; person < partition.people(); person++) {
            int own = partition.groupOf(person);
            long[] insideStates = new long[STATES];
            long[] allStates = new long[STATES];
            int count = 0;
            for (int place = byPerson.from(person); place < byPerson.until(person); place++) {
                int trail = byPerson.trail(place);
                int to = partition.groupOf(traces.first(trail) == person ? traces.second(trail) : traces.first(trail));
                if (openTo[to] == 0 && walkedTo[to] == 0 && (isOpen(trail) || walks[trail] > 0)) {
                    touched[count++] = to;
                }
                openTo[to] += isOpen(trail) ? 1 : 0;
                walkedTo[to] += walks[trail];
                if (stateOf[trail] >= 0) {
                    allStates[stateOf[trail]]++;
                    insideStates[stateOf[trail]] += to == own ? 1 : 0;
                }
            }
            note(own, insideStates, allStates);
            long walked = 0;
            long out = 0;
            for (int i = 0; i < count; i++) {
                int to = touched[i];
                openBy.add(UnitMatrix.cell(own, to), openTo[to]);
                walked += walkedTo[to];
                if (to != own) {
                    walksBy.add(to, walkedTo[to]);
                    outBy.add(to, openTo[to]);
                    out += openTo[to];
                }
                openTo[to] = 0;
                walkedTo[to] = 0;
            }
            if (own != Partition.NONE) {
                walksBy.add(own, walked);
                outBy.add(own, out);
            }
        }
    }

    private void note(int own, long[] insideStates, long[] allStates) {
        for (int state = 0; state < STATES && own != Partition.NONE; state++) {
            insideBy.add(own * STATES + state, insideStates[state]);
            overallBy.add(state, allStates[state]);
        }
    }

    private boolean isInside(int trail) {
        return partition.groupOf(traces.first(trail)) != Partition.NONE
                && partition.groupOf(traces.second(trail)) != Partition.NONE;
    }
}
