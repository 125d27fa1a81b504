package org.stigar.app.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stigar.core.people.Unit;

/**
 * That the line was redrawn in a quarter: several of its units ended or began. Of the register of units alone, and of nobody in them.
 *
 * @param quarter its first day
 * @param on the day on which most of them did
 * @param ended how many units ended
 * @param begun how many began
 */
public record Redrawing(LocalDate quarter, LocalDate on, int ended, int begun) {

    /** From how many units on it is one. */
    public static final int FEWEST = 3;

    private static final int MONTHS = 3;

    /** Returns all up to a day, the latest first. The day on which the first units began is none: the register begins there. O(u log u) for u units. */
    public static List<Redrawing> of(Collection<Unit> units, LocalDate until) {
        Optional<Instant> first =
                units.stream().map(unit -> unit.validity().from()).min(Comparator.naturalOrder());
        Map<LocalDate, Day> days = new TreeMap<>();
        for (Unit unit : units) {
            if (unit.kind().isLine()) {
                Instant from = unit.validity().from();
                if (first.filter(from::equals).isEmpty()) {
                    days.merge(day(from), new Day(0, 1), Day::and);
                }
                if (!unit.validity().until().equals(Instant.MAX)) {
                    days.merge(day(unit.validity().until()), new Day(1, 0), Day::and);
                }
            }
        }
        Map<LocalDate, List<Map.Entry<LocalDate, Day>>> quarters = new TreeMap<>(Comparator.reverseOrder());
        days.entrySet().stream()
                .filter(day -> !day.getKey().isAfter(until))
                .forEach(day -> quarters.computeIfAbsent(quarter(day.getKey()), quarter -> new ArrayList<>())
                        .add(day));
        List<Redrawing> redrawings = new ArrayList<>();
        quarters.forEach((quarter, redrawn) -> {
            Day all = redrawn.stream().map(Map.Entry::getValue).reduce(new Day(0, 0), Day::and);
            Optional<LocalDate> most = redrawn.stream()
                    .max(Comparator.comparingInt(day -> day.getValue().units()))
                    .map(Map.Entry::getKey);
            if (all.units() >= FEWEST && most.isPresent()) {
                redrawings.add(new Redrawing(quarter, most.get(), all.ended(), all.begun()));
            }
        });
        return List.copyOf(redrawings);
    }

    private static LocalDate quarter(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private record Day(int ended, int begun) {

        int units() {
            return ended + begun;
        }

        Day and(Day other) {
            return new Day(ended + other.ended, begun + other.begun);
        }
    }
}
