package org.stigar.core.change.hazard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.stigar.core.people.Directory;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Traces;

/**
 * Looks at every trail in every window.
 *
 * <p>Trails are the outer loop, so that each one's days are read once; the placements of all windows are kept, O(n) a
 * window. Trails with an end that belongs to no unit at the cut are passed over: nobody knows how they are placed.
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

    /** Shows every trail in every window in which it was walked before the cut, after it, or both. */
    void forEach(Visitor visitor) {
        List<Integer> cuts = windows.cuts();
        for (int trail = 0; trail < traces.size(); trail++) {
            DaySet days = traces.days(trail);
            DaySet informal = mixed ? traces.trace(trail).informalDays() : DaySet.EMPTY;
            int one = traces.first(trail);
            int other = traces.second(trail);
            int asked = -1;
            Placement placement = Placement.ACROSS;
            for (int window = 0; window < cuts.size(); window++) {
                int cut = cuts.get(window);
                int before = days.count(cut - Windows.MEMORY_DAYS, cut);
                int after = days.count(cut, cut + Windows.HORIZON_DAYS);
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

    private static Footing footing(DaySet informal, int cut) {
        return informal.count(cut - Windows.MEMORY_DAYS, cut) > 0 ? Footing.INFORMAL : Footing.FORMAL;
    }

    /** Sees one trail in one window. */
    @FunctionalInterface
    interface Visitor {
        void see(int window, int trail, Placement placement, int daysBefore, Footing footing, int daysAfter);
    }
}
