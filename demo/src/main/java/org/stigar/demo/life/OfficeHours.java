package org.stigar.demo.life;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.stigar.core.people.Person;
import org.stigar.demo.staff.CompanyDates;

/** When people can be met, in seconds of a UTC day. Not safe for use by several threads. */
final class OfficeHours {

    private static final int HALF_HOUR = 1_800;

    private final List<Person> people;
    private int day = -1;
    private final int[] from;
    private final int[] until;

    OfficeHours(List<Person> people) {
        this.people = people;
        from = new int[people.size()];
        until = new int[people.size()];
    }

    /** Turns to a day, counted from the start: summer time moves everybody's hours. */
    void turnTo(int newDay) {
        LocalDate date = CompanyDates.START.plusDays(newDay);
        boolean clocksMayHaveMoved = day < 0 || date.getDayOfWeek().getValue() == 1 || newDay != day + 1;
        day = newDay;
        if (clocksMayHaveMoved) {
            for (int i = 0; i < from.length; i++) {
                Person person = people.get(i);
                from[i] = second(date, person.hours().from(), person);
                until[i] = second(date, person.hours().until(), person);
            }
        }
    }

    /** Returns the first second from which on all of them can be met, or the one who comes last has come. */
    int from(List<Integer> group) {
        int latest = 0;
        for (int person : group) {
            latest = Math.max(latest, from[person]);
        }
        return latest;
    }

    /** Returns the second until which all can be met, at least half an hour later. */
    int until(List<Integer> group) {
        int earliest = Integer.MAX_VALUE;
        for (int person : group) {
            earliest = Math.min(earliest, until[person]);
        }
        return Math.max(earliest, from(group) + HALF_HOUR);
    }

    private static int second(LocalDate date, LocalTime time, Person person) {
        long instant = date.atTime(time).atZone(person.zone()).toEpochSecond();
        return (int) (instant - CompanyDates.startOf(date).getEpochSecond());
    }
}
