package org.stigar.app.arenas.programme.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.Programme.Made;
import org.stigar.app.arenas.programme.Programme.Someone;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.plan.Arenas;
import org.stigar.app.people.Participation;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Round;
import org.stigar.arena.programme.Course;
import org.stigar.arena.programme.Held;
import org.stigar.core.people.PersonId;

/** Puts a programme into the planner's words: what was, by attendance, and what is ahead. Safe for use by many threads. */
public final class Courses {

    private final Workshops workshops;
    private final Arenas arenas;
    private final Participation participation;

    public Courses(Workshops workshops, Arenas arenas, Participation participation) {
        this.workshops = workshops;
        this.arenas = arenas;
        this.participation = participation;
    }

    /** Returns the workshop of a meeting. */
    public Workshop workshop(Programme programme, Made made) {
        return workshops.own(programme.owner(), made.workshop());
    }

    /** Returns the workshops of the meetings that are made, by their numbers. Some queries for each. */
    public Map<Integer, Workshop> workshops(Programme programme) {
        Map<Integer, Workshop> made = new TreeMap<>();
        programme.meetings().forEach(one -> made.put(one.number(), workshop(programme, one)));
        return made;
    }

    /** Returns the meetings that were, by their numbers. */
    public static Map<Integer, Held> held(Map<Integer, Workshop> made, Instant now) {
        Map<Integer, Held> held = new TreeMap<>();
        made.forEach((number, workshop) -> findHeld(workshop, now).ifPresent(one -> held.put(number, one)));
        return held;
    }

    /** Returns what was of a meeting, once it is over. */
    public static Optional<Held> findHeld(Workshop workshop, Instant now) {
        boolean was = workshop.state() == Workshop.State.INVITED || workshop.state() == Workshop.State.OVER;
        if (!was || workshop.draft().timetable().end().isAfter(now)) {
            return Optional.empty();
        }
        Set<PersonId> here = workshop.people().stream()
                .filter(Guest::isHere)
                .map(Guest::person)
                .filter(person -> !Visitor.isOne(person)) // nothing of a programme is about them
                .collect(Collectors.toSet());
        return Optional.of(new Held(workshop.plan().orElse(new Grouping(List.of())), here));
    }

    /** Returns who takes part and is available on the day of a meeting. */
    public List<Someone> expected(Programme programme, int number) {
        return programme.members().stream()
                .filter(one -> isAvailable(programme, number, one.person()))
                .toList();
    }

    private boolean isAvailable(Programme programme, int number, PersonId person) {
        ZoneId zone = programme.draft().pattern().timetable().zone();
        return participation.isAvailable(
                person, LocalDate.ofInstant(programme.draft().startOf(number), zone));
    }

    /** Returns what is ahead from a meeting on. */
    public Course ahead(Programme programme, int next, Instant now) {
        List<Held> held = List.copyOf(held(workshops(programme), now).values());
        Arena pattern = pattern(programme, next, expected(programme, next));
        List<List<Round>> meetings = new ArrayList<>();
        for (int number = next; number <= programme.draft().meetings(); number++) {
            meetings.add(rounds(programme, number, pattern));
        }
        OptionalInt by = programme.draft().functionsBy();
        return new Course(
                pattern,
                meetings,
                Held.times(held),
                by.isPresent() && by.getAsInt() >= next
                        ? OptionalInt.of(by.getAsInt() - next + 1)
                        : OptionalInt.empty());
    }

    /** Returns the arena of everybody who takes part, for counting how far they are. */
    public Arena everybody(Programme programme) {
        return pattern(programme, 1, programme.members());
    }

    private List<Round> rounds(Programme programme, int number, Arena pattern) {
        Timetable timetable = programme.draft().timetable(number);
        Set<PersonId> away = programme.members().stream()
                .map(Someone::person)
                .filter(one -> !isAvailable(programme, number, one))
                .collect(Collectors.toSet());
        return IntStream.range(0, timetable.rounds())
                .mapToObj(round ->
                        pattern.rounds().get(round).at(timetable.startOf(round)).without(away))
                .toList();
    }

    /** A meeting as a workshop that is not kept, so that both are planned alike. */
    private Arena pattern(Programme programme, int number, List<Someone> people) {
        return arenas.of(new Workshop(
                0,
                programme.owner(),
                0,
                Workshop.State.DRAFT,
                Meetings.draft(programme, number),
                IntStream.range(0, programme.draft().pattern().timetable().rounds())
                        .mapToObj(round -> Optional.<Workshop.Question>empty())
                        .toList(),
                people.stream()
                        .map(one -> new Guest(one.person(), one.facilitates(), Optional.empty(), false))
                        .toList(),
                Optional.empty(),
                List.of(),
                0,
                0));
    }
}
