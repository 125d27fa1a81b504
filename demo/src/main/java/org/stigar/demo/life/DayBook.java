package org.stigar.demo.life;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects what happened on a day, brings those together who met in one gathering, and tells all in the order of time.
 *
 * <p>A gathering is never invented: three people are one meeting only where each pair of them met on that day for the
 * same reason. So the walks tell exactly the pairs and days that {@link PairDaySink} gets. O(walks of a day) space.
 */
final class DayBook implements DaySink {

    private static final int LARGEST_MEETING = 15;

    private final Scribe scribe;
    private final List<Meeting> meetings = new ArrayList<>();
    private final Map<Integer, List<int[]>> series = new TreeMap<>();
    private final Map<Integer, List<int[]>> projects = new TreeMap<>();
    private final Acquaintance acquaintance;

    /** People who met, for one reason. */
    record Meeting(List<Integer> people, Kind kind) {}

    /** What a meeting was. */
    enum Kind {
        OWN,
        HOME,
        SERIES,
        PROJECT,
        ARENA
    }

    DayBook(Acquaintance acquaintance, Scribe scribe) {
        this.acquaintance = acquaintance;
        this.scribe = scribe;
    }

    @Override
    public void walk(int one, int other, int day, Reason reason) {
        switch (reason) {
            case SERIES ->
                series.computeIfAbsent(acquaintance.home(one), home -> new ArrayList<>())
                        .add(new int[] {one, other});
            case PROJECT ->
                projects.computeIfAbsent(acquaintance.project(one), project -> new ArrayList<>())
                        .add(new int[] {one, other});
            case HOME -> meetings.add(new Meeting(List.of(one, other), Kind.HOME));
            case OWN -> meetings.add(new Meeting(List.of(one, other), Kind.OWN));
        }
    }

    @Override
    public void arena(int[] people, int day) {
        meetings.add(new Meeting(Arrays.stream(people).boxed().toList(), Kind.ARENA));
    }

    @Override
    public void endOfDay(int day) {
        series.values().forEach(pairs -> gather(pairs, Kind.SERIES));
        projects.values().forEach(pairs -> gather(pairs, Kind.PROJECT));
        scribe.write(day, meetings);
        meetings.clear();
        series.clear();
        projects.clear();
    }

    /** Takes pairs together greedily, as long as all of the group met each other. */
    private void gather(List<int[]> pairs, Kind kind) {
        Map<Long, Boolean> open = new HashMap<>();
        pairs.forEach(pair -> open.put(key(pair[0], pair[1]), true));
        for (int[] pair : pairs) {
            if (open.getOrDefault(key(pair[0], pair[1]), false)) {
                List<Integer> group = new ArrayList<>(List.of(pair[0], pair[1]));
                for (int[] next : pairs) {
                    for (int person : next) {
                        boolean knowsAll = group.size() < LARGEST_MEETING
                                && group.stream()
                                        .allMatch(member ->
                                                member != person && open.getOrDefault(key(member, person), false));
                        if (knowsAll) {
                            group.add(person);
                        }
                    }
                }
                for (int a : group) {
                    group.forEach(b -> open.put(key(a, b), false));
                }
                meetings.add(new Meeting(List.copyOf(group), kind));
            }
        }
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }
}
