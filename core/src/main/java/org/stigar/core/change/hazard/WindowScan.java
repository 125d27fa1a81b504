package org.stigar.core.change.hazard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.stigar.core.people.Directory;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Traces;

/**
 * Looks at every trail in every window.
 *
 * <p>All cores work, each on windows of its own. Trails are the outer loop, so that each one's days are read once by a core, and walked along once for
 * all windows; the placements of all windows are kept, O(n) a window. Trails with an end that belongs to no unit at the cut are passed over: nobody knows how they are placed.
 */
final class WindowScan {

    private final Traces traces;
    private final Windows windows;
    private final List<Placements> placements;
    private final boolean mixed;
    private final Footing only;

    WindowScan(Traces traces, Directory directory, Windows windows) {
        this.traces = traces;
        this.windows = windows;
        placements = Placements.of(
                traces.people(),
                windows.cuts().stream().map(cut -> directory.at(startOf(cut))).toList());
        long formal = traces.layers().stream()
                .filter(layer -> layer.occasion().isFormal())
                .count();
        mixed = formal > 0 && formal < traces.layers().size();
        only = formal > 0 ? Footing.FORMAL : Footing.INFORMAL;
    }

    /** Returns the instant at which a day begins. */
    static Instant startOf(int day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    List<Placements> placements() {
        return placements;
    }

    /**
     * Shows every trail in every window in which it was walked before the cut, after it, or both. Each window is shown by one thread, its
     * trails in their order, so sums that are kept by window are the same each time; different windows are shown by different threads.
     */
    void forEach(Visitor visitor) {
        int all = windows.cuts().size();
        int parts = Math.min(all, ForkJoinPool.getCommonPoolParallelism() + 1);
        IntStream.range(0, parts)
                .parallel()
                .forEach(part -> show(part * all / parts, (part + 1) * all / parts, visitor));
    }

    private void show(int firstWindow, int untilWindow, Visitor visitor) {
        int[] cuts = windows.cuts().stream().mapToInt(Integer::intValue).toArray();
        for (int trail = 0; trail < traces.size(); trail++) {
            DaySet days = traces.days(trail);
            DaySet informal = mixed ? traces.trace(trail).informalDays() : DaySet.EMPTY;
            int one = traces.first(trail);
            int other = traces.second(trail);
            int asked = -1;
            Placement placement = Placement.ACROSS;
            int begin = 0; // how many of the days come before the memory, before the cut and before the horizon
            int middle = 0;
            int end = 0;
            for (int window = firstWindow; window < untilWindow; window++) {
                int cut = cuts[window];
                begin = rank(days, begin, cut - Windows.MEMORY_DAYS);
                middle = rank(days, middle, cut);
                end = rank(days, end, cut + Windows.HORIZON_DAYS);
                int before = middle - begin;
                int after = end - middle;
                Placements then = placements.get(window);
                if ((before > 0 || after > 0) && then.isPlaced(one) && then.isPlaced(other)) {
                    if (asked < 0 || !then.areWhereTheyWere(placements.get(asked), one, other)) {
                        placement = then.between(one, other);
                    }
                    asked = window;
                    Footing footing = mixed ? footing(informal, cut) : only;
                    visitor.see(window, trail, placement, before, footing, after);
                }
            }
        }
    }

    /** Goes on from the rank of an earlier day: cuts rise, so a trail's days are passed once. */
    private static int rank(DaySet days, int from, int day) {
        int at = from;
        while (at < days.size() && days.day(at) < day) {
            at++;
        }
        return at;
    }

    private static Footing footing(DaySet informal, int cut) {
        return informal.count(cut - Windows.MEMORY_DAYS, cut) > 0 ? Footing.INFORMAL : Footing.FORMAL;
    }

    /** Sees one trail in one window; is called by several threads, for different windows. */
    @FunctionalInterface
    interface Visitor {
        void see(int window, int trail, Placement placement, int daysBefore, Footing footing, int daysAfter);
    }
}
