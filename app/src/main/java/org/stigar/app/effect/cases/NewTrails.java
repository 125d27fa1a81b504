package org.stigar.app.effect.cases;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
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
     * A time, and the one before it in which a trail that is new was not walked.
     *
     * @param before the first day of what was new; days from it until the time begins count neither way
     * @param from first day of the time
     * @param until the day after its last
     */
    record Time(int before, int from, int until) {

        private boolean isNew(DaySet days) {
            return days.count(from, until) > 0 && days.count(before - QUIET_DAYS, before) == 0;
        }
    }

    /**
     * Returns for each time, for whoever has some, how many trails of theirs were walked in it and not in the {@value #QUIET_DAYS} days before.
     * Costs one pass over all trails.
     */
    List<Map<PersonId, Integer>> count(List<Time> times) {
        List<int[]> began =
                times.stream().map(time -> new int[traces.people().size()]).toList();
        for (int trail = 0; trail < traces.size(); trail++) {
            int first = traces.first(trail);
            int second = traces.second(trail);
            if (counted.get(first) && counted.get(second)) {
                DaySet days = traces.days(trail);
                for (int time = 0; time < times.size(); time++) {
                    if (times.get(time).isNew(days)) {
                        began.get(time)[first]++;
                        began.get(time)[second]++;
                    }
                }
            }
        }
        return began.stream().map(this::byPerson).toList();
    }

    private Map<PersonId, Integer> byPerson(int[] trails) {
        Map<PersonId, Integer> people = new HashMap<>();
        for (int number = 0; number < trails.length; number++) {
            if (trails[number] > 0) {
                people.put(traces.people().person(number), trails[number]);
            }
        }
        return people;
    }
}
