package org.stigar.app.effect.cases;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Trace;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.openness.Openness;
import org.stigar.core.trail.openness.Vantage;
import org.stigar.core.trail.state.Assessor;
import org.stigar.core.trail.state.Thresholds;
import org.stigar.core.trail.state.TrailFacts;
import org.stigar.core.trail.state.TrailState;

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

    /** What a new trail must be to count. */
    enum Need {
        /** Walked in the time. */
        WALKED,
        /** Walked in the time, and open when it is over. */
        OPEN
    }

    /**
     * A time, and the one before it in which a trail that is new was not walked.
     *
     * @param before the first day of what was new; days from it until the time begins count neither way
     * @param from first day of the time
     * @param until the day after its last
     */
    record Time(int before, int from, int until, Need need) {

        private boolean isNew(DaySet days) {
            return days.count(from, until) > 0 && days.count(before - QUIET_DAYS, before) == 0;
        }
    }

    /**
     * Returns for each time, for whoever has some, how many trails of theirs were walked in it and not in the {@value #QUIET_DAYS} days before,
     * and are as they need to be. Costs one pass over all trails, and three where they need to be open.
     */
    List<Map<PersonId, Integer>> count(List<Time> times) {
        List<Predicate<Trace>> needs = times.stream().map(this::need).toList();
        List<int[]> began =
                times.stream().map(time -> new int[traces.people().size()]).toList();
        for (int trail = 0; trail < traces.size(); trail++) {
            int first = traces.first(trail);
            int second = traces.second(trail);
            if (counted.get(first) && counted.get(second)) {
                DaySet days = traces.days(trail);
                for (int time = 0; time < times.size(); time++) {
                    if (times.get(time).isNew(days) && needs.get(time).test(traces.trace(trail))) {
                        began.get(time)[first]++;
                        began.get(time)[second]++;
                    }
                }
            }
        }
        return began.stream().map(this::byPerson).toList();
    }

    /** Judged as trails are when a quarter is published: by what was walked alone, seen from the day after the time. */
    private Predicate<Trace> need(Time time) {
        if (time.need() == Need.WALKED) {
            return trace -> true;
        }
        Assessor assessor = new Assessor(Openness.shipped(), Thresholds.SHIPPED);
        Vantage vantage = Vantage.active(traces, time.until());
        return trace -> assessor.assess(TrailFacts.of(trace), vantage).state() == TrailState.OPEN;
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
