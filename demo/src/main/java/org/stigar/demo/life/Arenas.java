package org.stigar.demo.life;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.stigar.demo.staff.Chance;
import org.stigar.demo.staff.CompanyDates;
import org.stigar.demo.staff.Staff;

/** Workshops on the second Thursday of each month but July and August, one for each 500 people, of twelve at most. */
final class Arenas {

    private static final int PEOPLE_AN_ARENA = 500;
    private static final int SEATS = 12;

    private Arenas() {}

    /** Returns whether arenas are held on a day, counted from the start. */
    static boolean isDay(int day) {
        LocalDate date = CompanyDates.START.plusDays(day);
        boolean isSecondThursday =
                date.getDayOfWeek() == DayOfWeek.THURSDAY && date.getDayOfMonth() > 7 && date.getDayOfMonth() <= 14;
        return isSecondThursday && date.getMonth() != Month.JULY && date.getMonth() != Month.AUGUST;
    }

    /** Invites people of different homes, and hands over each arena in the order of its people's numbers. */
    static void hold(Staff staff, int day, Acquaintance acquaintance, Chance chance, Consumer<int[]> arena) {
        int seats = Math.min(SEATS, Math.max(3, staff.size() / 5));
        for (int count = Math.max(1, staff.size() / PEOPLE_AN_ARENA); count > 0; count--) {
            SortedMap<Integer, Integer> personOfHome = new TreeMap<>();
            int company = staff.company(chance.below(staff.size()));
            for (int tries = 0; tries < 8 * seats && personOfHome.size() < seats; tries++) {
                int person = chance.below(staff.size());
                boolean isOne = day >= CompanyDates.dayOf(CompanyDates.MERGER);
                if (staff.isPresent(person, day) && (isOne || staff.company(person) == company)) {
                    personOfHome.put(acquaintance.home(person), person);
                }
            }
            if (personOfHome.size() > 1) {
                arena.accept(personOfHome.values().stream()
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray());
            }
        }
    }
}
