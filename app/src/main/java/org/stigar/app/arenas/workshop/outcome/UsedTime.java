package org.stigar.app.arenas.workshop.outcome;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.core.people.PersonId;

/**
 * Working time that was promised for workshops, and how much of it was used, over all who took part: arenas work only where somebody
 * gives them priority. Formula and example: {@code docs/measures/used-time.md}. Costs O(p·m) for p invitations and m months.
 *
 * @param people how many different people it is about
 * @param promisedMinutes from the month of the first workshop to this one, or to the last of the promise
 * @param usedMinutes of those who came, from the first round to the end of the last
 */
public record UsedTime(int people, long promisedMinutes, long usedMinutes) {

    private static final int MINUTES = 60;
    private static final int STEP = 5;

    private record PersonMonth(PersonId person, YearMonth month) {}

    /** Adds up workshops that are over; visitors have no promise, and are left out. */
    public static UsedTime of(Collection<Workshop> workshops, LocalDate today) {
        Map<PersonMonth, Integer> promised = new HashMap<>();
        Set<PersonId> people = new HashSet<>();
        long used = 0;
        for (Workshop workshop : workshops) {
            if (workshop.state() != Workshop.State.OVER) {
                continue;
            }
            Timetable timetable = workshop.draft().timetable();
            ZoneId zone = timetable.zone();
            YearMonth first = YearMonth.from(timetable.start().atZone(zone));
            YearMonth last = YearMonth.from(workshop.draft().charter().until());
            YearMonth now = YearMonth.from(today);
            last = last.isAfter(now) ? now : last;
            long length = Duration.between(timetable.start(), timetable.end()).toMinutes();
            for (Guest guest : workshop.people()) {
                if (!Visitor.isOne(guest.person())) {
                    people.add(guest.person());
                    used += guest.isHere() ? length : 0;
                    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                        promised.merge(
                                new PersonMonth(guest.person(), month),
                                workshop.draft().charter().minutesAMonth(),
                                Math::max);
                    }
                }
            }
        }
        long sum = promised.values().stream().mapToLong(Integer::longValue).sum();
        return new UsedTime(people.size(), sum, used);
    }

    /** Returns this if it is about at least k people (privacy P2), and something was promised. */
    public Optional<UsedTime> shown(int k) {
        return people >= k && promisedMinutes > 0 ? Optional.of(this) : Optional.empty();
    }

    /** Returns the promise in hours, rounded. */
    public long promisedHours() {
        return Math.round((double) promisedMinutes / MINUTES);
    }

    /** Returns which share of the promise was used, in percent, rounded to {@value #STEP}; more than 100 if more was used. */
    public long percent() {
        return STEP * Math.round(100.0 * usedMinutes / promisedMinutes / STEP);
    }
}
