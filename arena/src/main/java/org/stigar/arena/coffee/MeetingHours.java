package org.stigar.arena.coffee;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.stigar.core.people.WorkingHours;

/**
 * When people of a circle can meet in a week. People of one time zone and the same hours share a profile, so what is asked of
 * every pair is a look into a table.
 *
 * <p>Immutable. Making it costs O(p²) for p profiles.
 */
final class MeetingHours {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int DAYS = 4;
    private static final LocalTime LUNCH = LocalTime.of(11, 30);
    private static final LocalTime AFTER_LUNCH = LocalTime.of(13, 0);
    private static final LocalTime EARLY = LocalTime.of(9, 0);
    private static final LocalTime LATE = LocalTime.of(16, 30);

    private final Duration length;
    private final int[] profileOf;
    private final List<Profile> profiles = new ArrayList<>();
    private final boolean[][] meet;

    MeetingHours(List<CoffeeMember> members, CoffeeWeek week) {
        length = week.length();
        profileOf = new int[members.size()];
        Map<List<Object>, Integer> numbers = new HashMap<>();
        for (int i = 0; i < profileOf.length; i++) {
            CoffeeMember member = members.get(i);
            profileOf[i] = numbers.computeIfAbsent(List.of(member.zone(), member.hours()), key -> {
                profiles.add(Profile.of(member.zone(), member.hours(), week.monday()));
                return profiles.size() - 1;
            });
        }
        meet = new boolean[profiles.size()][profiles.size()];
        for (int i = 0; i < meet.length; i++) {
            for (int j = 0; j <= i; j++) {
                meet[i][j] = hold(common(profiles.get(i).windows, profiles.get(j).windows));
                meet[j][i] = meet[i][j];
            }
        }
    }

    /** Returns whether the hours of two people have room for a meeting. */
    boolean canMeet(int one, int other) {
        return meet[profileOf[one]][profileOf[other]];
    }

    /** Returns whether there is room in the hours of all three. */
    boolean canMeet(int one, int other, int third) {
        return hold(common(common(windows(one), windows(other)), windows(third)));
    }

    /**
     * Returns when a group could meet: away from lunch and the ends of the day for as many as possible, else at any time that
     * they have in common, by lot.
     */
    Optional<Instant> findTime(int[] group, RandomGenerator random) {
        List<Window> windows = windows(group[0]);
        for (int i = 1; i < group.length; i++) {
            windows = common(windows, windows(group[i]));
        }
        Instant best = null;
        int least = Integer.MAX_VALUE;
        int equal = 0;
        for (Window window : windows) {
            for (Instant at = window.from; !at.plus(length).isAfter(window.until); at = at.plus(STEP)) {
                int strain = strain(group, at);
                equal = strain < least ? 1 : equal + 1;
                if (strain < least || (strain == least && random.nextInt(equal) == 0)) {
                    best = at;
                    least = strain;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private int strain(int[] group, Instant at) {
        int strain = 0;
        for (int person : group) {
            ZonedDateTime from = at.atZone(profiles.get(profileOf[person]).zone);
            LocalTime begin = from.toLocalTime();
            LocalTime end = from.plus(length).toLocalTime();
            strain += begin.isBefore(AFTER_LUNCH) && end.isAfter(LUNCH) ? 2 : 0;
            strain += begin.isBefore(EARLY) || end.isAfter(LATE) ? 2 : 0;
            strain += from.getDayOfWeek() == DayOfWeek.FRIDAY ? 1 : 0;
        }
        return strain;
    }

    private List<Window> windows(int person) {
        return profiles.get(profileOf[person]).windows;
    }

    private boolean hold(List<Window> windows) {
        return windows.stream().anyMatch(one -> !one.from.plus(length).isAfter(one.until));
    }

    private static List<Window> common(List<Window> some, List<Window> others) {
        List<Window> common = new ArrayList<>();
        for (Window one : some) {
            for (Window other : others) {
                Instant from = one.from.isAfter(other.from) ? one.from : other.from;
                Instant until = one.until.isBefore(other.until) ? one.until : other.until;
                if (from.isBefore(until)) {
                    common.add(new Window(from, until));
                }
            }
        }
        return common;
    }

    private record Window(Instant from, Instant until) {}

    private record Profile(ZoneId zone, List<Window> windows) {

        static Profile of(ZoneId zone, WorkingHours hours, LocalDate monday) {
            List<Window> windows = new ArrayList<>();
            for (int day = 1; day <= DAYS; day++) {
                LocalDate date = monday.plusDays(day);
                // Where a clock is put forward, what begins in the hour that is left out ends no earlier than it
                // begins.
                windows.add(new Window(
                        date.atTime(hours.from()).atZone(zone).toInstant(),
                        date.atTime(hours.until()).atZone(zone).toInstant()));
            }
            return new Profile(zone, windows);
        }
    }
}
