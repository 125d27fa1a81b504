package org.stigar.app.effect.cases;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Traces;

/** How many trails each of some people began among one another. Raw: it goes into the gate and nowhere else. */
final class NewTrails {

    /** For how long a pair must not have walked for a trail to be new. */
    static final int QUIET_DAYS = 365;

    private final Traces traces;
    private final BitSet counted;

    NewTrails(Traces traces, Set<PersonId> people) {
        this.traces = traces;
        counted = new BitSet(traces.people().size());
        people.forEach(person -> traces.people().findNumber(person).ifPresent(counted::set));
    }

    /**
     * Returns for whoever has some how many trails of theirs were walked in a time and not in the {@value #QUIET_DAYS} days before something.
     *
     * @param before the first day of what was new; days from it until the time begins count neither way
     * @param from first day of the time
     * @param until the day after its last
     */
    Map<PersonId, Integer> count(int before, int from, int until) {
        Map<PersonId, Integer> trails = new HashMap<>();
        for (int trail = 0; trail < traces.size(); trail++) {
            int first = traces.first(trail);
            int second = traces.second(trail);
            DaySet days = traces.days(trail);
            if (counted.get(first)
                    && counted.get(second)
                    && days.count(from, until) > 0
                    && days.count(before - QUIET_DAYS, before) == 0) {
                trails.merge(traces.people().person(first), 1, Integer::sum);
                trails.merge(traces.people().person(second), 1, Integer::sum);
            }
        }
        return trails;
    }
}
