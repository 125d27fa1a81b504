package org.stigar.app.arenas.programme.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.Programme.Made;
import org.stigar.app.arenas.programme.grid.Cell.Question;
import org.stigar.app.arenas.programme.grid.Grid;
import org.stigar.app.arenas.programme.grid.Total;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.organisation.SmallestGroup;
import org.stigar.arena.programme.Held;
import org.stigar.core.people.PersonId;

/** Counts the totals of the grid: of each meeting once, a week after it. What is said later moves none of them (privacy P3). */
public final class Totals {

    /** How long people have to fill in their cells. */
    static final Duration TIME_TO_FILL = Duration.ofDays(7);

    private final Courses courses;
    private final Grid grid;
    private final SmallestGroup smallest;

    public Totals(Courses courses, Grid grid, SmallestGroup smallest) {
        this.courses = courses;
        this.grid = grid;
        this.smallest = smallest;
    }

    /** Counts what has not been counted. Twice changes nothing. */
    public void freeze(Programme programme, Instant now) {
        int k = smallest.on(LocalDate.ofInstant(now, ZoneOffset.UTC));
        Map<Integer, Total> frozen = grid.totals(programme.id());
        for (Made made : programme.meetings()) {
            Workshop workshop = courses.workshop(programme, made);
            boolean isTime =
                    !workshop.draft().timetable().end().plus(TIME_TO_FILL).isAfter(now);
            if (isTime && !frozen.containsKey(made.number())) {
                Courses.findHeld(workshop, now)
                        .ifPresent(held -> grid.freeze(
                                programme.id(), made.number(), total(programme.id(), made.number(), held, k)));
            }
        }
    }

    private Total total(long programme, int number, Held held, int k) {
        Map<PersonId, Set<PersonId>> asked = new HashMap<>();
        for (PersonId person : held.here()) {
            Set<PersonId> others = held.metBy(person);
            if (!others.isEmpty()) {
                asked.put(person, others);
            }
        }
        int possible = Question.values().length
                * asked.values().stream().mapToInt(Set::size).sum();
        return Total.of(asked.size(), k, possible, grid.filled(programme, number, asked));
    }
}
