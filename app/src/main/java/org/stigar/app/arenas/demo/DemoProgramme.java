package org.stigar.app.arenas.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.stigar.app.arenas.programme.Cadence;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.ProgrammeDraft;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.arenas.programme.grid.Cell.Known;
import org.stigar.app.arenas.programme.grid.Cell.Question;
import org.stigar.app.arenas.programme.grid.Grid;
import org.stigar.app.arenas.programme.run.Courses;
import org.stigar.app.arenas.programme.run.Meetings;
import org.stigar.app.arenas.programme.run.Totals;
import org.stigar.app.arenas.workshop.Charter;
import org.stigar.app.arenas.workshop.Draft;
import org.stigar.app.arenas.workshop.Purpose;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Wishes;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Part;
import org.stigar.app.arenas.workshop.Workshops.Presence;
import org.stigar.arena.problem.Mix;
import org.stigar.arena.programme.Held;
import org.stigar.core.people.PersonId;

/** A programme of leaders whose companies have merged: five meetings are behind them, and what they know of each other is partly said. */
final class DemoProgramme {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final int BEHIND = 5;
    private static final int MEETINGS = 13;
    private static final int FORTNIGHT = 14;

    /** Of a hundred: who comes, and what is known or not yet after a meeting. The rest is not said. */
    private static final int COME = 87;

    private static final int KNOWN = 55;
    private static final int NOT_YET = 70;

    private final Programmes programmes;
    private final Meetings meetings;
    private final Courses courses;
    private final Workshops workshops;
    private final Grid grid;
    private final Totals totals;

    DemoProgramme(
            Programmes programmes, Meetings meetings, Courses courses, Workshops workshops, Grid grid, Totals totals) {
        this.programmes = programmes;
        this.meetings = meetings;
        this.courses = courses;
        this.workshops = workshops;
        this.grid = grid;
        this.totals = totals;
    }

    /** Makes it. The last meeting was within a week, so that Today asks about it. */
    void make(PersonId facilitator, List<PersonId> leaders, RandomGenerator random, Instant now) {
        LocalDate next = LocalDate.ofInstant(now, ZONE)
                .plusDays(FORTNIGHT / 2)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        Instant first = next.minusDays((long) BEHIND * FORTNIGHT)
                .atTime(LocalTime.of(13, 0))
                .atZone(ZONE)
                .toInstant();
        Instant begin = first.minus(Duration.ofDays(FORTNIGHT));
        long id = programmes.create(facilitator, draft(first), begin);
        programmes.add(facilitator, id, programmes.own(facilitator, id).version(), leaders, Part.PARTICIPANT);
        programmes.start(facilitator, id, programmes.own(facilitator, id).version(), begin);
        for (int number = 1; number <= BEHIND; number++) {
            Programme programme = programmes.own(facilitator, id);
            meetings.makeNext(programme, programme.draft().startOf(number).minus(Duration.ofDays(6)));
            programmes.own(facilitator, id).findMade(number).ifPresent(made -> {
                Workshop workshop = courses.workshop(programme, made);
                come(workshop, leaders.get(0), random);
                Courses.findHeld(courses.workshop(programme, made), now)
                        .ifPresent(held -> say(id, made.number(), held, random));
            });
        }
        totals.freeze(programmes.own(facilitator, id), now);
        meetings.makeNext(programmes.own(facilitator, id), now);
    }

    /** Lets most come, and always the first of them, who is to find something to say. */
    private void come(Workshop workshop, PersonId always, RandomGenerator random) {
        workshop.people().stream()
                .filter(one -> random.nextInt(100) < COME || one.person().equals(always))
                .forEach(one -> workshops.arrived(workshop.id(), one.person(), Presence.HERE));
    }

    private void say(long programme, int number, Held held, RandomGenerator random) {
        for (PersonId by : held.here().stream().sorted().toList()) {
            for (PersonId about : held.metBy(by).stream().sorted().toList()) {
                int lot = random.nextInt(100);
                if (lot < NOT_YET) {
                    grid.say(programme, number, by, about, Question.ROLE, lot < KNOWN ? Known.YES : Known.NOT_YET);
                }
                if (lot < KNOWN && random.nextBoolean()) {
                    grid.say(programme, number, by, about, Question.COMPETENCE, Known.YES);
                }
            }
        }
    }

    private static ProgrammeDraft draft(Instant first) {
        Draft pattern = new Draft(
                "Leaders of what were two companies",
                Purpose.COMPETENCE,
                "We lead one company now. By the autumn each of us has sat with everybody else, and knows whom to call.",
                new Charter(
                        "The chief executive",
                        240,
                        LocalDate.ofInstant(first, ZONE).plusDays(MEETINGS * FORTNIGHT)),
                new Timetable(first, ZONE, 2, 25, 5, "https://video.example/leaders"),
                new Wishes(4, Mix.USUAL, 0, false));
        return new ProgrammeDraft(
                pattern,
                Cadence.FORTNIGHTLY,
                MEETINGS,
                OptionalInt.of(BEHIND),
                List.of(
                        "What each of us answers for",
                        "What we did well before, each where we were",
                        "Where a customer falls between us",
                        "What we decide twice",
                        "Whom we send for when it burns",
                        "What we stop doing"));
    }
}
